// GEXF 1.3 for Gephi, Gephi Lite, networkx and graphology, by our own hand. Every edge has a `kind`, or Gephi merges
// parallel ones; every edge is written as directed, since readers refuse a mixture, and an attribute tells where the
// direction says nothing; colours have no alpha, which Gephi Lite takes for black; a Chinese character comes early, for
// those who guess the encoding.
import { ENTITY_KINDS, RELATION_KINDS, SUBKINDS } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { textOf } from '../text/span.ts'
import type { EdgeAttributes, EdgeEvidence, KnowledgeGraph, NodeAttributes, NodeFigure } from '../types.ts'
import { attribute, cleaned, uniqueNames } from './xml.ts'

type Value = string | number | boolean | undefined
type Column = readonly [name: string, type: 'string' | 'integer' | 'double' | 'boolean']

const NODE_COLUMNS = [
  ['kind', 'string'],
  ['kindLabel', 'string'],
  ['subkind', 'string'],
  ['subkindLabel', 'string'],
  ['aliases', 'string'],
  ['mentions', 'integer'],
  ['figures', 'string'],
] as const satisfies readonly Column[]

const EDGE_COLUMNS = [
  ['relation', 'string'],
  ['relationLabel', 'string'],
  ['directed', 'boolean'],
  ['title', 'string'],
  ['modality', 'string'],
  ['time', 'string'],
  ['figure', 'string'],
  ['evidence', 'string'],
  ['articles', 'string'],
  ['published', 'string'],
  ['rule', 'string'],
  ['confidence', 'double'],
] as const satisfies readonly Column[]

/** The graph as GEXF 1.3: well-formed for any names. Several values in one cell stand in lines of their own. */
export function toGexf(graph: KnowledgeGraph): string {
  const names = uniqueNames(graph.nodes())
  const keys = uniqueNames(graph.edges())
  const articles = new Map(graph.getAttribute('articles').map(article => [article.id, article]))
  const nodes = graph.mapNodes((id, node) => nodeElement(names.get(id)!, node))
  const edges = graph.mapEdges((key, edge, source, target) => {
    const ends = { id: keys.get(key)!, source: names.get(source)!, target: names.get(target)! }
    const sentences = edge.evidence.map(one => textOf(articles.get(one.articleId)?.text ?? '', one.sentence))
    const sources = edge.evidence
      .flatMap(one => [one, ...(one.copies ?? [])])
      .flatMap(({ articleId }) => articles.get(articleId) ?? [])
    return edgeElement(ends, edge, {
      evidence: lines(sentences),
      articles: lines(sources.map(headlineOf)),
      published: lines(sources.map(({ published }) => published)),
    })
  })
  return `${HEAD}
${columns('node', NODE_COLUMNS)}
${columns('edge', EDGE_COLUMNS)}
<nodes>
${nodes.join('')}</nodes>
<edges>
${edges.join('')}</edges>
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

function nodeElement(id: string, node: NodeAttributes): string {
  const { kind, subkind, label, aliases, mentions, figures, x, y, size } = node
  const { label: kindLabel, color, shape } = ENTITY_KINDS[kind]
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  return `<node${attribute('id', id)}${attribute('label', label)}>
${values({
  kind,
  kindLabel,
  subkind,
  subkindLabel: subkind && SUBKINDS[subkind].label,
  aliases: lines(aliases.map(({ text }) => text)),
  mentions: mentions.length,
  figures: lines(figures.map(figureText)),
})}
<viz:color r="${r}" g="${g}" b="${b}"/>
<viz:position x="${x}" y="${y}" z="0"/>
<viz:size value="${size}"/>
<viz:shape value="${shape === 'circle' ? 'disc' : 'square'}"/>
</node>
`
}

function edgeElement(
  { id, source, target }: { readonly id: string; readonly source: string; readonly target: string },
  { kind, label, weight, confidence, evidence }: EdgeAttributes,
  quoted: { readonly [column in 'evidence' | 'articles' | 'published']: string },
): string {
  const each = (value: (one: EdgeEvidence) => string | undefined) => lines(evidence.map(value))
  return `<edge${attribute('id', id)}${attribute('source', source)}${attribute('target', target)} type="directed" kind="${kind}"${attribute('label', label)} weight="${weight}">
${values({
  relation: kind,
  relationLabel: label,
  directed: RELATION_KINDS[kind].directed,
  title: each(({ title }) => title),
  modality: each(({ modality }) => modality),
  time: each(({ time }) => time?.text),
  figure: each(({ figure }) => figure),
  ...quoted,
  rule: each(({ rule }) => rule),
  confidence,
})}
</edge>
`
}

/** 规划面积 18.4平方公里（2021年） */
const figureText = ({ label, text, time }: NodeFigure): string => `${label} ${text}${time ? `（${time.text}）` : ''}`

/** What differs, a line each; values that are missing or empty are left out. */
const lines = (all: readonly (string | undefined)[]): string => [...new Set(all.filter(Boolean))].join('\n')

function values(cells: Readonly<Record<string, Value>>): string {
  const all = Object.entries(cells).flatMap(([name, value]) => {
    const text = cleaned(String(value ?? ''))
    return text === '' ? [] : [`<attvalue for="${name}"${attribute('value', text)}/>\n`]
  })
  return `<attvalues>\n${all.join('')}</attvalues>`
}
