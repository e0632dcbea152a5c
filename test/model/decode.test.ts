import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chain, createChain, createLattice } from '../../src/model/crf.ts'
import { createDecoder, type IndexedSpan, SHARPNESS } from '../../src/model/decode.ts'
import { writeSpan } from '../../src/model/labels.ts'
import { allRows, scoreOf } from './allRows.ts'

const scored = (greatest: number, longest: number) =>
  fc.record({ types: fc.integer({ min: 1, max: 2 }), length: fc.integer({ min: 1, max: longest }) }).chain(given => {
    const chain = createChain(given.types)
    const score = fc.float({ min: -greatest, max: greatest, noNaN: true })
    const size = given.length * chain.labels
    return fc.record({
      chain: fc.constant(chain),
      length: fc.constant(given.length),
      scores: fc.array(score, { minLength: size, maxLength: size }).map(row => Float32Array.from(row)),
      steps: fc
        .array(fc.double({ min: -5, max: 5, noNaN: true }), {
          minLength: chain.labels ** 2,
          maxLength: chain.labels ** 2,
        })
        .map(row => Float64Array.from(row)),
    })
  })

const rowOf = (spans: readonly IndexedSpan[], length: number): number[] => {
  const row = new Int8Array(length)
  for (const span of spans) writeSpan(row, span, span.type)
  return [...row]
}

/** Every span of a text of this length with every type. */
function allSpans({ labels }: Chain, length: number): IndexedSpan[] {
  const spans: IndexedSpan[] = []
  for (let start = 0; start < length; start++)
    for (let end = start + 1; end <= length; end++)
      for (let type = 0; type < (labels - 1) / 4; type++) spans.push({ start, end, type })
  return spans
}

describe('best', () => {
  it('is a row that no other outscores, by brute force', () => {
    fc.assert(
      fc.property(scored(6, 4), ({ chain, length, scores, steps }) => {
        const row = rowOf(createDecoder(chain, steps, createLattice()).best(scores, length), length)
        const rows = allRows(chain, length)
        expect(rows).toContainEqual(row)
        const greatest = Math.max(...rows.map(each => scoreOf(each, chain.labels, scores, steps)))
        expect(scoreOf(row, chain.labels, scores, steps)).toBeCloseTo(greatest, 4)
      }),
    )
  })

  it('does not depend on what was decoded before', () => {
    const chain = createChain(1)
    const steps = new Float64Array(25)
    const decoder = createDecoder(chain, steps, createLattice())
    const name = Float32Array.of(0, 5, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 5, 0)
    expect(decoder.best(name, 3)).toEqual([{ start: 0, end: 3, type: 0 }])
    expect(decoder.best(new Float32Array(5), 1)).toEqual([])
    expect(decoder.best(name, 3)).toEqual([{ start: 0, end: 3, type: 0 }])
  })

  it('is nothing in an empty text', () => {
    expect(createDecoder(createChain(1), new Float64Array(25), createLattice()).best(new Float32Array(0), 0)).toEqual(
      [],
    )
  })
})

describe('probabilities', () => {
  it('are the share of the rows that have the span, by brute force', () => {
    fc.assert(
      fc.property(scored(3, 4), ({ chain, length, scores, steps }) => {
        const spans = allSpans(chain, length)
        const found = createDecoder(chain, steps, createLattice()).probabilities(scores, length, spans)
        const rows = allRows(chain, length).map(
          row => [row, Math.exp(SHARPNESS * scoreOf(row, chain.labels, scores, steps))] as const,
        )
        const all = rows.reduce((sum, [, weight]) => sum + weight, 0)
        for (const [i, span] of spans.entries()) {
          const own = rowOf([span], length).slice(span.start, span.end)
          let having = 0
          for (const [row, weight] of rows) if (own.every((label, k) => row[span.start + k] === label)) having += weight
          expect(found[i]).toBeCloseTo(having / all, 7)
        }
      }),
    )
  })

  it('do not change where all scores of a position grow', () => {
    const chain = createChain(1)
    const scores = Float32Array.of(0, 2, 0, 0, 1, 1, 0, 0, 3, 2)
    const decoder = createDecoder(chain, new Float64Array(25), createLattice())
    const spans = allSpans(chain, 2)
    const before = decoder.probabilities(scores, 2, spans)
    const grown = scores.map((score, k) => score + (k < 5 ? 1000 : -1000))
    expect(decoder.probabilities(grown, 2, spans)).toEqual(before)
  })

  it('are 0 to 1 for scores far apart', () => {
    fc.assert(
      fc.property(scored(150, 30), ({ chain, length, scores, steps }) => {
        const decoder = createDecoder(chain, steps, createLattice())
        for (const probability of decoder.probabilities(scores, length, decoder.best(scores, length))) {
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('of no spans are none', () => {
    expect(
      createDecoder(createChain(1), new Float64Array(25), createLattice()).probabilities(new Float32Array(0), 0, []),
    ).toEqual([])
  })
})
