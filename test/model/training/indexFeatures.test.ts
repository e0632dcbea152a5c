import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexFeatures } from '../../../src/model/training/indexFeatures.ts'

const features = fc.array(fc.oneof(fc.nat(6), fc.nat(2 ** 30 - 1), fc.constantFrom(65536, 131072)), { maxLength: 60 })

describe('indexFeatures', () => {
  it('gives frequent features their index, and the others -1', () => {
    fc.assert(
      fc.property(features, fc.integer({ min: 1, max: 3 }), (given, least) => {
        const counts = new Map<number, number>()
        for (const feature of given) counts.set(feature, (counts.get(feature) ?? 0) + 1)
        const frequent = (feature: number) => feature !== 0 && counts.get(feature)! >= least
        const { keys, indices } = indexFeatures(Uint32Array.from(given), least)
        expect([...indices].map(index => (index < 0 ? undefined : keys[index]))).toEqual(
          given.map(feature => (frequent(feature) ? feature : undefined)),
        )
        expect([...keys].sort((a, b) => a - b)).toEqual([...counts.keys()].filter(frequent).sort((a, b) => a - b))
      }),
    )
  })

  it('holds more features than it was made room for', () => {
    const given = Uint32Array.from({ length: 400_000 }, (_, i) => (i >> 1) * 5003 + 1)
    expect(indexFeatures(given, 2).keys).toHaveLength(200_000)
  })

  it('takes the memory of what was given', () => {
    const given = Uint32Array.of(9, 0, 9)
    expect(indexFeatures(given, 2).indices.buffer).toBe(given.buffer)
  })
})
