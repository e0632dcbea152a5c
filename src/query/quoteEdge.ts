// Show me the sentence behind this edge: with both ends and the trigger to be marked, and where it was printed.
import { NotFoundError } from '../errors.ts'
import type { Modality, RelationKind } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { contains, textOf } from '../text/span.ts'
import type { EdgeEvidence, Evidence, KnowledgeGraph, NodeFigure, Quoted, Span, TimeRange } from '../types.ts'
import { articleOf } from './articleOf.ts'
import { boxesAt, type PageBox } from './boxesAt.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'

/** An edge with all its evidence. */
export interface EdgeView {
  readonly key: string
  readonly kind: RelationKind
  readonly label: string
  readonly source: NodeRef
  readonly target: NodeRef
  readonly evidence: readonly Quote[]
}

/** A quotation: `text` is the sentence, `start` its offset in the article; `from`, `to` and `trigger` are ranges of `text`, left out where they lie outside it. */
export interface Quote {
  readonly articleId: string
  readonly headline: string
  readonly publication?: string
  readonly published?: string
  readonly text: string
  readonly start: number
  readonly from?: Span
  readonly to?: Span
  readonly trigger?: Span
  readonly rule: string
  readonly title?: string
  readonly modality: Modality
  readonly time?: TimeRange
  readonly figure?: string
  /** Where the sentence stands in print, a line each. */
  readonly boxes?: readonly PageBox[]
  /** Where the same sentence stands too: agency copy counts once. */
  readonly copies?: readonly Copy[]
}

/** Another article that prints a quotation; `start` is where in its text. */
export interface Copy {
  readonly articleId: string
  readonly headline: string
  readonly publication?: string
  readonly published?: string
  readonly start: number
}

/** The edge of that key with every sentence that says it. Throws `NotFoundError`. */
export function quoteEdge(graph: KnowledgeGraph, key: string): EdgeView {
  if (!graph.hasEdge(key)) throw new NotFoundError(`no relation “${key}”`)
  const { kind, label, evidence } = graph.getEdgeAttributes(key)
  return {
    key,
    kind,
    label,
    source: nodeRef(graph, graph.source(key)),
    target: nodeRef(graph, graph.target(key)),
    evidence: evidence.map(one => quoteOf(graph, one)),
  }
}

/** The quotation behind an edge. */
export function quoteOf(graph: KnowledgeGraph, evidence: EdgeEvidence): Quote {
  const { from, to, title, modality, time, figure } = evidence
  return {
    ...sentenceOf(graph, evidence),
    ...within(evidence.sentence, { from, to, trigger: evidence.trigger }),
    rule: evidence.rule,
    ...(title !== undefined && { title }),
    modality,
    ...(time && { time }),
    ...(figure !== undefined && { figure }),
    ...copiesOf(graph, evidence),
  }
}

/** The quotation behind a figure: `from` is its subject, `figure` the number as printed. */
export function quoteFigure(graph: KnowledgeGraph, { evidence, at, text, time, copies }: NodeFigure): Quote {
  return {
    ...sentenceOf(graph, evidence),
    ...within(evidence.sentence, { from: at, trigger: evidence.trigger }),
    rule: evidence.rule,
    modality: 'stated',
    ...(time && { time }),
    figure: text,
    ...copiesOf(graph, { ...(copies && { copies }) }),
  }
}

const sentenceOf = (graph: KnowledgeGraph, evidence: Evidence) => ({
  ...placeOf(graph, evidence),
  text: textOf(articleOf(graph, evidence.articleId).text, evidence.sentence),
  ...boxesAt(articleOf(graph, evidence.articleId), evidence.sentence),
})

const copiesOf = (graph: KnowledgeGraph, { copies }: { readonly copies?: readonly Quoted[] }) =>
  copies ? { copies: copies.map(copy => placeOf(graph, copy)) } : {}

function placeOf(graph: KnowledgeGraph, { articleId, sentence }: Quoted): Copy {
  const article = articleOf(graph, articleId)
  const { publication, published } = article
  return {
    articleId,
    headline: headlineOf(article),
    ...(publication !== undefined && { publication }),
    ...(published !== undefined && { published }),
    start: sentence.start,
  }
}

type Marks = { readonly [mark in 'from' | 'to' | 'trigger']?: Span }

function within(sentence: Span, marks: { readonly [mark in keyof Marks]: Span | undefined }): Marks {
  const inside = Object.entries(marks).flatMap(([mark, span]) =>
    span && contains(sentence, span)
      ? [[mark, { start: span.start - sentence.start, end: span.end - sentence.start }] as const]
      : [],
  )
  return Object.fromEntries(inside)
}
