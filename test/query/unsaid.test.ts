// Questions asked of a graph whose relations no sentence says.
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/graph/layOut.ts'
import { allPaths } from '../../src/query/allPaths.ts'
import { central, MEASURES } from '../../src/query/central.ts'
import { commonNeighbors } from '../../src/query/commonNeighbors.ts'
import { communities } from '../../src/query/communities.ts'
import { connections } from '../../src/query/connections.ts'
import { describeEntity } from '../../src/query/describeEntity.ts'
import { diffGraphs } from '../../src/query/diffGraphs.ts'
import { filterGraph, type PartOptions } from '../../src/query/filterGraph.ts'
import { findPaths } from '../../src/query/findPaths.ts'
import { holders } from '../../src/query/holders.ts'
import { quoteEdge } from '../../src/query/quoteEdge.ts'
import { viewGraph } from '../../src/query/viewGraph.ts'
import { bareGraph as graph } from '../graph/bareGraph.ts'

describe('what no sentence says', () => {
  it('is walked along, the hop without a quote', () => {
    const [path] = findPaths(graph, '丁公司', '甲')
    expect(path!.hops.map(({ label, forward, quote }) => [label, forward, quote])).toEqual([
      ['任职者', false, undefined],
      ['相关', false, undefined],
      ['cites', false, undefined],
    ])
    expect(allPaths(graph, '甲', '丁公司')).toMatchObject({ complete: true, paths: [{ hops: { length: 3 } }] })
  })

  it('is told of both ends in its own words, with no sentence', () => {
    const { ownKind, relations } = describeEntity(graph, '0')
    expect(ownKind).toBe('gene')
    expect(relations.map(({ label, direction, count }) => [label, direction, count])).toEqual([
      ['cites', 'out', 0],
      ['指向', 'out', 0],
    ])
    expect(describeEntity(graph, '1').relations.map(({ label, direction }) => [label, direction])).toEqual([
      ['相关', 'both'],
      ['cites', 'in'],
      ['被指向', 'in'],
      ['cites', 'out'],
    ])
    expect(quoteEdge(graph, '0|pointsTo:cites|1')).toMatchObject({ label: 'cites', evidence: [] })
  })

  it('is drawn with no sentence, no date and the weight that it came with', () => {
    const { edges, nodes } = viewGraph(graph)
    expect(edges[0]).toMatchObject({ label: 'cites', count: 0, weight: 2.5, sources: 0, dates: [], articles: [] })
    expect(nodes[0]).toMatchObject({ kind: 'other', ownKind: 'gene' })
  })

  it.each<[PartOptions, number]>([
    [{ confidence: 0.5 }, 4],
    [{ confidence: 0.3 }, 5],
    [{ relations: ['pointsTo'] }, 3],
    [{ kinds: ['person', 'organization'] }, 1],
    [{ focus: '0', depth: 1 }, 3],
    [{ from: '2022' }, 0],
    [{ articles: ['a'] }, 0],
  ])('stays in the part %o with %i relations', (options, count) => {
    expect(filterGraph(graph, options).size).toBe(count)
  })

  it('is neither new nor gone where it is in both', () => {
    const none = { new: [], gone: [], changed: [] }
    expect(diffGraphs(graph, graph.copy())).toEqual({ entities: none, relations: none })
    const [less, gone] = [graph.copy(), '0|pointsTo:cites|1']
    less.dropEdge(gone)
    expect(diffGraphs(graph, less).relations.gone).toMatchObject([{ key: gone, label: 'cites' }])
  })

  it('counts where entities are ranked, grouped and compared', () => {
    expect(central(graph, { measure: 'degree' }).entities[0]).toMatchObject({ id: '1' })
    for (const measure of MEASURES) expect(central(graph, { measure }).entities).toHaveLength(4)
    expect(communities(graph).flatMap(({ members }) => members)).toHaveLength(4)
    expect(commonNeighbors(graph, ['甲', '丙'])).toMatchObject([{ id: '1', ties: { length: 3 } }])
    expect(connections(graph).map(({ quotes, dates }) => [quotes, dates])).toEqual(Array(5).fill([[], []]))
    expect(holders(graph, '丁公司')).toEqual([])
  })

  it('is laid out, each thing at a place of its own', () => {
    const laid = graph.copy()
    layOut(laid)
    const places = laid.mapNodes((_, { x, y }) => [x, y])
    expect(places.flat().every(Number.isFinite)).toBe(true)
    expect(new Set(places.map(place => place.join())).size).toBe(4)
  })
})
