// A large graph cut down for a screen: the kinds asked for, and of these the best connected.
import type { EntityKind, GraphView } from '../index.ts'

/** Keeps the nodes of `kinds`, at most `limit` of them, and the edges between those kept. */
export function narrowView(
  view: GraphView,
  kinds: readonly EntityKind[] | undefined,
  limit: number | undefined,
): GraphView {
  if (!kinds && limit === undefined) return view
  const wanted = view.nodes.filter(node => !kinds || kinds.includes(node.kind))
  const best = wanted.toSorted((a, b) => b.degree - a.degree || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
  const kept = new Set(best.slice(0, limit).map(node => node.id))
  return {
    ...view,
    nodes: view.nodes.filter(node => kept.has(node.id)),
    edges: view.edges.filter(edge => kept.has(edge.source) && kept.has(edge.target)),
  }
}
