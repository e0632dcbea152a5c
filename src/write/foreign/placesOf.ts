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
/** What lies in less than this lies on one spot. */
const NARROW = 1e-9
/** Farther away than this numbers are no places. */
const FARTHEST = 1e9

/** The places by id; all of them 0, 0 where the file has none, or has them for less than a half: such a graph wants a layout. */
export function placesOf(nodes: readonly ForeignNode[]): Map<string, Look> {
  const sizes = new Map(nodes.flatMap(({ id, size }) => (size !== undefined && size > 0 ? [[id, size] as const] : [])))
  const shrunk = LARGEST / [...sizes.values()].reduce((greatest, size) => Math.max(greatest, size), LARGEST)
  const found = nodes.flatMap(({ id, place }) => (place && isNear(place) ? [{ id, ...place }] : []))
  const places = positionsOf(nodes, 2 * found.length < nodes.length ? [] : found, shrunk)
  return new Map(
    nodes.map(({ id }) => {
      const size = sizes.get(id)
      const radius = size === undefined ? {} : { size: hundredths(Math.max(SMALLEST, size * shrunk)) }
      return [id, { ...places.get(id)!, ...radius }]
    }),
  )
}

interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** Where nodes stand: the picture made smaller as its nodes are, and brought to our measure where it must be. */
function positionsOf(nodes: readonly ForeignNode[], placed: readonly Placed[], shrunk: number) {
  const frame = frameOf(placed)
  const scale = scaleOf(frame, placed.length, shrunk)
  if (scale === 0) return new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]))
  const places = new Map(placed.map(({ id, x, y }) => [id, { x: hundredths(x * scale), y: hundredths(y * scale) }]))
  const width = Math.max(1, Math.floor(Math.sqrt(nodes.length)))
  for (const [index, { id }] of nodes.filter(({ id }) => !places.has(id)).entries()) {
    const [x, y] = [
      frame.left * scale + (index % width) * APART,
      frame.bottom * scale - (Math.floor(index / width) + 1) * APART,
    ]
    places.set(id, { x: hundredths(x), y: hundredths(y) })
  }
  return places
}

const isNear = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST

interface Frame {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

function frameOf(placed: readonly Placed[]): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of placed) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return { left, bottom, width: right - left, height: top - bottom }
}

/** By how much places are multiplied: mostly by as much as sizes; 0 where there are none, or all are one and the same. */
function scaleOf({ width, height }: Frame, count: number, shrunk: number): number {
  if (count === 0 || (count > 1 && Math.max(width, height) < NARROW)) return 0
  if (count === 1) return shrunk
  const side = Math.sqrt(Math.max(width, height / 100) * Math.max(height, width / 100))
  const share = (side * shrunk) / (APART * Math.sqrt(count))
  return share < NARROWEST || share > WIDEST ? shrunk / share : shrunk
}

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0
