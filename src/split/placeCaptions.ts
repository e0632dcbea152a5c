// Which article a picture's caption belongs to: the one that it has most words in common with, if it has any.
import type { Block } from './readBlocks.ts'

/** How many pairs of characters a caption must share with an article, at least. */
const ENOUGH = 3

/** The captions of each chain of blocks, and those that belong to none. */
export function placeCaptions(
  captions: readonly Block[],
  chains: readonly (readonly Block[])[],
): { of: Block[][]; alone: Block[] } {
  const of: Block[][] = chains.map(() => [])
  const alone: Block[] = []
  if (captions.length === 0) return { of, alone }
  const words = chains.map(chain => pairs(chain.map(block => block.text).join('\n')))
  for (const caption of captions) {
    const scores = words.map(held => {
      let score = 0
      for (const pair of pairs(caption.text)) {
        if (held.has(pair)) score += 1 / words.filter(other => other.has(pair)).length
      }
      return score
    })
    const best = Math.max(...scores, 0)
    if (best >= ENOUGH) of[scores.indexOf(best)]!.push(caption)
    else alone.push(caption)
  }
  return { of, alone }
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair)) found.add(pair)
  }
  return found
}
