// Knowledge becomes a graph: entities are nodes, relations between them are edges, and what is said of an article itself
// (who wrote it, who took the picture) stays with the article. Everything is put in sorted, so that the order in which
// documents came leaves no trace.
import { MultiDirectedGraph } from 'graphology'
import { RELATION_KINDS, type RelationKind } from '../schema.ts'
import { byCode } from '../text/order.ts'
import { bySpan } from '../text/span.ts'
import type {
  EdgeAttributes,
  EdgeEvidence,
  Entity,
  Evidence,
  GraphArticle,
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
import { mergeCopies, type Statement } from './mergeCopies.ts'
import { startPosition } from './startPosition.ts'

/** The graph of all that is known; positions are distinct but not yet laid out. Relations whose end means no entity, and those of a thing with itself, are left out. */
export function buildGraph(knowledge: Knowledge): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const meanings = meaningsOf(knowledge)
  const articles = articlesOf(knowledge, meanings)
  const texts = new Map(articles.map(article => [article.id, article]))
  const order = readingOrder(articles)
  const figures = figuresOf(knowledge, meanings)
  const entities = [...knowledge.entities].sort((a, b) => byCode(a.id, b.id))
  for (const [index, entity] of entities.entries()) {
    graph.addNode(entity.id, {
      ...nodeOf(entity, mentionsOf(entity, meanings).sort(order.mentions)),
      figures: mergeCopies(
        distinct(figures.get(entity.id) ?? [], (a, b) => order.evidence(a.evidence, b.evidence) || bySpan(a.at, b.at)),
        texts,
        statementOfFigure,
      ),
      ...startPosition(index),
    })
  }
  for (const [key, edge] of [...edgesOf(knowledge, meanings)].sort(([a], [b]) => byCode(a, b)))
    graph.addDirectedEdgeWithKey(
      key,
      edge.from,
      edge.to,
      edgeAttributes(
        edge.kind,
        mergeCopies(distinct(statements(edge.evidence), order.evidence), texts, statementOfEdge),
      ),
    )
  graph.updateEachNodeAttributes((id, node) => ({ ...node, size: sizeOf(graph.degree(id), node.mentions.length) }))
  graph.setAttribute('articles', articles)
  return graph
}

/** Comparators that put things in the order in which they are read: by article, sentence, trigger. */
function readingOrder(articles: readonly GraphArticle[]) {
  const ranks = new Map(articles.map(({ id }, rank) => [id, rank]))
  const byArticle = (a: { articleId: string }, b: { articleId: string }) =>
    (ranks.get(a.articleId) ?? -1) - (ranks.get(b.articleId) ?? -1)
  return {
    mentions: (a: MentionRef, b: MentionRef) => byArticle(a, b) || bySpan(a, b),
    evidence: (a: Evidence, b: Evidence) =>
      byArticle(a, b) || bySpan(a.sentence, b.sentence) || bySpan(a.trigger ?? a.sentence, b.trigger ?? b.sentence),
  }
}

function mentionsOf(entity: Entity, meanings: ReadonlyMap<string, Meaning>): MentionRef[] {
  return [...new Set(entity.mentionIds)].flatMap(id => {
    const mention = meanings.get(id)?.mention
    return mention ? [{ articleId: mention.articleId, start: mention.start, end: mention.end }] : []
  })
}

function nodeOf(entity: Entity, mentions: readonly MentionRef[]): Omit<NodeAttributes, 'x' | 'y' | 'figures'> {
  return {
    label: entity.name,
    kind: entity.kind,
    ...(entity.subkind && { subkind: entity.subkind }),
    aliases: entity.aliases,
    mentions,
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
  readonly kind: RelationKind
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

/** One for each statement: where several rules read the same in one sentence, the surest. */
function statements(evidence: readonly EdgeEvidence[]): EdgeEvidence[] {
  const surest = new Map<string, EdgeEvidence>()
  for (const one of [...evidence].sort((a, b) => b.confidence - a.confidence || byCode(a.rule, b.rule))) {
    const { articleId, sentence, from, to, title, modality, time, figure } = one
    const said = JSON.stringify([articleId, sentence, from, to, title, modality, time, figure])
    if (!surest.has(said)) surest.set(said, one)
  }
  return [...surest.values()]
}

const statementOfEdge = (one: EdgeEvidence): Statement => {
  const { from, to, title, modality, time, figure } = one
  return { quoted: one, marks: [from, to], said: [title, modality, time, figure] }
}

const statementOfFigure = ({ evidence, at, label, text, time }: NodeFigure): Statement => ({
  quoted: evidence,
  marks: [at],
  said: [label, text, time],
})

function edgeAttributes(kind: RelationKind, evidence: readonly EdgeEvidence[]): EdgeAttributes {
  return {
    kind,
    label: RELATION_KINDS[kind].label,
    weight: evidence.length,
    confidence: evidence.reduce((greatest, { confidence }) => Math.max(greatest, confidence), 0),
    evidence,
  }
}

/** Sorted, those that are alike in everything once; what `order` leaves equal is put in the order of its JSON. */
function distinct<T>(all: readonly T[], order: (a: T, b: T) => number): T[] {
  const kept = new Map(all.map(one => [JSON.stringify(one), one]))
  return [...kept].sort(([a, one], [b, other]) => order(one, other) || byCode(a, b)).map(([, one]) => one)
}

/** Pixels at the zoom that shows all: what is said often and tied to much is larger, by the root, so that hubs do not cover the rest. */
const sizeOf = (degree: number, mentions: number): number =>
  Math.min(22, Math.round((4 + 2 * Math.sqrt(degree) + Math.sqrt(mentions)) * 10) / 10)
