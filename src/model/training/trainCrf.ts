// Training of a chain by its conditional likelihood: stochastic gradients with a rate a weight (AdaGrad, Duchi et al. 2011),
// sentence by sentence in a seeded order, with features left out at random (Wang & Manning 2013), and the mean of the later
// epochs' weights taken. Where a corpus does not say what a character is, all labels are summed over (Tsuboi et al. 2008).
import { type Chain, createLattice, type Lattice, reserve, sumLattice } from '../crf.ts'
import { createRandom, shuffle } from './random.ts'

/** Sentences as numbers: `features` holds `slots` indices a character, -1 for none; `gold` the label, -1 where it is unknown. */
export interface TrainingSet {
  readonly slots: number
  readonly features: Int32Array
  readonly gold: Int8Array
  /** Where sentences begin, and at last the number of characters. */
  readonly starts: Int32Array
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** Share of a sentence's features that are left out, so that no weight relies on another. */
  readonly dropout: number
  readonly seed: number
  /** Told of each epoch's mean loss a sentence, in nats. */
  readonly report?: (epoch: number, loss: number) => void
}

/** Weights of each feature and label, `features × labels`, and of each label after another, `labels × labels`. */
export interface Weights {
  readonly emission: Float32Array
  readonly transition: Float64Array
}

/** What of a probability's error is too small to learn from. */
const SMALL = 2e-4

/** Trains the weights of `count` features. Same input, same bytes. */
export function trainCrf(chain: Chain, set: TrainingSet, count: number, options: TrainingOptions): Weights {
  const state = createState(chain, count)
  const mean = { emission: new Float32Array(state.emission.length), transition: state.transition.slice() }
  const sentences = set.starts.length - 1
  const averaged = Math.ceil(options.epochs / 2)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const random = createRandom(options.seed + epoch)
    let loss = 0
    for (const sentence of shuffle(sentences, options.seed + epoch)) {
      pick(set, sentence, options.dropout, random, state)
      if (state.length > 0) loss += learn(chain, state, options.rate)
    }
    if (epoch >= options.epochs - averaged) {
      add(mean.emission, state.emission, 1 / averaged)
      add(mean.transition, state.transition, 1 / averaged)
    }
    options.report?.(epoch, loss / sentences)
  }
  return mean
}

function add(sums: Float32Array | Float64Array, values: Float32Array | Float64Array, factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += values[i]! * factor
}

interface State extends Weights {
  /** Sums of squared gradients. */
  readonly emissionSquares: Float32Array
  readonly transitionSquares: Float64Array
  /** What the weights say of a sentence, and what they say among the rows that its known labels allow. */
  readonly free: Lattice
  readonly bound: Lattice
  readonly flow: Float64Array
  readonly pairs: Float64Array
  /** The sentence in hand: its features row by row with what is left out taken out, where rows begin, its labels. */
  features: Int32Array
  rows: Int32Array
  gold: Int8Array
  length: number
}

const createState = ({ labels }: Chain, count: number): State => ({
  emission: new Float32Array(count * labels),
  emissionSquares: new Float32Array(count * labels),
  transition: new Float64Array(labels * labels),
  transitionSquares: new Float64Array(labels * labels),
  free: createLattice(),
  bound: createLattice(),
  flow: new Float64Array(labels * labels),
  pairs: new Float64Array(labels * labels),
  features: new Int32Array(0),
  rows: new Int32Array(0),
  gold: new Int8Array(0),
  length: 0,
})

/** Takes a sentence in hand. */
function pick(set: TrainingSet, sentence: number, dropout: number, random: () => number, state: State): void {
  const start = set.starts[sentence]!
  const end = set.starts[sentence + 1]!
  state.length = end - start
  state.gold = set.gold.subarray(start, end)
  if (state.rows.length <= state.length) {
    state.rows = new Int32Array(state.length * 2 + 1)
    state.features = new Int32Array(state.length * 2 * set.slots)
  }
  let next = 0
  for (let i = start; i < end; i++) {
    state.rows[i - start] = next
    for (let slot = i * set.slots; slot < (i + 1) * set.slots; slot++) {
      const feature = set.features[slot]!
      if (feature >= 0 && random() >= dropout) state.features[next++] = feature
    }
  }
  state.rows[state.length] = next
}

/** What the weights expect of the sentence against what is known of it. Returns its loss. */
function learn(chain: Chain, state: State, rate: number): number {
  const { labels } = chain
  const { free, bound, flow, pairs, length, gold } = state
  reserve(free, length, labels)
  reserve(bound, length, labels)
  score(labels, state)
  for (let i = 0; i < flow.length; i++) flow[i] = Math.exp(state.transition[i]!)
  pairs.fill(0)
  const all = sumLattice(chain, free, length, flow, pairs, 1)
  for (let i = 0; i < length; i++)
    for (let label = 0; label < labels; label++) {
      const k = i * labels + label
      bound.emission[k] = gold[i]! < 0 || gold[i] === label ? free.emission[k]! : 0
    }
  const known = sumLattice(chain, bound, length, flow, pairs, -1)
  updateEmissions(labels, state, rate)
  updateTransitions(state, rate)
  return all - known
}

/** exp of the scores of each position, less its greatest. */
function score(labels: number, { emission, features, rows, length, free }: State): void {
  const scores = new Float64Array(labels)
  for (let i = 0; i < length; i++) {
    scores.fill(0)
    for (let n = rows[i]!; n < rows[i + 1]!; n++) {
      const row = features[n]! * labels
      for (let label = 0; label < labels; label++) scores[label]! += emission[row + label]!
    }
    let greatest = scores[0]!
    for (let label = 1; label < labels; label++) greatest = Math.max(greatest, scores[label]!)
    for (let label = 0; label < labels; label++)
      free.emission[i * labels + label] = Math.max(Math.exp(scores[label]! - greatest), TINY)
  }
}

/** No label is ruled out by its score alone, or a sentence that is known could have no row. */
const TINY = 1e-100

function updateEmissions(labels: number, state: State, rate: number): void {
  const { emission, emissionSquares, features, rows, length, free, bound } = state
  const touched = new Int32Array(labels)
  const errors = new Float64Array(labels)
  for (let i = 0; i < length; i++) {
    let count = 0
    for (let label = 0; label < labels; label++) {
      const error = free.marginal[i * labels + label]! - bound.marginal[i * labels + label]!
      if (Math.abs(error) <= SMALL) continue
      errors[count] = error
      touched[count++] = label
    }
    if (count === 0) continue
    for (let n = rows[i]!; n < rows[i + 1]!; n++) {
      const row = features[n]! * labels
      for (let t = 0; t < count; t++) {
        const k = row + touched[t]!
        const error = errors[t]!
        const square = emissionSquares[k]! + error * error
        emissionSquares[k] = square
        emission[k]! -= (rate * error) / Math.sqrt(square + 1)
      }
    }
  }
}

function updateTransitions({ pairs, transition, transitionSquares }: State, rate: number): void {
  for (let k = 0; k < pairs.length; k++) {
    const error = pairs[k]!
    if (error === 0) continue
    transitionSquares[k]! += error * error
    transition[k]! -= (rate * error) / Math.sqrt(transitionSquares[k]! + 1)
  }
}
