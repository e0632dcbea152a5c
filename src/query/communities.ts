// What belongs together: groups of entities that are tied more to one another than to the rest, by Louvain's method
// (Blondel et al. 2008). The same graph has the same groups, however it was put together: nodes and ties are handed over
// sorted, and chance comes from a seed.
import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'

const made = new WeakMap<KnowledgeGraph, ReadonlyMap<string, number>>()

/** The community of every entity: 0 is the largest, of equals the one with the smallest id comes first; -1 for what has no relation to another entity. Kept as long as the graph. */
export function communitiesOf(graph: KnowledgeGraph): ReadonlyMap<string, number> {
  let communities = made.get(graph)
  if (!communities) {
    communities = detect(graph)
    made.set(graph, communities)
  }
  return communities
}

function detect(graph: KnowledgeGraph): Map<string, number> {
  const ids = graph.nodes().sort(byCode)
  const groups = new Map<number, string[]>()
  for (const [index, group] of Object.entries(louvain(tiesOf(graph, ids), { rng: seeded() }))) {
    const members = groups.get(group)
    if (members) members.push(ids[Number(index)]!)
    else groups.set(group, [ids[Number(index)]!])
  }
  const communities = new Map(ids.map(id => [id, -1]))
  for (const [community, members] of bySize([...groups.values()]).entries())
    for (const id of members) communities.set(id, community)
  return communities
}

/** Who is tied to whom, as heavy as the sentences that say it; nodes are indexes of `ids`, what is tied to nothing is left out. */
function tiesOf(graph: KnowledgeGraph, ids: readonly string[]): UndirectedGraph<object, { weight: number }> {
  const weights = weightsOf(graph, ids)
  const ties = new UndirectedGraph<object, { weight: number }>()
  for (const index of indexesIn(weights, ids.length)) ties.addNode(index)
  for (const pair of Float64Array.from(weights.keys()).sort())
    ties.addEdge(Math.floor(pair / ids.length), pair % ids.length, { weight: weights.get(pair)! })
  return ties
}

/** The weight between two entities, under a number that stands for the two: the smaller index times the number of ids, plus the larger. */
function weightsOf(graph: KnowledgeGraph, ids: readonly string[]): Map<number, number> {
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const weights = new Map<number, number>()
  graph.forEachEdge((_, { weight }, source, target) => {
    const a = indexes.get(source)!
    const b = indexes.get(target)!
    if (a === b) return
    const pair = Math.min(a, b) * ids.length + Math.max(a, b)
    weights.set(pair, (weights.get(pair) ?? 0) + weight)
  })
  return weights
}

/** The indexes that stand in a pair, in order. */
function indexesIn(pairs: ReadonlyMap<number, unknown>, count: number): number[] {
  const isTied = new Uint8Array(count)
  for (const pair of pairs.keys()) {
    isTied[Math.floor(pair / count)] = 1
    isTied[pair % count] = 1
  }
  return Array.from(isTied.keys()).filter(index => isTied[index])
}

/** Members are sorted by id, as they come from `ids`. */
const bySize = (groups: readonly string[][]): string[][] =>
  groups.map(members => members.sort(byCode)).sort((a, b) => b.length - a.length || byCode(a[0]!, b[0]!))

/** Numbers from 0 to 1 that are the same every time: a linear congruential generator (Numerical Recipes). */
function seeded(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
