// A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): sums over all label rows of a sentence by the
// forward–backward algorithm, in probabilities scaled at every position.
import { begin, end, inside, isOpen, OUTSIDE, single } from './labels.ts'

/** Scores of one label after another, `labels × labels`; what cannot follow is not among `next`. */
export interface Chain {
  readonly labels: number
  /** For each label, the labels that may follow it. */
  readonly next: readonly Uint8Array[]
  /** Labels a sentence may begin with, and end with. */
  readonly first: Uint8Array
  readonly last: Uint8Array
}

/** The chain of a number of types: a name once begun is finished, and nothing else begins within it. */
export function createChain(types: number): Chain {
  const labels = 1 + 4 * types
  const opening = [OUTSIDE, ...Array.from({ length: types }, (_, t) => [begin(t), single(t)]).flat()]
  const next = Array.from({ length: labels }, (_, label) => {
    const t = (label - 1) >> 2
    return Uint8Array.from(isOpen(label) ? [inside(t), end(t)] : opening)
  })
  const closed = Array.from({ length: labels }, (_, label) => label).filter(label => !isOpen(label))
  return { labels, next, first: Uint8Array.from(opening), last: Uint8Array.from(closed) }
}

/** Room for the sums over a sentence; grows as sentences need. */
export interface Lattice {
  /** exp of the scores of each position less its greatest, `length × labels`; 0 forbids a label there. */
  emission: Float64Array
  forward: Float64Array
  backward: Float64Array
  /** Probability of each label at each position. */
  marginal: Float64Array
  scale: Float64Array
}

export const createLattice = (): Lattice => ({
  emission: new Float64Array(0),
  forward: new Float64Array(0),
  backward: new Float64Array(0),
  marginal: new Float64Array(0),
  scale: new Float64Array(0),
})

/** Makes room for `length` positions. */
export function reserve(lattice: Lattice, length: number, labels: number): void {
  if (lattice.scale.length >= length && lattice.emission.length >= length * labels) return
  const room = Math.ceil(length * 1.5)
  lattice.emission = new Float64Array(room * labels)
  lattice.forward = new Float64Array(room * labels)
  lattice.backward = new Float64Array(room * labels)
  lattice.marginal = new Float64Array(room * labels)
  lattice.scale = new Float64Array(room)
}

/**
 * Fills `marginal` from `emission` and the exp of the transitions; returns the log of the sum over all rows, less the
 * positions' greatest scores. Where `pairs` is given, the expected counts of label after label, times `sign`, are added to it.
 */
export function sumLattice(
  chain: Chain,
  lattice: Lattice,
  length: number,
  transition: Float64Array,
  pairs?: Float64Array,
  sign = 1,
): number {
  const { labels, next, first, last } = chain
  const { emission, forward, backward, marginal, scale } = lattice
  forward.fill(0, 0, length * labels)
  backward.fill(0, 0, length * labels)
  for (const label of first) forward[label] = emission[label]!
  let log = rescale(forward, 0, labels, scale)
  for (let i = 1; i < length; i++) {
    const before = (i - 1) * labels
    const at = i * labels
    for (let from = 0; from < labels; from++) {
      const value = forward[before + from]!
      if (value === 0) continue
      const follows = next[from]!
      for (let n = 0; n < follows.length; n++) {
        const to = follows[n]!
        forward[at + to]! += value * transition[from * labels + to]!
      }
    }
    for (let to = 0; to < labels; to++) forward[at + to]! *= emission[at + to]!
    log += rescale(forward, i, labels, scale)
  }
  const end = (length - 1) * labels
  let total = 0
  for (const label of last) {
    backward[end + label] = 1
    total += forward[end + label]!
  }
  for (const label of last) backward[end + label]! /= total
  log += Math.log(total)
  for (let i = length - 1; i > 0; i--) {
    const at = i * labels
    const before = at - labels
    const shrink = 1 / scale[i]!
    for (let to = 0; to < labels; to++) marginal[at + to] = backward[at + to]! * emission[at + to]! * shrink
    for (let from = 0; from < labels; from++) {
      const follows = next[from]!
      const value = forward[before + from]!
      let sum = 0
      for (let n = 0; n < follows.length; n++) {
        const to = follows[n]!
        const flow = transition[from * labels + to]! * marginal[at + to]!
        sum += flow
        if (pairs && value !== 0) pairs[from * labels + to]! += sign * value * flow
      }
      backward[before + from] = sum
    }
  }
  for (let k = 0; k < length * labels; k++) marginal[k] = forward[k]! * backward[k]!
  return log
}

/** Divides a position's sums by their total, and keeps it. */
function rescale(forward: Float64Array, i: number, labels: number, scale: Float64Array): number {
  const at = i * labels
  let sum = 0
  for (let label = 0; label < labels; label++) sum += forward[at + label]!
  scale[i] = sum
  const shrink = 1 / sum
  for (let label = 0; label < labels; label++) forward[at + label]! *= shrink
  return Math.log(sum)
}
