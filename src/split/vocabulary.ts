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
const MANY = 1000

/** Indexes the texts of a page's blocks; `block` is an index into them. `everyday` are the weights, 0 to 1, of common pairs by their code. */
export function createVocabulary(texts: readonly string[], everyday: ReadonlyMap<number, number>): Vocabulary {
  const runs = indexRuns(texts)
  const size = texts.length
  const weights = new Array<number>(size).fill(0)
  const sharing = new Array<number>(size).fill(0)
  const commons = createSums(size)
  for (const { code, first, blocks } of runs.all) {
    if (first < 0) continue
    const weight = Math.log((size + 1) / (blocks?.length ?? 1)) * (everyday.get(code) ?? 1)
    for (const block of blocks ?? [first]) weights[block]! += weight
    if (!blocks || blocks.length > COMMON) continue
    for (const [index, right] of blocks.entries()) {
      sharing[right]! += weight * (blocks.length - 1)
      for (let other = 0; other < index; other++) {
        commons.add(blocks[other]! * size + right, weight)
      }
    }
  }
  return {
    common: (left, right) => commons.get(Math.min(left, right) * size + Math.max(left, right)),
    shared: block => sharing[block]!,
    weight: block => weights[block]!,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    count: run => (run.length < 2 ? 0 : (runs.find(run)?.count ?? 0)),
  }
}

interface Sums {
  get(key: number): number
  add(key: number, weight: number): void
}

/** A sum for each pair of blocks: in an array, which is fast, where a page has not too many. */
function createSums(size: number): Sums {
  const dense = size <= MANY ? new Float64Array(size * size) : undefined
  const sparse = new Map<number, number>()
  const get = (key: number): number => (dense ? dense[key]! : (sparse.get(key) ?? 0))
  return {
    get,
    add: (key, weight) => {
      if (dense) dense[key]! += weight
      else sparse.set(key, get(key) + weight)
    },
  }
}

/** How often a run stands on the page, and which blocks hold it where it may be of words: the first, or -1, and all where there are several. */
interface Run {
  /** The number of runs found before it. */
  readonly id: number
  readonly code: number
  count: number
  first: number
  blocks?: number[]
}

interface Runs {
  readonly all: readonly Run[]
  find(run: string): Run | undefined
}

/** The runs of two and three characters on the page. Keys are small numbers, which maps look up fastest: a pair's characters, or a triple's pair and last character. */
function indexRuns(texts: readonly string[]): Runs {
  const all: Run[] = []
  const pairs = new Map<number, Run>()
  const triples = new Map<number, Run>()
  const note = (map: Map<number, Run>, key: number, block: number, isWord: boolean): Run => {
    let run = map.get(key)
    if (!run) {
      run = { id: all.length, code: map === pairs ? key >>> 0 : -1, count: 0, first: -1 }
      map.set(key, run)
      all.push(run)
    }
    run.count++
    if (!isWord || run.first === block) return run
    if (run.first < 0) run.first = block
    else if (!run.blocks) run.blocks = [run.first, block]
    else if (run.blocks[run.blocks.length - 1] !== block) run.blocks.push(block)
    return run
  }
  for (const [block, text] of texts.entries()) {
    let letters = 0
    let before: Run | undefined
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      letters = isLetter(code) ? letters + 1 : 0
      if (before) note(triples, before.id * 0x10000 + code, block, letters > 2)
      if (at > 0) before = note(pairs, (text.charCodeAt(at - 1) << 16) | code, block, letters > 1)
    }
  }
  return {
    all,
    find: run => {
      const pair = pairs.get((run.charCodeAt(0) << 16) | run.charCodeAt(1))
      return run.length === 2 || !pair ? pair : triples.get(pair.id * 0x10000 + run.charCodeAt(2))
    },
  }
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
