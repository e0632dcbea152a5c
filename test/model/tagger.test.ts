import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChain, createLattice } from '../../src/model/crf.ts'
import { createDecoder } from '../../src/model/decode.ts'
import { createFeatures, documentFeature, SLOTS } from '../../src/model/features.ts'
import type { Head } from '../../src/model/head.ts'
import { labelCount } from '../../src/model/labels.ts'
import { cutSegments } from '../../src/model/segments.ts'
import { createTagger, type Tag, type TaggedName } from '../../src/model/tagger.ts'
import { createRandom } from '../../src/model/training/random.ts'
import { createWordClasses, NO_CLASSES } from '../../src/model/wordClasses.ts'
import { tagText } from '../../src/text/tagText.ts'
import { anyString } from './anyString.ts'
import { LEXIS } from './lexis.ts'

const open = createFeatures(LEXIS, createWordClasses(NO_CLASSES))

const FRAGMENTS = [
  '云岭集团董事长张远山',
  '抵达江北市',
  '。',
  '！”',
  '\n',
  '阿卜杜拉·买买提',
  '12.5亿',
  'ＡＢ',
  '𠮷',
  '😀',
  '\ud842',
]

/** A head that names much: chance has weighed every feature of the fragments, and the names of the document. */
function wildHead(documents: boolean): Head {
  const random = createRandom(1)
  const types = ['LOC', 'PER']
  const keys = new Set([0, 1].flatMap(type => [0, 1, 2, 3].map(place => documentFeature(type, place, 1))))
  for (const [i, one] of FRAGMENTS.entries())
    for (const feature of featuresOf(one + FRAGMENTS[i + 1])) keys.add(feature)
  keys.delete(0)
  const weigh = () => Math.floor(random() * 255) - 127
  return {
    name: 'wild',
    types,
    documents,
    features: keys.size,
    scale: 0.02,
    bias: 1,
    keys: Uint32Array.from(keys).sort(),
    rows: Int8Array.from({ length: keys.size * labelCount(2) }, weigh),
    transition: Array.from({ length: labelCount(2) ** 2 }, () => random() * 4 - 2),
  }
}

function featuresOf(text: string): Uint32Array {
  const out = new Uint32Array(text.length * SLOTS)
  open(tagText(text, LEXIS))({ start: 0, end: text.length }, out)
  return out
}

const alone = wildHead(false)
const tagAlone = createTagger(alone, NO_CLASSES, LEXIS)
const tagDocument = createTagger(wildHead(true), NO_CLASSES, LEXIS)
const find = (tag: Tag, ...texts: string[]) => tag(texts.map(text => tagText(text, LEXIS)))

const fragments = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), anyString(3)), { maxLength: 20 })
  .map(parts => parts.join(''))
const anyText = fc.oneof(
  fragments,
  anyString(60),
  fc.tuple(fragments, fc.integer({ min: 10, max: 200 })).map(([text, times]) => text.repeat(times)),
)

/** Names that are not where they should be: out of order, one over another, outside the text, without type or probability. */
const misplaced = (text: string, names: readonly TaggedName[]): TaggedName[] =>
  names.filter(
    ({ start, end, type, probability }, i) =>
      !(start >= (names[i - 1]?.end ?? 0) && end > start && end <= text.length) ||
      !(probability >= 0 && probability <= 1) ||
      !alone.types.includes(type),
  )

/** The names of a text by the sums of weights, each looked up by itself. */
function searched(head: Head, text: string): TaggedName[] {
  const chain = createChain(head.types.length)
  const decoder = createDecoder(chain, Float64Array.from(head.transition), createLattice())
  const rowOf = new Map(
    [...head.keys].map((key, i) => [key, head.rows.subarray(i * chain.labels, (i + 1) * chain.labels)]),
  )
  const write = open(tagText(text, LEXIS))
  return cutSegments(text).flatMap(({ start, end }) => {
    const features = new Uint32Array((end - start) * SLOTS)
    write({ start, end }, features)
    const scores = Float32Array.from({ length: (end - start) * chain.labels }, (_, k) => {
      const label = k % chain.labels
      const i = (k - label) / chain.labels
      const weights = Array.from(features.subarray(i * SLOTS, (i + 1) * SLOTS), key => rowOf.get(key)?.[label] ?? 0)
      return weights.reduce((sum, weight) => sum + weight * head.scale, label === 0 ? -head.bias : 0)
    })
    const names = decoder.best(scores, end - start)
    const probabilities = decoder.probabilities(scores, end - start, names)
    return names.map((name, i) => ({
      start: start + name.start,
      end: start + name.end,
      type: head.types[name.type]!,
      probability: probabilities[i]!,
    }))
  })
}

describe('any text', () => {
  it.each([
    ['alone', tagAlone],
    ['as a document', tagDocument],
  ])('has its names in their places, %s', (_, tag) => {
    let found = 0
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [names, others] = find(tag, one, other)
        expect(misplaced(one, names!)).toEqual([])
        expect(misplaced(other, others!)).toEqual([])
        found += names!.length
      }),
      { numRuns: 60 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('has the names that sums of weights give', () => {
    fc.assert(
      fc.property(fragments, text => {
        const expected = searched(alone, text).map(name => ({
          ...name,
          probability: expect.closeTo(name.probability, 3),
        }))
        expect(find(tagAlone, text)).toEqual([expected])
      }),
    )
  })

  it('has the same names whatever is read before, where texts are no document', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const together = find(tagAlone, one, other)
        expect(together).toEqual([...find(tagAlone, one), ...find(tagAlone, other)])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a long text', () => {
  it.each([
    ['of one character', '江'.repeat(100_000)],
    ['of one mark', '，'.repeat(100_000)],
    ['of halves of pairs', '\ud842'.repeat(100_000)],
    ['without ends of sentences', '云岭集团抵达江北市，'.repeat(10_000)],
  ])('%s is read', (_, text) => {
    const [names] = find(tagDocument, text)
    expect(misplaced(text, names!)).toEqual([])
  })
})

describe('a tagger', () => {
  it('finds nothing in nothing', () => {
    expect(find(tagDocument)).toEqual([])
    expect(find(tagDocument, '', '')).toEqual([[], []])
  })

  it('finds nothing where there are no types, or no weights', () => {
    const none = { ...alone, features: 0, bias: 0, keys: new Uint32Array(0), rows: new Int8Array(0) }
    const types = { ...none, types: [], transition: [0] }
    expect(find(createTagger(types, NO_CLASSES, LEXIS), '张远山')).toEqual([[]])
    const unweighed = { ...none, transition: new Array(81).fill(0) }
    expect(find(createTagger(unweighed, NO_CLASSES, LEXIS), '张远山')).toEqual([[]])
  })
})
