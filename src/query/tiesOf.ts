// Who is tied to whom, whatever the relation and its direction: what groups and ranks are made from. The same graph has
// the same ties, however it was put together: nodes and ties are handed over sorted.
import { UndirectedGraph } from 'graphology'
import type { KnowledgeGraph } from '../types.ts'

/** At most one tie between two; `weight` is the number of sentences that say it. */
export type Ties = UndirectedGraph<object, { weight: number }>

/** Who is tied to whom; nodes are indexes of `ids`, which are all of the graph's, sorted. What is tied to nothing is left out. */
export function tiesOf(graph: KnowledgeGraph, ids: readonly string[]): Ties {
  const weights = weightsOf(graph, ids)
  const ties: Ties = new UndirectedGraph<object, { weight: number }>()
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
