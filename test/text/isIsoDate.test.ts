import { expect, test } from 'vitest'
import { isIsoDate } from '../../src/text/isIsoDate.ts'

test.each(['2022-07-15', '2022-07', '2022', '2024-02-29'])('%s is a date', text => {
  expect(isIsoDate(text)).toBe(true)
})

test.each([
  '2022-02-30',
  '2023-02-29',
  '2022-13',
  '2022-00-01',
  '2022-01-00',
  '22-01-01',
  '20220715',
  '2022-07-15T00:00',
  '',
])('“%s” is none', text => {
  expect(isIsoDate(text)).toBe(false)
})
