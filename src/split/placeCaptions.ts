// Which article a picture's caption belongs to: the one that it has most words in common with, if it has any.
import type { Pieces } from './compose.ts'
import type { CreditReader } from './credits.ts'
import type { Block } from './readBlocks.ts'
import { runCode } from './vocabulary.ts'

/** How many pairs of characters a caption must share with an article, at least: one that several share counts in parts, a common word less. */
const ENOUGH = 1
/** And so many times as many as with the next best. */
const CLEARLY = 1.2
const PAIR = /^\p{Script=Han}{2}$/u

/** Adds each caption to the article that it belongs to, and returns those that belong to none. `everyday` weighs common pairs. The photographer's name counts only where there is nothing else. */
export function placeCaptions(
  captions: readonly Block[],
  articles: readonly (Pieces & { readonly captions: Block[] })[],
  everyday: ReadonlyMap<number, number>,
  credits: CreditReader,
): Block[] {
  if (captions.length === 0) return []
  const words = articles.map(({ heads, texts }) => pairsOf([...heads, ...texts].map(block => block.text).join('\n')))
  return captions.filter(caption => {
    const scores = words.map(() => 0)
    const credit = credits.tailStart(caption.text, { start: 0, end: caption.text.length })
    for (const pair of pairsOf(caption.text.slice(0, credit || caption.text.length))) {
      const holders = words.flatMap((held, index) => (held.has(pair) ? [index] : []))
      for (const index of holders) scores[index]! += (everyday.get(runCode(pair)) ?? 1) / holders.length
    }
    const [best = 0, next = 0] = scores.toSorted((a, b) => b - a)
    if (best < ENOUGH || best < next * CLEARLY) return true
    articles[scores.indexOf(best)]!.captions.push(caption)
    return false
  })
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (PAIR.test(pair)) pairs.add(pair)
  }
  return pairs
}
