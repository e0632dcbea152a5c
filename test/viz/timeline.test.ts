import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DateRange } from '../../src/query/datesOf.ts'
import { overlaps, wholeDays } from '../../viz/days.ts'
import {
  type Axis,
  type Bin,
  binAt,
  binLabel,
  binsOf,
  countBins,
  countWithin,
  type Dated,
  daysOf,
  rangeLabel,
  stretchOf,
  ticksOf,
} from '../../viz/timeline.ts'
import { WORDS } from '../../viz/words.ts'

/** One edge for each date: `2022-07-15`, or `2021/2022-07` for a range. */
const edgesOn = (...dates: readonly string[]): Dated[] =>
  dates.map(date => {
    const [from, to = from] = date.split('/') as [string, string?]
    return { dates: [[from, to]] }
  })

const repeated = (count: number, date: string): Dated[] => edgesOn(...new Array<string>(count).fill(date))

/** Bins by the beginning of their days, with their counts. */
function drawn(edges: readonly Dated[]): readonly string[] | null {
  const axis = binsOf(edges)
  if (!axis) return null
  const counts = countBins(axis, edges)
  return axis.bins.map(({ from, tail }, at) => `${tail ?? from} ${counts[at]}`)
}

test.each<[string, Dated[], Axis['unit'], number]>([
  ['days of a month', edgesOn('2022-07-01', '2022-07-03', '2022-07-31'), 'day', 31],
  ['two days', edgesOn('2022-07-14', '2022-07-15'), 'day', 2],
  ['days of half a year', edgesOn('2022-01-03', '2022-05-01', '2022-07-15'), 'month', 7],
  ['days of eight years', edgesOn('2015-03-01', '2019-05-01', '2022-07-15'), 'quarter', 31],
  ['days of fifty years', edgesOn('1970-03-01', '2019-05-01', '2019-05-01'), 'year', 50],
  ['days of a century', edgesOn('1921-07-01', '2019-05-01', '2019-05-01'), 'decade', 10],
  ['months', edgesOn('2022-05', '2022-06', '2022-06'), 'month', 2],
  ['years that could be quarters', edgesOn('2020', '2021', '2022'), 'year', 3],
  ['more days than years', edgesOn('2021', '2022-07-14', '2022-07-15'), 'month', 19],
  ['a year and a month in it', edgesOn('2022', '2022', '2022-07'), 'quarter', 4],
])('%s', (_, edges, unit, count) => {
  const axis = binsOf(edges)!
  expect([axis.unit, axis.bins.length]).toEqual([unit, count])
})

test.each<[string, Dated[]]>([
  ['nothing', []],
  ['no dates', [{ dates: [] }, { dates: [] }]],
  ['one day', repeated(30, '2022-07-15')],
  ['one year', repeated(3, '2022')],
  ['only what is far off', edgesOn('0057', '1005')],
])('no line of time for %s', (_, edges) => {
  expect(binsOf(edges)).toBeNull()
})

test('an edge counts once in every bin that it touches', () => {
  const twice: Dated = {
    dates: [
      ['2022-01-02', '2022-01-02'],
      ['2022-01-09', '2022-02-03'],
    ],
  }
  expect(drawn([twice, ...edgesOn('2022-04-01', '2022-06-20')])).toEqual([
    '2022-01-01 1',
    '2022-02-01 1',
    '2022-03-01 0',
    '2022-04-01 1',
    '2022-05-01 0',
    '2022-06-01 1',
  ])
})

test('a range longer than a third of the line counts where it starts', () => {
  expect(drawn(edgesOn('2022-01-05', '2022-01-10/2022-05', '2022-03-20/2022-04', '2022-06-20'))).toEqual([
    '2022-01-01 2',
    '2022-02-01 0',
    '2022-03-01 1',
    '2022-04-01 1',
    '2022-05-01 0',
    '2022-06-01 1',
  ])
})

test('plans for years ahead do not lengthen the line', () => {
  expect(binsOf(edgesOn('2022-01-05', '2022-07-15', '2022/2035'))!.bins.at(-1)!.to).toBe('2022-12-31')
})

test('what is before 1900 or after 2100 is gathered at the ends', () => {
  expect(drawn(edgesOn('1005', '2022-07-14', '2022-07-15', '2202', '0057/0060'))).toEqual([
    'earlier 2',
    '2022-07-14 1',
    '2022-07-15 1',
    'later 1',
  ])
})

test('of many the hundredth at either end is gathered too', () => {
  const edges = [...edgesOn('1949-10-01'), ...repeated(80, '2022-07-14'), ...repeated(80, '2022-07-16')]
  expect(drawn(edges)).toEqual(['earlier 1', '2022-07-14 80', '2022-07-15 0', '2022-07-16 80'])
  expect(binsOf([...edgesOn('1949-10-01'), ...repeated(20, '2022-07-14')])!.unit).toBe('decade')
})

test('tails reach to the ends of time', () => {
  const { bins } = binsOf(edgesOn('1005', '2022-07-14', '2022-07-15', '2202'))!
  expect([bins[0], bins.at(-1)]).toEqual([
    { from: '0000-01-01', to: '2022-07-13', tail: 'earlier' },
    { from: '2022-07-16', to: '9999-12-31', tail: 'later' },
  ])
})

test('the line stays where it is when less of it is counted', () => {
  const edges = edgesOn('2022-01', '2022-02', '2022-03')
  expect(countBins(binsOf(edges)!, edges.slice(1, 2))).toEqual([0, 1, 0])
})

const MONTHS: readonly Bin[] = binsOf(edgesOn('2022-05', '2022-06', '2022-07'))!.bins

