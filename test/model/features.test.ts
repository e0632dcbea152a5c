import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFeatures, documentFeature, FEATURE_BITS, SLOTS } from '../../src/model/features.ts'
import { cutSegments } from '../../src/model/segments.ts'
import { createWordClasses, NO_CLASSES } from '../../src/model/wordClasses.ts'
import { type TaggedText, tagText } from '../../src/text/tagText.ts'
import type { Span } from '../../src/types.ts'
import { anyString } from './anyString.ts'
import { LEXIS } from './lexis.ts'
import { type Row, taggedByHand } from './taggedByHand.ts'

const open = createFeatures(LEXIS, createWordClasses(NO_CLASSES))
const tag = (text: string): TaggedText => tagText(text, LEXIS)

/** A row of features a unit of the span. */
function rowsOf(tagged: TaggedText, span: Span = { start: 0, end: tagged.text.length }): number[][] {
  const length = span.end - span.start
  const out = new Uint32Array(length * SLOTS)
  open(tagged)(span, out)
  return Array.from({ length }, (_, i) => [...out.subarray(i * SLOTS, (i + 1) * SLOTS)])
}

const SENTENCES = [
  '云岭集团董事长张远山昨天抵达江北市。',
  '她问：“江北大学在哪里？”',
  '记者阿卜杜拉·买买提报道！',
  '今年产值达12.5亿元，同比增长8％。',
  '会上，\n',
  '副市长、公安局局长李青禾主持。',
  '𠮷野家开业。',
  '《云岭日报》！',
]
const someSentences = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 })
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...SENTENCES), anyString(6), fc.constant('江'.repeat(700))), {
    maxLength: 6,
  })
  .map(parts => parts.join(''))

/** Sentences beside one another, each with the words that it has alone. */
function joined(texts: readonly string[]): TaggedText {
  const parts = texts.map(tag)
  const tokens = parts.flatMap((part, i) => {
    const at = texts.slice(0, i).join('').length
    return part.tokens.map(token => ({ ...token, start: at + token.start, end: at + token.end }))
  })
  return { text: texts.join(''), tokens, heads: parts.flatMap(({ heads }) => heads), lexis: LEXIS }
}

/** A name, its title and an amount, with what it costs in full width or narrow. */
const priced = (letters: string, digits: string, comma: string): Row[] => [
  ['云岭', 'nz'],
  [letters, 'eng'],
  ['公司', 'n', {}, LEXIS.heads.longestAt('司公', 0)!.value],
  [comma, 'x', { mark: true }],
  ['售价', 'n'],
  [digits, 'm'],
  ['元', 'm'],
]

describe('features', () => {
  it('of the same text are the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), fc.constantFrom(...SENTENCES), (other, text) => {
        const before = rowsOf(tag(text))
        rowsOf(tag(other))
        expect(rowsOf(tag(text))).toEqual(before)
      }),
    )
  })

  it('of a sentence, up to its end mark, do not change with the sentences around it', () => {
    fc.assert(
      fc.property(someSentences, fc.constantFrom(...SENTENCES), someSentences, (before, text, after) => {
        const start = before.join('').length
        const around = rowsOf(joined([...before, text, ...after]), { start, end: start + text.length })
        const body = text.search(/[。！？\n]/)
        expect(around.slice(0, body)).toEqual(rowsOf(tag(text)).slice(0, body))
      }),
    )
  })

  it('are those of no other character', () => {
    const rows = rowsOf(tag('江北市江北市，江北市'))
    expect(new Set(rows.map(String)).size).toBe(rows.length)
  })

  it('are numbers of so many bits, and hardly ever 0', () => {
    const all = SENTENCES.flatMap(text => rowsOf(tag(text))).flat()
    expect(all.filter(feature => !(feature >= 0 && feature < 2 ** FEATURE_BITS))).toEqual([])
    expect(all.filter(feature => feature === 0).length).toBeLessThan(3)
  })

  it.each([
    ['letters', 'ＡＢ', '199', ','],
    ['digits', 'AB', '１９９', ','],
    ['other digits', 'AB', '204', ','],
    ['marks', 'AB', '199', '，'],
    ['all', 'ＡＢ', '１９９', '，'],
  ])('of full-width %s are those of narrow ones', (_, letters, digits, comma) => {
    expect(rowsOf(taggedByHand(priced(letters, digits, comma)))).toEqual(rowsOf(taggedByHand(priced('AB', '199', ','))))
  })

  it('differ by letter', () => {
    expect(rowsOf(taggedByHand(priced('AB', '199', ',')))).not.toEqual(rowsOf(taggedByHand(priced('AC', '199', ','))))
  })

  it('of segments asked for in order are there for every unit', () => {
    fc.assert(
      fc.property(anyText, text => {
        const write = open(tag(text))
        for (const { start, end } of cutSegments(text)) {
          const out = new Uint32Array((end - start) * SLOTS)
          write({ start, end }, out)
          for (let i = 0; i < end - start; i++) {
            const row = out.subarray(i * SLOTS, (i + 1) * SLOTS)
            expect(row.filter(feature => feature === 0).length).toBeLessThan(2)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of segments asked for in order are those of each alone', () => {
    const text = SENTENCES.join('')
    const write = open(tag(text))
    for (const span of cutSegments(text)) {
      const out = new Uint32Array((span.end - span.start) * SLOTS)
      write(span, out)
      expect([...out]).toEqual(rowsOf(tag(text), span).flat())
    }
  })
})

describe('documentFeature', () => {
  it('tells types, places and counts up to three apart', () => {
    const all = [0, 1, 2].flatMap(type =>
      [0, 1, 2, 3].flatMap(place => [1, 2, 3].map(seen => documentFeature(type, place, seen))),
    )
    expect(new Set(all).size).toBe(36)
    expect(documentFeature(1, 2, 9)).toBe(documentFeature(1, 2, 3))
  })
})
