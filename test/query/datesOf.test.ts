import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DateRange, overlap } from '../../src/query/datesOf.ts'

it.each<[range: DateRange, asked: { from?: string; to?: string }, is: boolean]>([
  [['2021', '2021'], { from: '2021-07', to: '2021-07' }, true],
  [['2021-07-15', '2021-07-15'], { from: '2021', to: '2021' }, true],
  [['2021-07-15', '2021-07-15'], { from: '2021-08' }, false],
  [['2021-07-15', '2021-07-15'], { to: '2021-06' }, false],
  [['2018', '2021-03'], { from: '2021-03-31', to: '2022' }, true],
  [['2018', '2021-03'], { from: '2021-04-01', to: '2022' }, false],
  [['2018', '2021'], { from: '2022' }, false],
  [['2018', '2021'], {}, true],
])('%j and %j overlap: %s', (range, asked, is) => {
  expect(overlap(range, asked)).toBe(is)
})

const pad = (part: number) => String(part).padStart(2, '0')
const partial = fc
  .tuple(
    fc.integer({ min: 2019, max: 2022 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) => [String(year), pad(month), pad(day)].slice(0, parts).join('-'))
const first = (date: string) => `${date}-01-01`.slice(0, 10)
const last = (date: string) => date + '9999-12-31'.slice(date.length)

it('is whether the days meet that the two may mean', () => {
  fc.assert(
    fc.property(partial, partial, fc.option(partial), fc.option(partial), (from, to, after, before) => {
      const asked = { ...(after && { from: after }), ...(before && { to: before }) }
      const naive = first(from) <= last(before ?? '9999') && first(after ?? '0000') <= last(to)
      expect(overlap([from, to], asked)).toBe(naive)
    }),
  )
})
