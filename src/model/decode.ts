// From scores to names: the likeliest row of labels, and how likely each of its names is among all rows.
import { type Chain, type Lattice, reserve, sumLattice } from './crf.ts'
import { begin, end as endOf, inside, OUTSIDE, single, typeOf } from './labels.ts'

/** A span with the index of its type. */
export interface IndexedSpan {
  readonly start: number
  readonly end: number
  readonly type: number
}

/** Reads `length × labels` scores. */
export interface Decoder {
  best(scores: Float32Array, length: number): IndexedSpan[]
  /** The probability of each of these spans, 0 to 1. */
  probabilities(scores: Float32Array, length: number, spans: readonly IndexedSpan[]): number[]
}

/** Scores are taken for this much of themselves where probabilities are asked for (temperature scaling, Guo et al. 2017): chosen on dev splits so that of names with probability p about p are right. */
export const SHARPNESS = 0.8

/** Prepares decoding by a chain and its transitions. `lattice` is room to work in. */
export function createDecoder(chain: Chain, transition: Float64Array, lattice: Lattice): Decoder {
  const { labels, next, first, last } = chain
  const flow = transition.map(weight => Math.exp(weight * SHARPNESS))
  let sums = new Float64Array(labels)
  let sumsBefore = new Float64Array(labels)
  let back = new Uint8Array(0)

  const best = (scores: Float32Array, length: number): IndexedSpan[] => {
    if (length === 0) return []
    if (back.length < length * labels) back = new Uint8Array(length * labels * 2)
    sums.fill(Number.NEGATIVE_INFINITY)
    for (const label of first) sums[label] = scores[label]!
    for (let i = 1; i < length; i++) {
      ;[sums, sumsBefore] = [sumsBefore, sums]
      sums.fill(Number.NEGATIVE_INFINITY)
      const at = i * labels
      for (let from = 0; from < labels; from++) {
        const sum = sumsBefore[from]!
        const follows = next[from]!
        for (let n = 0; n < follows.length; n++) {
          const to = follows[n]!
          const value = sum + transition[from * labels + to]!
          if (value > sums[to]!) {
            sums[to] = value
            back[at + to] = from
          }
        }
      }
      for (let to = 0; to < labels; to++) sums[to]! += scores[at + to]!
    }
    let label = last[0]!
    for (const each of last) if (sums[each]! > sums[label]!) label = each
    return traceBack(back, labels, length, label)
  }

  const probabilities = (scores: Float32Array, length: number, spans: readonly IndexedSpan[]): number[] => {
    if (spans.length === 0) return []
    reserve(lattice, length, labels)
    const { emission, forward, backward, scale } = lattice
    for (let at = 0; at < length * labels; at += labels) {
      let greatest = scores[at]!
      for (let label = 1; label < labels; label++) greatest = Math.max(greatest, scores[at + label]!)
      for (let label = 0; label < labels; label++)
        emission[at + label] = Math.exp((scores[at + label]! - greatest) * SHARPNESS)
    }
    sumLattice(chain, lattice, length, flow)
    return spans.map(({ start, end, type }) => {
      let label = end - start === 1 ? single(type) : begin(type)
      let probability = forward[start * labels + label]!
      for (let i = start + 1; i < end; i++) {
        const to = i === end - 1 ? endOf(type) : inside(type)
        probability *= (flow[label * labels + to]! * emission[i * labels + to]!) / scale[i]!
        label = to
      }
      return Math.min(1, probability * backward[(end - 1) * labels + label]!)
    })
  }
  return { best, probabilities }
}

/** The names of the row that ends in `label`. */
function traceBack(back: Uint8Array, labels: number, length: number, label: number): IndexedSpan[] {
  const spans: IndexedSpan[] = []
  let end = length
  for (let i = length - 1, at = label; i >= 0; i--) {
    if (at !== OUTSIDE) {
      const part = (at - 1) & 3
      if (part >= 2) end = i + 1
      if (part === 0 || part === 3) spans.push({ start: i, end, type: typeOf(at) })
    }
    at = back[i * labels + at]!
  }
  return spans.reverse()
}
