// What the table-like formats say of nodes and edges: every column once, with its type, and what stands in it. GEXF,
// GraphML and CSV write the same rows, each in its own form.
import { ENTITY_KINDS, type EntityKind, isOwnLabel, RELATION_KINDS, SUBKINDS } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { textOf } from '../text/span.ts'
import type {
  EdgeAttributes,
  EdgeEvidence,
  GraphArticle,
  KnowledgeGraph,
  NodeAttributes,
  NodeFigure,
} from '../types.ts'
import { type Spell, spellsOf } from './spells.ts'
import { cleaned, uniqueNames } from './xml.ts'

/** A column's name and the type of what stands in it. */
export type Column = readonly [name: string, type: 'string' | 'integer' | 'double' | 'boolean']

export const NODE_COLUMNS = [
  ['kind', 'string'],
  ['kindLabel', 'string'],
  ['subkind', 'string'],
  ['subkindLabel', 'string'],
  ['aliases', 'string'],
  ['mentions', 'integer'],
  ['figures', 'string'],
] as const satisfies readonly Column[]

/** Where a node stands and how it looks, for formats that have no place of their own for that. */
export const LOOK_COLUMNS = [
  ['x', 'double'],
  ['y', 'double'],
  ['size', 'double'],
  ['color', 'string'],
] as const satisfies readonly Column[]

export const EDGE_COLUMNS = [
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

/** What stands in a cell; text is cleaned, and `''` where there is nothing. Several values stand in lines of their own. */
export type Value = string | number | boolean
export type Cells<Columns extends readonly Column[]> = Readonly<Record<Columns[number][0], Value>>

/** One node. `id` is unique after cleaning; x, y and size are in layout units. */
export interface NodeRow {
  readonly id: string
  readonly label: string
  readonly shape: 'circle' | 'square'
  readonly look: { readonly x: number; readonly y: number; readonly size: number; readonly color: string }
  readonly cells: Cells<typeof NODE_COLUMNS>
}

/** One edge; `source` and `target` are ids of node rows. */
export interface EdgeRow {
  readonly id: string
  readonly source: string
  readonly target: string
  /** What tells it from other edges between the same two: the kind, or the label where that is not the schema's. */
  readonly kind: string
  readonly label: string
  readonly weight: number
  readonly spells: readonly Spell[]
  /** That of its source. */
  readonly color: string
  readonly cells: Cells<typeof EDGE_COLUMNS>
}

/** `colorOf` gives the colour of the node with that key as `#rrggbb`, so that a picture's colours can be kept; without it a node has the colour of its kind. */
export interface ColorOptions {
  readonly colorOf?: (id: string) => string
}

/** A row for each node, in the graph's order, made when it is asked for. */
export function* nodeRows(graph: KnowledgeGraph, { colorOf }: ColorOptions = {}): Generator<NodeRow, void> {
  const names = uniqueNames(graph.nodes())
  for (const { node: id, attributes } of graph.nodeEntries())
    yield nodeRow(names.get(id)!, attributes, colorOf?.(id) ?? colorOfKind(attributes.kind))
}

/** A row for each edge, in the graph's order, with the sentences that say it; made when it is asked for. */
export function* edgeRows(graph: KnowledgeGraph, { colorOf }: ColorOptions = {}): Generator<EdgeRow, void> {
  const names = uniqueNames(graph.nodes())
  const keys = uniqueNames(graph.edges())
  const articles = new Map(graph.getAttribute('articles').map(article => [article.id, article]))
  for (const { edge: key, attributes: edge, source, target, sourceAttributes } of graph.edgeEntries())
    yield {
      id: keys.get(key)!,
      source: names.get(source)!,
      target: names.get(target)!,
      kind: isOwnLabel(edge.kind, edge.label) ? cleaned(edge.label) : edge.kind,
      label: cleaned(edge.label),
      weight: edge.weight,
      spells: spellsOf(edge.evidence, id => articles.get(id)?.published),
      color: colorOf?.(source) ?? colorOfKind(sourceAttributes.kind),
      cells: edgeCells(edge, articles),
    }
}

/** The cells that are not empty, in the order of the columns, as text. */
export const filled = <Columns extends readonly Column[]>(
  columns: Columns,
  cells: Cells<Columns>,
): (readonly [name: string, text: string])[] =>
  columns.map(([name]: Column) => [name, String(Reflect.get(cells, name))] as const).filter(([, text]) => text !== '')

/** The colour of a kind on paper, `#rrggbb`. */
export const colorOfKind = (kind: EntityKind): string => ENTITY_KINDS[kind].color

function nodeRow(id: string, node: NodeAttributes, color: string): NodeRow {
  const { kind, subkind, ownKind, label, aliases, mentions, figures, x, y, size } = node
  return {
    id,
    label: cleaned(label),
    shape: ENTITY_KINDS[kind].shape,
    look: { x, y, size, color },
    cells: {
      kind,
      kindLabel: ownKind === undefined ? ENTITY_KINDS[kind].label : cleaned(ownKind),
      subkind: subkind ?? '',
      subkindLabel: subkind ? SUBKINDS[subkind].label : '',
      aliases: lines(aliases.map(({ text }) => text)),
      mentions: mentions.length,
      figures: lines(figures.map(figureText)),
    },
  }
}

function edgeCells(
  { kind, label, confidence, evidence }: EdgeAttributes,
  articles: ReadonlyMap<string, GraphArticle>,
): EdgeRow['cells'] {
  const each = (value: (one: EdgeEvidence) => string | undefined) => lines(evidence.map(value))
  const sources = evidence
    .flatMap(one => [one, ...(one.copies ?? [])])
    .flatMap(({ articleId }) => articles.get(articleId) ?? [])
  return {
    relation: kind,
    relationLabel: cleaned(label),
    directed: RELATION_KINDS[kind].directed,
    title: each(({ title }) => title),
    modality: each(({ modality }) => modality),
    time: each(({ time }) => time?.text),
    figure: each(({ figure }) => figure),
    evidence: each(({ articleId, sentence }) => textOf(articles.get(articleId)?.text ?? '', sentence)),
    articles: lines(sources.map(headlineOf)),
    published: lines(sources.map(({ published }) => published)),
    rule: each(({ rule }) => rule),
    confidence,
  }
}

/** 规划面积 18.4平方公里（2021年） */
export const figureText = ({ label, text, time }: NodeFigure): string =>
  `${label} ${text}${time ? `（${time.text}）` : ''}`

/** What differs, a line each; values that are missing or empty are left out. */
const lines = (all: readonly (string | undefined)[]): string => cleaned([...new Set(all.filter(Boolean))].join('\n'))
