// Sums of weights, where tagging spends its time. Keys lie in an open hash table; a row's weights are bytes, four to a word, and
// are summed two at a time in the halves of a word: a byte is at most 255, so some 250 of them fit a half.
import type { Head } from './head.ts'
import { labelCount } from './labels.ts'

/** What a weight of 0 is as a byte. */
const ZERO = 128
const HALVES = 0x00ff00ff

export interface Scorer {
  /** Adds the weights of `features[from … to - 1]`, at most 250 of them, to the labels' scores at `at`. 0 is no feature. */
  add(features: Uint32Array, from: number, to: number, scores: Float32Array, at: number): void
}

/** Makes a head ready for summing. */
export function createScorer(head: Head): Scorer {
  const labels = labelCount(head.types.length)
  const words = Math.ceil(labels / 4)
  const { keys, rows, mask } = fillTable(head, labels, words)
  const { scale } = head
  const sums = new Int32Array(words * 2)
  const hits = new Int32Array(256)
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
      sums.fill(0)
      for (let n = 0; n < count; n++) {
        const row = hits[n]!
        for (let word = 0; word < words; word++) {
          const weights = rows[row + word]!
          sums[word * 2]! += weights & HALVES
          sums[word * 2 + 1]! += (weights >>> 8) & HALVES
        }
      }
      for (let label = 0; label < labels; label++) {
        const half = sums[((label >> 2) << 1) + (label & 1)]!
        scores[at + label]! += ((label & 2 ? half >>> 16 : half & 0xffff) - count * ZERO) * scale
      }
    },
  }
}

/** The keys in a hash table that is at most two thirds full, and beside each slot its row. */
function fillTable(head: Head, labels: number, words: number): { keys: Int32Array; rows: Int32Array; mask: number } {
  const size = 2 ** Math.ceil(Math.log2(head.keys.length * 1.5 + 2))
  const mask = size - 1
  const keys = new Int32Array(size)
  const rows = new Int32Array(size * words)
  const bytes = new Uint8Array(rows.buffer)
  for (let i = 0; i < head.keys.length; i++) {
    let slot = Math.imul(head.keys[i]!, 0x9e3779b1) & mask
    while (keys[slot] !== 0) slot = (slot + 1) & mask
    keys[slot] = head.keys[i]!
    for (let label = 0; label < labels; label++) bytes[slot * words * 4 + label] = head.rows[i * labels + label]! + ZERO
  }
  return { keys, rows, mask }
}
