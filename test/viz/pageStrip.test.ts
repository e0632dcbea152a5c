import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extentOf, pageStrip } from '../../viz/pageStrip.ts'

const span = (start: number, end: number) => ({ start, end })
const PLACE = {
  spans: [span(60, 80), span(10, 20)],
  of: span(0, 200),
  others: [
    { id: 'b', headline: '乙', spans: [span(100, 200)] },
    { id: 'c', headline: '', spans: [span(0, 10), span(80, 90)] },
  ],
}

test('pieces lie where they stand in the text, the article’s own on top', () => {
  expect(pageStrip(PLACE)).toEqual([
    { article: 'c', headline: '', left: 0, width: 5 },
    { article: 'c', headline: '', left: 40, width: 5 },
    { article: 'b', headline: '乙', left: 50, width: 50 },
    { article: null, headline: '', left: 5, width: 5 },
    { article: null, headline: '', left: 30, width: 10 },
  ])
})

test('a document of which nothing is known has no pieces of any width', () => {
  expect(pageStrip({ spans: [span(0, 0)], of: span(0, 0), others: [] })).toEqual([
    { article: null, headline: '', left: 0, width: 0 },
  ])
})

test('no piece reaches beyond the strip', () => {
  const spans = fc.array(fc.tuple(fc.nat(500), fc.nat(500)).map(([start, size]) => span(start, start + size)))
  fc.assert(
    fc.property(spans, spans, (own, other) => {
      const end = Math.max(0, ...[...own, ...other].map(({ end }) => end))
      const place = { spans: own, of: span(0, end), others: [{ id: 'b', headline: '乙', spans: other }] }
      for (const { left, width } of pageStrip(place)) expect(left + width).toBeLessThanOrEqual(100 + 1e-9)
    }),
  )
})

describe('the extent', () => {
  test.each([
    [PLACE.spans, { first: 11, last: 80 }],
    [[span(0, 1)], { first: 1, last: 1 }],
    [[], null],
  ])('of %o is %o', (spans, extent) => {
    expect(extentOf({ ...PLACE, spans })).toEqual(extent)
  })
})
