// Knowledge becomes a graph: entities are nodes, relations between them are edges, and what is said of an article itself
// (who wrote it, who took the picture) stays with the article. Everything is put in sorted, so that the order in which
// documents came leaves no trace.
import { MultiDirectedGraph } from 'graphology'
import { RELATION_KINDS } from '../schema.ts'
import { byCode } from '../text/order.ts'
import { bySpan } from '../text/span.ts'
import type {
  EdgeAttributes,
  EdgeEvidence,
  Entity,
  GraphAttributes,
  Knowledge,
  KnowledgeGraph,
  Mention,
  MentionRef,
  NodeAttributes,
  NodeFigure,
  Relation,
} from '../types.ts'
import { articlesOf } from './articlesOf.ts'
import { type Meaning, meaningsOf } from './meaningsOf.ts'
import { startPosition } from './startPosition.ts'

/** The graph of all that is known; positions are distinct but not yet laid out. Relations whose end means no entity, and those of a thing with itself, are left out. */
export function buildGraph(knowledge: Knowledge): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const meanings = meaningsOf(knowledge)
  const figures = figuresOf(knowledge, meanings)
  const entities = [...knowledge.entities].sort((a, b) => byCode(a.id, b.id))
  for (const [index, entity] of entities.entries()) {
    graph.addNode(entity.id, {
      ...nodeOf(entity, meanings),
      figures: distinct(figures.get(entity.id) ?? [], byPlace),
      ...startPosition(index),
    })
  }
  for (const [key, edge] of [...edgesOf(knowledge, meanings)].sort(([a], [b]) => byCode(a, b)))
    graph.addDirectedEdgeWithKey(key, edge.from, edge.to, edgeAttributes(edge))
  graph.updateEachNodeAttributes((id, node) => ({ ...node, size: sizeOf(graph.degree(id), node.mentions.length) }))
  graph.setAttribute('articles', articlesOf(knowledge, meanings))
  return graph
}

function nodeOf(entity: Entity, meanings: ReadonlyMap<string, Meaning>): Omit<NodeAttributes, 'x' | 'y' | 'figures'> {
  const mentions = entity.mentionIds.flatMap(id => {
    const mention = meanings.get(id)?.mention
    return mention ? [{ articleId: mention.articleId, start: mention.start, end: mention.end }] : []
  })
  return {
    label: entity.name,
    kind: entity.kind,
    ...(entity.subkind && { subkind: entity.subkind }),
    aliases: entity.aliases,
    mentions: distinct(mentions, (a, b) => byArticle(a, b) || bySpan(a, b)),
    size: 0,
  }
}

function figuresOf({ extractions }: Knowledge, meanings: ReadonlyMap<string, Meaning>): Map<string, NodeFigure[]> {
  const figures = new Map<string, NodeFigure[]>()
  for (const { subject, ...figure } of extractions.flatMap(extraction => extraction.figures)) {
    const meaning = meanings.get(subject)
    if (!meaning) continue
    const { start, end } = meaning.mention
    const own = figures.get(meaning.entity) ?? []
    own.push({ ...figure, at: { start, end } })
    figures.set(meaning.entity, own)
  }
  return figures
}

interface Gathered {
  readonly kind: Relation['kind']
  readonly from: string
  readonly to: string
  readonly evidence: EdgeEvidence[]
}

function edgesOf({ extractions }: Knowledge, meanings: ReadonlyMap<string, Meaning>): Map<string, Gathered> {
  const edges = new Map<string, Gathered>()
  for (const relation of extractions.flatMap(extraction => extraction.relations)) {
    let [from, to] = [meanings.get(relation.from), meanings.get(relation.to)]
    if (!from || !to || from.entity === to.entity) continue
    if (!RELATION_KINDS[relation.kind].directed && byCode(from.entity, to.entity) > 0) [from, to] = [to, from]
    const key = `${from.entity}|${relation.kind}|${to.entity}`
    const edge = edges.get(key) ?? { kind: relation.kind, from: from.entity, to: to.entity, evidence: [] }
    edge.evidence.push(evidenceOf(relation, from.mention, to.mention))
    edges.set(key, edge)
  }
  return edges
}

function evidenceOf(relation: Relation, from: Mention, to: Mention): EdgeEvidence {
  const { title, modality, time, figure, confidence, evidence } = relation
  return {
    ...evidence,
    from: { start: from.start, end: from.end },
    to: { start: to.start, end: to.end },
    ...(title !== undefined && { title }),
    modality,
    ...(time && { time }),
    ...(figure !== undefined && { figure }),
    confidence,
  }
}

function edgeAttributes({ kind, evidence }: Gathered): EdgeAttributes {
  const kept = distinct(evidence, (a, b) => byArticle(a, b) || bySpan(a.sentence, b.sentence) || bySpan(a.from, b.from))
  return {
    kind,
    label: RELATION_KINDS[kind].label,
    weight: kept.length,
    confidence: kept.reduce((greatest, { confidence }) => Math.max(greatest, confidence), 0),
    evidence: kept,
  }
}

/** Sorted, those that are alike in everything once; what `order` leaves equal is put in the order of its JSON. */
function distinct<T>(all: readonly T[], order: (a: T, b: T) => number): T[] {
  const kept = new Map(all.map(one => [JSON.stringify(one), one]))
  return [...kept].sort(([a, one], [b, other]) => order(one, other) || byCode(a, b)).map(([, one]) => one)
}

const byArticle = (a: Pick<MentionRef, 'articleId'>, b: Pick<MentionRef, 'articleId'>) =>
  byCode(a.articleId, b.articleId)

const byPlace = (a: NodeFigure, b: NodeFigure) =>
  byArticle(a.evidence, b.evidence) || bySpan(a.evidence.sentence, b.evidence.sentence) || bySpan(a.at, b.at)

/** Pixels at the zoom that shows all: what is said often and tied to much is larger, by the root, so that hubs do not cover the rest. */
const sizeOf = (degree: number, mentions: number): number =>
  Math.min(22, Math.round((4 + 2 * Math.sqrt(degree) + Math.sqrt(mentions)) * 10) / 10)
