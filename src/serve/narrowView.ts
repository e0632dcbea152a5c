// A large graph cut down for a screen: the best connected of it.
import type { GraphView } from '../index.ts'

/** Keeps at most `limit` nodes, those with most relations, and the edges between them. */
export function narrowView(view: GraphView, limit: number | undefined): GraphView {
  if (limit === undefined) return view
  const best = view.nodes.toSorted((a, b) => b.degree - a.degree || b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
  const kept = new Set(best.slice(0, limit).map(node => node.id))
  return {
    ...view,
    nodes: view.nodes.filter(node => kept.has(node.id)),
    edges: view.edges.filter(edge => kept.has(edge.source) && kept.has(edge.target)),
  }
}
