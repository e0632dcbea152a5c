// The features of each character: it and its neighbours, alone and joined, and the word it stands in with that word's
// neighbours, tags, classes and what the lexicon knows of them. A feature is a number, hashed from its template and parts
// (Weinberger et al. 2009); strings are touched once a word.
import type { Lexis } from '../text/readLexis.ts'
import type { TaggedText } from '../text/tagText.ts'
import type { Span } from '../types.ts'
import { UNITS } from './normalize.ts'
import { createTraitReader, type TokenTraits } from './tokenTraits.ts'
import type { WordClasses } from './wordClasses.ts'

/** Features lie below 2 to this power; 0 is no feature. */
export const FEATURE_BITS = 30
/** Raised with every change of templates: weights trained for others say nothing. */
export const FEATURE_SET = 2
const CHARACTER_SLOTS = 17
const WORD_SLOTS = 19
/** How many features a character has. */
export const SLOTS = CHARACTER_SLOTS + WORD_SLOTS

/** Writes the features of the units of `span`, `SLOTS` a unit, into `out`. Nothing outside the span is looked at. */
export type WriteFeatures = (span: Span, out: Uint32Array) => void

/** Prepares the features of texts. The result takes a text and gives a writer for spans of it, asked for in their order. */
export function createFeatures(lexis: Lexis, classes: WordClasses): (tagged: TaggedText) => WriteFeatures {
  const readTraits = createTraitReader(lexis, classes)
  const characters = characterTraits(lexis)
  const words = new Int32Array(WORD_SLOTS)
  return tagged => {
    const { text, tokens } = tagged
    const traits = readTraits(tagged)
    let first = 0
    return ({ start, end }, out) => {
      writeCharacters(text, start, end, characters, out)
      while (first < tokens.length && tokens[first]!.end <= start) first++
      let last = first
      while (last < tokens.length && tokens[last]!.start < end) last++
      for (let token = first; token < last; token++) {
        writeWord(traits, token, first, last, words)
        const own = tokens[token]!
        const until = Math.min(own.end, end)
        for (let i = Math.max(own.start, start); i < until; i++) {
          const place = placeIn(i - own.start, own.end - own.start)
          const at = (i - start) * SLOTS + CHARACTER_SLOTS
          for (let slot = 0; slot < WORD_SLOTS; slot++) out[at + slot] = finish(words[slot]! + place)
        }
      }
    }
  }
}

/** Where a character stands in its word: alone, first, last, second, further in. */
const placeIn = (i: number, length: number): number =>
  length === 1 ? 0 : i === 0 ? 1 : i === length - 1 ? 2 : i === 1 ? 3 : 4

const SHAPES = [/[一二三四五六七八九十百千万亿两零〇]/, /\p{Script=Han}/u, /\d/, /[A-Z]/, /[a-z]/, /\p{L}/u, /·/]

/** How a unit serves in names, 8 bits: its weight as a surname (2), as a given character (2), in foreign names (1), its shape (3). */
function characterTraits({ surnames, given, foreign }: Lexis): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const character = String.fromCharCode(UNITS[unit]!)
    const surname = surnames.get(character) ?? 0
    const count = given.get(character) ?? 0
    const weight = surname >= 500 ? 3 : surname >= 50 ? 2 : surname > 0 ? 1 : 0
    const use = count >= 200 ? 3 : count >= 30 ? 2 : count > 0 ? 1 : 0
    const shape = SHAPES.findIndex(each => each.test(character)) + 1
    return weight | (use << 2) | (Number(foreign.has(character)) << 4) | (shape << 5)
  })
}

const SURNAME_OR_GIVEN = 15
const FOREIGN = 16
const FOREIGN_SHAPE = 0x70
const FAR = 5

