import { describe, expect, it } from 'vitest'
import { createChain, createLattice } from '../../../src/model/crf.ts'
import { createDecoder, type IndexedSpan } from '../../../src/model/decode.ts'
import { writeSpan } from '../../../src/model/labels.ts'
import { createRandom } from '../../../src/model/training/random.ts'
import { type TrainingSet, trainCrf, type Weights } from '../../../src/model/training/trainCrf.ts'
import { allRows } from '../allRows.ts'

const chain = createChain(1)
const OPTIONS = { epochs: 8, rate: 0.3, dropout: 0, seed: 1 }
const UNKNOWN = -1

interface Sentence {
  /** The features of each position. */
  readonly features: readonly (readonly number[])[]
  readonly labels: Int8Array
}

/** `a<b>c`: letters are features by their order in the alphabet, brackets a name. */
function sentence(marked: string): Sentence {
  const letters = marked.replace(/[<>]/g, '')
  const labels = new Int8Array(letters.length)
  const start = marked.indexOf('<')
  if (start >= 0) writeSpan(labels, { start, end: marked.indexOf('>') - 1 }, 0)
  return { features: [...letters].map(letter => [letter.charCodeAt(0) - 97]), labels }
}

function toSet(sentences: readonly Sentence[]): TrainingSet {
  const starts = [0]
  for (const { labels } of sentences) starts.push(starts.at(-1)! + labels.length)
  return {
    slots: 1,
    features: Int32Array.from(sentences.flatMap(({ features }) => features.flat())),
    gold: Int8Array.from(sentences.flatMap(({ labels }) => [...labels])),
    starts: Int32Array.from(starts),
  }
}

function scoresOf({ emission }: Pick<Weights, 'emission'>, letters: string): Float32Array {
  return Float32Array.from(
    sentence(letters).features.flatMap(([feature]) => [...emission.subarray(feature! * 5, feature! * 5 + 5)]),
  )
}

const decode = (weights: Weights, letters: string): IndexedSpan[] =>
  createDecoder(chain, weights.transition, createLattice()).best(scoresOf(weights, letters), letters.length)

/** Letters of which `n` goes before a name of `x`, as often as not; the name ends where no `x` is. */
function makeSentences(count: number): Sentence[] {
  const random = createRandom(3)
  return Array.from({ length: count }, () => {
    const before = 'abc'.charAt(Math.floor(random() * 3))
    const name = 'x'.repeat(1 + Math.floor(random() * 3))
    return sentence(random() < 0.5 ? `${before}n<${name}>${before}` : `${before}${before}n${before}`)
  })
}

const set = toSet(makeSentences(200))

describe('trainCrf', () => {
  it.each([
    ['anxxb', [{ start: 2, end: 4, type: 0 }]],
    ['cnx', [{ start: 2, end: 3, type: 0 }]],
    ['abcn', []],
  ])('learns to read %s', (letters, expected) => {
    expect(decode(trainCrf(chain, set, 26, OPTIONS), letters)).toEqual(expected)
  })

  it('leaves open what its features cannot tell', () => {
    const sentences = Array.from({ length: 100 }, (_, i) => sentence(i % 2 === 0 ? 'a<y>b' : 'ayb'))
    const { transition, ...weights } = trainCrf(chain, toSet(sentences), 26, OPTIONS)
    const decoder = createDecoder(chain, transition, createLattice())
    const [probability] = decoder.probabilities(scoresOf(weights, 'ayb'), 3, [{ start: 1, end: 2, type: 0 }])
    expect(probability).toBeCloseTo(0.5, 1)
  })

  it.each([
    ['all labels known', []],
    ['a part unknown', [1, 2]],
    ['nearly all unknown', [0, 1, 3]],
  ])('goes down the gradient of the likelihood, by brute force: %s', (_, unknown) => {
    const { features, labels } = sentence('a<bc>d')
    for (const i of unknown) labels[i] = UNKNOWN
    const { emission, transition } = trainCrf(chain, toSet([{ features, labels }]), 4, { ...OPTIONS, epochs: 1 })
    const free = allRows(chain, 4)
    const bound = free.filter(row => row.every((label, i) => labels[i]! < 0 || labels[i] === label))
    const share = (rows: number[][], has: (row: number[]) => number) =>
      rows.reduce((sum, row) => sum + has(row), 0) / rows.length
    const step = (has: (row: number[]) => number) => {
      const error = share(free, has) - share(bound, has)
      return (-OPTIONS.rate * error) / Math.sqrt(error * error + 1)
    }
    for (const [k, weight] of emission.entries()) {
      expect(weight).toBeCloseTo(
        step(row => Number(row[Math.floor(k / 5)] === k % 5)),
        3,
      )
    }
    for (const [k, weight] of transition.entries()) {
      const follows = (row: number[]) => row.filter((label, i) => i > 0 && row[i - 1]! * 5 + label === k).length
      expect(weight).toBeCloseTo(step(follows), 6)
    }
  })

  it('gives the same bytes twice', () => {
    const options = { ...OPTIONS, dropout: 0.4 }
    expect(trainCrf(chain, set, 26, options)).toEqual(trainCrf(chain, set, 26, options))
  })

  it('goes another way with another seed', () => {
    expect(trainCrf(chain, set, 26, { ...OPTIONS, seed: 2 })).not.toEqual(trainCrf(chain, set, 26, OPTIONS))
  })

  it('reports a loss that falls', () => {
    const losses: number[] = []
    trainCrf(chain, set, 26, { ...OPTIONS, report: (epoch, loss) => (losses[epoch] = loss) })
    expect(losses).toHaveLength(OPTIONS.epochs)
    expect(losses.at(-1)).toBeLessThan(losses[0]! / 4)
    for (const loss of losses) expect(loss).toBeGreaterThan(0)
  })

  it('learns nothing where nothing is known', () => {
    const unknown = { ...set, gold: set.gold.map(() => UNKNOWN) }
    const { emission, transition } = trainCrf(chain, unknown, 26, OPTIONS)
    expect([...emission, ...transition].filter(weight => Math.abs(weight) > 1e-9)).toEqual([])
  })

  it('passes over empty sentences', () => {
    const empty = { features: [], labels: new Int8Array(0) }
    const weights = trainCrf(chain, toSet([empty, ...makeSentences(50), empty]), 26, OPTIONS)
    expect(decode(weights, 'anxxb')).toEqual([{ start: 2, end: 4, type: 0 }])
  })
})
