// Who is beside whom, for searches that pass thousands of entities: looked up once for each and kept as long as the graph.
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'

const made = new WeakMap<KnowledgeGraph, Map<string, readonly string[]>>()

/** The ids of all that an entity has a relation with, whatever its direction, each once, sorted; itself among them where it has one with itself. */
export function neighborsOf(graph: KnowledgeGraph, id: string): readonly string[] {
  const known = made.get(graph) ?? new Map<string, readonly string[]>()
  made.set(graph, known)
  let neighbors = known.get(id)
  if (!neighbors) {
    neighbors = graph.neighbors(id).sort(byCode)
    known.set(id, neighbors)
  }
  return neighbors
}
