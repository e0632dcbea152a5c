// How two things are connected: through relations, in whatever direction they point, never through a shared article,
// which would tie everything to everything.
import { UsageError } from '../errors.ts'
import type { RelationKind } from '../schema.ts'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import { findEntity } from './findEntity.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'
import { type Quote, quoteOf } from './quoteEdge.ts'
import { labelFrom } from './statement.ts'

/** A route: n+1 nodes and n hops between them. */
export interface Path {
  readonly nodes: readonly NodeRef[]
  readonly hops: readonly Hop[]
}

/** One step; `forward` where the relation points along the route, `label` read in the route's direction, `quote` its best evidence. */
export interface Hop {
  readonly key: string
  readonly kind: RelationKind
  readonly label: string
  readonly forward: boolean
  readonly quote: Quote
}

/** Steps that a search may take in all. Only between hubs with thousands of neighbours is there more to see; what is then missed are the longest routes. */
const STEPS = 50_000

/** Routes between two entities (ids or names), no node twice, the shortest first, among equals those that more sentences say. At most `max` (5) routes of at most `length` (4) hops; none where the ends are the same. Throws as `findEntity` does. */
export function findPaths(
  graph: KnowledgeGraph,
  from: string,
  to: string,
  { max = 5, length = 4 }: { readonly max?: number; readonly length?: number } = {},
): Path[] {
  for (const [name, value] of Object.entries({ max, length }))
    if (!Number.isInteger(value) || value < 1) throw new UsageError(`expected ${name} to be 1 or more, found ${value}`)
  const start = findEntity(graph, from)
  const end = findEntity(graph, to)
  if (start === end) return []
  const distances = distancesTo(graph, end, length)
  const budget = { steps: STEPS }
  let routes: string[][] = []
  for (let hops = distances.get(start) ?? Infinity; hops <= length && routes.length < max; hops++) {
    const found: string[][] = []
    follow(graph, { route: [start], end, hops, distances, budget, found })
    routes = routes.concat(bestFirst(graph, found))
  }
  return routes.slice(0, max).map(route => pathOf(graph, route))
}

/** Hops to `end` for all that is within `length` of it, breadth first. */
function distancesTo(graph: KnowledgeGraph, end: string, length: number): ReadonlyMap<string, number> {
  const distances = new Map([[end, 0]])
  for (const [node, distance] of distances) {
    if (distance === length) break
    for (const next of graph.neighbors(node)) if (!distances.has(next)) distances.set(next, distance + 1)
  }
  return distances
}

interface Search {
  readonly route: readonly string[]
  readonly end: string
  /** How many hops are left, all of which are to be used. */
  readonly hops: number
  readonly distances: ReadonlyMap<string, number>
  readonly budget: { steps: number }
  /** Where routes are put. */
  readonly found: string[][]
}

/** Finds every way on from where `route` stands that reaches `end` in exactly `hops`. */
function follow(graph: KnowledgeGraph, search: Search): void {
  const { route, end, hops, distances, budget, found } = search
  if (hops === 0) {
    found.push([...route])
    return
  }
  for (const next of graph.neighbors(route.at(-1)!).sort(byCode)) {
    if (budget.steps-- <= 0) return
    const reachable = (distances.get(next) ?? Infinity) <= hops - 1 && (next !== end || hops === 1)
    if (reachable && !route.includes(next)) follow(graph, { ...search, route: [...route, next], hops: hops - 1 })
  }
}

function bestFirst(graph: KnowledgeGraph, routes: readonly string[][]): string[][] {
  const weighed = routes.map(route => ({
    route,
    weight: hopKeys(graph, route).reduce((sum, key) => sum + graph.getEdgeAttribute(key, 'weight'), 0),
  }))
  return weighed
    .sort((a, b) => b.weight - a.weight || byCode(a.route.join('|'), b.route.join('|')))
    .map(({ route }) => route)
}

function pathOf(graph: KnowledgeGraph, route: readonly string[]): Path {
  const hops = hopKeys(graph, route).map((key, index): Hop => {
    const { kind, evidence } = graph.getEdgeAttributes(key)
    const forward = graph.source(key) === route[index]
    const quote = quoteOf(
      graph,
      evidence.reduce((best, one) => (one.confidence > best.confidence ? one : best)),
    )
    return { key, kind, label: labelFrom(kind, forward ? 'source' : 'target'), forward, quote }
  })
  return { nodes: route.map(id => nodeRef(graph, id)), hops }
}

/** For each hop the relation that most sentences say. */
const hopKeys = (graph: KnowledgeGraph, route: readonly string[]): string[] =>
  route.slice(1).map((to, index) => {
    const weight = (key: string) => graph.getEdgeAttribute(key, 'weight')
    return graph.edges(route[index]!, to).sort((a, b) => weight(b) - weight(a) || byCode(a, b))[0]!
  })
