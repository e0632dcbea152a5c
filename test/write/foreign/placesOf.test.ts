import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ForeignNode } from '../../../src/write/foreign/foreignGraph.ts'
import { placesOf } from '../../../src/write/foreign/placesOf.ts'

const node = (id: string, place?: readonly [number, number], size?: number): ForeignNode => ({
  ...{ id, line: 1, label: id, kind: '', kindLabel: '', subkind: '', aliases: '' },
  ...(place && { place: { x: place[0], y: place[1] } }),
  ...(size !== undefined && { size }),
})

const grid = (step: number, count = 100, size?: number) =>
  Array.from({ length: count }, (_, at) => node(String(at), [step * (at % 10), step * Math.floor(at / 10)], size))

const gap = (nodes: readonly ForeignNode[]) => {
  const places = placesOf(nodes)
  return places.get('1')!.x - places.get('0')!.x
}

it.each([
  ['our own measure', 80, 80],
  ['twice as wide', 160, 160],
  ['the measure of networkx, from -1 to 1', 0.2, 88.89],
  ['the measure of the universe', 1e6, 88.89],
])('a picture of %s: %f between neighbours become %f', (_, step, expected) => {
  expect(gap(grid(step))).toBeCloseTo(expected, 1)
})

it('what has large nodes is made smaller with them', () => {
  const places = placesOf(grid(400, 100, 110))
  expect(places.get('1')).toEqual({ x: 80, y: 0, size: 22 })
})

it('what has no place waits below, unless most have none', () => {
  const places = placesOf([...grid(80, 4), node('late'), node('later')])
  expect([places.get('late'), places.get('later')]).toEqual([
    { x: 0, y: -80 },
    { x: 80, y: -80 },
  ])
  expect([...placesOf([node('a', [7, 7]), node('b'), node('c')]).values()]).toEqual(Array(3).fill({ x: 0, y: 0 }))
})

it('what lies all on one spot has no places', () => {
  expect([...placesOf([node('a', [7, 7]), node('b', [7, 7])]).values()]).toEqual(Array(2).fill({ x: 0, y: 0 }))
  expect(placesOf([node('a', [7, 8])]).get('a')).toEqual({ x: 7, y: 8 })
})

it('places and sizes are numbers, whatever the file has', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, -0, 1e308, 5e-324, -1e9),
  )
  const nodes = fc.uniqueArray(fc.tuple(fc.string(), fc.option(fc.tuple(number, number)), fc.option(number)), {
    selector: ([id]) => id,
  })
  fc.assert(
    fc.property(nodes, all => {
      const places = placesOf(all.map(([id, place, size]) => node(id, place ?? undefined, size ?? undefined)))
      expect(places.size).toBe(all.length)
      for (const { x, y, size = 1 } of places.values()) {
        expect([x, y].every(Number.isFinite)).toBe(true)
        expect(size).toBeGreaterThan(0)
        expect(size).toBeLessThanOrEqual(22)
      }
    }),
  )
})
