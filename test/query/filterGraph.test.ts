import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { describeArticle } from '../../src/query/describeArticle.ts'
import { describeEntity } from '../../src/query/describeEntity.ts'
import { filterGraph, type PartOptions } from '../../src/query/filterGraph.ts'
import { quoteEdge } from '../../src/query/quoteEdge.ts'
import { viewGraph } from '../../src/query/viewGraph.ts'
import { ENTITY_KINDS, type EntityKind, RELATION_KINDS, type RelationKind } from '../../src/schema.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const graph = buildGraph(knowledgeOf(extractions))
const namesIn = (part: KnowledgeGraph) => part.mapNodes((_, { label }) => label).sort()
const relationsIn = (part: KnowledgeGraph) =>
  part.mapEdges((_, { kind, weight }, from, to) => `${from.split(':')[1]} ${kind} ${to.split(':')[1]} ${weight}`).sort()

it.each<[what: string, options: PartOptions, names: readonly string[], relations: readonly string[]]>([
  [
    'kinds: entities of these, and what is between them',
    { kinds: ['place', 'project'] },
    ['星河光谷', '松花湖', '江城市', '江城新区'],
    ['松花湖 near 江城新区 2', '江城新区 builds 星河光谷 2'],
  ],
  [
    'relations: these, and whom they tie',
    { relations: ['invests', 'near'] },
    ['云帆科技', '星河光谷', '松花湖', '江城新区'],
    ['云帆科技 invests 星河光谷 1', '松花湖 near 江城新区 2'],
  ],
  [
    'confidence: the sentences that are so sure',
    { confidence: 0.8, relations: ['builds'] },
    ['云帆科技', '星河光谷', '江城新区'],
    ['云帆科技 builds 星河光谷 1', '江城新区 builds 星河光谷 1'],
  ],
  [
    'from: what is printed or happens then',
    { from: '2024-03-30', to: '2024-03' },
    ['方大同', '江城论坛'],
    ['方大同 attends 江城论坛 1'],
  ],
  [
    'a partial date is all of it',
    { from: '2024-04', to: '2024-04', kinds: ['place'] },
    ['松花湖', '江城新区'],
    ['松花湖 near 江城新区 1'],
  ],
  ['a time when nothing was', { to: '2023' }, [], []],
  [
    'articles: what is named and said in them',
    { articles: ['aaa-2'] },
    ['《江城新区规划》', '江城市', '江城新区', '江城新区管委会', '江城论坛'].sort(),
    ['江城市 holdsEvent 江城论坛 1', '江城新区管委会 issues 《江城新区规划》 1'],
  ],
  ['an article that is not there', { articles: ['zzz-1'] }, [], []],
  ['focus: what is near it', { focus: 'place:松花湖', depth: 1 }, ['松花湖', '江城新区'], ['松花湖 near 江城新区 2']],
  [
    'two relations far where nothing else is said',
    { focus: 'place:松花湖' },
    ['星河光谷', '松花湖', '江城新区'],
    ['松花湖 near 江城新区 2', '江城新区 builds 星河光谷 2'],
  ],
  [
    'along the relations that are left',
    { focus: 'place:松花湖', depth: 9, relations: ['near'] },
    ['松花湖', '江城新区'],
    ['松花湖 near 江城新区 2'],
  ],
  [
    'through what is of another kind',
    { focus: 'place:松花湖', depth: 3, kinds: ['organization'] },
    ['云帆科技', '松花湖'],
    [],
  ],
  ['a focus stays, whatever else goes', { focus: 'place:松花湖', to: '2023' }, ['松花湖'], []],
])('%s', (_, options, names, relations) => {
  const part = filterGraph(graph, options)
  expect(namesIn(part)).toEqual([...names].sort())
  expect(relationsIn(part)).toEqual([...relations].sort())
})

it('asked for nothing it is the graph itself', () => {
  expect(filterGraph(graph, {})).toBe(graph)
})

it('has the articles that it points into, and an edge as sure as what is left of it', () => {
  const part = filterGraph(graph, { articles: ['aaa-1'], relations: ['builds'] })
  expect(part.getAttribute('articles').map(({ id }) => id)).toEqual(['aaa-1'])
  expect(part.getEdgeAttributes('place:江城新区|builds|project:星河光谷')).toMatchObject({ weight: 1, confidence: 0.7 })
})

it('refuses a focus that is not there', () => {
  expect(() => filterGraph(graph, { focus: '松花湖' })).toThrow('no entity “松花湖”')
})

const asked: fc.Arbitrary<PartOptions> = fc.record(
  {
    kinds: fc.subarray(Object.keys(ENTITY_KINDS) as EntityKind[]),
    relations: fc.subarray(Object.keys(RELATION_KINDS) as RelationKind[]),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
)

describe('any part of any graph', () => {
  it('stands by itself: it can be viewed, described and quoted all over', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, asked, fc.infiniteStream(fc.boolean()), (knowledge, options, chance) => {
        const whole = buildGraph(knowledge)
        const before = JSON.stringify(whole.export())
        const articles = whole.getAttribute('articles').map(({ id }) => id)
        const some = articles.filter(() => chance.next().value)
        const part = filterGraph(whole, chance.next().value ? { ...options, articles: some } : options)
        expect(viewGraph(part).nodes).toHaveLength(part.order)
        for (const id of part.nodes()) describeEntity(part, id)
        for (const key of part.edges()) {
          const { evidence } = quoteEdge(part, key)
          expect(evidence.length).toBeGreaterThan(0)
          const original = quoteEdge(whole, key).evidence.map(({ text }) => text)
          for (const { text } of evidence) expect(original).toContain(text)
        }
        for (const { id } of part.getAttribute('articles')) describeArticle(part, id)
        expect(JSON.stringify(whole.export())).toBe(before)
      }),
    )
  })

  it('holds exactly the edges that one by one would be kept', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, asked, (knowledge, options) => {
        const whole = buildGraph(knowledge)
        const { kinds, relations, confidence = 0 } = options
        const isKept = (key: string) => {
          const { kind, evidence } = whole.getEdgeAttributes(key)
          const ends = whole.extremities(key).map(id => whole.getNodeAttribute(id, 'kind'))
          return (
            (!relations || relations.includes(kind)) &&
            ends.every(end => !kinds || kinds.includes(end)) &&
            evidence.some(one => one.confidence >= confidence)
          )
        }
        expect(filterGraph(whole, options).edges()).toEqual(whole.edges().filter(isKept))
      }),
    )
  })
})
