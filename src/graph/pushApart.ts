// Makes room for names. Circle-based overlap removal wastes most of the plane on names, which are wide and low, so boxes
// are pushed apart as boxes: each overlapping pair along the side where it overlaps least, half the way each. Where that
// does not end, all is spread a little and it tries again, so it always ends.
import type { Box } from './labelBox.ts'

interface Point {
  x: number
  y: number
}

/** A box by its centre and half its width and height. */
interface Placed {
  readonly id: string
  x: number
  y: number
  readonly w: number
  readonly h: number
}

/** How much of the picture the boxes fill at the start: less spreads wider, more leaves more to push. */
const FILLED = 0.4
const ROUNDS = 150
const SPREAD = 1.15
/** Pushed a little further than needed, so that rounding brings nothing back. */
const CLEARANCE = 0.5

/** Places where no two boxes overlap, near where they were; boxes at one and the same point are parted in the order given. */
export function pushApart(places: ReadonlyMap<string, Point>, boxes: ReadonlyMap<string, Box>): Map<string, Point> {
  const placed = fitted(places, boxes)
  while (!settle(placed)) {
    for (const box of placed) {
      box.x *= SPREAD
      box.y *= SPREAD
    }
  }
  return new Map(placed.map(({ id, x, y, h }) => [id, { x, y: y + h - boxes.get(id)!.above }]))
}

/** The drawing scaled to about a square in which the boxes fill their share. */
function fitted(places: ReadonlyMap<string, Point>, boxes: ReadonlyMap<string, Box>): Placed[] {
  let area = 0
  for (const id of places.keys()) area += boxes.get(id)!.width * boxes.get(id)!.height
  const side = Math.sqrt(area / FILLED)
  const across = scaleTo(
    [...places.values()].map(({ x }) => x),
    side,
  )
  const upward = scaleTo(
    [...places.values()].map(({ y }) => y),
    side,
  )
  return [...places].map(([id, { x, y }]) => {
    const { width, height, above } = boxes.get(id)!
    const h = height / 2
    return { id, x: across(x), y: upward(y) + above - h, w: width / 2, h }
  })
}

function scaleTo(values: readonly number[], side: number): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity)
  const extent = values.reduce((a, b) => Math.max(a, b), -Infinity) - least
  return value => (extent > 0 ? ((value - least) / extent - 0.5) * side : 0)
}

/** True when a round found no overlap. */
function settle(placed: Placed[]): boolean {
  const widest = placed.reduce((most, { w }) => Math.max(most, w), 0)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    const sorted = placed.map((box, index) => ({ box, index, x: box.x })).sort((a, b) => a.x - b.x || a.index - b.index)
    for (const [i, { box, x }] of sorted.entries()) {
      for (let j = i + 1; j < sorted.length && sorted[j]!.x - x < box.w + widest; j++)
        moved = part(box, sorted[j]!.box) || moved
    }
    if (!moved) return true
  }
  return false
}

/** Pushes two boxes apart if they overlap, and says whether they did. */
function part(a: Placed, b: Placed): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const across = a.w + b.w - Math.abs(dx)
  const upward = a.h + b.h - Math.abs(dy)
  if (across <= 0 || upward <= 0) return false
  if (across < upward) {
    const push = ((across + CLEARANCE) / 2) * (dx < 0 ? -1 : 1)
    a.x -= push
    b.x += push
  } else {
    const push = ((upward + CLEARANCE) / 2) * (dy < 0 ? -1 : 1)
    a.y -= push
    b.y += push
  }
  return true
}
