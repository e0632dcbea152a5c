import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotFoundError, UsageError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { findPaths, type Path } from '../../src/query/findPaths.ts'
import { pathsBetween } from '../../src/query/pathsBetween.ts'
import type { EntityKind, RelationKind } from '../../src/schema.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { graphOf, idOf as id, type Tie } from './graphOf.ts'

const graph = buildGraph(knowledgeOf(extractions))
const route = ({ nodes, hops }: Path): string =>
  nodes
    .map(({ name }, index) => name + (hops[index] ? ` ${hops[index].forward ? '' : '←'}${hops[index].label} ` : ''))
    .join('')

/** All simple routes of at most `length` hops, the plain way; `isOpen` tells what may be walked and passed through. */
function allRoutes(
  made: KnowledgeGraph,
  [from, to]: readonly [string, string],
  length: number,
  isOpen: (kind: string) => boolean = () => true,
): string[] {
  const found: string[] = []
  const walk = (nodes: readonly string[]) => {
    const last = nodes.at(-1)!
    if (last === to) return void found.push(nodes.join(' '))
    if (nodes.length > length || (last !== from && !isOpen(made.getNodeAttribute(last, 'kind')))) return
    const ties = made.edges(last).filter(key => isOpen(made.getEdgeAttribute(key, 'kind')))
    for (const next of new Set(ties.map(key => made.opposite(last, key))))
      if (!nodes.includes(next)) walk([...nodes, next])
  }
  walk([from])
  return found
}

const routesOf = (paths: readonly Path[]) => paths.map(({ nodes }) => nodes.map(node => node.id).join(' '))

describe('findPaths', () => {
  it('goes through relations in both directions, each hop with its sentence', () => {
    const [path, ...others] = findPaths(graph, '松花湖', '云帆')
    expect(others).toEqual([])
    expect(route(path!)).toBe('松花湖 毗邻 江城新区 建设 星河光谷 ←建设者 云帆科技')
    expect(path!.hops.map(({ quote }) => quote?.text)).toEqual([
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

  it('refuses ids that are not there, where they have to be ids', () => {
    expect(() => pathsBetween(graph, 'place:松花湖', '云帆')).toThrow('no entity “云帆”')
    expect(pathsBetween(graph, 'place:松花湖', 'organization:云帆科技')).toEqual(findPaths(graph, '松花湖', '云帆'))
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
        expect(routesOf(paths).sort()).toEqual(allRoutes(made, [id(0), id(1)], length).sort())
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

  it.each<[without: readonly (RelationKind | EntityKind)[], routes: readonly string[]]>([
    [[], ['0 2 3', '0 1 3', '0 4 5 3']],
    [['near'], ['0 2 3', '0 4 5 3']],
    [['person'], ['0 1 3', '0 4 5 3']],
    [['near', 'person'], ['0 4 5 3']],
    [['connects'], []],
    [['place'], ['0 2 3']],
  ])('without %j goes another way', (without, routes) => {
    const kinds = ['place', 'place', 'person', 'place'] as const
    const made = graphOf(
      6,
      [
        [0, 1],
        [1, 3, 'near'],
        [0, 2],
        [2, 3],
        [0, 4],
        [4, 5],
        [3, 5],
      ],
      kinds,
    )
    const paths = findPaths(made, id(0), id(3), { without })
    expect(paths.map(({ nodes }) => nodes.map(({ name }) => name).join(' '))).toEqual(routes)
  })

  it('quotes of two relations the one that may be walked', () => {
    const made = graphOf(2, [
      [0, 1, 'near', 5],
      [0, 1, 'connects'],
    ])
    const kinds = (without: readonly RelationKind[]) =>
      findPaths(made, id(0), id(1), { without }).map(({ hops }) => hops[0]!.kind)
    expect([kinds([]), kinds(['near']), kinds(['near', 'connects'])]).toEqual([['near'], ['connects'], []])
  })

  it('finds exactly the routes that use nothing of what it is to do without', () => {
    const ties = fc.array(
      fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom('connects' as const, 'near' as const, 'builds' as const)),
      { maxLength: 20 },
    )
    const kinds = fc.array(fc.constantFrom('place' as const, 'person' as const, 'event' as const), { minLength: 7 })
    const barred = fc.subarray(['near', 'builds', 'person', 'event'] as const)
    fc.assert(
      fc.property(ties, kinds, barred, (ties: Tie[], kinds, without) => {
        const made = graphOf(7, ties, kinds)
        const ends = [id(0, kinds), id(1, kinds)] as const
        const isOpen = (kind: string) => !(without as readonly string[]).includes(kind)
        const paths = findPaths(made, ...ends, { max: 10_000, without })
        expect(routesOf(paths).sort()).toEqual(allRoutes(made, ends, 4, isOpen).sort())
        for (const { nodes, hops } of paths) {
          expect(hops.map(({ kind }) => kind).filter(kind => !isOpen(kind))).toEqual([])
          expect(nodes.slice(1, -1).filter(({ kind }) => !isOpen(kind))).toEqual([])
        }
        const lengths = paths.map(({ hops }) => hops.length)
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
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
