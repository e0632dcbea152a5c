import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { diffGraphs } from '../../src/query/diffGraphs.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { graphOf, idOf as id, type Tie } from './graphOf.ts'

const NOTHING = { new: [], gone: [], changed: [] }
const first = buildGraph(knowledgeOf(extractions.slice(0, 1)))
const both = buildGraph(knowledgeOf(extractions))

it('tells what a second page brings', () => {
  const { entities, relations } = diffGraphs(first, both)
  expect([entities.new, entities.gone]).toEqual([[], []])
  expect(entities.changed.find(({ name }) => name === '云帆科技')).toEqual({
    id: 'organization:云帆科技',
    name: '云帆科技',
    kind: 'organization',
    aliases: { new: [], gone: [] },
    mentions: [2, 4],
    figures: [0, 0],
  })
  expect(relations.new.map(({ key, quote }) => [key, quote?.text])).toEqual([
    ['organization:云帆科技|invests|project:星河光谷', '云帆将投资光谷。'],
    ['person:方大同|attends|event:江城论坛', '方大同出席江城论坛。'],
  ])
  expect(relations.gone).toEqual([])
  expect(relations.changed.map(({ key, sentences }) => [key, sentences])).toEqual([
    ['place:松花湖|near|place:江城新区', [1, 2]],
    ['place:江城新区|builds|project:星河光谷', [1, 2]],
  ])
})

/** An entity of this id, name and aliases, which works together with 药谷. */
function withNames(key: string, label: string, aliases: readonly string[]): KnowledgeGraph {
  const graph = graphOf(2, [[0, 1, 'collaborates']])
  const tie = graph.getEdgeAttributes(`${id(0)}|collaborates|${id(1)}`)
  const named = graphOf(0, [])
  const kind = key.startsWith('place') ? 'place' : 'organization'
  const alias = (text: string) => ({ text, reason: 'shortened' }) as const
  const other = 'place:药谷'
  named.addNode(key, { ...graph.getNodeAttributes(id(0)), kind, label, aliases: aliases.map(alias) })
  named.addNode(other, { ...graph.getNodeAttributes(id(0)), label: '药谷' })
  const [from, to] = key < other ? [key, other] : [other, key]
  named.addDirectedEdgeWithKey(`${from}|collaborates|${to}`, from, to, tie)
  return named
}

describe('a name that changed', () => {
  const earlier = (...aliases: string[]) => withNames('organization:金赛', '金赛', aliases)

  it.each<[what: string, before: KnowledgeGraph, after: KnowledgeGraph]>([
    ['its name is now an alias', earlier(), withNames('organization:长春金赛', '长春金赛', ['金赛'])],
    ['its alias is now the name', earlier('长春金赛'), withNames('organization:长春金赛', '长春金赛', [])],
    ['and it sorts elsewhere', earlier(), withNames('organization:金赛药业', '金赛药业', ['金赛'])],
  ])('%s', (_, before, after) => {
    const { entities, relations } = diffGraphs(before, after)
    expect(entities).toMatchObject({ new: [], gone: [], changed: [{ was: [{ name: '金赛' }] }] })
    expect(relations).toEqual(NOTHING)
  })

  it.each<[what: string, before: KnowledgeGraph, after: KnowledgeGraph]>([
    ['an alias in common', earlier('赛'), withNames('organization:长春金赛', '长春金赛', ['赛'])],
    ['the name of another kind', earlier(), withNames('place:金赛', '金赛', [])],
  ])('is not seen in %s', (_, before, after) => {
    const { entities, relations } = diffGraphs(before, after)
    expect([entities, relations].map(changes => [changes.new.length, changes.gone.length])).toEqual([
      [1, 1],
      [1, 1],
    ])
  })
})

it('of a graph and itself is nothing', () => {
  fc.assert(
    fc.property(arbitraryKnowledge, knowledge => {
      const graph = buildGraph(knowledge)
      expect(diffGraphs(graph, graph)).toEqual({ entities: NOTHING, relations: NOTHING })
    }),
  )
})

it('is what the two lists of keys differ in, and turned round what was new is gone', () => {
  const graphs = fc
    .tuple(fc.nat(7), fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }))
    .map(([order, ties]) => graphOf(order, ties.filter(([a, b]) => a < order && b < order) as Tie[]))
  fc.assert(
    fc.property(graphs, graphs, (before, after) => {
      const { entities, relations } = diffGraphs(before, after)
      const only = (one: readonly string[], other: readonly string[]) => one.filter(key => !other.includes(key)).sort()
      expect(entities.new.map(({ id }) => id)).toEqual(only(after.nodes(), before.nodes()))
      expect(relations.new.map(({ key }) => key)).toEqual(only(after.edges(), before.edges()))
      const back = diffGraphs(after, before)
      expect([back.entities.gone, back.relations.gone]).toEqual([entities.new, relations.new])
      expect([back.entities.new, back.relations.new]).toEqual([entities.gone, relations.gone])
    }),
  )
})
