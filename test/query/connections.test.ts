import { expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { type Connection, connections } from '../../src/query/connections.ts'
import type { PartOptions } from '../../src/query/filterGraph.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { graphOf } from './graphOf.ts'

const graph = buildGraph(knowledgeOf(extractions))
const line = ({ source, label, target, modality, dates, quotes }: Connection) =>
  `${source.name} ${label} ${target.name} ${modality} ${dates.map(range => range.join('/')).join(' ')} ×${quotes.length}`

it.each<[what: string, options: PartOptions, lines: readonly string[]]>([
  [
    'of some kinds, the earliest first',
    { relations: ['attends', 'invests', 'holdsPosition', 'near'] },
    [
      '方大同 任职 江城新区管委会 stated 2024-03-05/2024-03-05 ×2',
      '松花湖 毗邻 江城新区 stated 2024-03-05/2024-03-05 2024-04-01/2024-04-01 ×2',
      '方大同 出席 江城论坛 stated 2024-03-30/2024-03-30 ×1',
      '云帆科技 投资 星河光谷 planned 2024-04-01/2024-04-01 ×1',
    ],
  ],
  [
    'between two days, with the sentences of then',
    { relations: ['builds', 'near'], from: '2024-03-31', to: '2024-05' },
    ['松花湖 毗邻 江城新区 stated 2024-04-01/2024-04-01 ×1', '江城新区 建设 星河光谷 stated 2024-04-01/2024-04-01 ×1'],
  ],
  [
    'of one entity',
    { focus: 'person:方大同', from: '2024-03-30' },
    ['方大同 出席 江城论坛 stated 2024-03-30/2024-03-30 ×1'],
  ],
  ['none', { relations: ['acquires'] }, []],
])('%s', (_, options, lines) => {
  expect(connections(graph, options).map(line)).toEqual(lines)
})

it('gives all of a graph where nothing is asked, each with the sentence', () => {
  const all = connections(graph)
  expect(all.map(({ key }) => key).sort()).toEqual(graph.edges().sort())
  expect(all[0]!.quotes[0]).toMatchObject({ articleId: 'aaa-1', published: '2024-03-05' })
})

it('puts what is not dated last, in the order of keys', () => {
  const made = graphOf(3, [
    [1, 2],
    [0, 1],
  ])
  expect(connections(made).map(({ source, dates }) => [source.name, dates])).toEqual([
    ['0', []],
    ['1', []],
  ])
})
