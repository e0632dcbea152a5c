// Word classes from unlabelled text: words that stand between the same neighbours share a class, so that what a tagger
// learns about 张伟 holds for a name it has not seen. Counts are whole numbers and sums run in one order: same text, same classes.
import { byCode } from '../../text/order.ts'

/** How many classes to make, how often a word must occur to get one, and how many times at most each word may move. */
export interface ClusterOptions {
  readonly classes: number
  readonly minCount: number
  readonly rounds: number
}

/**
 * The class (0 … classes − 1) of every word that occurs `minCount` times: the predictive bigram class model, trained by
 * the exchange algorithm (Kneser & Ney 1993; Martin, Liermann & Ney 1998), which moves each word in turn, the most
 * frequent first, to the class that makes the text likeliest. The order of the map is that of frequency.
 */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  { classes, minCount, rounds }: ClusterOptions,
): Map<string, number> {
  const words = frequentWords(sentences, minCount)
  const model = startModel(numberTokens(sentences, words), words.length, classes)
  for (let round = 0; round < rounds; round++) if (exchangeWords(model) <= words.length * SETTLED) break
  return new Map(words.map((word, id) => [word, model.classOf[id]!]))
}

/** n · ln n, and 0 for 0: the likelihood is a sum of these over counts, and nearly all counts are small. */
export const nLogN = (n: number): number => (n < SMALL ? SMALL_N_LOG_N[n]! : n * Math.log(n))

const SMALL = 1 << 16
const SMALL_N_LOG_N = Float64Array.from({ length: SMALL }, (_, n) => (n === 0 ? 0 : n * Math.log(n)))
/** A round that moves no more than this share of the words is the last. */
const SETTLED = 0.001
/** A gain must exceed what float64 sums of n · ln n may be off by, or words would wander between equal classes. */
const ROUNDING = 1e-6

/** For each word the words on one side of it and how often: those of word w lie at `from[w]` … `from[w + 1]`. */
interface Neighbours {
  readonly from: Int32Array
  readonly word: Int32Array
  readonly count: Int32Array
}

/** The text as counts, and the classes as they are now. Classes `classes` and `classes + 1` are the rare word and the boundary. */
interface Model {
  readonly words: number
  readonly classes: number
  readonly before: Neighbours
  readonly after: Neighbours
  readonly classOf: Int32Array
  /** How often class c is followed by d: at c · size + d, and transposed, so that both are read in a row. */
  readonly followed: Int32Array
  readonly preceded: Int32Array
  readonly totals: Int32Array
}

/** The words that occur `minCount` times, the most frequent first, equally frequent ones by code. */
function frequentWords(sentences: readonly (readonly string[])[], minCount: number): string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= minCount)
  return frequent.sort(([a, m], [b, n]) => n - m || byCode(a, b)).map(([word]) => word)
}

/** The text as one ring of numbers: a word's rank, `words.length` for any rare word, one more before each sentence. */
function numberTokens(sentences: readonly (readonly string[])[], words: readonly string[]): Int32Array {
  const idOf = new Map(words.map((word, id) => [word, id]))
  const tokens = new Int32Array(sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0))
  let at = 0
  for (const sentence of sentences) {
    tokens[at++] = words.length + 1
    for (const word of sentence) tokens[at++] = idOf.get(word) ?? words.length
  }
  return tokens
}

function startModel(tokens: Int32Array, words: number, classes: number): Model {
  const next = Int32Array.from(tokens, (_, i) => tokens[(i + 1) % tokens.length]!)
  const size = classes + 2
  const classOf = Int32Array.from({ length: words + 2 }, (_, id) => (id < words ? id % classes : classes + id - words))
  const followed = new Int32Array(size * size)
  const preceded = new Int32Array(size * size)
  const totals = new Int32Array(size)
  for (let i = 0; i < tokens.length; i++) {
    const left = classOf[tokens[i]!]!
    const right = classOf[next[i]!]!
    followed[left * size + right]!++
    preceded[right * size + left]!++
    totals[left]!++
  }
  const before = countNeighbours(next, tokens, words + 2)
  const after = countNeighbours(tokens, next, words + 2)
  return { words, classes, before, after, classOf, followed, preceded, totals }
}

