// Sums of weights, where tagging spends its time. Keys lie in an open hash table; a row's weights are bytes, four to a word, and
// are summed two at a time in the halves of a word: a byte is at most 255, so some 250 of them fit a half. Sixteen labels, a
// stripe, are summed at once, in variables rather than in memory.
import type { Head } from './head.ts'
import { labelCount } from './labels.ts'

/** What a weight of 0 is as a byte. */
const ZERO = 128
const HALVES = 0x00ff00ff
const STRIPE_WORDS = 4
const STRIPE = 16

export interface Scorer {
  /** Adds the weights of `features[from … to - 1]`, at most 250 of them, to the labels' scores at `at`. 0 is no feature. */
  add(features: Uint32Array, from: number, to: number, scores: Float32Array, at: number): void
}

/** A head's weights, `words` to a slot of the table. */
interface Table {
  readonly keys: Int32Array
  readonly rows: Int32Array
  readonly mask: number
  readonly words: number
}

/** Makes a head ready for summing. */
export function createScorer(head: Head): Scorer {
  const labels = labelCount(head.types.length)
  const { keys, rows, mask, words } = fillTable(head, labels)
  const { scale } = head
  const hits = new Int32Array(256)
  const sums = new Int32Array(STRIPE / 2)
  return {
    add: (features, from, to, scores, at) => {
      let count = 0
      for (let n = from; n < to; n++) {
        const feature = features[n]!
        let slot = Math.imul(feature, 0x9e3779b1) & mask
        let key = keys[slot]!
        while (key !== feature && key !== 0) {
          slot = (slot + 1) & mask
          key = keys[slot]!
        }
        hits[count] = slot * words
        if (key !== 0) count++
      }
      for (let first = 0; first < labels; first += STRIPE) {
        sumStripe(rows, hits, count, first / 4, sums)
        const end = Math.min(STRIPE, labels - first)
        for (let i = 0; i < end; i++) {
          const half = sums[((i >> 2) << 1) + (i & 1)]!
          scores[at + first + i]! += ((i & 2 ? half >>> 16 : half & 0xffff) - count * ZERO) * scale
        }
      }
    },
  }
}

/** The sums of sixteen labels over the rows met: of each word first its even bytes, then its odd ones. */
function sumStripe(rows: Int32Array, hits: Int32Array, count: number, offset: number, sums: Int32Array): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  for (let n = 0; n < count; n++) {
    const row = hits[n]! + offset
    const w = rows[row]!
    const x = rows[row + 1]!
    const y = rows[row + 2]!
    const z = rows[row + 3]!
    a += w & HALVES
    b += (w >>> 8) & HALVES
    c += x & HALVES
    d += (x >>> 8) & HALVES
    e += y & HALVES
    f += (y >>> 8) & HALVES
    g += z & HALVES
    h += (z >>> 8) & HALVES
  }
  sums[0] = a
  sums[1] = b
  sums[2] = c
  sums[3] = d
  sums[4] = e
  sums[5] = f
  sums[6] = g
  sums[7] = h
}

/** The keys in a hash table that is at most two thirds full, and beside each slot its row. */
function fillTable({ keys: features, rows: weights }: Head, labels: number): Table {
  const mask = 2 ** Math.ceil(Math.log2(features.length * 1.5 + 2)) - 1
  const words = Math.ceil(labels / STRIPE) * STRIPE_WORDS
  const keys = new Int32Array(mask + 1)
  const rows = new Int32Array((mask + 1) * words)
  const bytes = new Uint8Array(rows.buffer)
  for (let i = 0; i < features.length; i++) {
    let slot = Math.imul(features[i]!, 0x9e3779b1) & mask
    while (keys[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = features[i]!
    for (let label = 0; label < labels; label++) bytes[slot * words * 4 + label] = weights[i * labels + label]! + ZERO
  }
  return { keys, rows, mask, words }
}
