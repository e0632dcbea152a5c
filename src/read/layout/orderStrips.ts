// The order in which an article's strips are read: columns from left to right, each downwards; where a strip lies across,
// what is above it first (the recursive X-Y cut of Nagy and Seth, 1984, columns before rows).
import type { Strip } from './blocks.ts'
import type { Rect } from './laidOutPage.ts'
import { bottomOf, rightOf } from './rects.ts'
import { turned } from './turned.ts'

/** The strips in reading order; vertical ones from the top to the bottom, those beside each other from right to left. */
export function orderStrips<T extends Rect & Pick<Strip, 'vertical'>>(strips: readonly T[]): T[] {
  const isVertical = strips.filter(strip => strip.vertical).length * 2 > strips.length
  return cut(strips.map(strip => ({ strip, rect: isVertical ? turned(strip) : strip })))
}

interface Placed<T> {
  readonly strip: T
  readonly rect: Rect
}

function cut<T>(placed: readonly Placed<T>[]): T[] {
  if (placed.length < 2) return placed.map(({ strip }) => strip)
  const columns = parted(
    placed,
    ({ rect }) => rect.x,
    ({ rect }) => rightOf(rect),
  )
  if (columns.length > 1) return columns.flatMap(cut)
  const rows = parted(
    placed,
    ({ rect }) => rect.y,
    ({ rect }) => bottomOf(rect),
  )
  if (rows.length > 1) return rows.flatMap(cut)
  // They interlock: the uppermost first, the left before the right.
  return [...placed].sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x).map(({ strip }) => strip)
}

/** Overlaps of no more than this part nothing; points. */
const SLACK = 2

/** Groups between which a straight line passes. */
function parted<T>(
  placed: readonly Placed<T>[],
  start: (one: Placed<T>) => number,
  end: (one: Placed<T>) => number,
): Placed<T>[][] {
  const groups: Placed<T>[][] = []
  let edge = Number.NEGATIVE_INFINITY
  for (const one of [...placed].sort((a, b) => start(a) - start(b))) {
    if (start(one) > edge - SLACK) groups.push([])
    groups.at(-1)!.push(one)
    edge = Math.max(edge, end(one))
  }
  return groups
}
