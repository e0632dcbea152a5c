// GEXF 1.3 for Gephi, Gephi Lite, networkx and graphology, by our own hand. Every edge has a `kind`, or Gephi merges
// parallel ones; every edge is written as directed, since readers refuse a mixture, and an attribute tells where the
// direction says nothing; colours have no alpha, which Gephi Lite takes for black; a Chinese character comes early, for
// those who guess the encoding.
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
import { attribute } from './xml.ts'

/** The graph as GEXF 1.3: well-formed for any names. Several values in one cell stand in lines of their own. */
export function toGexf(graph: KnowledgeGraph, options?: ColorOptions): string {
  return `${HEAD}
${columns('node', NODE_COLUMNS)}
${columns('edge', EDGE_COLUMNS)}
<nodes>
${nodeRows(graph, options).map(nodeElement).join('')}</nodes>
<edges>
${edgeRows(graph).map(edgeElement).join('')}</edges>
</graph>
</gexf>
`
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta>
<creator>guanxi</creator>
<keywords>关系, 新闻, 知识图谱</keywords>
<description>关系：中文新闻的知识图谱，每条关系都附有原句</description>
</meta>
<graph defaultedgetype="directed" idtype="string" mode="static" timeformat="date">`

const columns = (kind: 'node' | 'edge', all: readonly Column[]): string =>
  `<attributes class="${kind}">
${all.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>\n`).join('')}</attributes>`

function nodeElement({ id, label, shape, look, cells }: NodeRow): string {
  const { x, y, size, color } = look
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  return `<node${attribute('id', id)}${attribute('label', label)}>
${values(NODE_COLUMNS, cells)}
<viz:color r="${r}" g="${g}" b="${b}"/>
<viz:position x="${x}" y="${y}" z="0"/>
<viz:size value="${size}"/>
<viz:shape value="${shape === 'circle' ? 'disc' : 'square'}"/>
</node>
`
}

const edgeElement = ({ id, source, target, kind, label, weight, cells }: EdgeRow): string =>
  `<edge${attribute('id', id)}${attribute('source', source)}${attribute('target', target)} type="directed" kind="${kind}"${attribute('label', label)} weight="${weight}">
${values(EDGE_COLUMNS, cells)}
</edge>
`

function values<Columns extends readonly Column[]>(all: Columns, cells: Cells<Columns>): string {
  const elements = filled(all, cells).map(([name, text]) => `<attvalue for="${name}"${attribute('value', text)}/>\n`)
  return `<attvalues>\n${elements.join('')}</attvalues>`
}
