// A time in a cell of a table.
import type { DateRange } from '../index.ts'

/** `2022-07-15`, `2018 – 2021-03`; several parted by commas. */
export const when = (dates: readonly DateRange[]): string =>
  dates.map(([from, to]) => (from === to ? from : `${from} – ${to}`)).join(', ')
