// What blocks have in common: the pairs and triples of characters that few blocks of the page hold. An inverted index counts them for
// all blocks at once.

/** How much blocks of a page have in common, and how often a run of characters stands on it. */
export interface Vocabulary {
  /** The weight of the runs that both blocks hold. */
  common(left: number, right: number): number
  /** The weight of the runs that the block shares with any other. */
  shared(block: number): number
  /** The weight of all the block's runs. */
  weight(block: number): number
  /** The weight of all runs of all blocks. */
  readonly total: number
  /** How often the page has this run of two or three characters. */
  count(run: string): number
}

/** A run that more blocks than this hold tells nothing. */
const COMMON = 24

/** Indexes the texts of a page's blocks; `block` is an index into them. `everyday` are the weights, 0 to 1, of common pairs by their code. */
export function createVocabulary(texts: readonly string[], everyday: ReadonlyMap<number, number>): Vocabulary {
  const { runs, holders } = indexRuns(texts)
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
    count: run => runs.get(runCode(run)) ?? 0,
  }
}

/** How often each run of two and three characters stands on the page, and which blocks hold each that may be of words. */
function indexRuns(texts: readonly string[]): { runs: Map<number, number>; holders: Map<number, number[]> } {
  const runs = new Map<number, number>()
  const holders = new Map<number, number[]>()
  const index = (run: number, isWord: boolean, block: number): void => {
    runs.set(run, (runs.get(run) ?? 0) + 1)
    if (!isWord) return
    const blocks = holders.get(run)
    if (!blocks) holders.set(run, [block])
    else if (blocks.at(-1) !== block) blocks.push(block)
  }
  for (const [block, text] of texts.entries()) {
    let letters = 0
    for (let at = 0; at < text.length; at++) {
      letters = isLetter(text.charCodeAt(at)) ? letters + 1 : 0
      if (at > 0) index(runCode(text, at - 1, at + 1), letters > 1, block)
      if (at > 1) index(runCode(text, at - 2, at + 1), letters > 2, block)
    }
  }
  return { runs, holders }
}

/** A run of up to three UTF-16 units as one number. */
export function runCode(text: string, start = 0, end = text.length): number {
  let code = 0
  for (let at = start; at < end; at++) code = code * 0x10000 + text.charCodeAt(at)
  return code
}

/** Chinese characters and Latin letters make words; digits and marks do not. */
const isLetter = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
