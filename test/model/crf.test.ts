import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChain, createLattice, reserve, sumLattice } from '../../src/model/crf.ts'
import { begin, end, inside, single } from '../../src/model/labels.ts'
import { allRows, scoreOf } from './allRows.ts'

/** One room for all runs, so that what an earlier sentence left behind would show. */
const lattice = createLattice()

/** A sentence's scores, some labels forbidden, and the scores of label after label. */
const sentence = fc
  .record({ types: fc.integer({ min: 0, max: 2 }), length: fc.integer({ min: 1, max: 4 }) })
  .chain(({ types, length }) => {
    const chain = createChain(types)
    const score = fc.double({ min: -5, max: 0, noNaN: true })
    const room = { minLength: length * chain.labels, maxLength: length * chain.labels }
    return fc.record({
      chain: fc.constant(chain),
      length: fc.constant(length),
      scores: fc.array(fc.oneof({ weight: 4, arbitrary: score }, fc.constant(Number.NEGATIVE_INFINITY)), room),
      steps: fc.array(score, { minLength: chain.labels ** 2, maxLength: chain.labels ** 2 }),
      rows: fc.constant(allRows(chain, length)),
    })
  })
  .map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map(row => ({ row, weight: Math.exp(scoreOf(row, rest.chain.labels, rest.scores, rest.steps)) })),
  }))
  .filter(({ rows }) => rows.some(({ weight }) => weight > 0))

type Sentence = typeof sentence extends fc.Arbitrary<infer S> ? S : never

const sumOf = (rows: Sentence['rows']): number => rows.reduce((sum, { weight }) => sum + weight, 0)

function fill({ chain, length, scores }: Sentence): void {
  reserve(lattice, length, chain.labels)
  lattice.emission.set(scores.map(Math.exp))
}

const flowOf = ({ steps }: Sentence): Float64Array => Float64Array.from(steps, Math.exp)

describe('chain', () => {
  const { next, first, last } = createChain(2)

  it('finishes a name once begun', () => {
    for (const open of [begin(1), inside(1)]) expect([...next[open]!]).toEqual([inside(1), end(1)])
  })

  it('begins anything after what is closed', () => {
    const opening = [0, begin(0), single(0), begin(1), single(1)]
    for (const closed of [0, end(0), single(0), end(1), single(1)]) expect([...next[closed]!]).toEqual(opening)
    expect([...first]).toEqual(opening)
  })

  it('ends closed', () => expect([...last]).toEqual([0, end(0), single(0), end(1), single(1)]))
})

describe('sumLattice', () => {
  it('sums over all rows, by brute force', () => {
    fc.assert(
      fc.property(sentence, given => {
        fill(given)
        const log = sumLattice(given.chain, lattice, given.length, flowOf(given))
        expect(log).toBeCloseTo(Math.log(sumOf(given.rows)), 9)
      }),
    )
  })

  it('gives each label its probability at each position, by brute force', () => {
    fc.assert(
      fc.property(sentence, given => {
        const { chain, length, rows } = given
        fill(given)
        sumLattice(chain, lattice, length, flowOf(given))
        const all = sumOf(rows)
        for (let i = 0; i < length; i++)
          for (let label = 0; label < chain.labels; label++) {
            const having = sumOf(rows.filter(({ row }) => row[i] === label))
            expect(lattice.marginal[i * chain.labels + label]).toBeCloseTo(having / all, 9)
          }
      }),
    )
  })

  it.each([1, -1])('adds the expected counts of label after label, times %d, by brute force', sign => {
    fc.assert(
      fc.property(sentence, given => {
        const { chain, length, rows } = given
        fill(given)
        const pairs = new Float64Array(chain.labels ** 2).fill(7)
        sumLattice(chain, lattice, length, flowOf(given), pairs, sign)
        const expected = new Float64Array(chain.labels ** 2).fill(7)
        for (const { row, weight } of rows)
          for (let i = 1; i < length; i++)
            expected[row[i - 1]! * chain.labels + row[i]!]! += (sign * weight) / sumOf(rows)
        for (const [k, count] of expected.entries()) expect(pairs[k]).toBeCloseTo(count, 9)
      }),
    )
  })

  it('stays finite over a long sentence', () => {
    const chain = createChain(2)
    const length = 20_000
    reserve(lattice, length, chain.labels)
    for (let k = 0; k < length * chain.labels; k++) lattice.emission[k] = 1e-3 * (1 + (k % 7))
    const log = sumLattice(chain, lattice, length, new Float64Array(chain.labels ** 2).fill(1e-2))
    expect(log).toBeLessThan(-length)
    for (let i = 0; i < length; i++) {
      const row = lattice.marginal.subarray(i * chain.labels, (i + 1) * chain.labels)
      expect(Math.abs(row.reduce((sum, value) => sum + value, 0) - 1)).toBeLessThan(1e-6)
    }
  })
})

it('reserve keeps room that suffices', () => {
  const room = createLattice()
  reserve(room, 10, 5)
  const { emission } = room
  reserve(room, 8, 5)
  expect(room.emission).toBe(emission)
  reserve(room, 10, 13)
  expect(room.emission.length).toBeGreaterThanOrEqual(130)
})
