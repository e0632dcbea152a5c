// Makes room for names. Circle-based overlap removal wastes most of the plane on names, which are wide and low, so boxes
// are pushed apart as boxes: each overlapping pair along the side where it overlaps least for its size, half the way
// each. Where that does not end, all is spread a little and it tries again, so it always ends.
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

interface Sheet {
  readonly width: number
  readonly height: number
}

const ROUNDS = 150
const SPREAD = 1.15
const PRESSINGS = 10
/** A picture of more boxes than this is looked at in parts, and need not fit the sheet. */
const SEEN_AT_ONCE = 300
/** Pushed a little further than needed, so that rounding brings nothing back. */
const CLEARANCE = 0.5

/** Places where no two boxes overlap, near where they were when drawn on a sheet of that size; boxes at one and the same point are parted in the order given. */
export function pushApart(
  places: ReadonlyMap<string, Point>,
  boxes: ReadonlyMap<string, Box>,
  sheet: Sheet,
): Map<string, Point> {
  const placed = drawn(places, boxes, sheet)
  while (!settle(placed)) scale(placed, SPREAD, SPREAD)
  return new Map(pressed(placed, sheet).map(({ id, x, y, h }) => [id, { x, y: y + h - boxes.get(id)!.above }]))
}

function drawn(places: ReadonlyMap<string, Point>, boxes: ReadonlyMap<string, Box>, sheet: Sheet): Placed[] {
  const points = [...places.values()]
  const across = rangeOf(points.map(({ x }) => x))
  const upward = rangeOf(points.map(({ y }) => y))
  const spread = (value: number, { least, extent }: Range, side: number) =>
    extent > 0 ? ((value - least) / extent - 0.5) * side : 0
  return [...places].map(([id, { x, y }]) => {
    const { width, height, above } = boxes.get(id)!
    const centre = spread(y, upward, sheet.height) + above - height / 2
    return { id, x: spread(x, across, sheet.width), y: centre, w: width / 2, h: height / 2 }
  })
}

/** Pushing lets the drawing grow: it is drawn together to the sheet and parted again, some times over, and the smallest that came out is kept. */
function pressed(placed: Placed[], sheet: Sheet): Placed[] {
  if (placed.length > SEEN_AT_ONCE) return placed
  let best = placed
  let last = placed
  for (let times = 0; times < PRESSINGS && excessOf(best, sheet).most > 1; times++) {
    const excess = excessOf(last, sheet)
    last = last.map(box => ({ ...box }))
    scale(last, 1 / Math.max(1, excess.across), 1 / Math.max(1, excess.upward))
    if (settle(last) && excessOf(last, sheet).most < excessOf(best, sheet).most) best = last
  }
  return best
}

/** How many times wider and higher than the sheet it is. */
function excessOf(placed: readonly Placed[], { width, height }: Sheet) {
  const across = rangeOf(placed.flatMap(({ x, w }) => [x - w, x + w])).extent / width
  const upward = rangeOf(placed.flatMap(({ y, h }) => [y - h, y + h])).extent / height
  return { across, upward, most: Math.max(across, upward) }
}

interface Range {
  readonly least: number
  readonly extent: number
}

function rangeOf(values: readonly number[]): Range {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return { least, extent: most - least }
}

function scale(placed: readonly Placed[], across: number, upward: number): void {
  for (const box of placed) {
    box.x *= across
    box.y *= upward
  }
}

/** True when a round found no overlap. Sweeps upward, since boxes are low: few are level with one another. */
function settle(placed: readonly Placed[]): boolean {
  const highest = placed.reduce((most, { h }) => Math.max(most, h), 0)
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false
    const sorted = placed.map((box, index) => ({ box, index, y: box.y })).sort((a, b) => a.y - b.y || a.index - b.index)
    for (const [i, { box, y }] of sorted.entries()) {
      for (let j = i + 1; j < sorted.length && sorted[j]!.y - y < box.h + highest; j++)
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
  if (across / (a.w + b.w) < upward / (a.h + b.h)) {
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
