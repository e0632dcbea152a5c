// What of the graph is on the stage, and what of that stands in the light: decided here from the state alone, before
// anything is drawn. A filter hides and never moves; pointing, choosing and a path each light a part and dim the rest.
// Of a large graph the most connected part is shown, and what is asked for beside it: all of it at once tells nothing.
import { mostConnected } from './core.ts'
import type { Facets } from './facets.ts'
import { passesEdge } from './facets.ts'
import { type GraphEdge, type Links, otherEnd, within } from './links.ts'
import type { Pick, State } from './state.ts'

/** The nodes and edges of one path, in order. */
export interface Trail {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

/** What is on the stage. `left` is how many entities pass the filters and are not shown. */
export interface Shown {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly left: number
}

/** What is shown and lit. `lit` is null where all is lit alike. `named` edges carry their label. */
export interface Scene extends Shown {
  readonly lit: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null
  /** How much what is not lit is dimmed; in a crowd not at all. */
  readonly dim: 'none' | 'soft' | 'hard'
  /** Nodes with a ring: what is selected or chosen, a path's nodes. */
  readonly ringed: ReadonlySet<string>
  /** Edges in red: what is selected or pointed at, a path's edges. */
  readonly hot: ReadonlySet<string>
  readonly named: ReadonlySet<string>
  /** The node pointed at. */
  readonly pointed: string | null
  readonly pinned: ReadonlySet<string>
}

/** So many nodes can be looked at together, if there are no more; of more, so many are shown first, with their names. */
export const SEEN_TOGETHER = 300
export const CORE = 120
/** So many of a selected entity's neighbours come with it, the most connected first. */
const COMPANY = 40
/** More edges than this around one node are not all named: their labels would cover each other. */
const MOST_NAMED = 24

/** More edges than this are no more told apart: they are drawn as thin lines and not pointed at, and nothing is dimmed, for a machine without a graphics card takes long to draw them all again. */
const CROWDED = 4000

/** True where so much is shown that only a part of it can be drawn anew at a time. */
export const isCrowded = ({ edges }: { readonly edges: ReadonlySet<string> }): boolean => edges.size > CROWDED

/** What is near enough to the selected entity, through relations that pass; `null` where distance is not asked. */
export function nearSelected(links: Links, { filters, selected }: State): ReadonlySet<string> | null {
  if (filters.depth === 'all' || selected?.what !== 'entity') return null
  return within(links, selected.key, filters.depth, edge => passesEdge(links, edge, filters))
}

/** What is on the stage: all that passes, or of much the most connected; and always the selected and the path. */
export function composeShown(links: Links, state: State, facets: Facets, trail: Trail | null): Shown {
  const { added, whole, hidden } = state.arrangement
  const isMuch = facets.nodes.size > SEEN_TOGETHER && !whole
  const nodes = new Set(isMuch ? mostConnected(links, facets, CORE) : facets.nodes)
  if (isMuch) for (const id of [...added, ...companyOf(links, state, facets)]) if (facets.nodes.has(id)) nodes.add(id)
  const left = facets.nodes.size - nodes.size
  const path = new Set(trail?.edges)
  const asked = [...(trail?.nodes ?? []), ...(state.selected ? endsOf(links, state.selected) : []), ...state.chosen]
  for (const id of asked) if (links.nodes.has(id) && !hidden.includes(id)) nodes.add(id)
  const edges = new Set<string>()
  const isBetween = ({ source, target }: GraphEdge) => nodes.has(source) && nodes.has(target)
  for (const id of nodes)
    for (const edge of links.at.get(id)!)
      if (isBetween(edge) && (path.has(edge.key) || passesHere(links, edge, state, facets))) edges.add(edge.key)
  return { nodes, edges, left }
}

/** An edge that the facets leave out for the sake of an end that is shown all the same stays, if it says what is asked for. */
const passesHere = (links: Links, edge: GraphEdge, { filters }: State, facets: Facets): boolean =>
  facets.edges.has(edge.key) || passesEdge(links, edge, filters)

function companyOf(links: Links, { selected }: State, facets: Facets): readonly string[] {
  if (selected?.what !== 'entity') return []
  const others = (links.at.get(selected.key) ?? [])
    .filter(edge => facets.edges.has(edge.key))
    .map(edge => otherEnd(edge, selected.key))
  const degree = (id: string) => links.nodes.get(id)!.degree
  return [...new Set(others)].sort((a, b) => degree(b) - degree(a) || (a < b ? -1 : 1)).slice(0, COMPANY)
}

/** Lights what the state points at. */
export function lightScene(links: Links, state: State, shown: Shown, trail: Trail | null): Scene {
  const { nodes, edges } = shown
  const path = new Set(trail?.edges)
  const chosen = trail ? null : state.selected
  const focus =
    state.hovered || state.chosen.length === 0
      ? litAround(links, state.hovered ?? chosen, nodes, edges)
      : litAmong(links, state.chosen, edges)
  const lit = state.hovered ? focus : trail ? { nodes: new Set(trail.nodes), edges: path } : focus
  return {
    ...shown,
    lit,
    dim: isCrowded(shown) ? 'none' : state.hovered || trail ? 'hard' : 'soft',
    ringed: new Set(trail ? trail.nodes : [...(chosen ? endsOf(links, chosen) : []), ...state.chosen]),
    hot: hotEdges(state, path, chosen),
    named: namedEdges(state, lit?.edges, path),
    pointed: state.hovered?.what === 'entity' ? state.hovered.key : null,
    pinned: new Set(state.arrangement.pinned),
  }
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

/** Several chosen, and what ties them to each other. */
function litAmong(links: Links, chosen: readonly string[], edges: ReadonlySet<string>) {
  const nodes = new Set(chosen)
  const among = chosen.flatMap(id =>
    (links.at.get(id) ?? []).filter(
      ({ key, source, target }) => edges.has(key) && nodes.has(source) && nodes.has(target),
    ),
  )
  return { nodes, edges: new Set(among.map(({ key }) => key)) }
}

function hotEdges(state: State, path: ReadonlySet<string>, chosen: Pick | null): Set<string> {
  const picked = [chosen, state.hovered].flatMap(pick => (pick?.what === 'relation' ? [pick.key] : []))
  return new Set([...path, ...picked, ...(chosen && state.opened ? [state.opened] : [])])
}

function namedEdges(state: State, lit: ReadonlySet<string> | undefined, path: ReadonlySet<string>): Set<string> {
  const around = lit && lit.size <= MOST_NAMED ? lit : []
  return new Set([...path, ...around, ...(state.opened ? [state.opened] : [])])
}
