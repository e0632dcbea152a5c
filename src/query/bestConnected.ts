// A large graph cut down for a screen: the best connected of it.
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'

const made = new WeakMap<KnowledgeGraph, readonly string[]>()

/** The ids of at most `limit` entities: those with most relations, of equals those named most often. */
export function bestConnected(graph: KnowledgeGraph, limit: number): ReadonlySet<string> {
  let ranked = made.get(graph)
  if (!ranked) {
    const all = graph.mapNodes((id, { mentions }) => ({ id, degree: graph.degree(id), mentions: mentions.length }))
    const best = all.sort((a, b) => b.degree - a.degree || b.mentions - a.mentions || byCode(a.id, b.id))
    ranked = best.map(({ id }) => id)
    made.set(graph, ranked)
  }
  return new Set(ranked.slice(0, limit))
}
