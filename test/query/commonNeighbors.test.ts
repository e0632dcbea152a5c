import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NotFoundError, UsageError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { commonNeighbors } from '../../src/query/commonNeighbors.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { graphOf, idOf as id, type Tie } from './graphOf.ts'

it('tells what ties each of those named to it, with the sentence', () => {
  const graph = buildGraph(knowledgeOf(extractions))
  const [common, ...others] = commonNeighbors(graph, ['云帆', '江城新区'])
  expect(others).toEqual([])
  expect(common).toMatchObject({ id: 'project:星河光谷', name: '星河光谷', kind: 'project', weight: 4 })
  expect(common!.ties.map(({ named, label, forward, quote }) => [named.name, label, forward, quote?.text])).toEqual([
    ['云帆科技', '建设', true, '云帆科技参与建设星河光谷。'],
    ['云帆科技', '投资', true, '云帆将投资光谷。'],
    ['江城新区', '建设', true, '江城新区正在建设星河光谷。'],
  ])
})

it.each<[what: string, ties: readonly Tie[], named: readonly number[], common: readonly string[]]>([
  [
    'nothing',
    [
      [0, 2],
      [1, 3],
    ],
    [0, 1],
    [],
  ],
  [
    'whatever the direction',
    [
      [0, 2],
      [2, 1],
      [3, 0],
      [3, 1],
    ],
    [0, 1],
    ['2', '3'],
  ],
  [
    'what is said most first',
    [
      [0, 2],
      [1, 2],
      [0, 3, 'near', 2],
      [1, 3],
    ],
    [0, 1],
    ['3', '2'],
  ],
  [
    'all of three',
    [
      [0, 3],
      [1, 3],
      [2, 3],
      [0, 4],
      [1, 4],
    ],
    [0, 1, 2],
    ['3'],
  ],
  [
    'the named are not among them',
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
    [0, 1],
    ['2'],
  ],
  [
    'one named twice is one',
    [
      [0, 2],
      [1, 2],
    ],
    [0, 1, 0],
    ['2'],
  ],
])('%s', (_, ties, named, common) => {
  expect(
    commonNeighbors(
      graphOf(5, ties),
      named.map(one => id(one)),
    ).map(({ name }) => name),
  ).toEqual(common)
})

it('finds what a look at every entity finds', () => {
  const ties = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 20 })
  const named = fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(ties, named, (ties, named) => {
      const graph = graphOf(7, ties)
      const ids = named.map(one => id(one))
      const isTied = (a: string, b: string) => graph.neighbors(a).includes(b)
      const naive = graph.nodes().filter(one => !ids.includes(one) && ids.every(other => isTied(one, other)))
      expect(
        commonNeighbors(graph, ids)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(naive.sort())
    }),
  )
})

it.each([
  [[], new UsageError('expected two entities or more, found none')],
  [['0'], new UsageError('expected two entities or more, found place:0')],
  [['0', 'place:0'], new UsageError('expected two entities or more, found place:0')],
])('refuses %j', (names, error) => {
  expect(() => commonNeighbors(graphOf(2, []), names)).toThrow(error)
})

it('refuses names that are not there', () => {
  expect(() => commonNeighbors(graphOf(2, []), ['0', 'nobody'])).toThrow(NotFoundError)
})
