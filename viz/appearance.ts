// How a node and an edge look in a scene: pure, so that what is drawn can be said without drawing it.
import { ENTITY_KINDS, RELATION_KINDS } from '../src/schema.ts'
import type { GraphEdge, GraphNode, Links } from './links.ts'
import { mix, type Palette } from './palette.ts'
import { isCrowded, type Scene } from './scene.ts'
import type { Look } from './state.ts'

/** What the node program draws; `corner` is 1 for a circle, less for a square with round corners; sizes in px. */
export interface NodeLook {
  readonly hidden: boolean
  readonly color: string
  readonly size: number
  readonly corner: number
  readonly border: string
  readonly borderSize: number
  readonly zIndex: number
}

/** What the edge program draws; `type` names the program: with an arrow head where the relation has a direction; of very many, a thin line each. */
export interface EdgeLook {
  readonly hidden: boolean
  readonly color: string
  readonly size: number
  readonly type: 'arrow' | 'curve' | 'line'
  readonly zIndex: number
}

/** What is painted, and with what. */
export interface Painted {
  readonly scene: Scene
  readonly palette: Palette
  readonly look: Look
  /** How much each node lies between others, 0 to 1; null until it is counted. */
  readonly between: Readonly<Record<string, number>> | null
  /** The greatest number of relations and of mentions in the whole graph. */
  readonly most: Links['most']
}

/** How much of a dimmed thing's colour is left. */
const LEFT = { none: 1, soft: 0.42, hard: 0.16 } as const

/** How nodes look at first. */
export const BY_DEGREE: Look = { size: 'degree', color: 'kind' }

/** Radii in px: of the least, how much the root of a tie adds, of the greatest. */
const SIZES = { least: 6.5, added: 3.1, greatest: 22 } as const

/** A node's radius in px: grows with the root of what it tells, so that area tells it; in a graph where some have very much, less for each. */
export function nodeSize(node: GraphNode, { look, between, most }: Pick<Painted, 'look' | 'between' | 'most'>): number {
  const span = SIZES.greatest - SIZES.least
  if (look.size === 'betweenness') return SIZES.least + span * Math.sqrt(between?.[node.id] ?? 0)
  const { size } = look
  return SIZES.least + Math.min(SIZES.added, span / Math.sqrt(most[size])) * Math.sqrt(node[size])
}

/** The colour that tells a node's kind or community. */
export const nodeColor = (node: GraphNode, { look, palette }: Pick<Painted, 'look' | 'palette'>): string =>
  look.color === 'kind' ? palette.kinds[node.kind] : (palette.communities[node.community] ?? palette.faint)

/** Lit, or dimmed, and how much. */
export const shareOf = (scene: Scene, lit: boolean): number => (lit ? 1 : LEFT[scene.dim])

/** A node as the scene has it. */
export function lookOfNode(node: GraphNode, painted: Painted): NodeLook {
  const { scene, palette } = painted
  const lit = !scene.lit || scene.lit.nodes.has(node.id)
  const ringed = scene.ringed.has(node.id)
  return {
    hidden: !scene.nodes.has(node.id),
    color: mix(nodeColor(node, painted), palette.paper, shareOf(scene, lit)),
    size: nodeSize(node, painted),
    corner: ENTITY_KINDS[node.kind].shape === 'circle' ? 1 : 0.42,
    border: ringed ? palette.seal : palette.paper,
    borderSize: ringed ? 3 : 1.5,
    zIndex: ringed ? 2 : lit ? 1 : 0,
  }
}

/** An edge as the scene has it. */
export function lookOfEdge(edge: GraphEdge, { scene, palette }: Pick<Painted, 'scene' | 'palette'>): EdgeLook {
  const lit = !scene.lit || scene.lit.edges.has(edge.key)
  const hot = scene.hot.has(edge.key)
  const focused = lit && scene.lit !== null
  const color = hot ? palette.seal : focused ? palette.soft : mix(palette.edge, palette.paper, shareOf(scene, lit))
  return {
    hidden: !scene.edges.has(edge.key) || edge.source === edge.target,
    color,
    size: hot ? 2.8 : 2.2 + Math.min(1.2, 0.25 * (edge.count - 1)),
    type: isCrowded(scene) && !hot ? 'line' : RELATION_KINDS[edge.kind].directed ? 'arrow' : 'curve',
    zIndex: hot ? 2 : focused ? 1 : 0,
  }
}
