// Which article a picture's caption belongs to: the one that it has most words in common with, if it has any.
import type { Pieces } from './compose.ts'
import type { Block } from './readBlocks.ts'

/** How many pairs of characters a caption must share with an article alone, at least; one shared with several counts in parts. */
const ENOUGH = 3
const PAIR = /^\p{Script=Han}{2}$/u

/** Adds each caption to the article that it belongs to, and returns those that belong to none. */
export function placeCaptions(
  captions: readonly Block[],
  articles: readonly (Pieces & { readonly captions: Block[] })[],
): Block[] {
  if (captions.length === 0) return []
  const words = articles.map(({ heads, texts }) => pairsOf([...heads, ...texts].map(block => block.text).join('\n')))
  return captions.filter(caption => {
    const scores = words.map(() => 0)
    for (const pair of pairsOf(caption.text)) {
      const holders = words.flatMap((held, index) => (held.has(pair) ? [index] : []))
      for (const index of holders) scores[index]! += 1 / holders.length
    }
    const best = Math.max(0, ...scores)
    if (best < ENOUGH) return true
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
