// What a join of two texts makes: a word that the page has elsewhere, a word of the dictionary, a number. And what part of
// speech a text begins with.
import { tagWords } from '../text/jieba.ts'
import type { Vocabulary } from './vocabulary.ts'

const REACH = 5

/** Features of the seam between two texts, each 0 or 1. */
export function readSeam(left: string, right: string, vocabulary: Vocabulary): Record<string, number> {
  const before = left.slice(-REACH)
  const after = right.slice(0, REACH)
  const pair = vocabulary.count(before.slice(-1) + after.slice(0, 1)) > 0
  const triple =
    vocabulary.count(before.slice(-2) + after.slice(0, 1)) > 0 ||
    vocabulary.count(before.slice(-1) + after.slice(0, 2)) > 0
  const number = /\d$/u.test(before)
    ? /^[\d.%％年月日万亿多余]/u.test(after)
      ? 1
      : -1
    : /^[\d]/u.test(after)
      ? -0.3
      : 0
  let at = -before.length
  let word = ''
  for (const { text, tag } of tagWords(before + after)) {
    if (at < 0 && at + text.length > 0) word = tag === 'x' || tag === 'eng' ? 'odd' : text.length > 2 ? 'long' : 'short'
    at += text.length
  }
  return {
    triple: triple ? 1 : 0,
    pair: pair && !triple ? 1 : 0,
    number,
    long: word === 'long' ? 1 : 0,
    short: word === 'short' ? 1 : 0,
    odd: word === 'odd' ? 1 : 0,
  }
}

/** The part of speech of a text's first word, in jieba's letters, names told apart: h a person's, s a place's. */
export function firstTag(text: string): string {
  const tag = tagWords(text.slice(0, REACH))[0]?.tag ?? 'x'
  return tag.startsWith('nr') ? 'h' : tag.startsWith('ns') ? 's' : tag.startsWith('e') ? 'x' : tag.slice(0, 1)
}
