import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Head } from '../../src/model/head.ts'
import { labelCount } from '../../src/model/labels.ts'
import { createScorer } from '../../src/model/scorer.ts'
import { anyHead } from './anyHead.ts'

/** A head of one feature that has this weight for every label. */
const headOf = (weight: number): Head => ({
  name: 'one',
  types: ['LOC', 'PER'],
  features: 1,
  scale: 0.5,
  transition: new Array(81).fill(0),
  documents: false,
  bias: 0,
  keys: Uint32Array.of(5),
  rows: new Int8Array(9).fill(weight),
})

describe('scorer', () => {
  it('adds the weights of each feature, and nothing for others', () => {
    const features = anyHead('one').chain(head =>
      fc.record({
        head: fc.constant(head),
        features: fc.array(fc.oneof(fc.constantFrom(...head.keys), fc.nat(2 ** 30 - 1), fc.constant(0)), {
          maxLength: 50,
        }),
        skipped: fc.nat(5),
        at: fc.nat(20),
      }),
    )
    fc.assert(
      fc.property(features, ({ head, features, skipped, at }) => {
        const labels = labelCount(head.types.length)
        const scores = new Float32Array(at + labels + 3).fill(1)
        const from = Math.min(skipped, features.length)
        createScorer(head).add(Uint32Array.from(features), from, features.length, scores, at)
        const expected = Array.from(scores, (_, k) => {
          if (k < at || k >= at + labels) return 1
          const rows = features
            .slice(from)
            .map(feature => head.keys.indexOf(feature))
            .filter(row => row >= 0)
          return expect.closeTo(
            rows.reduce((sum, row) => sum + head.rows[row * labels + k - at]! * head.scale, 1),
            2,
          )
        })
        expect([...scores]).toEqual(expected)
      }),
    )
  })

  it.each([127, -127])('sums 250 weights of %d', weight => {
    const scores = new Float32Array(9)
    createScorer(headOf(weight)).add(new Uint32Array(250).fill(5), 0, 250, scores, 0)
    expect([...scores]).toEqual(new Array(9).fill(250 * weight * 0.5))
  })

  it('finds keys that share a place in its table', () => {
    const keys = Uint32Array.from({ length: 40 }, (_, i) => (i + 1) * 4096)
    const rows = new Int8Array(40 * 9).map((_, k) => (k % 9 === 3 ? Math.floor(k / 9) : 0))
    const scorer = createScorer({ ...headOf(0), features: 40, keys, rows })
    for (const [i, key] of keys.entries()) {
      const scores = new Float32Array(9)
      scorer.add(Uint32Array.of(key), 0, 1, scores, 0)
      expect(scores[3]).toBe(i * 0.5)
    }
  })
})
