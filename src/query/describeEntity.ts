// All that the graph knows of one entity, each statement with the sentence that says it or the way there.
import { NotFoundError } from '../errors.ts'
import { type EntityKind, type Modality, RELATION_KINDS, type RelationKind, type Subkind } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { byCode } from '../text/order.ts'
import { textOf } from '../text/span.ts'
import type { Alias, Credit, KnowledgeGraph, NodeFigure, TimeRange } from '../types.ts'
import { articleOf } from './articleOf.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'
import { type PostView, postsOf } from './postsOf.ts'
import { type Quote, quoteFigure } from './quoteEdge.ts'
import { labelFrom, measuresOf, modalityOf, titlesOf } from './statement.ts'

/** An entity with what is said of it. */
export interface EntityView {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly ownKind?: string
  readonly aliases: readonly Alias[]
  readonly figures: readonly FigureView[]
  readonly relations: readonly RelationView[]
  /** For a person the posts it holds or held, for a body those who hold posts in it. */
  readonly posts: readonly PostView[]
  readonly credits: readonly CreditView[]
  readonly mentions: readonly MentionView[]
}

/** A number said of the entity; `value` is in base units, `text` as printed. */
export interface FigureView {
  readonly label: string
  readonly text: string
  readonly value: number
  readonly unit: string
  readonly approximation?: 'about' | 'over' | 'under'
  readonly time?: TimeRange
  readonly quote: Quote
}

/** A relation read from this entity's end: `label` is 建设 or 建设者, whichever end it is. `count` is the number of sentences, `time` the first that one of them gives, `confidence` the greatest of them. */
export interface RelationView {
  readonly key: string
  readonly kind: RelationKind
  readonly label: string
  readonly direction: 'out' | 'in' | 'both'
  readonly other: NodeRef
  readonly title?: string
  /** What is measured between the two, as printed: 20公里. */
  readonly figure?: string
  readonly modality: Modality
  readonly count: number
  readonly time?: TimeRange
  readonly confidence: number
}

/** An article that the entity wrote or photographed. */
export interface CreditView {
  readonly articleId: string
  readonly headline: string
  readonly kind: Credit['kind']
  readonly role: string
}

/** Where the entity is named; offsets are in the article's text. */
export interface MentionView {
  readonly articleId: string
  readonly headline: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The entity of that id. Relations stand in the schema's order, the best evidenced first. Throws `NotFoundError`. */
export function describeEntity(graph: KnowledgeGraph, id: string): EntityView {
  if (!graph.hasNode(id)) throw new NotFoundError(`no entity “${id}”`)
  const { label, kind, subkind, ownKind, aliases, figures, mentions } = graph.getNodeAttributes(id)
  return {
    id,
    name: label,
    kind,
    ...(subkind && { subkind }),
    ...(ownKind !== undefined && { ownKind }),
    aliases,
    figures: figures.map(figure => figureView(graph, figure)),
    relations: graph
      .edges(id)
      .map(key => relationView(graph, id, key))
      .sort(byWeight),
    posts: postsOf(graph, id),
    credits: graph
      .getAttribute('articles')
      .flatMap(article =>
        article.credits
          .filter(({ entity }) => entity === id)
          .map(({ kind, role }) => ({ articleId: article.id, headline: headlineOf(article), kind, role })),
      ),
    mentions: mentions.map(({ articleId, start, end }) => {
      const article = articleOf(graph, articleId)
      return { articleId, headline: headlineOf(article), start, end, text: textOf(article.text, { start, end }) }
    }),
  }
}

function figureView(graph: KnowledgeGraph, figure: NodeFigure): FigureView {
  const { label, text, value, unit, approximation, time } = figure
  return {
    label,
    text,
    value,
    unit,
    ...(approximation && { approximation }),
    ...(time && { time }),
    quote: quoteFigure(graph, figure),
  }
}

function relationView(graph: KnowledgeGraph, id: string, key: string): RelationView {
  const edge = graph.getEdgeAttributes(key)
  const { kind, confidence, evidence } = edge
  const out = graph.source(key) === id
  const title = titlesOf(evidence)
  const figure = measuresOf(evidence)
  const time = evidence.find(one => one.time)?.time
  return {
    key,
    kind,
    label: labelFrom(edge, out ? 'source' : 'target'),
    direction: RELATION_KINDS[kind].directed ? (out ? 'out' : 'in') : 'both',
    other: nodeRef(graph, graph.opposite(id, key)),
    ...(title !== undefined && { title }),
    ...(figure !== undefined && { figure }),
    modality: modalityOf(evidence),
    count: evidence.length,
    ...(time && { time }),
    confidence,
  }
}

const KIND_ORDER = Object.keys(RELATION_KINDS)

const byWeight = (a: RelationView, b: RelationView) =>
  KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
  byCode(a.direction, b.direction) ||
  b.count - a.count ||
  byCode(a.key, b.key)
