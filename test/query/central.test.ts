import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import reference from 'graphology-metrics/centrality/betweenness.js'
import { describe, expect, it } from 'vitest'
import { betweenness } from '../../src/query/betweenness.ts'
import { central, type Measure } from '../../src/query/central.ts'
import { graphOf, type Tie } from './graphOf.ts'

const path = (...members: readonly number[]): Tie[] => members.slice(1).map((to, at): Tie => [members[at]!, to])
const star = (middle: number, ...leaves: readonly number[]): Tie[] => leaves.map((leaf): Tie => [middle, leaf])
const ranked = (ties: readonly Tie[], measure: Measure, order = 6) =>
  central(graphOf(order, ties), { measure }).entities.map(({ name, score, ties }) => [name, score, ties])

it.each<[what: string, measure: Measure, ties: readonly Tie[], rows: readonly (readonly [string, number, number])[]]>([
  ['nothing', 'degree', [], []],
  ['nothing', 'betweenness', [], []],
  ['nothing', 'pagerank', [], []],
  [
    'a pair',
    'betweenness',
    path(0, 1),
    [
      ['0', 0, 1],
      ['1', 0, 1],
    ],
  ],
  [
    'a pair',
    'pagerank',
    path(0, 1),
    [
      ['0', 0.5, 1],
      ['1', 0.5, 1],
    ],
  ],
  [
    'a path',
    'degree',
    path(0, 1, 2),
    [
      ['1', 1, 2],
      ['0', 0.5, 1],
      ['2', 0.5, 1],
    ],
  ],
  [
    'a path',
    'betweenness',
    path(0, 1, 2),
    [
      ['1', 1, 2],
      ['0', 0, 1],
      ['2', 0, 1],
    ],
  ],
  [
    'several relations are one tie',
    'degree',
    [
      [0, 1],
      [1, 0],
      [0, 1, 'near'],
      [1, 2],
    ],
    [
      ['1', 1, 2],
      ['0', 0.5, 1],
      ['2', 0.5, 1],
    ],
  ],
  [
    'a bridge',
    'betweenness',
    [...star(0, 1, 2), ...star(3, 4, 5), [0, 3]],
    [
      ['0', 0.7, 3],
      ['3', 0.7, 3],
      ['1', 0, 1],
      ['2', 0, 1],
      ['4', 0, 1],
      ['5', 0, 1],
    ],
  ],
])('%s by %s', (_, measure, ties, rows) => {
  expect(ranked(ties, measure)).toEqual(rows.map(([name, score, ties]) => [name, expect.closeTo(score, 6), ties]))
})

it('ranks by pagerank whom the well placed are tied to, most where most sentences say so', () => {
  const names = ranked([...star(0, 1, 2, 3), [0, 4, 'connects', 5], [4, 5]], 'pagerank').map(([name]) => name)
  expect(names.slice(0, 2)).toEqual(['0', '4'])
})

it('takes degree and twenty where nothing is asked, and keeps to the limit', () => {
  const graph = graphOf(30, star(0, ...Array.from({ length: 29 }, (_, index) => index + 1)))
  const { measure, exact, entities } = central(graph)
  expect([measure, exact, entities.length]).toEqual(['degree', true, 20])
  expect(central(graph, { limit: 3 }).entities).toEqual(entities.slice(0, 3))
})

const anyTies = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 })

it('does not depend on the order in which edges were added', () => {
  fc.assert(
    fc.property(anyTies, fc.constantFrom('degree', 'betweenness', 'pagerank'), (ties, measure) => {
      const turned = ranked([...ties].reverse(), measure, 10)
      expect(turned).toEqual(ranked(ties, measure, 10))
    }),
  )
})

describe('betweenness', () => {
  it('is that of graphology-metrics', () => {
    fc.assert(
      fc.property(anyTies, ties => {
        const graph = new UndirectedGraph()
        for (let node = 0; node < 10; node++) graph.addNode(node)
        for (const [a, b] of ties) if (a !== b) graph.mergeEdge(a, b)
        const neighbors = graph.nodes().map(node => graph.mapNeighbors(node, Number))
        const expected = Object.values(reference(graph, { getEdgeWeight: null }))
        const found = betweenness(neighbors, [...neighbors.keys()])
        for (const [node, score] of found.entries()) expect(score).toBeCloseTo(expected[node]!, 9)
      }),
    )
  })

  it('of a large graph is estimated, the same every time, and finds who stands between most', () => {
    const groups = Array.from({ length: 40 }, (_, group) => 1 + group * 80)
    const ties = [
      ...star(0, ...groups),
      ...groups.flatMap(first => star(first, ...Array.from({ length: 79 }, (_, index) => first + index + 1))),
    ]
    const found = () => central(graphOf(3201, ties), { measure: 'betweenness', limit: 3 })
    const { exact, entities } = found()
    expect(exact).toBe(false)
    expect(entities[0]).toMatchObject({ name: '0', ties: 40 })
    // The hub lies between any two of different groups: 39/40 of the pairs.
    expect(entities[0]!.score).toBeGreaterThan(0.9)
    expect(entities[0]!.score).toBeLessThan(1.05)
    expect(found()).toEqual({ measure: 'betweenness', exact, entities })
  })
})
