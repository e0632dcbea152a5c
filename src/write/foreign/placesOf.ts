// Where the nodes of a file of others stand here. A picture that somebody has arranged stays as it is; only what is so narrow
// or so wide that nothing could be seen is brought to our measure, and what has no place waits below the rest.
import type { ForeignNode } from './foreignGraph.ts'

/** x and y up, and the radius in layout units where the file has one. */
export interface Look {
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** About how far apart neighbours are in our own layout, in px. */
const APART = 80
/** Pictures that are so many times narrower or wider are brought to that. */
const NARROWEST = 1 / 3
const WIDEST = 50
/** The greatest radius in our own pictures, and the least. */
const LARGEST = 22
const SMALLEST = 1
/** Farther away than this numbers are no places. */
const FARTHEST = 1e9

/** The places by id; all of them 0, 0 where the file has none, or has them for less than a half: such a graph wants a layout. */
export function placesOf(nodes: readonly ForeignNode[]): Map<string, Look> {
  const found = nodes.flatMap(({ id, place }) => (place && isNear(place) ? [{ id, ...place }] : []))
  const placed = 2 * found.length < nodes.length ? [] : found
  const frame = frameOf(placed)
  const scale = scaleOf(frame, placed.length)
  const sizes = sizesOf(nodes)
  const places = new Map(placed.map(({ id, x, y }) => [id, { x: hundredths(x * scale), y: hundredths(y * scale) }]))
  if (scale === 0) places.clear()
  const lost = nodes.filter(({ id }) => !places.has(id))
  const width = Math.max(1, Math.floor(Math.sqrt(nodes.length)))
  for (const [index, { id }] of lost.entries()) {
    const [column, row] = [index % width, Math.floor(index / width)]
    const below = { x: frame.left * scale + column * APART, y: frame.bottom * scale - (row + 1) * APART }
    places.set(id, scale === 0 ? { x: 0, y: 0 } : { x: hundredths(below.x), y: hundredths(below.y) })
  }
  return new Map(nodes.map(({ id }) => [id, { ...places.get(id)!, ...sizes(id) }]))
}

const isNear = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST

interface Frame {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

function frameOf(placed: readonly { readonly x: number; readonly y: number }[]): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of placed) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return { left, bottom, width: right - left, height: top - bottom }
}

/** By how much places are multiplied: mostly 1; 0 where all are one and the same. */
function scaleOf({ width, height }: Frame, count: number): number {
  if (count === 0 || (count > 1 && Math.max(width, height) === 0)) return 0
  if (count === 1) return 1
  const side = Math.sqrt(Math.max(width, height / 100) * Math.max(height, width / 100))
  const share = side / (APART * Math.sqrt(count))
  return share < NARROWEST || share > WIDEST ? 1 / share : 1
}

/** Radii as the file has them, all made smaller where the greatest is too large. */
function sizesOf(nodes: readonly ForeignNode[]): (id: string) => Pick<Look, 'size'> {
  const sizes = new Map(nodes.flatMap(({ id, size }) => (size !== undefined && size > 0 ? [[id, size] as const] : [])))
  let greatest = LARGEST
  for (const size of sizes.values()) greatest = Math.max(greatest, size)
  return id => {
    const size = sizes.get(id)
    return size === undefined ? {} : { size: hundredths(Math.max(SMALLEST, (size * LARGEST) / greatest)) }
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0
