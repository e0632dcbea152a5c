// The graph as a property graph, which Cypher and the files of neo4j-admin write alike: nodes with labels, relationships with
// a type, and what is behind a relationship as lists that go in step, one place for each sentence.
import { ENTITY_KINDS, type EntityKind, RELATION_KINDS, SUBKINDS } from '../schema.ts'
import type { EdgeEvidence, KnowledgeGraph, NodeAttributes } from '../types.ts'
import { figureText } from './columns.ts'
import { hashOf } from './hash.ts'
import { type Quotations, quotationsOf } from './quotations.ts'
import { cleaned, uniqueNames } from './xml.ts'

export type PropertyValue = string | number | boolean | readonly string[] | undefined

/** A node; the first label is Entity. Text is cleaned, and `id` short enough for an index. */
export interface PropertyNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Readonly<Record<(typeof NODE_PROPERTIES)[number][0], PropertyValue>>
}

/** A relationship; `source` and `target` are ids of nodes, `key` is unique. */
export interface PropertyEdge {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly type: string
  readonly properties: Readonly<Record<(typeof EDGE_PROPERTIES)[number][0], PropertyValue>>
}

/** Properties with their types as neo4j-admin names them. */
export const NODE_PROPERTIES = [
  ['name', 'string'],
  ['kind', 'string'],
  ['kindLabel', 'string'],
  ['subkind', 'string'],
  ['subkindLabel', 'string'],
  ['aliases', 'string[]'],
  ['mentions', 'int'],
  ['figures', 'string[]'],
] as const

/** The lists have a place for each sentence, empty where it says nothing of that. */
export const EDGE_PROPERTIES = [
  ['label', 'string'],
  ['directed', 'boolean'],
  ['weight', 'double'],
  ['confidence', 'double'],
  ['evidence', 'string[]'],
  ['articles', 'string[]'],
  ['published', 'string[]'],
  ['titles', 'string[]'],
  ['modalities', 'string[]'],
  ['times', 'string[]'],
  ['from', 'string[]'],
  ['to', 'string[]'],
  ['figures', 'string[]'],
  ['rules', 'string[]'],
] as const

/** A node for each entity, in the graph's order, made when it is asked for. */
export function* propertyNodes(graph: KnowledgeGraph): Generator<PropertyNode, void> {
  const names = uniqueNames(graph.nodes())
  for (const { node: id, attributes } of graph.nodeEntries()) yield propertyNode(indexable(names.get(id)!), attributes)
}

/** In UTF-16 units, of which none takes more than three bytes: an index of Neo4j refuses a text of more than 8167 bytes (https://neo4j.com/docs/operations-manual/current/performance/index-configuration/). */
const LONGEST_ID = 2000

/** The id itself, of a longer one its beginning and a hash of all of it. */
const indexable = (id: string): string =>
  id.length <= LONGEST_ID ? id : cleaned(`${id.slice(0, LONGEST_ID)}#${hashOf(id)}`)

function propertyNode(id: string, node: NodeAttributes): PropertyNode {
  const { label, kind, subkind, ownKind, aliases, mentions, figures } = node
  return {
    id,
    labels: ['Entity', KIND_LABELS[kind], ...(subkind && subkind !== 'other' ? [capital(subkind)] : [])],
    properties: {
      name: cleaned(label),
      kind,
      kindLabel: ownKind === undefined ? ENTITY_KINDS[kind].label : cleaned(ownKind),
      subkind,
      subkindLabel: subkind && SUBKINDS[subkind].label,
      aliases: aliases.map(({ text }) => cleaned(text)),
      mentions: mentions.length,
      figures: figures.map(figure => cleaned(figureText(figure))),
    },
  }
}

/** A relationship for each edge, in the graph's order, made when it is asked for; its type is the kind: holdsPosition → HOLDS_POSITION. */
export function* propertyEdges(graph: KnowledgeGraph): Generator<PropertyEdge, void> {
  const names = uniqueNames(graph.nodes())
  const keys = uniqueNames(graph.edges())
  const quotations = quotationsOf(graph)
  for (const { edge: key, attributes, source, target } of graph.edgeEntries()) {
    const { kind, label, weight, confidence, evidence } = attributes
    yield {
      key: keys.get(key)!,
      source: indexable(names.get(source)!),
      target: indexable(names.get(target)!),
      type: kind.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase(),
      properties: {
        label: cleaned(label),
        directed: RELATION_KINDS[kind].directed,
        weight,
        confidence,
        ...listsOf(evidence, quotations),
      },
    }
  }
}

function listsOf(evidence: readonly EdgeEvidence[], { quote, headline, articleOf }: Quotations) {
  const each = (value: (one: EdgeEvidence) => string | undefined) => evidence.map(one => cleaned(value(one) ?? ''))
  return {
    evidence: each(quote),
    articles: each(headline),
    published: each(one => articleOf(one)?.published),
    titles: each(({ title }) => title),
    modalities: each(({ modality }) => modality),
    times: each(({ time }) => time?.text),
    from: each(({ time }) => time?.from),
    to: each(({ time }) => time?.to),
    figures: each(({ figure }) => figure),
    rules: each(({ rule }) => rule),
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const KIND_LABELS = Object.fromEntries(
  (Object.keys(ENTITY_KINDS) as EntityKind[]).map(kind => [kind, capital(kind)]),
) as Record<EntityKind, string>
