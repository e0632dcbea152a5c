// What blocks have in common: the pairs of characters that few blocks of the page hold. An inverted index counts them for
// all blocks at once.

/** How alike two blocks of a page are, and whether a run of characters stands anywhere on it. */
export interface Vocabulary {
  /** 0 to 1: weighted pairs in common, over the geometric mean of all. */
  likeness(left: number, right: number): number
  /** The share of `left`'s weighted pairs that `right` has too. */
  coverage(left: number, right: number): number
  /** How often the page has this run of two or three characters. */
  count(run: string): number
}

/** A pair that more blocks than this share says nothing. */
const COMMON = 24

export function createVocabulary(texts: readonly string[]): Vocabulary {
  const runs = new Map<string, number>()
  const holders = new Map<string, number[]>()
  for (const [block, text] of texts.entries()) {
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = text.slice(at, at + 2)
      runs.set(pair, (runs.get(pair) ?? 0) + 1)
      if (at + 2 < text.length) {
        const triple = text.slice(at, at + 3)
        runs.set(triple, (runs.get(triple) ?? 0) + 1)
      }
      if (!WORD_PAIR.test(pair)) continue
      const blocks = holders.get(pair)
      if (!blocks) holders.set(pair, [block])
      else if (blocks.at(-1) !== block) blocks.push(block)
    }
  }
  const weights = new Array<number>(texts.length).fill(0)
  const shared = new Map<number, number>()
  const key = (left: number, right: number) => Math.min(left, right) * texts.length + Math.max(left, right)
  for (const blocks of holders.values()) {
    const weight = Math.log((texts.length + 1) / blocks.length)
    for (const block of blocks) weights[block]! += weight
    if (blocks.length < 2 || blocks.length > COMMON) continue
    for (const [index, right] of blocks.entries()) {
      for (let other = 0; other < index; other++) {
        const pair = key(blocks[other]!, right)
        shared.set(pair, (shared.get(pair) ?? 0) + weight)
      }
    }
  }
  const common = (left: number, right: number) => shared.get(key(left, right)) ?? 0
  return {
    likeness: (left, right) => common(left, right) / (Math.sqrt(weights[left]! * weights[right]!) || 1),
    coverage: (left, right) => common(left, right) / (weights[left]! || 1),
    count: run => runs.get(run) ?? 0,
  }
}

const WORD_PAIR = /^[\p{Script=Han}A-Za-z]{2}$/u
