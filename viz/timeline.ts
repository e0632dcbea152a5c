// When relations held, as bins along a line of time. The bins are made of the whole graph, so that the line stays where it
// is while filters change, and are counted of what passes. A day or two far off would squeeze all others into one bin:
// what is far off is gathered at the ends.
import type { DateRange } from '../src/query/datesOf.ts'
import { firstDay, lastDay, overlaps, wholeDays } from './days.ts'
import type { DayRange } from './filters.ts'
import type { Words } from './words.ts'

export type Unit = 'day' | 'month' | 'quarter' | 'year' | 'decade'

/** The days of a bin; a tail gathers all that is earlier or later than the bins between. */
export interface Bin extends DayRange {
  readonly tail?: 'earlier' | 'later'
}

/** Bins in order, each beginning on the day after the last. A range of more days than `longest` counts where it starts. */
export interface Axis {
  readonly unit: Unit
  readonly bins: readonly Bin[]
  readonly longest: number
}

/** What has dates, as an edge has. */
export interface Dated {
  readonly dates: readonly DateRange[]
}

/** The first and the last of some bins, counted from 0. */
export type Stretch = readonly [first: number, last: number]

const UNITS: readonly Unit[] = ['day', 'month', 'quarter', 'year', 'decade']
const MOST_BINS = 60
/** A start outside of these is taken for a slip or for history; either way it is far off. */
const [EARLIEST_SEEN, LATEST_SEEN] = ['1900-01-01', '2100-12-31']
const [EVER, FOREVER] = ['0000-01-01', '9999-12-31']
/** With more dated relations than this, a hundredth at either end is far off. */
const ENOUGH = 50

/** Bins for these edges: 2 to 60, and the tails; `null` where fewer than two of them would have something. */
export function binsOf(edges: readonly Dated[]): Axis | null {
  const dated = edges.filter(({ dates }) => dates.length > 0)
  const spoken = spokenOf(dated)
  const near = nearOf(spoken, dated.length > ENOUGH)
  if (near.length === 0) return null
  const { from, to, longest } = extentOf(near)
  const unit = unitFor(near, from, to)
  if (unit === null) return null
  const axis = { unit, longest, bins: withTails(binsBetween(unit, from, to), spoken) }
  return countBins(axis, dated).filter(count => count > 0).length < 2 ? null : axis
}

/** A range that is spoken of `count` times; `told` is the index of the unit that its start is told in. */
interface Spoken extends DayRange {
  readonly days: DayRange
  readonly told: number
  readonly count: number
}

/** Each range once, in the order of starts: thousands of relations speak of the same few days. */
function spokenOf(dated: readonly Dated[]): readonly Spoken[] {
  const counts = new Map<DayRange, { readonly told: number; count: number }>()
  for (const { dates } of dated)
    for (const range of dates) {
      const days = wholeDays(range)
      const known = counts.get(days)
      if (known) known.count += 1
      else counts.set(days, { told: toldIn(range[0]), count: 1 })
    }
  return [...counts]
    .map(([days, { told, count }]) => ({ ...days, days, told, count }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

const toldIn = (date: string): number => UNITS.indexOf(date.length >= 10 ? 'day' : date.length >= 7 ? 'month' : 'year')

/** Ranges that do not start far off; of many, a hundredth at either end does. */
function nearOf(spoken: readonly Spoken[], isMany: boolean): readonly Spoken[] {
  const ranges = spoken.filter(({ from }) => from >= EARLIEST_SEEN && from <= LATEST_SEEN)
  if (!isMany || ranges.length === 0) return ranges
  const last = sum(ranges) - 1
  const [low, high] = [nth(ranges, Math.floor(0.01 * last)), nth(ranges, Math.ceil(0.99 * last))]
  return ranges.filter(({ from }) => from >= low.from && from <= high.from)
}

const sum = (ranges: readonly Spoken[]): number => ranges.reduce((all, { count }) => all + count, 0)

/** The range of the n-th time, counted from 0. */
function nth(ranges: readonly Spoken[], index: number): Spoken {
  let before = 0
  for (const range of ranges) {
    before += range.count
    if (before > index) return range
  }
  throw new Error(`there are ${before} ranges, not ${index + 1}`)
}

/** From the first start to the last end, where ends of long ranges do not bear on it. */
function extentOf(ranges: readonly Spoken[]): DayRange & { readonly longest: number } {
  const from = ranges[0]!.from
  const lastStart = greatest(ranges.map(range => lastDay(startAsTold(range))))
  const longest = (dayNumber(lastStart) - dayNumber(from) + 1) / 3
  const ends = ranges.filter(({ days }) => lengthOf(days) <= longest).map(({ to }) => to)
  return { from, to: greatest([lastStart, ...ends]), longest }
}

/** `2022-07` of 2022-07-01, where the month alone was told. */
const startAsTold = ({ from, told }: Spoken): string => from.slice(0, told === 0 ? 10 : told === 1 ? 7 : 4)

const greatest = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b))

/** The finest unit that gives few enough bins and is no finer than what half of the dates tell; finer only where there would be one bin. */
function unitFor(ranges: readonly Spoken[], from: string, to: string): Unit | null {
  const byTold = [...ranges].sort((a, b) => a.told - b.told)
  const floor = nth(byTold, Math.floor((sum(ranges) - 1) / 2)).told
  const fits = UNITS.filter(unit => {
    const count = indexOf(unit, to) - indexOf(unit, from) + 1
    return count >= 2 && count <= MOST_BINS
  })
  return fits.find(unit => UNITS.indexOf(unit) >= floor) ?? fits.at(-1) ?? null
}

const numbers = (day: string): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]

