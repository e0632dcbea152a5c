// What blocks have in common: the pairs of characters that few blocks of the page hold. An inverted index counts them for
// all blocks at once.

/** How much blocks of a page have in common, and how often a run of characters stands on it. */
export interface Vocabulary {
  /** The weight of the pairs that both blocks hold. */
  common(left: number, right: number): number
  /** The weight of the pairs that the block shares with any other. */
  shared(block: number): number
  /** The weight of all the block's pairs. */
  weight(block: number): number
  /** The weight of all pairs of all blocks. */
  readonly total: number
  /** How often the page has this run of two or three characters. */
  count(run: string): number
}

/** A pair that more blocks than this hold tells nothing. */
const COMMON = 24
const WORD_TRIPLE = /^[\p{Script=Han}A-Za-z]{3}$/u
const WORD_PAIR = /^[\p{Script=Han}A-Za-z]{2}$/u

/** Indexes the texts of a page's blocks; `block` is an index into them. */
export function createVocabulary(texts: readonly string[], everyday: ReadonlyMap<string, number>): Vocabulary {
  const { runs, holders } = indexPairs(texts)
  const size = texts.length
  const weights = new Array<number>(size).fill(0)
  const sharing = new Array<number>(size).fill(0)
  const commons = new Map<number, number>()
  for (const [run, blocks] of holders) {
    const weight = Math.log((size + 1) / blocks.length) * (everyday.get(run) ?? 1)
    for (const block of blocks) weights[block]! += weight
    if (blocks.length < 2 || blocks.length > COMMON) continue
    for (const [index, right] of blocks.entries()) {
      sharing[right]! += weight * (blocks.length - 1)
      for (let other = 0; other < index; other++) {
        const key = blocks[other]! * size + right
        commons.set(key, (commons.get(key) ?? 0) + weight)
      }
    }
  }
  return {
    common: (left, right) => commons.get(Math.min(left, right) * size + Math.max(left, right)) ?? 0,
    shared: block => sharing[block]!,
    weight: block => weights[block]!,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    count: run => runs.get(run) ?? 0,
  }
}

/** How often each run of two and three characters stands on the page, and which blocks hold each pair that may be of words. */
function indexPairs(texts: readonly string[]): { runs: Map<string, number>; holders: Map<string, number[]> } {
  const runs = new Map<string, number>()
  const holders = new Map<string, number[]>()
  for (const [block, text] of texts.entries()) {
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = text.slice(at, at + 2)
      runs.set(pair, (runs.get(pair) ?? 0) + 1)
      const triple = text.slice(at, at + 3)
      if (triple.length === 3) runs.set(triple, (runs.get(triple) ?? 0) + 1)
      if (WORD_PAIR.test(pair)) hold(holders, pair, block)
      if (WORD_TRIPLE.test(triple)) hold(holders, triple, block)
    }
  }
  return { runs, holders }
}

function hold(holders: Map<string, number[]>, run: string, block: number): void {
  const blocks = holders.get(run)
  if (!blocks) holders.set(run, [block])
  else if (blocks.at(-1) !== block) blocks.push(block)
}
