import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates } from '../../src/text/dates.ts'

const DAY = '2022-07-15'

describe('findDates, reckoned from 15 July 2022', () => {
  test.each([
    ['14日下午', '2022-07-14', '2022-07-14'],
    ['28日', '2022-07-28', '2022-07-28'],
    ['7月14日上午', '2022-07-14', '2022-07-14'],
    ['2022年4月', '2022-04', '2022-04'],
    ['五月二十一日', '2022-05-21', '2022-05-21'],
    ['去年', '2021', '2021'],
    ['去年8月1日', '2021-08-01', '2021-08-01'],
    ['今天', '2022-07-15', '2022-07-15'],
    ['昨晚', '2022-07-14', '2022-07-14'],
    ['上半年', '2022-01', '2022-06'],
    ['前三季度', '2022-01', '2022-09'],
    ['二季度', '2022-04', '2022-06'],
    ['今年底', '2022-12', '2022-12'],
    ['4月15日至17日', '2022-04-15', '2022-04-17'],
    ['2003年至2006年', '2003', '2006'],
    ['1—10月份', '2022-01', '2022-10'],
    ['未来五年', '2022', '2027'],
    ['近三年', '2019', '2022'],
    ['“十四五”期间', '2021', '2025'],
    ['2017年度', '2017', '2017'],
    ['2022-07-15', '2022-07-15', '2022-07-15'],
    ['二〇二二年四月', '2022-04', '2022-04'],
    ['上个月', '2022-06', '2022-06'],
  ])('%s → %s to %s', (text, from, to) => {
    expect(findDates(text, DAY)).toEqual([{ start: 0, end: text.length, range: { from, to, text } }])
  })

  test.each([
    ['截至6月底', '2022-06'],
    ['2022年底前', '2022-12'],
    ['截至2018年6月17日24时', '2018-06-17'],
  ])('%s has an end and no beginning', (text, to) => {
    expect(findDates(text, DAY)).toEqual([{ start: 0, end: text.length, range: { to, text } }])
  })

  test.each([
    ['3日', '2023-01-03', '2023-01-03'],
    ['28日', '2023-01-05', '2022-12-28'],
    ['12月30日', '2023-01-05', '2022-12-30'],
    ['昨日', '2023-01-01', '2022-12-31'],
  ])('%s, printed on %s or so, is %s', (text, published, day) => {
    const printed = published.endsWith('03') ? '2023-01-04' : published
    expect(findDates(text, printed)[0]?.range.to).toBe(day)
  })

  test('what cannot be reckoned stays as printed', () => {
    expect(findDates('7月14日和2022年4月')).toEqual([
      { start: 0, end: 5, range: { text: '7月14日' } },
      { start: 6, end: 13, range: { from: '2022-04', to: '2022-04', text: '2022年4月' } },
    ])
  })

  test.each(['第24周', '两年前', '24月', '57日', '18.4平方公里', '长春'])('%s is no date', text => {
    expect(findDates(text, DAY)).toEqual([])
  })

  test('whatever the text, dates are in order, inside it and equal to it', () => {
    const pieces = fc.constantFrom(
      '2022年',
      '去年',
      '7月',
      '14日',
      '截至',
      '底',
      '至',
      '—',
      '十四五',
      '期间',
      '“',
      '前',
      'x',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(text, whole => {
        let last = 0
        for (const { start, end, range } of findDates(whole, DAY)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(range.text).toBe(whole.slice(start, end))
          last = end
        }
      }),
    )
  })
})
