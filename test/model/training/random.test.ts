import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, shuffle } from '../../../src/model/training/random.ts'

const draw = (seed: number, count: number): number[] => {
  const random = createRandom(seed)
  return Array.from({ length: count }, random)
}

describe('createRandom', () => {
  it('is decided by the seed', () => {
    expect(draw(5, 20)).toEqual(draw(5, 20))
    expect(draw(5, 20)).not.toEqual(draw(6, 20))
  })

  it('is spread evenly over 0 to below 1', () => {
    const tenths = new Array(10).fill(0)
    for (const value of draw(1, 20_000)) tenths[Math.floor(value * 10)]++
    expect(tenths).toHaveLength(10)
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })
})

describe('shuffle', () => {
  it('has each number once, in an order that the seed decides', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer(), (count, seed) => {
        const order = shuffle(count, seed)
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i))
        expect(shuffle(count, seed)).toEqual(order)
      }),
    )
    expect(shuffle(100, 1)).not.toEqual(shuffle(100, 2))
  })
})
