// The order in which an article's strips are read: columns from left to right, each downwards; where a strip lies across,
// what is above it first (the recursive X-Y cut of Nagy and Seth, 1984, columns before rows).
import type { Strip } from './blocks.ts'
import type { Rect } from './laidOutPage.ts'
import { bottomOf, rightOf } from './rects.ts'
import { turned } from './turned.ts'

/** The strips in reading order; vertical ones from the top to the bottom, those beside each other from right to left. Columns have a gap of `gutter` points between them, or more. */
export function orderStrips(strips: readonly Strip[], gutter: number): Strip[] {
  const isVertical = strips.filter(strip => strip.vertical).length * 2 > strips.length
  return cut(
    strips.map(strip => ({ strip, rect: isVertical ? turned(strip) : strip })),
    gutter,
  )
}

interface Placed {
  readonly strip: Strip
  readonly rect: Rect
}

function cut(placed: readonly Placed[], gutter: number): Strip[] {
  if (placed.length < 2) return placed.map(({ strip }) => strip)
  const columns = parted(placed, gutter, ({ rect }) => [rect.x, rightOf(rect)])
  if (columns.length > 1) return columns.flatMap(column => cut(column, gutter))
  const rows = parted(placed, -2, ({ rect }) => [rect.y, bottomOf(rect)])
  if (rows.length > 1) return rows.flatMap(row => cut(row, gutter))
  // They interlock: the uppermost first, the left before the right.
  return [...placed].sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x).map(({ strip }) => strip)
}

/** Groups with a gap of that width between them. */
function parted(
  placed: readonly Placed[],
  gap: number,
  extentOf: (one: Placed) => readonly [number, number],
): Placed[][] {
  const groups: Placed[][] = []
  let edge = Number.NEGATIVE_INFINITY
  for (const one of [...placed].sort((a, b) => extentOf(a)[0] - extentOf(b)[0])) {
    const [start, end] = extentOf(one)
    if (start > edge + gap) groups.push([])
    groups.at(-1)!.push(one)
    edge = Math.max(edge, end)
  }
  return groups
}
