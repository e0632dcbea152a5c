// Word classes in fewer, coarser groups: a class of one city's districts may be too rare to learn from, places are not.
import { nLogN } from './clusterWords.ts'

/**
 * The group (0 … groups − 1) of every class of `clusterWords`: the two whose union costs the likelihood of the class
 * bigrams least are merged until `groups` are left. This is the greedy tree of Brown et al. 1992, which keeps the losses
 * of all pairs up to date, so that the time grows with classes³. Groups are numbered by their lowest class.
 */
export function mergeClasses(
  sentences: readonly (readonly string[])[],
  classOf: ReadonlyMap<string, number>,
  groups: number,
): Int32Array {
  const table = countClasses(sentences, classOf)
  const groupOf = Int32Array.from({ length: table.size - 2 }, (_, c) => c)
  const losses = new Float64Array(table.size * table.size)
  let roots = [...groupOf]
  for (const a of roots) for (const b of roots) if (a < b) losses[a * table.size + b] = lossOf(table, a, b)
  while (roots.length > Math.max(groups, 1)) {
    const [into, gone] = cheapestPair(losses, roots, table.size)
    roots = roots.filter(c => c !== gone)
    mergePair(table, losses, roots, into, gone)
    groupOf.forEach((root, c) => {
      if (root === gone) groupOf[c] = into
    })
  }
  return groupOf.map(root => roots.indexOf(root))
}

/** How often each class is followed by each, at c · size + d, and how often it occurs; the last two are the rare word and the boundary. */
interface Table {
  readonly size: number
  readonly followed: Int32Array
  readonly totals: Int32Array
}

function countClasses(sentences: readonly (readonly string[])[], classOf: ReadonlyMap<string, number>): Table {
  let size = 2
  for (const c of classOf.values()) size = Math.max(size, c + 3)
  const followed = new Int32Array(size * size)
  const totals = new Int32Array(size)
  let left = size - 1
  const count = (right: number) => {
    followed[left * size + right]!++
    totals[right]!++
    left = right
  }
  for (const sentence of sentences) {
    for (const word of sentence) count(classOf.get(word) ?? size - 2)
    count(size - 1)
  }
  return { size, followed, totals }
}

/** The log likelihood that is lost when classes a and b become one. */
function lossOf(table: Table, a: number, b: number): number {
  const { size, followed, totals } = table
  const aa = followed[a * size + a]!
  const ab = followed[a * size + b]!
  const ba = followed[b * size + a]!
  const bb = followed[b * size + b]!
  let loss = nLogN(aa) + nLogN(ab) + nLogN(ba) + nLogN(bb) - nLogN(aa + ab + ba + bb)
  loss -= 2 * lossOfSum(totals[a]!, totals[b]!)
  for (let c = 0; c < size; c++) if (c !== a && c !== b) loss += lossBeside(table, c, a, b)
  return loss
}

/** The part of that loss that is in the bigrams with a third class c. */
const lossBeside = ({ size, followed }: Table, c: number, a: number, b: number): number =>
  lossOfSum(followed[c * size + a]!, followed[c * size + b]!) +
  lossOfSum(followed[a * size + c]!, followed[b * size + c]!)

const lossOfSum = (m: number, n: number): number => (m === 0 || n === 0 ? 0 : nLogN(m) + nLogN(n) - nLogN(m + n))

function cheapestPair(losses: Float64Array, roots: readonly number[], size: number): [number, number] {
  let best: [number, number] = [roots[0]!, roots[1]!]
  for (const a of roots) {
    for (const b of roots) if (a < b && losses[a * size + b]! < losses[best[0] * size + best[1]]!) best = [a, b]
  }
  return best
}

/** Adds the counts of `gone` to `into`, and brings the losses of the pairs of `roots`, which are what is left, up to date. */
function mergePair(table: Table, losses: Float64Array, roots: readonly number[], into: number, gone: number): void {
  const { size, followed, totals } = table
  const rest = roots.filter(c => c !== into)
  addLosses(table, losses, rest, into, -1)
  addLosses(table, losses, rest, gone, -1)
  moveCounts(totals, into, gone)
  for (let c = 0; c < size; c++) moveCounts(followed, into * size + c, gone * size + c)
  for (let c = 0; c < size; c++) moveCounts(followed, c * size + into, c * size + gone)
  addLosses(table, losses, rest, into, 1)
  for (const c of rest) losses[Math.min(c, into) * size + Math.max(c, into)] = lossOf(table, into, c)
}

function moveCounts(counts: Int32Array, to: number, from: number): void {
  counts[to]! += counts[from]!
  counts[from] = 0
}

/** Adds to the loss of every pair what it loses beside class c, or takes it away (sign −1). */
function addLosses(table: Table, losses: Float64Array, pairs: readonly number[], c: number, sign: number): void {
  for (const a of pairs) {
    for (const b of pairs) if (a < b) losses[a * table.size + b]! += sign * lossBeside(table, c, a, b)
  }
}
