// How two things are connected: through relations, in whatever direction they point, never through a shared article,
// which would tie everything to everything.
import { NotFoundError, UsageError } from '../errors.ts'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import type { Path, PathOptions } from './findPaths.ts'
import { hopOf } from './hopOf.ts'
import { neighborsOf } from './neighborsOf.ts'
import { nodeRef } from './nodeRef.ts'

/** Steps that a search may take in all. Only between hubs with thousands of neighbours is there more to see; what is then missed are the longest routes. */
const STEPS = 50_000

/** Routes between the entities of these ids, no node twice, the shortest first, among equals those that more sentences say. At most `max` (5) routes of at most `length` (4) hops; none where the ends are the same. Throws `UsageError`, and `NotFoundError` where an id is of nothing. */
export const pathsBetween = (
  graph: KnowledgeGraph,
  start: string,
  end: string,
  { max = 5, length = 4, without = [] }: PathOptions = {},
): Path[] => searchPaths(graph, [start, end], { max, length, without }, STEPS).paths

/** As `pathsBetween`, within a budget of steps; `cut` where the budget ran out, so that routes may be missing. */
export function searchPaths(
  graph: KnowledgeGraph,
  [start, end]: readonly [start: string, end: string],
  { max, length, without }: Required<PathOptions>,
  steps: number,
): { readonly paths: Path[]; readonly cut: boolean } {
  checkCounts({ max, length })
  for (const id of [start, end]) if (!graph.hasNode(id)) throw new NotFoundError(`no entity “${id}”`)
  if (start === end) return { paths: [], cut: false }
  const barred = new Set<string>(without)
  const nextOf = stepsIn(graph, [start, end], barred)
  const distances = new Map([[end, 0]])
  const budget = { steps }
  let isReached = false
  let routes: string[][] = []
  for (let hops = 1; hops <= length && routes.length < max; hops++) {
    if (hops > 1) addFarther(distances, hops - 1, nextOf)
    isReached ||= nextOf(start).some(next => distances.has(next))
    if (!isReached) continue
    const found: string[][] = []
    follow({ route: [start], end, hops, distances, nextOf, budget, found })
    routes = routes.concat(bestFirst(graph, found, barred))
  }
  return { paths: routes.slice(0, max).map(route => pathOf(graph, route, barred)), cut: budget.steps < 0 }
}

/** Throws `UsageError` for what is not a whole number from 1 on. */
export function checkCounts(counts: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(counts))
    if (!Number.isInteger(value) || value < 1) throw new UsageError(`expected ${name} to be 1 or more, found ${value}`)
}

type NextOf = (node: string) => readonly string[]

/** Where one may go from a node, sorted; looked up once for each node. */
function stepsIn(graph: KnowledgeGraph, ends: readonly string[], barred: ReadonlySet<string>): NextOf {
  if (barred.size === 0) return node => neighborsOf(graph, node)
  const known = new Map<string, readonly string[]>()
  const isOpen = (node: string) => ends.includes(node) || !barred.has(graph.getNodeAttribute(node, 'kind'))
  return node => {
    let next = known.get(node)
    if (!next) {
      const tied = new Set<string>()
      graph.forEachEdge(node, (_, { kind }, source, target) => {
        if (!barred.has(kind)) tied.add(source === node ? target : source)
      })
      next = [...tied].filter(isOpen).sort(byCode)
      known.set(node, next)
    }
    return next
  }
}

/** Adds what is at that distance, where all that is nearer is known. */
function addFarther(distances: Map<string, number>, distance: number, nextOf: NextOf): void {
  const last = [...distances].filter(([, known]) => known === distance - 1)
  for (const [node] of last) for (const next of nextOf(node)) if (!distances.has(next)) distances.set(next, distance)
}

interface Search {
  readonly route: readonly string[]
  readonly end: string
  /** How many hops are left, all of which are to be used. */
  readonly hops: number
  readonly distances: ReadonlyMap<string, number>
  readonly nextOf: NextOf
  readonly budget: { steps: number }
  /** Where routes are put. */
  readonly found: string[][]
}

/** Finds every way on from where `route` stands that reaches `end` in exactly `hops`. */
function follow(search: Search): void {
  const { route, end, hops, distances, nextOf, budget, found } = search
  if (hops === 0) {
    found.push([...route])
    return
  }
  for (const next of nextOf(route.at(-1)!)) {
    if (budget.steps-- <= 0) return
    const reachable = (distances.get(next) ?? Infinity) <= hops - 1 && (next !== end || hops === 1)
    if (reachable && !route.includes(next)) follow({ ...search, route: [...route, next], hops: hops - 1 })
  }
}

function bestFirst(graph: KnowledgeGraph, routes: readonly string[][], barred: ReadonlySet<string>): string[][] {
  const weighed = routes.map(route => ({
    route,
    weight: hopKeys(graph, route, barred).reduce((sum, key) => sum + graph.getEdgeAttribute(key, 'weight'), 0),
  }))
  return weighed
    .sort((a, b) => b.weight - a.weight || byCode(a.route.join('|'), b.route.join('|')))
    .map(({ route }) => route)
}

const pathOf = (graph: KnowledgeGraph, route: readonly string[], barred: ReadonlySet<string>): Path => ({
  nodes: route.map(id => nodeRef(graph, id)),
  hops: hopKeys(graph, route, barred).map((key, index) => hopOf(graph, key, route[index]!)),
})

/** For each hop the relation that most sentences say, of those that may be walked. */
const hopKeys = (graph: KnowledgeGraph, route: readonly string[], barred: ReadonlySet<string>): string[] =>
  route.slice(1).map((to, index) => {
    const weight = (key: string) => graph.getEdgeAttribute(key, 'weight')
    const open = graph.edges(route[index]!, to).filter(key => !barred.has(graph.getEdgeAttribute(key, 'kind')))
    return open.sort((a, b) => weight(b) - weight(a) || byCode(a, b))[0]!
  })
