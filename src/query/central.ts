// Which entities matter most in the graph, by one of three measures; relations count whatever their direction.
import pagerank from 'graphology-metrics/centrality/pagerank.js'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import { betweenness } from './betweenness.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'
import { seeded } from './seeded.ts'
import { type Ties, tiesOf } from './tiesOf.ts'

/** What may be asked for: how many others it is tied to, how often it lies between two others, how well those are placed that it is tied to. */
export const MEASURES = ['degree', 'betweenness', 'pagerank'] as const
export type Measure = (typeof MEASURES)[number]

/** Entities ranked. `exact` is false where the scores are estimated. */
export interface Centrality {
  readonly measure: Measure
  readonly exact: boolean
  readonly entities: readonly CentralEntity[]
}

/** `score` is 0 to 1: of `degree` the share of the others that it is tied to, of `betweenness` the share of the pairs of others between which it lies, of `pagerank` the share of a reader's time who follows relations at random. `ties` is the number of entities that it is tied to. */
export interface CentralEntity extends NodeRef {
  readonly score: number
  readonly ties: number
}

/** Up to so many entities every one is a source of shortest ways; of more, so many are drawn by a seed. */
const EXACT = 3000
const SAMPLE = 500

interface Scores {
  readonly exact: boolean
  readonly ranked: readonly CentralEntity[]
}
const made = new WeakMap<KnowledgeGraph, Map<Measure, Scores>>()

/** The entities with the highest scores, the highest first, of equals by id; at most `limit` (20). Entities without a relation are not ranked. Betweenness in a graph of more than 3000 is estimated from the shortest ways of 500 sources (Brandes & Pich 2007). Kept as long as the graph. */
export function central(
  graph: KnowledgeGraph,
  { measure = 'degree', limit = 20 }: { readonly measure?: Measure; readonly limit?: number } = {},
): Centrality {
  const known = made.get(graph) ?? new Map<Measure, Scores>()
  made.set(graph, known)
  const { exact, ranked } = known.get(measure) ?? rank(graph, measure)
  known.set(measure, { exact, ranked })
  return { measure, exact, entities: ranked.slice(0, limit) }
}

function rank(graph: KnowledgeGraph, measure: Measure): Scores {
  const ids = graph.nodes().sort(byCode)
  const ties = tiesOf(graph, ids)
  const scores = SCORES[measure](ties)
  const ranked = ties
    .mapNodes((node): CentralEntity => {
      const score = scores.get(node) ?? 0
      return { ...nodeRef(graph, ids[Number(node)]!), score, ties: ties.degree(node) }
    })
    .sort((a, b) => b.score - a.score || byCode(a.id, b.id))
  return { exact: measure !== 'betweenness' || ties.order <= EXACT, ranked }
}

const SCORES: Readonly<Record<Measure, (ties: Ties) => ReadonlyMap<string, number>>> = {
  degree: ties => new Map(ties.mapNodes(node => [node, ties.degree(node) / (ties.order - 1)])),
  betweenness: betweennessOf,
  pagerank: ties => new Map(ties.order === 0 ? [] : Object.entries(pagerank(ties, { getEdgeWeight: 'weight' }))),
}

function betweennessOf(ties: Ties): ReadonlyMap<string, number> {
  const nodes = ties.nodes()
  const numbers = new Map(nodes.map((node, number) => [node, number]))
  const neighbors = nodes.map(node => ties.mapNeighbors(node, other => numbers.get(other)!))
  const all = [...nodes.keys()]
  const scores = betweenness(neighbors, nodes.length <= EXACT ? all : drawn(all, SAMPLE))
  return new Map(nodes.map((node, number) => [node, scores[number]!]))
}

/** So many of them, each at most once, by chance that is the same every time. */
function drawn(all: readonly number[], count: number): number[] {
  const [left, random] = [[...all], seeded()]
  for (let at = 0; at < count; at++) {
    const from = at + Math.floor(random() * (left.length - at))
    ;[left[at], left[from]] = [left[from]!, left[at]!]
  }
  return left.slice(0, count)
}
