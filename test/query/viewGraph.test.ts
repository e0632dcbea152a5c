import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { communitiesOf } from '../../src/query/communities.ts'
import { type DateRange, datesOf } from '../../src/query/datesOf.ts'
import { viewGraph } from '../../src/query/viewGraph.ts'
import type { EdgeEvidence, TimeRange } from '../../src/types.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const graph = buildGraph(knowledgeOf(extractions))

describe('viewGraph', () => {
  const view = viewGraph(graph)

  it('has every node and edge, with counts instead of evidence', () => {
    expect(view.nodes.map(({ id }) => id)).toEqual(graph.nodes())
    expect(view.nodes.find(({ id }) => id === 'project:星河光谷')).toMatchObject({
      name: '星河光谷',
      kind: 'project',
      mentions: 11,
      degree: 3,
      community: 1,
      articles: ['aaa-1', 'bbb-1'],
    })
    expect(view.edges.find(({ kind }) => kind === 'near')).toEqual({
      key: 'place:松花湖|near|place:江城新区',
      source: 'place:松花湖',
      target: 'place:江城新区',
      kind: 'near',
      label: '毗邻',
      count: 2,
      modality: 'stated',
      figure: '3公里',
      articles: ['aaa-1', 'bbb-1'],
      confidence: 0.9,
      sources: 2,
      dates: [
        ['2024-03-05', '2024-03-05'],
        ['2024-04-01', '2024-04-01'],
      ],
    })
  })

  it('lists the articles with the entities named in them', () => {
    expect(view.articles[3]).toEqual({
      id: 'bbb-2',
      headline: '方大同出席江城论坛。',
      source: 'pages/second.txt',
      publication: '江城晚报',
      published: '2024-04-01',
      entities: 2,
    })
  })

  it('gives every node its community, and -1 to what stands alone', () => {
    const communities = new Map(view.nodes.map(({ name, community }) => [name, community]))
    expect(communities.get('江城新区')).toBe(communities.get('松花湖'))
    expect(communities.get('白露')).not.toBe(communities.get('江城新区'))
    expect(viewGraph(buildGraph({ extractions: [], entities: knowledgeOf(extractions).entities })).nodes).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: '白露', community: -1, articles: [] })]),
    )
  })

  it.each<[copies: readonly string[] | undefined, articles: readonly string[], sources: number]>([
    [undefined, ['aaa-2'], 1],
    [['aaa-1'], ['aaa-1', 'aaa-2'], 1],
    [['bbb-2', 'bbb-1'], ['aaa-2', 'bbb-1', 'bbb-2'], 2],
  ])('counts documents where the sentence stands too in %j', (copies, articles, sources) => {
    const copied = graph.copy() as typeof graph
    const key = 'organization:江城新区管委会|issues|document:《江城新区规划》'
    const [one] = copied.getEdgeAttribute(key, 'evidence')
    const sentence = { start: 0, end: 1 }
    copied.setEdgeAttribute(key, 'evidence', [
      { ...one!, ...(copies && { copies: copies.map(articleId => ({ articleId, sentence })) }) },
    ])
    expect(viewGraph(copied).edges.find(edge => edge.key === key)).toMatchObject({ articles, sources, count: 1 })
  })

  it('holds together for any graph', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const { nodes, edges, articles } = viewGraph(any)
        const order = articles.map(({ id }) => id)
        for (const one of [...nodes, ...edges])
          expect(one.articles).toEqual(order.filter(id => one.articles.includes(id)))
        for (const { id, entities } of articles)
          expect(nodes.filter(node => node.articles.includes(id))).toHaveLength(entities)
        for (const { id, community } of nodes) expect(community).toBe(communitiesOf(any).get(id))
        for (const { sources, articles: said } of edges) expect(sources <= said.length && sources > 0).toBe(true)
      }),
    )
  })

  it('shows no more than asked, the best connected, and the edges between them', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, fc.integer({ min: 1, max: 6 }), (knowledge, limit) => {
        const any = buildGraph(knowledge)
        const [all, some] = [viewGraph(any), viewGraph(any, limit)]
        const shown = new Set(some.nodes.map(({ id }) => id))
        expect(shown.size).toBe(Math.min(limit, any.order))
        const least = Math.min(...some.nodes.map(({ degree }) => degree))
        for (const { id, degree } of all.nodes) expect(shown.has(id) || degree <= least).toBe(true)
        const edges = all.edges.filter(({ source, target }) => shown.has(source) && shown.has(target))
        expect(some).toEqual({ ...all, nodes: all.nodes.filter(({ id }) => shown.has(id)), edges })
      }),
    )
  })
})

describe('datesOf', () => {
  const text = '某日'
  const said = (time?: Partial<TimeRange>, articleId = 'aaa-1'): EdgeEvidence => ({
    ...graph.getEdgeAttribute('place:江城新区|builds|project:星河光谷', 'evidence')[0]!,
    articleId,
    ...(time && { time: { text, ...time } }),
  })
  const printed: DateRange = ['2024-03-05', '2024-03-05']

  it.each<[what: string, evidence: readonly EdgeEvidence[], dates: readonly DateRange[]]>([
    ['nothing', [], []],
    ['both ends', [said({ from: '2021', to: '2022-07' })], [['2021', '2022-07']]],
    [
      'an open end is the other',
      [said({ from: '2021' }), said({ to: '2019-05-01' })],
      [
        ['2019-05-01', '2019-05-01'],
        ['2021', '2021'],
      ],
    ],
    ['no time, or one with neither end: the day it was printed', [said(), said({})], [printed]],
    [
      'each once, sorted by both ends',
      [
        said({ from: '2021', to: '2023' }),
        said(),
        said({ from: '2021', to: '2022' }),
        said({ from: '2021', to: '2023' }),
      ],
      [['2021', '2022'], ['2021', '2023'], printed],
    ],
    ['one article or another', [said(undefined, 'bbb-1'), said()], [printed, ['2024-04-01', '2024-04-01']]],
  ])('%s', (_, evidence, dates) => {
    expect(datesOf(graph, evidence)).toEqual(dates)
  })

  it('gives none where neither is known', () => {
    const undated = buildGraph(knowledgeOf(extractions))
    undated.updateAttribute('articles', articles => articles!.map(({ published: _, ...article }) => article))
    expect(datesOf(undated, [said(), said({ from: '2021' })])).toEqual([['2021', '2021']])
  })
})