/** A character, its neighbours up to three off, and how they serve in names. */
function writeCharacters(text: string, start: number, end: number, traits: Uint8Array, out: Uint32Array): void {
  const unit = (i: number) => (i < start ? 1 : i >= end ? 2 : UNITS[text.charCodeAt(i)]!)
  const trait = (i: number) => (i < start || i >= end ? 0 : traits[text.charCodeAt(i)]!)
  const isForeign = (i: number) => (trait(i) & FOREIGN) !== 0
  let run = 0
  for (let i = start, at = 0; i < end; i++, at += SLOTS) {
    const a = unit(i - 2)
    const b = unit(i - 1)
    const c = unit(i)
    const d = unit(i + 1)
    const e = unit(i + 2)
    out[at] = finish(mix(1, c, 0, 0))
    out[at + 1] = finish(mix(2, b, 0, 0))
    out[at + 2] = finish(mix(3, d, 0, 0))
    out[at + 3] = finish(mix(4, a, 0, 0))
    out[at + 4] = finish(mix(5, e, 0, 0))
    out[at + 5] = finish(mix(6, b, c, 0))
    out[at + 6] = finish(mix(7, c, d, 0))
    out[at + 7] = finish(mix(8, a, b, 0))
    out[at + 8] = finish(mix(9, d, e, 0))
    out[at + 9] = finish(mix(10, b, d, 0))
    out[at + 10] = finish(mix(11, b, c, d))
    out[at + 11] = finish(mix(12, a, b, c))
    const ta = trait(i - 2)
    const tb = trait(i - 1)
    const tc = trait(i)
    const td = trait(i + 1)
    const te = trait(i + 2)
    out[at + 12] = finish(mix(13, nameTriple(tc, td, te), 0, 0))
    out[at + 13] = finish(mix(14, nameTriple(ta, tb, tc), 0, 0))
    const sides = ((tb & FOREIGN_SHAPE) << 8) | (td & FOREIGN_SHAPE)
    out[at + 14] = finish(mix(15, tc & FOREIGN_SHAPE, sides, ((ta & FOREIGN_SHAPE) << 8) | (te & FOREIGN_SHAPE)))
    out[at + 15] = finish(mix(16, nameTriple(tc, td, te), trait(i + 3) & 31, tc & FOREIGN))
    let ahead = 0
    while (ahead < FAR && isForeign(i + ahead + 1)) ahead++
    out[at + 16] = finish(mix(17, (tc & FOREIGN) | Math.min(run, FAR) | (ahead << 8), tb & SURNAME_OR_GIVEN, 0))
    run = isForeign(i) ? run + 1 : 0
  }
}

/** How three characters in a row serve in Chinese names. */
const nameTriple = (a: number, b: number, c: number): number =>
  (a & SURNAME_OR_GIVEN) | ((b & SURNAME_OR_GIVEN) << 4) | ((c & SURNAME_OR_GIVEN) << 8)

/** The features of a word, before the place of the character in it is joined; words from `first` up to `last` are in sight. */
function writeWord(traits: TokenTraits, i: number, first: number, last: number, out: Int32Array): void {
  const see = (values: Int32Array, at: number) => (at < first ? 1 : at >= last ? 2 : values[at]!)
  const { word, tag, class: cls, lexical, ahead, behind } = traits
  const before = see(word, i - 1)
  const own = word[i]!
  const after = see(word, i + 1)
  const tagBefore = see(tag, i - 1)
  const ownTag = tag[i]!
  const tagAfter = see(tag, i + 1)
  const classBefore = see(cls, i - 1)
  const ownClass = cls[i]!
  const classAfter = see(cls, i + 1)
  const lexicalBefore = see(lexical, i - 1)
  const lexicalAfter = see(lexical, i + 1)
  out[0] = mix(18, own, 0, 0)
  out[1] = mix(19, after, 0, 0)
  out[2] = mix(20, before, own, 0)
  out[3] = mix(21, ownTag, 0, 0)
  out[4] = mix(22, tagBefore, ownTag, 0)
  out[5] = mix(23, ownTag, tagAfter, 0)
  out[6] = mix(24, see(tag, i - 2), tagBefore, ownTag)
  out[7] = mix(25, ownClass, 0, 0)
  out[8] = mix(26, classBefore, 0, 0)
  out[9] = mix(27, classAfter, 0, 0)
  out[10] = mix(28, classBefore, ownClass, 0)
  out[11] = mix(29, ownClass, classAfter, 0)
  out[12] = mix(30, classAfter, see(cls, i + 2), 0)
  out[13] = mix(31, lexical[i]!, 0, 0)
  out[14] = mix(32, lexicalBefore, lexical[i]!, 0)
  out[15] = mix(33, lexical[i]!, lexicalAfter, 0)
  out[16] = mix(34, ahead[i]!, ownTag, 0)
  out[17] = mix(35, behind[i]!, ownTag, 0)
  out[18] = mix(36, ahead[i]!, lexical[i]!, before)
}

/** The feature that a name of this document stands here: its type, the character's place in it, how often it was seen. */
export const documentFeature = (type: number, place: number, seen: number): number =>
  finish(mix(37, type, place, Math.min(seen, 3)))

/** Joins a template's number and three parts. */
function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ c
  return Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f)
}

const finish = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - FEATURE_BITS)
