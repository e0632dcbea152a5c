// From the map of where text is to the areas of its lines: what hangs together above a threshold is the heart of one line,
// and is grown to the whole of it (the post-processing of DB, Liao et al. 2020, for lines that are level or upright but
// for a slight slant).
import type { Rect } from '../layout/laidOutPage.ts'
import type { Gray } from './gray.ts'

/** Place of a line of text, in pixels. `slope` says how far a level line falls to the right, an upright one moves right on its way down, in pixels a pixel; its middle lies in the rectangle's. */
export interface TextArea extends Rect {
  readonly upright: boolean
  readonly slope: number
}

/** Of 255: a pixel is text above the first, an area with a mean above the second (0.3 and 0.6 in PP-OCR). */
const TEXT = 76
const AREA = 150
/** How much an area is grown: its own size over its outline, times this. */
const GROWTH = 1.5
/** The shorter side of a line's heart; pixels. */
const LEAST = 3
/** Higher than so many times its width, an area is a line written downwards. */
const UPRIGHT = 1.5
/** The slope is measured in areas so many times longer than thick, and is no more than that. */
const LONG = 4
const STEEPEST = 0.1

/** The areas of a page's lines, from the top. */
export function findTextAreas(map: Gray): TextArea[] {
  const seen = new Uint8Array(map.data.length)
  const stack = new Int32Array(map.data.length)
  const areas: TextArea[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || map.data[start]! <= TEXT) continue
    const area = areaOf(spread(map, start, seen, stack), map)
    if (area) areas.push(area)
  }
  return areas.sort((a, b) => a.y - b.y || a.x - b.x)
}

/** The pixels above the threshold that hang together with this one, corners included. */
function spread({ width, height, data }: Gray, start: number, seen: Uint8Array, stack: Int32Array): Int32Array {
  let [next, end] = [0, 1]
  stack[0] = start
  seen[start] = 1
  while (next < end) {
    const at = stack[next++]!
    const [x, y] = [at % width, Math.floor(at / width)]
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        const other = row * width + column
        if (seen[other] || data[other]! <= TEXT) continue
        seen[other] = 1
        stack[end++] = other
      }
    }
  }
  return stack.subarray(0, end)
}

function areaOf(pixels: Int32Array, map: Gray): TextArea | undefined {
  const bounds = { left: map.width, top: map.height, right: 0, bottom: 0 }
  let sum = 0
  for (const at of pixels) {
    const [x, y] = [at % map.width, Math.floor(at / map.width)]
    if (x < bounds.left) bounds.left = x
    if (x > bounds.right) bounds.right = x
    if (y < bounds.top) bounds.top = y
    if (y > bounds.bottom) bounds.bottom = y
    sum += map.data[at]!
  }
  const wide = bounds.right - bounds.left + 1
  const high = bounds.bottom - bounds.top + 1
  if (Math.min(wide, high) < LEAST || sum / pixels.length < AREA) return undefined
  const upright = high > UPRIGHT * wide
  const { slope, from, to } = across(pixels, map.width, bounds, upright)
  const thick = to - from + 1
  const long = upright ? high : wide
  const growth = (GROWTH * long * thick) / (2 * (long + thick))
  const [length, depth] = [long + 2 * growth, thick + 2 * growth]
  return upright
    ? { x: from - growth, y: bounds.top - growth, width: depth, height: length, upright, slope }
    : { x: bounds.left - growth, y: from - growth, width: length, height: depth, upright, slope }
}

/** The slope of a line's pixels (least squares), and between which edges they lie once that is taken off, at the line's middle. */
function across(
  pixels: Int32Array,
  width: number,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
  upright: boolean,
): { slope: number; from: number; to: number } {
  const middle = upright ? (top + bottom) / 2 : (left + right) / 2
  const [low, high] = upright ? [left, right] : [top, bottom]
  const long = upright ? bottom - top : right - left
  if (long < LONG * (high - low)) return { slope: 0, from: low, to: high }
  let [sumU, sumV, sumUU, sumUV] = [0, 0, 0, 0]
  const place = (at: number) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return upright ? [y - middle, x] : [x - middle, y]
  }
  for (const at of pixels) {
    const [u, v] = place(at) as [number, number]
    sumU += u
    sumV += v
    sumUU += u * u
    sumUV += u * v
  }
  const count = pixels.length
  const fitted = (sumUV - (sumU * sumV) / count) / (sumUU - (sumU * sumU) / count || 1)
  const slope = Math.abs(fitted) > STEEPEST ? 0 : fitted
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const at of pixels) {
    const [u, v] = place(at) as [number, number]
    from = Math.min(from, v - slope * u)
    to = Math.max(to, v - slope * u)
  }
  return { slope, from, to }
}