test.each([
  ['2022-04-30', -1],
  ['2022-05-01', 0],
  ['2022-06-30', 1],
  ['2022-07-31', 2],
  ['2022-08-01', -1],
])('%s is in bin %i', (day, bin) => {
  expect(binAt(MONTHS, day)).toBe(bin)
})

test.each([
  ['2022-05-20', '2022-06-02', [0, 1]],
  ['2021-01-01', '2022-05-01', [0, 0]],
  ['2022-07-31', '2030-01-01', [2, 2]],
  ['2000-01-01', '2030-01-01', [0, 2]],
  ['2022-08-01', '2022-08-02', null],
  ['2021-08-01', '2021-08-02', null],
])('%s to %s touches %j', (from, to, stretch) => {
  expect(stretchOf(MONTHS, { from, to })).toEqual(stretch)
})

test('a stretch has the days of its bins, whichever end comes first', () => {
  const days = { from: '2022-05-01', to: '2022-06-30' }
  expect([daysOf(MONTHS, [0, 1]), daysOf(MONTHS, [1, 0])]).toEqual([days, days])
})

test('edges within days are counted once', () => {
  const edges = [...edgesOn('2022', '2022-07-15', '2021'), { dates: [] }]
  expect(countWithin(edges, { from: '2022-07-01', to: '2022-07-31' })).toBe(2)
})

test.each([
  [0, 7, []],
  [1, 7, [0]],
  [2, 7, [0, 1]],
  [7, 7, [0, 1, 2, 3, 4, 5, 6]],
  [13, 7, [0, 2, 4, 6, 8, 10, 12]],
  [60, 5, [0, 15, 30, 44, 59]],
])('of %i bins at most %i are labelled: %j', (count, most, ticks) => {
  expect(ticksOf(count, most)).toEqual(ticks)
})

const axisWith = (unit: Axis['unit'], ...bins: readonly Bin[]): Axis => ({ unit, bins, longest: 1 })

test.each([
  ['day', '2022-07-05', '2022年7月5日', '5 Jul 2022'],
  ['month', '2022-07-01', '2022年7月', 'Jul 2022'],
  ['quarter', '2022-10-01', '2022年第四季度', 'Q4 2022'],
  ['year', '2022-01-01', '2022年', '2022'],
  ['decade', '1990-01-01', '1990年代', '1990s'],
] as const)('a %s from %s is %s, %s', (unit, from, zh, en) => {
  const bin = { from, to: from }
  expect(binLabel(axisWith(unit, bin), bin, WORDS.zh)).toBe(zh)
  expect(binLabel(axisWith(unit, bin), bin, WORDS.en)).toBe(en)
})

test('tails are told by a word', () => {
  const bin: Bin = { from: '0000-01-01', to: '2021-12-31', tail: 'earlier' }
  expect(binLabel(axisWith('day', bin), bin, WORDS.zh)).toBe('更早')
})

test.each([
  ['2022-05-01', '2022-06-30', '2022年5月 – 2022年6月'],
  ['2022-05-01', '2022-05-31', '2022年5月'],
  ['2022-05-03', '2022-06-30', '2022年5月3日 – 2022年6月30日'],
  ['2020-05-03', '2020-05-03', '2020年5月3日'],
])('%s to %s is told as %s', (from, to, told) => {
  expect(rangeLabel(axisWith('month', ...MONTHS), { from, to }, WORDS.zh)).toBe(told)
})

const part = (width: number, least: number, most: number) =>
  fc.integer({ min: least, max: most }).map(count => String(count).padStart(width, '0'))
const date = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.oneof(part(4, 2019, 2023), part(4, 1800, 2200)),
    part(2, 1, 12),
    part(2, 1, 28),
  )
  .map(([length, ...parts]) => parts.slice(0, length).join('-'))
const range = fc.oneof(
  date.map(day => [day, day] as const),
  fc.tuple(date, date),
)
const edges = fc.array(
  fc.array(range, { maxLength: 3 }).map(dates => ({ dates })),
  { maxLength: 120 },
)

test('bins follow each other day by day, 2 to 60 and the tails', () => {
  fc.assert(
    fc.property(edges, all => {
      const bins = binsOf(all)?.bins
      if (!bins) return
      expect(bins.length).toBeGreaterThanOrEqual(2)
      expect(bins.filter(({ tail }) => !tail).length).toBeLessThanOrEqual(60)
      for (const [at, bin] of bins.entries()) {
        expect(bin.from <= bin.to).toBe(true)
        if (at > 0) expect(Date.parse(bin.from) - Date.parse(bins[at - 1]!.to)).toBe(86_400_000)
      }
    }),
  )
})

test('every edge is in a bin if one of its ranges is, counted as a naive count has it', () => {
  fc.assert(
    fc.property(edges, all => {
      const axis = binsOf(all)
      if (!axis) return
      expect(countBins(axis, all)).toEqual(naiveCounts(axis, all))
      for (const edge of all) {
        const isIn = countBins(axis, [edge]).some(count => count > 0)
        expect(isIn).toBe(edge.dates.length > 0)
      }
    }),
  )
})

function naiveCounts({ bins, longest }: Axis, all: readonly Dated[]): number[] {
  const lengthOf = (range: DateRange) => {
    const { from, to } = wholeDays(range)
    return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  }
  const touches = (range: DateRange, bin: Bin) => {
    const days = wholeDays(range)
    return overlaps(lengthOf(range) > longest ? { from: days.from, to: days.from } : days, bin)
  }
  return bins.map(bin => all.filter(({ dates }) => dates.some(each => touches(each, bin))).length)
}
