// Pictures as grey pixels, and how they are sampled: all that text recognition sees of a page.

/** A byte a pixel, row by row from the top; 0 is black, 255 white. */
export interface Gray {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** A page scanned, with its pixels per inch. */
export interface Scan extends Gray {
  readonly dpi: number
}

/** The value at a place between pixels (bilinear); `x` and `y` count from the middle of the first pixel, what lies outside repeats the edge. */
export function sampleGray({ width, height, data }: Gray, x: number, y: number): number {
  const left = clamp(x, width - 1)
  const top = clamp(y, height - 1)
  const [x0, y0] = [Math.floor(left), Math.floor(top)]
  const [x1, y1] = [Math.min(x0 + 1, width - 1), Math.min(y0 + 1, height - 1)]
  const [dx, dy] = [left - x0, top - y0]
  const upper = data[y0 * width + x0]! * (1 - dx) + data[y0 * width + x1]! * dx
  const lower = data[y1 * width + x0]! * (1 - dx) + data[y1 * width + x1]! * dx
  return upper * (1 - dy) + lower * dy
}

const clamp = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value)

/** The picture in another size: each new pixel is the mean of what it covers. Enlarging repeats pixels. */
export function resizeGray(gray: Gray, width: number, height: number): Gray {
  const data = new Uint8Array(width * height)
  const columns = Array.from({ length: width + 1 }, (_, x) => Math.floor((x * gray.width) / width))
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * gray.height) / height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * gray.height) / height))
    for (let x = 0; x < width; x++) {
      const [left, right] = [columns[x]!, Math.max(columns[x]! + 1, columns[x + 1]!)]
      let sum = 0
      for (let row = top; row < bottom; row++)
        for (let at = row * gray.width + left; at < row * gray.width + right; at++) sum += gray.data[at]!
      data[y * width + x] = sum / ((bottom - top) * (right - left))
    }
  }
  return { width, height, data }
}

/** The grey of pixels that come as red, green, blue and alpha, a byte each, on white (luma of ITU-R BT.601). */
export function toGray(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Gray {
  const data = new Uint8Array(width * height)
  for (let at = 0; at < data.length; at++) {
    const [red, green, blue, alpha] = [rgba[4 * at]!, rgba[4 * at + 1]!, rgba[4 * at + 2]!, rgba[4 * at + 3]!]
    data[at] = 255 + ((0.299 * red + 0.587 * green + 0.114 * blue - 255) * alpha) / 255
  }
  return { width, height, data }
}
