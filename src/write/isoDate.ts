// What a partial date means to a format that knows whole days, and which dates are none: a graph's file may hold any text
// where a date should stand, and readers of dates refuse the whole file for one 2022-02-30.

const ISO = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/

/** The first and last day that an ISO date, whole or partial, covers: 2022-02 → 2022-02-01, 2022-02-28. Undefined where it is no date. */
export function daysOf(iso: string): readonly [first: string, last: string] | undefined {
  const groups = ISO.exec(iso)?.groups
  if (!groups || groups.year === '0000') return undefined
  const { year, month, day } = groups
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`]
  const length = daysInMonth(Number(year), Number(month))
  if (length === 0) return undefined
  if (day === undefined) return [`${year}-${month}-01`, `${year}-${month}-${length}`]
  return Number(day) >= 1 && Number(day) <= length ? [iso, iso] : undefined
}

/** The XSD type of an ISO date, whole or partial; undefined where it is no date. */
export function dateType(date: string): 'gYear' | 'gYearMonth' | 'date' | undefined {
  if (!daysOf(date)) return undefined
  return date.length === 4 ? 'gYear' : date.length === 7 ? 'gYearMonth' : 'date'
}

/** 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
