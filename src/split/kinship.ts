// How much a section speaks of what the article before it speaks of: by the pairs of characters that both have, common ones
// counting less.
import { runCode } from './vocabulary.ts'

/** What an article has said so far. */
export interface Kinship {
  /** Begins an article with a text. */
  begin(text: string): void
  /** Goes on with it. */
  add(text: string): void
  /** How much of what the text says it has said, 0 to 1: the pairs in common, as a cosine. */
  with(text: string): number
}

const HAN = /\p{Script=Han}/u

/** `everyday` are the weights, 0 to 1, of common pairs by their code. Texts are looked at only when they are compared. */
export function createKinship(everyday: ReadonlyMap<number, number>): Kinship {
  let said = new Map<number, number>()
  let weight = 0
  let waiting: string[] = []
  return {
    begin(text) {
      said = new Map()
      weight = 0
      waiting = [text]
    },
    add(text) {
      waiting.push(text)
    },
    with(text) {
      for (const waited of waiting) weight += addPairs(said, waited, everyday)
      waiting = []
      const pairs = new Map<number, number>()
      const own = addPairs(pairs, text, everyday)
      let common = 0
      for (const [pair, value] of pairs) if (said.has(pair)) common += value
      return common / Math.sqrt(own * weight || 1)
    },
  }
}

/** Adds a text's pairs of Chinese characters and their weights; returns the weight of those that are new. */
function addPairs(pairs: Map<number, number>, text: string, everyday: ReadonlyMap<number, number>): number {
  let sum = 0
  for (let at = 0; at + 1 < text.length; at++) {
    if (!HAN.test(text[at]!) || !HAN.test(text[at + 1]!)) continue
    const pair = runCode(text, at, at + 2)
    if (pairs.has(pair)) continue
    const weight = everyday.get(pair) ?? 1
    pairs.set(pair, weight)
    sum += weight
  }
  return sum
}
