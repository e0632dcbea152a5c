import fc from 'fast-check'
import { expect, it } from 'vitest'
import { communities, communitiesOf } from '../../src/query/communities.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { graphOf, idOf, type Tie } from './graphOf.ts'

const ring = (...members: readonly number[]): Tie[] =>
  members.map((member, index) => [member, members[(index + 1) % members.length]!])
const clique = (...members: readonly number[]): Tie[] =>
  members.flatMap(a => members.filter(b => a < b).map((b): Tie => [a, b]))
const numbersOf = (graph: KnowledgeGraph) => graph.nodes().map(id => communitiesOf(graph).get(id))

it.each<[what: string, order: number, ties: readonly Tie[], numbers: readonly number[]]>([
  ['nothing', 0, [], []],
  ['what is tied to nothing has none', 3, [], [-1, -1, -1]],
  ['a pair is one', 2, [[0, 1]], [0, 0]],
  ['the larger comes first', 5, [[0, 1], ...ring(2, 3, 4)], [1, 1, 0, 0, 0]],
  [
    'of equals the one with the smallest id',
    5,
    [
      [3, 1],
      [2, 0],
    ],
    [0, 1, 0, 1, -1],
  ],
  ['a bridge joins no two', 8, [...clique(0, 1, 2, 3), ...clique(4, 5, 6, 7), [3, 4]], [0, 0, 0, 0, 1, 1, 1, 1]],
  [
    'what is said often weighs more',
    4,
    [
      [0, 1, 'connects', 9],
      [1, 2],
      [2, 3, 'near', 9],
    ],
    [0, 0, 1, 1],
  ],
  [
    'both directions and all kinds count together',
    4,
    [
      [0, 1],
      [1, 0],
      [0, 1, 'near'],
      [1, 2],
      [3, 2],
      [2, 3],
    ],
    [0, 0, 1, 1],
  ],
])('%s', (_, order, ties, numbers) => {
  expect(numbersOf(graphOf(order, ties))).toEqual(numbers)
})

const ORDER = 12
const anyTies = fc.array(
  fc.tuple(fc.nat(ORDER - 2), fc.nat(ORDER - 2), fc.constantFrom('connects' as const, 'near' as const), fc.nat(8)),
  { maxLength: 40 },
)
/** As `graphOf` takes the last of several that are the same, and their order is to be changed: each once. */
const distinct = (ties: readonly Tie[]): Tie[] => [...new Map(ties.map(tie => [tie.slice(0, 3).join(), tie])).values()]
const weighted = (ties: readonly (readonly [number, number, 'connects' | 'near', number])[]) =>
  distinct(ties.map(([a, b, kind, weight]): Tie => [a, b, kind, weight + 1]))

it('does not depend on the order in which nodes and edges were added', () => {
  fc.assert(
    fc.property(anyTies, fc.infiniteStream(fc.nat()), (drawn, chance) => {
      const ties = weighted(drawn)
      const graph = graphOf(ORDER, ties)
      const shuffled = graphOf(0, [])
      const turn = <T>(all: readonly T[]) =>
        all.map(one => [chance.next().value, one] as const).sort(([a], [b]) => a - b)
      for (const [, id] of turn(graph.nodes())) shuffled.addNode(id, graph.getNodeAttributes(id))
      for (const [, key] of turn(graph.edges()))
        shuffled.addDirectedEdgeWithKey(key, graph.source(key), graph.target(key), graph.getEdgeAttributes(key))
      expect([...communitiesOf(shuffled)]).toEqual([...communitiesOf(graph)])
    }),
  )
})

it('numbers them by size, and puts together only what is connected', () => {
  fc.assert(
    fc.property(anyTies, drawn => {
      const graph = graphOf(ORDER, weighted(drawn))
      const communities = communitiesOf(graph)
      for (const id of graph.nodes()) expect(communities.get(id) === -1).toBe(graph.degree(id) === 0)
      const members = Array.from({ length: ORDER }, (_, number) =>
        graph.nodes().filter(id => communities.get(id) === number),
      )
      for (const [number, ids] of members.entries()) {
        const next = members[number + 1] ?? []
        expect(ids.length).toBeGreaterThanOrEqual(next.length)
        const [first, second] = [ids, next].map(all => [...all].sort()[0])
        if (ids.length === next.length && first && second) expect(first < second).toBe(true)
        for (const id of ids) expect(reachableFrom(graph, ids[0]!)).toContain(id)
      }
    }),
  )
})

it('is kept with the graph', () => {
  const graph = graphOf(3, ring(0, 1, 2))
  expect(communitiesOf(graph)).toBe(communitiesOf(graph))
  expect(communitiesOf(graph).get(idOf(0))).toBe(0)
})

it('are listed with their members, named after the best connected', () => {
  const graph = graphOf(7, [...ring(0, 1, 2), [1, 3], [4, 5]])
  const shown = communities(graph).map(({ number, name, size, members }) => [
    number,
    name,
    size,
    members.map(one => one.name),
  ])
  expect(shown).toEqual([
    [0, '1', 4, ['1', '0', '2', '3']],
    [1, '4', 2, ['4', '5']],
  ])
  expect(communities(graphOf(2, []))).toEqual([])
})

it('the list is the same groups', () => {
  fc.assert(
    fc.property(anyTies, drawn => {
      const graph = graphOf(ORDER, weighted(drawn))
      const listed = communities(graph).flatMap(({ number, members }) => members.map(({ id }) => [id, number] as const))
      expect(new Map(listed)).toEqual(new Map([...communitiesOf(graph)].filter(([, number]) => number >= 0)))
    }),
  )
})

function reachableFrom(graph: KnowledgeGraph, start: string): Set<string> {
  const reached = new Set([start])
  for (const id of reached) for (const next of graph.neighbors(id)) reached.add(next)
  return reached
}
