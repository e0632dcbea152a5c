import { describe, expect, test } from 'vitest'
import { labelBox } from '../../src/graph/labelBox.ts'
import { bendOf } from '../../viz/bends.ts'
import { type Links, linkGraph } from '../../viz/links.ts'
import { coreOf, createPlacer, isLarge } from '../../viz/places.ts'
import { CORE } from '../../viz/scene.ts'
import { COMPANY, JIA, links, PARK, YI } from './fixtures.ts'

describe('places', () => {
  test('what is known stands there; what comes in stands near what it is tied to', () => {
    const placeOf = createPlacer(links, { [JIA]: { x: 1000, y: 0 }, [PARK]: { x: -1000, y: 0 } })
    expect(placeOf(JIA)).toEqual({ x: 1000, y: 0 })
    const place = placeOf(YI)
    expect(Math.hypot(place.x - 1000, place.y)).toBeLessThan(150)
    expect(placeOf(YI)).toBe(place)
  })

  test('who comes in covers nobody, and moves nobody', () => {
    const many = manyAround(60)
    const placeOf = createPlacer(many, { [COMPANY]: { x: 0, y: 0 } })
    const placed = [...many.nodes.values()].map(node => ({ node, ...placeOf(node.id) }))
    for (const [index, a] of placed.entries()) {
      for (const b of placed.slice(index + 1)) {
        const [one, other] = [a, b].map(({ node }) => labelBox({ label: node.name, size: node.size }))
        const across = Math.abs(a.x - b.x) >= (one!.width + other!.width) / 2 - 1
        expect(across || Math.abs(a.y - b.y) >= one!.height - 1).toBe(true)
      }
    }
    expect(placeOf(COMPANY)).toEqual({ x: 0, y: 0 })
  })

  test('the core of a large graph is its most connected part', () => {
    expect(isLarge(links)).toBe(false)
    const large = manyAround(400)
    expect(isLarge(large)).toBe(true)
    expect(coreOf(large)).toHaveLength(CORE)
    expect(coreOf(large)[0]).toBe(COMPANY)
  })
})

describe('edges between the same two', () => {
  const [works] = links.view.edges
  const between = (pairs: readonly (readonly [source: string, target: string])[]): readonly number[] => {
    const edges = pairs.map(([source, target], index) => ({ ...works!, key: `${index}`, source, target }))
    const linked = linkGraph({ ...links.view, edges })
    return edges.map(edge => bendOf(linked, edge))
  }

  test('one alone bends a little', () => {
    expect(between([[JIA, COMPANY]])).toEqual([0.16])
  })

  test.each([
    [
      [JIA, COMPANY],
      [JIA, COMPANY],
    ],
    [
      [JIA, COMPANY],
      [COMPANY, JIA],
    ],
    [
      [COMPANY, JIA],
      [JIA, COMPANY],
      [JIA, COMPANY],
    ],
  ] as const)('each goes its own way: %j', (...pairs) => {
    // Seen from one side, whichever way the edge points.
    const sides = between(pairs).map((bend, index) => (pairs[index]![0] === JIA ? bend : -bend))
    expect(new Set(sides.map(side => side.toFixed(3))).size).toBe(pairs.length)
    for (const side of sides) expect(side).not.toBe(0)
  })
})

function manyAround(count: number): Links {
  const { view } = links
  const [works] = view.edges
  const company = view.nodes.find(({ id }) => id === COMPANY)!
  const others = Array.from({ length: count }, (_, index) => ({
    ...view.nodes[0]!,
    id: `person:${index}`,
    name: `人${index}`,
    degree: 1,
  }))
  const edges = others.map(({ id }) => ({ ...works!, key: `${id}|holdsPosition|${COMPANY}`, source: id }))
  return linkGraph({ ...view, nodes: [{ ...company, degree: count }, ...others], edges })
}
