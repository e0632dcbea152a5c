import { describe, expect, it } from 'vitest'
import { createTraitReader, hashWord } from '../../src/model/tokenTraits.ts'
import { createWordClasses } from '../../src/model/wordClasses.ts'
import { LEXIS } from './lexis.ts'
import { type Row, taggedByHand } from './taggedByHand.ts'

const classes = createWordClasses({
  words: Uint32Array.of(hashWord('抵达') >>> 0),
  classes: Uint16Array.of(2),
})
const read = createTraitReader(LEXIS, classes)
const traitsOf = (...rows: Row[]) => read(taggedByHand(rows))

const company: Row = ['公司', 'n', {}, LEXIS.heads.longestAt('司公', 0)!.value]
const word: Row = ['好', 'a']
const mark = (text: string): Row => [text, 'x', { mark: true }]
const seen = (values: Int32Array): boolean[] => [...values].map(value => value !== 0)

describe('hashWord', () => {
  it.each([
    ['ＡＢ', 'AB'],
    ['２０２４', '1999'],
    ['—', '-'],
    ['阿里·木', '阿里•木'],
  ])('of %s is that of %s', (one, other) => expect(hashWord(one)).toBe(hashWord(other)))

  it.each([
    ['江北', '北江'],
    ['AB', 'ab'],
    ['', '江'],
  ])('of %s is not that of %s', (one, other) => expect(hashWord(one)).not.toBe(hashWord(other)))
})

describe('traits', () => {
  it('have the class of a word', () => {
    const { class: cls } = traitsOf(['抵达', 'v'], ['江北', 'ns'])
    expect([...cls]).toEqual([2, 0])
  })

  it('see the last word of names that follows in the clause', () => {
    expect(seen(traitsOf(word, word, company, word).ahead)).toEqual([true, true, false, false])
  })

  it('tell how far off it is', () => {
    const { ahead } = traitsOf(word, word, company)
    expect(ahead[0]).not.toBe(ahead[1])
  })

  it.each(['，', ','])('see none behind %j, but from there', clauseEnd => {
    expect(seen(traitsOf(word, mark(clauseEnd), company).ahead)).toEqual([false, true, false])
  })

  it.each(['。', '\n'])('see nothing of the next sentence, nor from %j', end => {
    expect(seen(traitsOf(word, mark(end), company).ahead)).toEqual([false, false, false])
  })

  it('see none that is ten words off', () => {
    const { ahead } = traitsOf(...Array.from({ length: 10 }, () => word), company)
    expect(seen(ahead)).toEqual([false, ...new Array(9).fill(true), false])
  })

  it('see the name that goes before in the clause', () => {
    const place: Row = ['江北', 'ns']
    expect(seen(traitsOf(word, place, word, word, mark('，'), word).behind)).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ])
  })

  it('know what the lexicon knows of a word', () => {
    const known: Row = ['市长', 'n', { known: { kind: 'title', grade: 'post' } }]
    const { lexical } = traitsOf(word, known, company, mark('、'), ['将', 'd', { cut: true }])
    expect(new Set(lexical).size).toBe(5)
    expect(lexical[0]).toBe(0)
  })
})
