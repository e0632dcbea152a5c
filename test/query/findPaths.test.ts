import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { NotFoundError, UsageError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { findPaths, type Path } from '../../src/query/findPaths.ts'
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/types.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const graph = buildGraph(knowledgeOf(extractions))
const route = ({ nodes, hops }: Path): string =>
  nodes
    .map(({ name }, index) => name + (hops[index] ? ` ${hops[index].forward ? '' : '←'}${hops[index].label} ` : ''))
    .join('')

const id = (index: number) => `place:${index}`

/** A graph of numbered places with these ties, one piece of evidence each. */
function graphOf(order: number, ties: readonly (readonly [number, number])[]): KnowledgeGraph {
  const made: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const span = { start: 0, end: 0 }
  const article = { id: 'a', role: 'news', text: '', segments: [], sentences: [], body: span, byline: [] } as const
  made.setAttribute('articles', [{ ...article, documentId: 'a', source: '-', credits: [] }])
  const evidence = [
    { articleId: 'a', sentence: span, rule: 'r', from: span, to: span, modality: 'stated', confidence: 1 },
  ] as const
  const shape = { kind: 'place', aliases: [], mentions: [], figures: [], x: 0, y: 0, size: 1 } as const
  for (let index = 0; index < order; index++) made.addNode(id(index), { ...shape, label: `${index}` })
  for (const [a, b] of ties) {
    const edge = { kind: 'connects', label: '直达', weight: 1, confidence: 1, evidence } as const
    if (a !== b) made.mergeDirectedEdgeWithKey(`${id(a)}|connects|${id(b)}`, id(a), id(b), edge)
  }
  return made
}

/** All simple routes of at most `length` hops, the plain way. */
function allRoutes(made: KnowledgeGraph, from: string, to: string, length: number): string[] {
  const found: string[] = []
  const walk = (nodes: readonly string[]) => {
    const last = nodes.at(-1)!
    if (last === to) found.push(nodes.join(' '))
    else if (nodes.length <= length)
      for (const next of made.neighbors(last)) if (!nodes.includes(next)) walk([...nodes, next])
  }
  walk([from])
  return found
}

describe('findPaths', () => {
  it('goes through relations in both directions, each hop with its sentence', () => {
    const [path, ...others] = findPaths(graph, '松花湖', '云帆')
    expect(others).toEqual([])
    expect(route(path!)).toBe('松花湖 毗邻 江城新区 建设 星河光谷 ←建设者 云帆科技')
    expect(path!.hops.map(({ quote }) => quote.text)).toEqual([
      '江城新区毗邻松花湖。',
      '江城新区正在建设星河光谷。',
      '云帆科技参与建设星河光谷。',
    ])
  })

  it('does not go through a shared article', () => {
    expect(findPaths(graph, '白露', '云帆科技')).toEqual([])
  })

  it('has none from a thing to itself', () => {
    expect(findPaths(graph, '云帆', '云帆科技')).toEqual([])
  })

  it('goes no farther than asked', () => {
    expect(findPaths(graph, '松花湖', '云帆', { length: 2 })).toEqual([])
    expect(findPaths(graph, '松花湖', '云帆', { length: 3 })).toHaveLength(1)
  })

  it.each([
    [{ max: 0 }, 'expected max to be 1 or more, found 0'],
    [{ length: 1.5 }, 'expected length to be 1 or more, found 1.5'],
    [{ length: Number.NaN }, 'expected length to be 1 or more, found NaN'],
  ])('refuses %j', (options, message) => {
    expect(() => findPaths(graph, '松花湖', '云帆', options)).toThrow(new UsageError(message))
  })

  it('refuses names that are not there', () => {
    expect(() => findPaths(graph, '松花湖', '无名')).toThrow(NotFoundError)
  })

  it('puts the better evidenced of two equally long routes first', () => {
    const made = graphOf(4, [
      [0, 1],
      [1, 3],
      [0, 2],
      [2, 3],
    ])
    made.setEdgeAttribute(`${id(2)}|connects|${id(3)}`, 'weight', 3)
    expect(findPaths(made, id(0), id(3)).map(path => path.nodes[1]!.id)).toEqual([id(2), id(1)])
  })

  it('finds exactly the simple routes, the shortest first, and a smaller number is the beginning of a larger', () => {
    const ties = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 })
    fc.assert(
      fc.property(ties, fc.integer({ min: 1, max: 5 }), (ties, length) => {
        const made = graphOf(8, ties)
        const paths = findPaths(made, id(0), id(1), { max: 10_000, length })
        const routes = paths.map(({ nodes }) => nodes.map(node => node.id).join(' '))
        expect([...routes].sort()).toEqual(allRoutes(made, id(0), id(1), length).sort())
        const lengths = paths.map(({ hops }) => hops.length)
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
        expect(findPaths(made, id(0), id(1), { max: 3, length })).toEqual(paths.slice(0, 3))
      }),
    )
  })

  it('does not depend on the order in which edges were added', () => {
    const ties = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 })
    fc.assert(
      fc.property(ties, ties => {
        const turned = findPaths(graphOf(6, [...ties].reverse()), id(0), id(1))
        expect(turned).toEqual(findPaths(graphOf(6, ties), id(0), id(1)))
      }),
    )
  })

  it('ends soon among hubs', () => {
    const ties = Array.from({ length: 400 }, (_, index) => index + 6).flatMap(leaf =>
      [0, 1, 2, 3, 4, 5].map(hub => [hub, leaf] as const),
    )
    expect(findPaths(graphOf(406, ties), id(0), id(1), { length: 8, max: 450 })).toHaveLength(450)
  })
})