/** Counts equal pairs by sorting them as one number each: no hash table of millions of entries. */
function countNeighbours(tokens: Int32Array, beside: Int32Array, ids: number): Neighbours {
  const pairs = Float64Array.from(tokens, (id, i) => id * ids + beside[i]!).sort()
  let distinct = 0
  for (let i = 0; i < pairs.length; i++) if (pairs[i] !== pairs[i - 1]) distinct++
  const from = new Int32Array(ids + 1)
  const word = new Int32Array(distinct)
  const count = new Int32Array(distinct)
  for (let i = 0, at = -1; i < pairs.length; i++) {
    const pair = pairs[i]!
    if (pair !== pairs[i - 1]) {
      word[++at] = pair % ids
      from[Math.floor(pair / ids) + 1]!++
    }
    count[at]!++
  }
  for (let id = 0; id < ids; id++) from[id + 1]! += from[id]!
  return { from, word, count }
}

/** A word's occurrences by the class of the neighbour, those next to itself apart: they change class with it. */
interface Tally {
  readonly before: Int32Array
  readonly after: Int32Array
  itself: number
  total: number
}

/** Moves every word to its best class, given where the others are; says how many moved. */
function exchangeWords(model: Model): number {
  const size = model.classes + 2
  const tally: Tally = { before: new Int32Array(size), after: new Int32Array(size), itself: 0, total: 0 }
  const gains = new Float64Array(model.classes)
  let moved = 0
  for (let word = 0; word < model.words; word++) {
    const old = model.classOf[word]!
    tallyNeighbours(model, word, tally)
    addToClass(model, old, tally, -1)
    scoreClasses(model, tally, gains)
    let best = old
    for (let c = 0; c < gains.length; c++) if (gains[c]! > gains[best]! + ROUNDING) best = c
    addToClass(model, best, tally, 1)
    model.classOf[word] = best
    if (best !== old) moved++
  }
  return moved
}

function tallyNeighbours({ before, after, classOf }: Model, id: number, tally: Tally): void {
  tally.before.fill(0)
  tally.after.fill(0)
  tally.itself = 0
  tally.total = 0
  for (let i = before.from[id]!; i < before.from[id + 1]!; i++) {
    if (before.word[i] !== id) tally.before[classOf[before.word[i]!]!]! += before.count[i]!
  }
  for (let i = after.from[id]!; i < after.from[id + 1]!; i++) {
    if (after.word[i] === id) tally.itself = after.count[i]!
    else tally.after[classOf[after.word[i]!]!]! += after.count[i]!
    tally.total += after.count[i]!
  }
}

/** Adds a word's counts to a class, or takes them out of it (sign −1). */
function addToClass({ followed, preceded, totals }: Model, to: number, tally: Tally, sign: number): void {
  const size = totals.length
  for (let c = 0; c < size; c++) {
    const left = sign * tally.before[c]!
    const right = sign * tally.after[c]!
    followed[c * size + to]! += left
    preceded[to * size + c]! += left
    followed[to * size + c]! += right
    preceded[c * size + to]! += right
  }
  followed[to * size + to]! += sign * tally.itself
  preceded[to * size + to]! += sign * tally.itself
  totals[to]! += sign * tally.total
}

/** What the log likelihood Σ N(c,d) ln N(c,d) − 2 Σ N(c) ln N(c) gains when the word, now in no class, joins each class. */
function scoreClasses({ followed, preceded, totals }: Model, tally: Tally, gains: Float64Array): void {
  const size = totals.length
  gains.fill(0)
  for (let c = 0; c < size; c++) {
    if (tally.before[c] !== 0) addGains(gains, followed, c * size, tally.before[c]!)
    if (tally.after[c] !== 0) addGains(gains, preceded, c * size, tally.after[c]!)
  }
  for (let c = 0; c < gains.length; c++) {
    // Both sides meet in the count of a class followed by itself, where their gains are not a sum.
    const own = followed[c * size + c]!
    const left = tally.before[c]!
    const right = tally.after[c]!
    gains[c]! += nLogN(own + left + right + tally.itself) + nLogN(own) - nLogN(own + left) - nLogN(own + right)
    gains[c]! -= 2 * (nLogN(totals[c]! + tally.total) - nLogN(totals[c]!))
  }
}

function addGains(gains: Float64Array, counts: Int32Array, start: number, more: number): void {
  for (let c = 0; c < gains.length; c++) {
    const count = counts[start + c]!
    gains[c]! += nLogN(count + more) - nLogN(count)
  }
}
