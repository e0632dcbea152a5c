import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBySentences, sentenceAt, sentencesOf } from '../../viz/sentences.ts'

const TEXT = '开建\n江城日报讯 今日开工。明年建成。\n\n记者 白露'
const at = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length })
const SENTENCES = [at('江城日报讯 今日开工。'), at('明年建成。')]
const textOf = ({ start, end }: { start: number; end: number }, text = TEXT) => text.slice(start, end)

/** A text and sentences in it that follow each other. */
const cut = fc
  .tuple(fc.string({ unit: fc.constantFrom('甲', '。', '\n', ' ') }), fc.array(fc.nat(30), { maxLength: 8 }))
  .map(([text, places]) => {
    const ends = [...new Set(places.map(place => Math.min(place, text.length)))].sort((a, b) => a - b)
    const sentences = ends.flatMap((start, index) =>
      index % 2 === 0 ? [{ start, end: ends[index + 1] ?? start }] : [],
    )
    return { text, sentences }
  })

describe('an article', () => {
  test('is gone through by its sentences, a headline and a byline being one each', () => {
    const found = sentencesOf({ text: TEXT, sentences: SENTENCES })
    expect(found.map(one => textOf(one))).toEqual(['开建', '江城日报讯 今日开工。', '明年建成。', '记者 白露'])
  })

  test('without sentences has its lines', () => {
    expect(sentencesOf({ text: TEXT, sentences: [] }).map(one => textOf(one))).toEqual([
      '开建',
      '江城日报讯 今日开工。明年建成。',
      '记者 白露',
    ])
    expect(sentencesOf({ text: '', sentences: [] })).toEqual([])
  })

  test('is all said once, whatever its sentences', () => {
    fc.assert(
      fc.property(cut, ({ text, sentences }) => {
        const found = sentencesOf({ text, sentences })
        for (const [index, { start, end }] of found.entries()) {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0)
        }
        const said = found.map(one => textOf(one, text)).join('')
        expect(said.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })

  test('of a file that says nonsense gives ranges that lie in order all the same', () => {
    const sentences = [at('明年建成。'), at('江城日报讯'), { start: 3, end: 3 }]
    expect(sentencesOf({ text: TEXT, sentences }).map(one => textOf(one))).toEqual([
      '开建',
      '江城日报讯 今日开工。',
      '明年建成。',
      '记者 白露',
    ])
  })
})

test.each([
  ['今日', 0],
  ['开工。明年', 0],
  ['建成', 1],
  ['记者', -1],
])('%s is at sentence %i', (part, index) => {
  expect(sentenceAt(SENTENCES, at(part))).toBe(index)
})

test('nothing is at no sentence', () => {
  expect(sentenceAt(SENTENCES, { start: 0, end: 0 })).toBe(-1)
  expect(sentenceAt(SENTENCES, { start: SENTENCES[0]!.start, end: SENTENCES[0]!.start })).toBe(-1)
})

test('a line is cut where sentences begin and end', () => {
  const line = { start: SENTENCES[0]!.start + 3, end: TEXT.length }
  const pieces = cutBySentences(line, SENTENCES)
  expect(pieces.map(({ span }) => textOf(span))).toEqual(['报讯 今日开工。', '明年建成。', '\n\n记者 白露'])
  expect(pieces.map(({ sentence }) => sentence)).toEqual([0, 1, null])
  expect(cutBySentences(line, [])).toEqual([{ span: line, sentence: null }])
})

test('the pieces of a line are the line', () => {
  fc.assert(
    fc.property(cut, fc.nat(30), fc.nat(30), ({ text, sentences }, start, size) => {
      const line = { start: Math.min(start, text.length), end: Math.min(start + size, text.length) }
      const pieces = cutBySentences(line, sentencesOf({ text, sentences }))
      expect(pieces.map(({ span }) => textOf(span, text)).join('')).toBe(textOf(line, text))
    }),
  )
})
