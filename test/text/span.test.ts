import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bySpan, contains, locate, overlaps, sentenceAt, textOf } from '../../src/text/span.ts'
import type { Article, Segment, Span } from '../../src/types.ts'

const span = (start: number, end: number): Span => ({ start, end })
const spans = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => span(start, start + length))

describe('spans', () => {
  it('textOf cuts a half-open range', () => expect(textOf('长春新区', span(2, 4))).toBe('新区'))

  it.each([
    [span(0, 4), span(1, 3), true, true],
    [span(0, 4), span(0, 4), true, true],
    [span(0, 4), span(3, 5), false, true],
    [span(0, 4), span(4, 6), false, false],
    [span(0, 4), span(4, 4), true, false],
  ])('%j and %j: contains %s, overlaps %s', (a, b, isInside, isOver) => {
    expect(contains(a, b)).toBe(isInside)
    expect(overlaps(a, b)).toBe(isOver)
  })

  it('overlap is mutual', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a))
      }),
    )
  })

  it('are read by start, the longer first', () =>
    expect([span(2, 3), span(0, 1), span(0, 4), span(2, 9)].sort(bySpan)).toEqual([
      span(0, 4),
      span(0, 1),
      span(2, 9),
      span(2, 3),
    ]))
})

describe('sentenceAt', () => {
  it('equals a search through all sentences', () => {
    const sentences = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 6 })), { maxLength: 8 }).map(parts => {
      let at = 0
      return parts.map(([gap, length]) => {
        const start = at + gap
        at = start + length
        return span(start, at)
      })
    })
    const inner = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 5 }))
      .map(([start, length]) => span(start, start + length))
    fc.assert(
      fc.property(sentences, inner, (all, wanted) => {
        expect(sentenceAt(all, wanted)).toEqual(all.find(sentence => contains(sentence, wanted)))
      }),
    )
  })
})

describe('locate', () => {
  const articleOf = (text: string, segments: readonly Segment[]): Article => ({
    id: 'd-1',
    role: 'news',
    text,
    segments,
    sentences: [],
    body: span(0, text.length),
    byline: [],
  })

  it.each([
    ['within one line', span(0, 2), [span(4, 6)]],
    ['over a line break of the source', span(2, 6), [span(6, 8), span(9, 11)]],
    ['over a break that we put in', span(5, 8), [span(10, 11), span(20, 21)]],
    ['nothing for what we put in', span(6, 7), []],
  ])('%s', (_, wanted, ranges) => {
    const segments = [
      { at: 0, source: span(4, 8) },
      { at: 4, source: span(9, 11) },
      { at: 6, source: span(11, 11) },
      { at: 7, source: span(20, 24) },
    ]
    expect(locate(articleOf('一二三四五六\n七八九十', segments), wanted)).toEqual(ranges)
  })

  it('joins ranges that touch', () =>
    expect(
      locate(
        articleOf('一二三四', [
          { at: 0, source: span(5, 7) },
          { at: 2, source: span(7, 9) },
        ]),
        span(1, 3),
      ),
    ).toEqual([span(6, 8)]))

  it('gives back the text of any span, for any cutting of a source', () => {
    const pieces = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 6 }), fc.nat(3)), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        let source = ''
        let text = ''
        const segments: Segment[] = []
        for (const [piece, gap] of parts) {
          source += '|'.repeat(gap)
          segments.push({ at: text.length, source: span(source.length, source.length + piece.length) })
          source += piece
          text += piece
        }
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        const ranges = locate(articleOf(text, segments), span(start, end))
        expect(ranges.map(range => textOf(source, range)).join('')).toBe(text.slice(start, end))
      }),
    )
  })
})
