// What a still picture shows, free of any graph: a page makes one of what is on its screen, and pictureOf one of a whole
// graph in the colours of the schema.
import { ENTITY_KINDS, RELATION_KINDS } from '../schema.ts'
import type { KnowledgeGraph } from '../types.ts'
import { type ColorOptions, colorOfKind } from './columns.ts'

/** A node as drawn: x and y in px, y up; `size` is its radius in px, `mark` one character on its body, `strong` a ring and a bold name. */
export interface PictureNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
  readonly shape: 'circle' | 'square'
  readonly label: string
  readonly mark?: string
  readonly strong?: boolean
}

/** An edge as drawn: a curve whose control point lies `bend` lengths of the edge beside its middle, to the left seen along it where positive. */
export interface PictureEdge {
  readonly source: string
  readonly target: string
  readonly color: string
  readonly width: number
  readonly directed: boolean
  readonly bend: number
  readonly label?: string
}

/** Colours are `#rrggbb`, `font` is a list of families as in CSS. */
export interface Picture {
  readonly paper: string
  readonly ink: string
  readonly font: string
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly PictureEdge[]
}

const PAPER = '#faf9f5'
const INK = '#1f2328'
const EDGE = '#cfcabd'
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
const EDGE_WIDTH = 1.5
/** Of an edge alone; edges between the same two lie twice that apart. */
const BEND = 0.16

/** The picture of a graph as it is laid out. Edges have no labels: a whole graph has too many to be read. */
export function pictureOf(graph: KnowledgeGraph, { colorOf }: ColorOptions = {}): Picture {
  const nodes = graph.mapNodes((id, { kind, label, x, y, size }): PictureNode => {
    const { shape, mark } = ENTITY_KINDS[kind]
    return { id, x, y, size, color: colorOf?.(id) ?? colorOfKind(kind), shape, label, mark }
  })
  const bends = bendsOf(graph)
  const edges = graph.mapEdges((key, { kind }, source, target): PictureEdge => {
    const { directed } = RELATION_KINDS[kind]
    return { source, target, color: EDGE, width: EDGE_WIDTH, directed, bend: bends.get(key)! }
  })
  return { paper: PAPER, ink: INK, font: FONT, nodes, edges }
}

/** How much each edge bends: those between the same two nodes spread evenly to both sides, whichever way they point. */
function bendsOf(graph: KnowledgeGraph): Map<string, number> {
  const pairs = new Map<string, { key: string; isTurned: boolean }[]>()
  graph.forEachEdge((key, _, source, target) => {
    const isTurned = target < source
    const pair = JSON.stringify(isTurned ? [target, source] : [source, target])
    const edges = pairs.get(pair) ?? []
    edges.push({ key, isTurned })
    pairs.set(pair, edges)
  })
  const bends = new Map<string, number>()
  for (const edges of pairs.values())
    for (const [index, { key, isTurned }] of edges.entries()) {
      const step = isTurned ? edges.length - 1 - 2 * index : 2 * index - edges.length + 1
      bends.set(key, edges.length === 1 ? BEND : step * BEND)
    }
  return bends
}
