import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantize, readHead, writeHead } from '../../src/model/head.ts'
import { labelCount } from '../../src/model/labels.ts'
import { anyHead } from './anyHead.ts'

const INFO = { name: 'tiny', types: ['PER'], documents: false, bias: 0.2 }

/** Weights of some features, each with one label's weight and four zeros. */
const weightsOf = (...weights: number[]) => ({
  emission: Float32Array.from(weights.flatMap(weight => [0, weight, 0, 0, 0])),
  transition: Float64Array.from({ length: 25 }, (_, i) => i / 3),
})

describe('a head', () => {
  it('that is written is read back', () => {
    fc.assert(
      fc.property(anyHead('tiny'), head => {
        const { keys: _keys, rows: _rows, ...info } = head
        expect(readHead(info, writeHead(head))).toEqual(head)
      }),
    )
  })

  it('is written as the same bytes', () => {
    fc.assert(
      fc.property(anyHead('tiny'), head => {
        expect(writeHead({ ...head, keys: head.keys.slice(), rows: head.rows.slice() })).toEqual(writeHead(head))
      }),
    )
  })
})

describe('quantize', () => {
  it('keeps the features that weigh most, sorted by key', () => {
    const head = quantize(INFO, Uint32Array.of(90, 20, 70, 40), weightsOf(0.5, -2, 0.1, 1), 3, 1)
    expect([...head.keys]).toEqual([20, 40, 90])
    expect(head.features).toBe(3)
    expect(Array.from({ length: 3 }, (_, i) => head.rows[i * 5 + 1]! * head.scale)).toEqual([
      expect.closeTo(-2, 5),
      expect.closeTo(1, 1),
      expect.closeTo(0.5, 1),
    ])
  })

  it('leaves out what weighs less than half a step', () => {
    expect([...quantize(INFO, Uint32Array.of(3, 4, 5), weightsOf(127, 0.4, 0.6), 9, 1).keys]).toEqual([3, 5])
  })

  it('rounds each weight to a step', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 50 }), weights => {
        fc.pre(weights.some(weight => Math.abs(weight) > 1e-3))
        const head = quantize(
          INFO,
          Uint32Array.from(weights, (_, i) => i + 1),
          weightsOf(...weights),
          99,
          1,
        )
        for (const [i, key] of head.keys.entries()) {
          const weight = head.rows[i * 5 + 1]! * head.scale
          expect(Math.abs(weight - weights[key - 1]!)).toBeLessThanOrEqual(head.scale * 0.5001)
        }
      }),
    )
  })

  it('scales all weights by what dropout left of a sum', () => {
    const [whole, part] = [1, 0.6].map(keep => quantize(INFO, Uint32Array.of(3), weightsOf(2), 9, keep))
    expect(part!.scale).toBeCloseTo(whole!.scale * 0.6, 10)
    expect(part!.rows).toEqual(whole!.rows)
  })

  it('has a score of every label after every label', () => {
    const { transition, types } = quantize(INFO, Uint32Array.of(3), weightsOf(2), 9, 1)
    expect(transition).toHaveLength(labelCount(types.length) ** 2)
    expect(transition[1]).toBeCloseTo(1 / 3, 4)
  })
})
