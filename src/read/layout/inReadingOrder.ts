// The order of things on a page that each have their own place: rows from the top, each from the left.
import type { Rect } from './laidOutPage.ts'

/** What begins no more than `slack` points below the first of a row stands in it. */
export function inReadingOrder<T>(things: readonly T[], placeOf: (thing: T) => Rect, slack: number): T[] {
  const placed = things.map(thing => ({ thing, ...placeOf(thing) }))
  const rows: (typeof placed)[] = []
  for (const one of placed.sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && one.y - row[0]!.y < slack) row.push(one)
    else rows.push([one])
  }
  return rows.flatMap(row => row.sort((a, b) => a.x - b.x)).map(({ thing }) => thing)
}
