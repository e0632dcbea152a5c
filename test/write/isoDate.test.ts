import { describe, expect, it } from 'vitest'
import { dateType, daysOf } from '../../src/write/isoDate.ts'

describe('daysOf', () => {
  it.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2022-04', '2022-04-01', '2022-04-30'],
    ['2022-07-15', '2022-07-15', '2022-07-15'],
  ])('%s is %s to %s', (date, first, last) => {
    expect(daysOf(date)).toEqual([first, last])
  })

  it.each([
    '',
    '22',
    '2022-7',
    '2022-13',
    '2022-00',
    '2022-02-30',
    '2022-02-00',
    '0000',
    '2022-07-15T00:00',
    '昨天',
  ])('%j is no date', text => {
    expect(daysOf(text)).toBeUndefined()
    expect(dateType(text)).toBeUndefined()
  })
})

describe('dateType', () => {
  it.each([
    ['2022', 'gYear'],
    ['2022-07', 'gYearMonth'],
    ['2022-07-15', 'date'],
  ])('%s is an xsd:%s', (date, type) => {
    expect(dateType(date)).toBe(type)
  })
})
