// Where text is: the detection network (DB: Liao et al. 2020, "Real-time scene text detection with differentiable
// binarization") over a page, tile by tile.
import { cutTiles, type Tile } from './cutTiles.ts'
import type { Gray } from './gray.ts'
import type { Network } from './loadModels.ts'

/** Means and deviations of the pictures that the network was trained on, a colour each. */
const MEAN = [0.485, 0.456, 0.406] as const
const DEVIATION = [0.229, 0.224, 0.225] as const
const WHITE = 255

/** How likely each pixel is the heart of a line of text, 0 to 255 for 0 to 1. `progress` is told the share done. */
export async function mapText(page: Gray, detect: Network, progress?: (share: number) => void): Promise<Gray> {
  const data = new Uint8Array(page.width * page.height)
  const tiles = cutTiles(page.width, page.height)
  for (const [index, tile] of tiles.entries()) {
    const { width, height, own } = tile
    const found = await detect({ data: inputOf(page, tile), dims: [1, 3, height, width] })
    for (let y = own.y; y < own.y + own.height; y++) {
      const row = (y - tile.y) * width - tile.x
      for (let x = own.x; x < own.x + own.width; x++)
        data[y * page.width + x] = Math.round(found.data[row + x]! * WHITE)
    }
    progress?.((index + 1) / tiles.length)
  }
  return { width: page.width, height: page.height, data }
}

/** The tile's pixels as the network takes them; what lies beyond the page is white. */
function inputOf(page: Gray, { x, y, width, height }: Tile): Float32Array {
  const size = width * height
  const input = new Float32Array(3 * size)
  for (let color = 0; color < 3; color++) {
    const scaled = Float32Array.from({ length: 256 }, (_, value) => (value / WHITE - MEAN[color]!) / DEVIATION[color]!)
    for (let row = 0; row < height; row++) {
      const from = (y + row) * page.width + x
      for (let column = 0; column < width; column++) {
        const isOn = y + row < page.height && x + column < page.width
        input[color * size + row * width + column] = scaled[isOn ? page.data[from + column]! : WHITE]!
      }
    }
  }
  return input
}
