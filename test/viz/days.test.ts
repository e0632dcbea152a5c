import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstDay, lastDay, overlaps, wholeDays } from '../../viz/days.ts'

test.each([
  ['2022', '2022-01-01', '2022-12-31'],
  ['2022-07', '2022-07-01', '2022-07-31'],
  ['2022-02', '2022-02-01', '2022-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2022-12', '2022-12-01', '2022-12-31'],
  ['2022-07-15', '2022-07-15', '2022-07-15'],
  ['2022-07-15T08:00', '2022-07-15', '2022-07-15'],
  ['0057', '0057-01-01', '0057-12-31'],
])('%s runs from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last])
})

test.each([
  [['2021', '2022-07'], '2021-01-01', '2022-07-31'],
  [['2022-07-14', '2022-07-15'], '2022-07-14', '2022-07-15'],
  [['2022', '2022'], '2022-01-01', '2022-12-31'],
  [['2022-09', '2022-03'], '2022-03-01', '2022-09-30'],
  [['2022-07-15', '2022'], '2022-07-15', '2022-12-31'],
  [['2022', '2022-07-15'], '2022-01-01', '2022-07-15'],
] as const)('%j runs from %s to %s', (range, from, to) => {
  expect(wholeDays(range)).toEqual({ from, to })
})

test.each([
  ['2022-01-01', '2022-01-31', '2022-01-31', '2022-02-01', true],
  ['2022-01-01', '2022-01-31', '2022-02-01', '2022-02-02', false],
  ['2022-01-01', '2022-12-31', '2022-06-01', '2022-06-01', true],
])('%s to %s and %s to %s share a day: %s', (from, to, start, end, expected) => {
  const [a, b] = [
    { from, to },
    { from: start, to: end },
  ]
  expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected])
})

test('a range is never turned round, and holds both of its ends', () => {
  const part = (width: number, most: number) =>
    fc.integer({ min: 1, max: most }).map(count => String(count).padStart(width, '0'))
  const date = fc
    .tuple(fc.integer({ min: 1, max: 3 }), part(4, 9999), part(2, 12), part(2, 28))
    .map(([length, ...parts]) => parts.slice(0, length).join('-'))
  fc.assert(
    fc.property(date, date, (a, b) => {
      const days = wholeDays([a, b])
      expect(days.from <= days.to).toBe(true)
      for (const end of [a, b]) expect(overlaps(days, wholeDays([end, end]))).toBe(true)
    }),
  )
})
