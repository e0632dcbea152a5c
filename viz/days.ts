// Days as the text gives them, whole or partial: 2022 is all of its days. ISO days are compared as text.
import type { DayRange } from './filters.ts'

/** The days of a month, 28 to 31. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** `2022-07` → 2022-07-01. */
export const firstDay = (date: string): string =>
  date.length >= 10 ? date.slice(0, 10) : date.length >= 7 ? `${date}-01` : `${date}-01-01`

/** `2022-07` → 2022-07-31. */
export function lastDay(date: string): string {
  if (date.length >= 10) return date.slice(0, 10)
  const [year, month] = date.length >= 7 ? [date.slice(0, 4), date.slice(5, 7)] : [date.slice(0, 4), '12']
  return `${year}-${month}-${String(daysIn(Number(year), Number(month))).padStart(2, '0')}`
}

/** Thousands of relations speak of the same few days: each range is worked out once. */
const known = new Map<string, Map<string, DayRange>>()

/** A range of whole or partial dates as days; one that is told backwards is turned round. The same range gives the same object. */
export function wholeDays([from, to]: readonly [from: string, to: string]): DayRange {
  const ends = known.get(from) ?? new Map<string, DayRange>()
  const days = ends.get(to) ?? workedOut(from, to)
  if (ends.size === 0) known.set(from, ends)
  ends.set(to, days)
  return days
}

function workedOut(from: string, to: string): DayRange {
  const days = { from: firstDay(from), to: lastDay(to) }
  return days.from <= days.to ? days : { from: firstDay(to), to: lastDay(from) }
}

/** True where two ranges share a day. */
export const overlaps = (a: DayRange, b: DayRange): boolean => a.from <= b.to && b.from <= a.to
