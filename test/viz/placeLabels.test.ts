import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, type Candidate, overlap, placeLabels } from '../../viz/placeLabels.ts'

const view = { width: 400, height: 300 }
const box = (left: number, top: number, width = 60, height = 16): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const label = (key: string, rank: number, ...places: Box[]): Candidate => ({
  key,
  rank,
  places,
  insists: 'no',
})

describe('placeLabels', () => {
  test('of two in one place the more important is drawn', () => {
    const placed = placeLabels([label('a', 1, box(10, 10)), label('b', 2, box(30, 12))], [], view)
    expect([...placed.keys()]).toEqual(['b'])
  })

  test('the other goes to its next place', () => {
    const placed = placeLabels([label('a', 1, box(10, 10), box(10, 60)), label('b', 2, box(30, 12))], [], view)
    expect(placed.get('a')).toEqual(box(10, 60))
  })

  test('a node keeps others’ labels off, not its own', () => {
    const bodies = [{ key: 'n', box: box(0, 0, 80, 80) }]
    expect(placeLabels([label('a', 1, box(10, 10))], bodies, view).size).toBe(0)
    expect(placeLabels([{ ...label('a', 1, box(10, 10)), owner: 'n' }], bodies, view).size).toBe(1)
  })

  test('what must be drawn is drawn over all', () => {
    const must = { ...label('a', 0, box(10, 10)), insists: 'always' } as const
    const placed = placeLabels([label('b', 9, box(10, 10)), must], [{ key: 'n', box: box(0, 0, 90, 90) }], view)
    expect([...placed.keys()]).toEqual(['a'])
  })

  test('what insists on it covers nodes, but no name, and only where there is no room', () => {
    const bodies = [{ key: 'n', box: box(0, 0, 90, 90) }]
    const over = { ...label('a', 1, box(10, 10), box(10, 200)), insists: 'overNodes' } as const
    expect(placeLabels([over], bodies, view).get('a')).toEqual(box(10, 200))
    const wedged = { ...over, places: [box(10, 10)] }
    expect(placeLabels([wedged], bodies, view).get('a')).toEqual(box(10, 10))
    expect([...placeLabels([wedged, { ...wedged, key: 'b', rank: 2 }], bodies, view).keys()]).toEqual(['b'])
  })

  test('what would be cut by the border is not drawn', () => {
    expect(placeLabels([label('a', 1, box(-5, 10)), label('b', 1, box(370, 10))], [], view).size).toBe(0)
  })

  const place = fc.record({ left: fc.integer({ min: -50, max: 450 }), top: fc.integer({ min: -50, max: 350 }) })
  const boxes = fc.array(
    place.map(({ left, top }) => box(left, top)),
    { minLength: 1, maxLength: 4 },
  )

  test('no two labels overlap, none covers a node, and each one left out had no place', () => {
    fc.assert(
      fc.property(fc.array(boxes, { maxLength: 40 }), fc.array(place, { maxLength: 15 }), (wanted, nodes) => {
        const bodies = nodes.map(({ left, top }, index) => ({ key: `n${index}`, box: box(left, top, 20, 20) }))
        const labels = wanted.map((places, index) => label(`l${index}`, index % 5, ...places))
        const placed = placeLabels(labels, bodies, view)
        const taken = [...placed.values()]
        for (const [index, one] of taken.entries()) {
          expect(taken.slice(index + 1).some(other => overlap(one, other))).toBe(false)
          expect(bodies.some(body => overlap(one, body.box))).toBe(false)
        }
        for (const { key, places } of labels)
          if (!placed.has(key))
            for (const place of places) {
              const isOutside = place.left < 0 || place.top < 0 || place.right > 400 || place.bottom > 300
              const blocked = [...taken, ...bodies.map(body => body.box)].some(other => overlap(place, other))
              expect(isOutside || blocked).toBe(true)
            }
      }),
    )
  })
})