/** Days since 1970-01-01. */
function dayNumber(iso: string): number {
  const [year, month, day] = numbers(iso)
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000)
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const lengths = new WeakMap<DayRange, number>()

/** In days. */
function lengthOf(days: DayRange): number {
  const length = lengths.get(days) ?? dayNumber(days.to) - dayNumber(days.from) + 1
  lengths.set(days, length)
  return length
}

/** Which of all bins of a unit a day is in: months since the year 0, and so on. */
function indexOf(unit: Unit, iso: string): number {
  const [year, month] = numbers(iso)
  if (unit === 'day') return dayNumber(iso)
  if (unit === 'month') return 12 * year + month - 1
  if (unit === 'quarter') return 4 * year + Math.floor((month - 1) / 3)
  return unit === 'year' ? year : Math.floor(year / 10)
}

const padded = (count: number, width: number): string => String(count).padStart(width, '0')
const monthOf = (index: number): string => `${padded(Math.floor(index / 12), 4)}-${padded((index % 12) + 1, 2)}`

/** The bin with that index. */
function binWith(unit: Unit, index: number): Bin {
  if (unit === 'day') return { from: isoOf(index), to: isoOf(index) }
  if (unit === 'month') return wholeDays([monthOf(index), monthOf(index)])
  if (unit === 'quarter') return wholeDays([monthOf(3 * index), monthOf(3 * index + 2)])
  const [first, last] = unit === 'year' ? [index, index] : [10 * index, 10 * index + 9]
  return wholeDays([padded(first, 4), padded(last, 4)])
}

function binsBetween(unit: Unit, from: string, to: string): readonly Bin[] {
  const first = indexOf(unit, from)
  return Array.from({ length: indexOf(unit, to) - first + 1 }, (_, at) => binWith(unit, first + at))
}

function withTails(bins: readonly Bin[], spoken: readonly Spoken[]): readonly Bin[] {
  const starts = spoken.map(({ from }) => from)
  const [first, last] = [bins[0]!, bins.at(-1)!]
  const earlier: Bin = { from: EVER, to: isoOf(dayNumber(first.from) - 1), tail: 'earlier' }
  const later: Bin = { from: isoOf(dayNumber(last.to) + 1), to: FOREVER, tail: 'later' }
  return [
    ...(starts.some(day => day < first.from) ? [earlier] : []),
    ...bins,
    ...(starts.some(day => day > last.to) ? [later] : []),
  ]
}

/** Which bin a day is in; -1 where none is. */
export function binAt(bins: readonly Bin[], day: string): number {
  let [low, high] = [0, bins.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const { from, to } = bins[middle]!
    if (day < from) high = middle - 1
    else if (day > to) low = middle + 1
    else return middle
  }
  return -1
}

