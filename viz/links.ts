// Which edges meet at which node, so that neighbours and distances are looked up, not searched for.
import type { GraphView } from '../src/query/viewGraph.ts'

export type GraphNode = GraphView['nodes'][number]
export type GraphEdge = GraphView['edges'][number]

/** The graph as the server gives it, with its nodes and edges by key and the edges at each node. */
export interface Links {
  readonly view: GraphView
  /** Ids, the most connected first, among equals those mentioned more. */
  readonly ranked: readonly string[]
  /** The greatest number of relations, and of mentions, that an entity has; 1 at least. */
  readonly most: { readonly degree: number; readonly mentions: number }
  /** The paper of each article, or its file where no paper is known. */
  readonly sources: ReadonlyMap<string, string>
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly edges: ReadonlyMap<string, GraphEdge>
  readonly at: ReadonlyMap<string, readonly GraphEdge[]>
}

/** Indexes a graph view; an edge to a node that is not there is left out. */
export function linkGraph(view: GraphView): Links {
  const nodes = new Map(view.nodes.map(node => [node.id, node]))
  const whole = view.edges.filter(edge => nodes.has(edge.source) && nodes.has(edge.target))
  const at = new Map<string, GraphEdge[]>(view.nodes.map(node => [node.id, []]))
  for (const edge of whole) {
    at.get(edge.source)!.push(edge)
    if (edge.target !== edge.source) at.get(edge.target)!.push(edge)
  }
  return {
    view,
    nodes,
    edges: new Map(whole.map(edge => [edge.key, edge])),
    at,
    most: { degree: greatest(view.nodes, 'degree'), mentions: greatest(view.nodes, 'mentions') },
    ranked: [...view.nodes].sort(byRank).map(({ id }) => id),
    sources: new Map(view.articles.map(article => [article.id, sourceOf(article)])),
  }
}

const greatest = (nodes: readonly GraphNode[], measure: 'degree' | 'mentions'): number =>
  nodes.reduce((most, node) => Math.max(most, node[measure]), 1)

const byRank = (a: GraphNode, b: GraphNode): number =>
  b.degree - a.degree || b.mentions - a.mentions || (a.id < b.id ? -1 : 1)

/** 城市晚报; page.txt where the paper is not known. */
const sourceOf = ({ publication, source }: GraphView['articles'][number]): string =>
  publication ?? source.slice(source.lastIndexOf('/') + 1)

/** The node at the other end. */
export const otherEnd = (edge: GraphEdge, id: string): string => (edge.source === id ? edge.target : edge.source)

/** The nodes within `depth` edges of `start`, itself included, going only through edges that pass. */
export function within(links: Links, start: string, depth: number, passes: (edge: GraphEdge) => boolean): Set<string> {
  const reached = new Set([start])
  let frontier: readonly string[] = [start]
  for (let step = 0; step < depth && frontier.length > 0; step += 1) {
    const next = frontier.flatMap(id =>
      (links.at.get(id) ?? []).filter(edge => passes(edge)).map(edge => otherEnd(edge, id)),
    )
    frontier = [...new Set(next)].filter(id => !reached.has(id))
    for (const id of frontier) reached.add(id)
  }
  return reached
}
