import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostConnected } from '../../viz/core.ts'
import { type Links, linkGraph } from '../../viz/links.ts'
import { ALONE, COMPANY, JIA, links, PARK, WORKS, YI } from './fixtures.ts'

const all = (of: Links) => ({ nodes: new Set(of.nodes.keys()), edges: new Set(of.edges.keys()) })

test.each([
  [0, []],
  [1, [COMPANY]],
  [2, [COMPANY, JIA]],
  [4, [COMPANY, JIA, YI, PARK]],
  [9, [COMPANY, JIA, YI, PARK, ALONE]],
])('of so many: %i', (count, expected) => {
  expect(mostConnected(links, all(links), count)).toHaveLength(expected.length)
  expect(new Set(mostConnected(links, all(links), count))).toEqual(new Set(expected))
})

test('only what passes is in it, and only ties that pass hold it together', () => {
  const { nodes, edges } = all(links)
  expect(mostConnected(links, { nodes: new Set([PARK, ALONE]), edges }, 9)).toEqual([PARK, ALONE])
  const cut = mostConnected(links, { nodes, edges: new Set([...edges].filter(key => key !== WORKS)) }, 2)
  expect(cut).not.toEqual(expect.arrayContaining([COMPANY, JIA]))
})

test('each that comes in is tied to what is in already, as long as there is one', () => {
  const pair = fc.tuple(fc.nat(30), fc.nat(30))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), fc.integer({ min: 1, max: 31 }), (pairs, count) => {
      const of = graphOf(pairs)
      const core = mostConnected(of, all(of), count)
      expect(core).toHaveLength(count)
      for (const [index, id] of core.entries()) {
        const before = new Set(core.slice(0, index))
        const isTied = (other: string) =>
          of.at.get(other)!.some(({ source, target }) => before.has(source === other ? target : source))
        const someoneWaits = [...of.nodes.keys()].some(other => !before.has(other) && isTied(other))
        if (someoneWaits) expect(isTied(id)).toBe(true)
      }
    }),
  )
})

function graphOf(pairs: readonly (readonly [number, number])[]): Links {
  const [node, edge] = [links.view.nodes[0]!, links.view.edges[0]!]
  const ties = pairs.filter(([a, b]) => a !== b)
  const degree = (id: number) => ties.filter(ends => ends.includes(id)).length
  return linkGraph({
    ...links.view,
    nodes: Array.from({ length: 31 }, (_, id) => ({ ...node, id: `${id}`, degree: degree(id) })),
    edges: ties.map(([a, b], index) => ({ ...edge, key: `${index}`, source: `${a}`, target: `${b}` })),
  })
}