/** How many edges each bin has; an edge counts once in every bin that it touches. */
export function countBins(axis: Axis, edges: readonly Dated[]): readonly number[] {
  const counts = new Array<number>(axis.bins.length).fill(0)
  const seen = new Array<Dated | null>(axis.bins.length).fill(null)
  const stretches = new Map<DayRange, Stretch>()
  for (const edge of edges)
    for (const range of edge.dates) {
      const days = wholeDays(range)
      const stretch = stretches.get(days) ?? touched(axis, days)
      stretches.set(days, stretch)
      const [first, last] = stretch
      for (let at = first; at <= last; at += 1) {
        if (seen[at] === edge) continue
        seen[at] = edge
        counts[at]! += 1
      }
    }
  return counts
}

function touched({ bins, longest }: Axis, days: DayRange): Stretch {
  if (lengthOf(days) > longest) {
    const at = binAt(bins, days.from)
    return at < 0 ? [0, -1] : [at, at]
  }
  return stretchOf(bins, days) ?? [0, -1]
}

/** The bins that share a day with a range; `null` where none does. */
export function stretchOf(bins: readonly Bin[], { from, to }: DayRange): Stretch | null {
  const [start, end] = [bins[0]!.from, bins.at(-1)!.to]
  if (to < start || from > end) return null
  return [from < start ? 0 : binAt(bins, from), to > end ? bins.length - 1 : binAt(bins, to)]
}

/** The days of a stretch of bins, whichever end is named first. */
export const daysOf = (bins: readonly Bin[], [a, b]: Stretch): DayRange => ({
  from: bins[Math.min(a, b)]!.from,
  to: bins[Math.max(a, b)]!.to,
})

/** How many edges speak of one of these days. */
export const countWithin = (edges: readonly Dated[], days: DayRange): number =>
  edges.filter(({ dates }) => dates.some(range => overlaps(wholeDays(range), days))).length

/** The widest step between two labels may be so many times the narrowest before fewer labels are taken. */
const UNEVEN = 1.25

/** Which bins are labelled: the first, the last, and some between, `most` in all or, where so many would stand unevenly, down to half as many. */
export function ticksOf(count: number, most: number): readonly number[] {
  const full = Math.min(count, most)
  if (full <= 1) return full === 1 ? [0] : []
  const choices = Array.from({ length: Math.ceil(full / 2) }, (_, fewer) => spread(count, full - fewer))
  const even = choices.find(ticks => unevenness(ticks) <= UNEVEN)
  return even ?? choices.reduce((best, ticks) => (unevenness(ticks) < unevenness(best) ? ticks : best))
}

const spread = (count: number, ticks: number): readonly number[] =>
  Array.from({ length: ticks }, (_, at) => Math.round((at * (count - 1)) / (ticks - 1)))

/** The widest step over the narrowest. */
function unevenness(ticks: readonly number[]): number {
  const steps = ticks.slice(1).map((tick, at) => tick - ticks[at]!)
  return Math.max(...steps) / Math.min(...steps)
}

/** 2022年7月, Jul 2022; 更早. */
export function binLabel({ unit }: Axis, bin: Bin, words: Words): string {
  if (bin.tail) return words[bin.tail]
  const [year, month, day] = numbers(bin.from)
  if (unit === 'day') return words.whenDay(year, month, day)
  if (unit === 'month') return words.whenMonth(year, month)
  if (unit === 'quarter') return words.whenQuarter(year, Math.ceil(month / 3))
  return unit === 'year' ? words.whenYear(year) : words.whenDecade(year)
}

/** A range in words: by its bins where it is made of whole ones, else by its days. */
export function rangeLabel(axis: Axis, days: DayRange, words: Words): string {
  const stretch = stretchOf(axis.bins, days)
  const [first, last] = stretch ? [axis.bins[stretch[0]]!, axis.bins[stretch[1]]!] : []
  const isWhole = first && last && first.from === days.from && last.to === days.to
  const [from, to] = isWhole
    ? [binLabel(axis, first, words), binLabel(axis, last, words)]
    : [words.whenDay(...numbers(firstDay(days.from))), words.whenDay(...numbers(days.to))]
  return from === to ? from : words.whenBetween(from, to)
}
