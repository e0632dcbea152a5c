import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginsNumeral, numeralValue, readNumeral } from '../../src/text/numerals.ts'

describe('numeralValue', () => {
  test.each([
    ['30', 30],
    ['18.4', 18.4],
    ['１２', 12],
    ['13,419.5', 13419.5],
    ['1，024', 1024],
    ['11.36万', 113_600],
    ['223亿', 22_300_000_000],
    ['1.5万亿', 1_500_000_000_000],
    ['2百万', 2_000_000],
    ['十', 10],
    ['十三', 13],
    ['二十八', 28],
    ['一百五十四', 154],
    ['两百零二', 202],
    ['九百三十', 930],
    ['三千万', 30_000_000],
    ['千亿', 100_000_000_000],
    ['百万', 1_000_000],
    ['二〇二二', 2022],
    ['一九九七', 1997],
  ])('%s → %d', (text, value) => {
    expect(numeralValue(text)).toBe(value)
  })

  test.each(['', '公里', '30公里', 'abc'])('“%s” is no number', text => {
    expect(numeralValue(text)).toBeUndefined()
  })
})

describe('readNumeral', () => {
  test.each([
    ['11.36万人', 0, 113_600, 6],
    ['产值223亿元', 2, 22_300_000_000, 6],
    ['20千米', 0, 20, 2],
    ['13.7个百分点', 0, 13.7, 4],
    ['1,000,0', 0, 1000, 5],
  ])('%s at %d → %d, up to %d', (text, at, value, end) => {
    expect(readNumeral(text, at)).toEqual({ value, end })
  })

  test.each(['一', '9', '亿', '九千'])('a row of %s is no number, and what follows is not looked at', one => {
    expect(readNumeral(one.repeat(500), 0)).toBeUndefined()
  })

  test('whatever the text, a number lies inside it and is not empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, at) => {
        const found = readNumeral(text, at)
        if (found) {
          expect(found.end).toBeGreaterThan(at)
          expect(found.end).toBeLessThanOrEqual(text.length)
          expect(beginsNumeral(text[at]!)).toBe(true)
        }
      }),
    )
  })

  test('an Arabic number is what JavaScript reads', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), value => {
        expect(numeralValue(String(value))).toBe(value)
        expect(numeralValue(value.toLocaleString('en-US'))).toBe(value)
      }),
    )
  })
})
