// GEXF 1.3 for Gephi, Gephi Lite, networkx and graphology, by our own hand. Every edge has a `kind`, or Gephi merges
// parallel ones; every edge is written as directed, since readers refuse a mixture, and an attribute tells where the
// direction says nothing; colours have no alpha, which Gephi Lite takes for black; a Chinese character comes early, for
// those who guess the encoding. What is dated makes the graph a dynamic one; nodes have no dates, which means always.
import type { KnowledgeGraph } from '../types.ts'
import {
  type Cells,
  type ColorOptions,
  type Column,
  EDGE_COLUMNS,
  type EdgeRow,
  edgeRows,
  filled,
  NODE_COLUMNS,
  type NodeRow,
  nodeRows,
} from './columns.ts'
import { each, pieces, whole } from './pieces.ts'
import { hasSpells } from './spells.ts'
import { attribute } from './xml.ts'

/** The graph as GEXF 1.3 (https://gexf.net/schema.html): well-formed for any names. Several values in one cell stand in lines of their own; an edge has the colour of its source. */
export const toGexf = (graph: KnowledgeGraph, options?: ColorOptions): string => whole(gexfPieces(graph, options))

/** What `toGexf` gives, in pieces. */
export const gexfPieces = (graph: KnowledgeGraph, options?: ColorOptions): Iterable<string> =>
  pieces(gexfTexts(graph, options))

function* gexfTexts(graph: KnowledgeGraph, options?: ColorOptions): Generator<string, void> {
  yield `${head(hasSpells(graph))}
${columns('node', NODE_COLUMNS)}
${columns('edge', EDGE_COLUMNS)}
<nodes>
`
  yield* each(nodeRows(graph, options), nodeElement)
  yield '</nodes>\n<edges>\n'
  yield* each(edgeRows(graph, options), edgeElement)
  yield '</edges>\n</graph>\n</gexf>\n'
}

const head = (isDynamic: boolean): string => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta>
<creator>guanxi</creator>
<keywords>关系, 新闻, 知识图谱</keywords>
<description>关系：中文新闻的知识图谱，每条关系都附有原句</description>
</meta>
<graph defaultedgetype="directed" idtype="string" ${isDynamic ? DYNAMIC : 'mode="static" timeformat="date"'}>`

/** Intervals, never timestamps: Gephi reads one or the other. */
const DYNAMIC = 'mode="dynamic" timeformat="date" timerepresentation="interval"'

const columns = (kind: 'node' | 'edge', all: readonly Column[]): string =>
  `<attributes class="${kind}">
${all.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`).join('')}</attributes>`

function nodeElement({ id, label, shape, look, cells }: NodeRow): string {
  const { x, y, size, color } = look
  return `<node${attribute('id', id)}${attribute('label', label)}>
${values(NODE_COLUMNS, cells)}
${colorElement(color)}
<viz:position x="${x}" y="${y}" z="0"/>
<viz:size value="${size}"/>
<viz:shape value="${shape === 'circle' ? 'disc' : 'square'}"/>
</node>
`
}

const edgeElement = ({ id, source, target, kind, label, weight, spells, color, cells }: EdgeRow): string =>
  `<edge${attribute('id', id)}${attribute('source', source)}${attribute('target', target)} type="directed"${attribute('kind', kind)}${attribute('label', label)} weight="${weight}">
${values(EDGE_COLUMNS, cells)}
${spellElements(spells)}${colorElement(color)}
<viz:thickness value="${thickness(weight)}"/>
</edge>
`

function spellElements(spells: EdgeRow['spells']): string {
  if (spells.length === 0) return ''
  const elements = spells.map(spell => {
    const ends = Object.entries(spell).map(([name, day]) => attribute(name, day))
    return `<spell${ends.join('')}/>\n`
  })
  return `<spells>\n${elements.join('')}</spells>\n`
}

function colorElement(color: string): string {
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  return `<viz:color r="${r}" g="${g}" b="${b}"/>`
}

/** 1 for one sentence, 2 for two, 3 for four, 4 for eight and more. */
const thickness = (weight: number): number => Math.round(100 * (1 + Math.log2(Math.min(8, Math.max(1, weight))))) / 100

function values<Columns extends readonly Column[]>(all: Columns, cells: Cells<Columns>): string {
  const elements = filled(all, cells).map(([name, text]) => `<attvalue for="${name}"${attribute('value', text)}/>\n`)
  return `<attvalues>\n${elements.join('')}</attvalues>`
}
