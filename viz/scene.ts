// What of the graph is on the stage, and what of that stands in the light: decided here from the state alone, before
// anything is drawn. A filter hides and never moves; pointing, choosing and a path each light a part and dim the rest.
import { type GraphEdge, type Links, otherEnd, within } from './links.ts'
import type { Pick, State } from './state.ts'

/** The nodes and edges of one path, in order. */
export interface Trail {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

/** What is shown and lit. `lit` is null where all is lit alike. `named` edges carry their label. */
export interface Scene {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly lit: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null
  readonly dim: 'soft' | 'hard'
  /** Nodes with a ring: what is selected, a path's nodes. */
  readonly ringed: ReadonlySet<string>
  /** Edges in red: what is selected or pointed at, a path's edges. */
  readonly hot: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  /** The node pointed at. */
  readonly pointed: string | null
}

/** What the state needs from the server to be shown: the entities an article names, and the path chosen. */
export interface Fetched {
  readonly articleNodes: ReadonlySet<string> | null
  readonly trail: Trail | null
}

/** More edges than this around one node are not all named: their labels would cover each other. */
const MOST_NAMED = 24

/** Composes the scene of a state. */
export function composeScene(links: Links, state: State, { articleNodes, trail }: Fetched): Scene {
  const passes = (edge: GraphEdge) =>
    !state.hiddenRelations.includes(edge.kind) && (state.article === null || edge.articles.includes(state.article))
  const nodes = shownNodes(links, state, { articleNodes, trail }, passes)
  const path = new Set(trail?.edges)
  const edges = new Set<string>()
  for (const edge of links.edges.values())
    if (path.has(edge.key) || (passes(edge) && nodes.has(edge.source) && nodes.has(edge.target))) edges.add(edge.key)
  const chosen = trail ? null : state.selected
  const focus = litAround(links, state.hovered ?? chosen, nodes, edges)
  const lit = state.hovered ? focus : trail ? { nodes: new Set(trail.nodes), edges: path } : focus
  return {
    nodes,
    edges,
    lit,
    dim: state.hovered || trail ? 'hard' : 'soft',
    ringed: new Set(trail ? trail.nodes : chosen ? endsOf(links, chosen) : []),
    hot: hotEdges(state, path, chosen),
    named: namedEdges(state, lit?.edges, path),
    pointed: state.hovered?.what === 'entity' ? state.hovered.key : null,
  }
}

function shownNodes(
  links: Links,
  state: State,
  { articleNodes, trail }: Fetched,
  passes: (edge: GraphEdge) => boolean,
): Set<string> {
  const kept = new Set([...(trail?.nodes ?? []), ...(state.selected ? endsOf(links, state.selected) : [])])
  const near =
    state.depth !== 'all' && state.selected?.what === 'entity'
      ? within(links, state.selected.key, state.depth, passes)
      : null
  const shown = new Set<string>()
  for (const node of links.nodes.values()) {
    const passed =
      !state.hiddenKinds.includes(node.kind) &&
      (!articleNodes || articleNodes.has(node.id)) &&
      (!near || near.has(node.id))
    if (passed || kept.has(node.id)) shown.add(node.id)
  }
  return shown
}

/** The nodes that a pick stands on: itself, or both ends of a relation. */
export function endsOf(links: Links, pick: Pick): readonly string[] {
  if (pick.what === 'entity') return links.nodes.has(pick.key) ? [pick.key] : []
  const edge = links.edges.get(pick.key)
  return edge ? [edge.source, edge.target] : []
}

function litAround(links: Links, pick: Pick | null, nodes: ReadonlySet<string>, edges: ReadonlySet<string>) {
  if (!pick) return null
  const ends = endsOf(links, pick).filter(id => nodes.has(id))
  if (ends.length === 0) return null
  if (pick.what === 'relation') return { nodes: new Set(ends), edges: new Set([pick.key]) }
  const around = (links.at.get(pick.key) ?? []).filter(edge => edges.has(edge.key))
  return {
    nodes: new Set([pick.key, ...around.map(edge => otherEnd(edge, pick.key))]),
    edges: new Set(around.map(edge => edge.key)),
  }
}

function hotEdges(state: State, path: ReadonlySet<string>, chosen: Pick | null): Set<string> {
  const picked = [chosen, state.hovered].flatMap(pick => (pick?.what === 'relation' ? [pick.key] : []))
  return new Set([...path, ...picked, ...(chosen && state.opened ? [state.opened] : [])])
}

function namedEdges(state: State, lit: ReadonlySet<string> | undefined, path: ReadonlySet<string>): Set<string> {
  const around = lit && lit.size <= MOST_NAMED ? lit : []
  return new Set([...path, ...around, ...(state.opened ? [state.opened] : [])])
}
