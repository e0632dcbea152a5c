import { expect, it } from 'vitest'
import { describeEntity } from '../../src/query/describeEntity.ts'
import type { PostView } from '../../src/query/postsOf.ts'
import type { RelationKind } from '../../src/schema.ts'
import type { EdgeEvidence, KnowledgeGraph } from '../../src/types.ts'
import { graphOf, type Tie } from './graphOf.ts'

/** 0 and 1 are people, 2 and 3 bodies. */
const KINDS = ['person', 'person', 'organization', 'organization'] as const
type Said = Partial<Pick<EdgeEvidence, 'title' | 'time' | 'modality' | 'confidence' | 'articleId'>>

/** `said`: what each sentence behind each tie says. The article `a` has no date, `d` is of 2020. */
function careers(...rows: readonly (readonly [from: number, kind: RelationKind, to: number, ...said: Said[]])[]) {
  const graph = graphOf(
    4,
    rows.map(([from, kind, to]): Tie => [from, to, kind]),
    KINDS,
  )
  graph.updateAttribute('articles', articles => [
    ...articles!,
    { ...articles![0]!, id: 'd', documentId: 'd', published: '2020-05-01' },
  ])
  for (const [from, kind, to, ...said] of rows)
    graph.updateEdgeAttribute(`${KINDS[from]}:${from}|${kind}|${KINDS[to]}:${to}`, 'evidence', evidence =>
      said.map(one => ({ ...evidence![0]!, ...one })),
    )
  return graph
}
const time = (from: string, to?: string) => ({ time: { from, ...(to && { to }), text: from } })
const line = ({ kind, other, title, modality, time }: PostView) =>
  [kind, other.name, title ?? '-', modality, time?.from ?? '-'].join(' ')
const postsIn = (graph: KnowledgeGraph, id: string) => describeEntity(graph, id).posts

it.each<[what: string, graph: KnowledgeGraph, id: string, posts: readonly string[]]>([
  [
    'of a person those it holds, in the order of time; what is undated by the day it was printed, else last',
    careers(
      [
        0,
        'holdsPosition',
        2,
        { title: '书记' },
        { title: '局长', ...time('2021-03') },
        { title: '副局长', ...time('2018', '2021-03') },
      ],
      [0, 'reportsFor', 3, { title: '记者', articleId: 'd' }],
      [0, 'playsFor', 3, { title: '队长' }],
    ),
    'person:0',
    [
      'holdsPosition 2 副局长 stated 2018',
      'reportsFor 3 记者 stated -',
      'holdsPosition 2 局长 stated 2021-03',
      'holdsPosition 2 书记 stated -',
      'playsFor 3 队长 stated -',
    ],
  ],
  [
    'of a body those who hold one there',
    careers(
      [0, 'holdsPosition', 2, { title: '局长', modality: 'former' }],
      [1, 'playsFor', 2, {}],
      [0, 'reportsFor', 3, {}],
    ),
    'organization:2',
    ['holdsPosition 0 局长 former -', 'playsFor 1 - stated -'],
  ],
  [
    'each title and time once, stated where one sentence states it',
    careers([
      0,
      'holdsPosition',
      2,
      { title: '局长', modality: 'planned' },
      { title: '局长' },
      { title: '局长', ...time('2021') },
    ]),
    'person:0',
    ['holdsPosition 2 局长 stated 2021', 'holdsPosition 2 局长 stated -'],
  ],
  [
    'what is no post is none',
    careers([0, 'familyOf', 1, {}], [2, 'legalPerson', 0, { title: '董事长' }], [2, 'owns', 3, {}]),
    'person:0',
    [],
  ],
])('%s', (_, graph, id, posts) => {
  expect(postsIn(graph, id).map(line)).toEqual(posts)
})

it('quotes the surest sentence', () => {
  const graph = careers([0, 'holdsPosition', 2, { confidence: 0.4 }, { confidence: 0.8, articleId: 'd' }])
  expect(postsIn(graph, 'person:0')).toMatchObject([
    { key: 'person:0|holdsPosition|organization:2', quote: { articleId: 'd', published: '2020-05-01' } },
  ])
})

it('a relation has the first time that is given, and the confidence of its edge', () => {
  const graph = careers([0, 'holdsPosition', 2, {}, time('2021'), time('2019')], [0, 'reportsFor', 3, {}])
  graph.setEdgeAttribute('person:0|reportsFor|organization:3', 'confidence', 0.3)
  const [held, reports] = describeEntity(graph, 'person:0').relations
  expect(held).toMatchObject({ time: { from: '2021' }, confidence: 1 })
  expect(reports).toMatchObject({ confidence: 0.3 })
  expect(reports).not.toHaveProperty('time')
})
