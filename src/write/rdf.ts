// The graph as linked data. What a thing is stands in the default graph; what was said of two things stands in a graph of
// its own, named by the statement, so that nothing that was planned or denied is asserted; the statement itself says which
// sentence it is from. Every node has an IRI made of its key: no blank nodes, so the same graph is the same text.
import { isOwnLabel, RELATION_KINDS, type RelationKind } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import type {
  Credit,
  EdgeAttributes,
  EdgeEvidence,
  GraphArticle,
  KnowledgeGraph,
  NodeAttributes,
  NodeFigure,
  Quoted,
  TimeRange,
} from '../types.ts'
import { hashOf } from './hash.ts'
import { decimal, figureIri, type Names, namesOf, statementIri, urn } from './iris.ts'
import { each } from './pieces.ts'
import { type Quotations, quotationsOf } from './quotations.ts'
import {
  CLASS_OF_KIND,
  CLASS_OF_SUBKIND,
  CLASSES,
  type ClassName,
  NAMESPACES,
  SCHEMA_WORDS,
  type TermName,
} from './vocabulary.ts'
import { cleaned } from './xml.ts'

/** One statement. `subject` and `graph` are IRIs; what `object` is, the term says (`Holds`); a missing `graph` is the default graph. */
export interface Quad {
  readonly subject: string
  readonly term: TermName
  readonly object: string
  readonly graph?: string
}

/** Everything that linked data says of the graph, each quad once; all that is said of a subject is in one group, with the named graph of that name. */
export const quadGroups = (graph: KnowledgeGraph): Iterable<Quad[]> => each(groupsIn(graph), distinct)

function* groupsIn(graph: KnowledgeGraph): Generator<Quad[], void> {
  const told = { ...namesOf(graph), ...quotationsOf(graph) }
  const articles = graph.getAttribute('articles')
  const mentioned = mentionedIn(graph)
  const papers = new Set<string>()
  for (const kind of kindsUsed(graph)) yield kindQuads(kind)
  for (const { node: id, attributes } of graph.nodeEntries()) yield entityQuads(told, id, attributes)
  for (const article of articles) {
    yield articleQuads(told, article, mentioned.get(article.id) ?? [])
    const paper = paperOf(article)
    if (paper !== undefined && !papers.has(paper)) yield paperQuads(paper, article)
    if (paper !== undefined) papers.add(paper)
  }
  for (const { node: id, attributes } of graph.nodeEntries())
    yield attributes.figures.flatMap(one => figureQuads(told, id, one))
  for (const { edge: key, attributes } of graph.edgeEntries()) yield edgeQuads(graph, told, key, attributes)
  for (const article of articles) yield article.credits.flatMap(one => creditQuads(told, article, one))
}

/** Each once, without those that say nothing. */
const distinct = (quads: readonly Quad[]): Quad[] => [
  ...new Map(quads.filter(({ object }) => object !== '').map(quad => [keyOf(quad), quad])).values(),
]

/** No IRI and no term has a space in it. */
const keyOf = ({ subject, term, object, graph = '' }: Quad): string => `${graph} ${subject} ${term} ${object}`

/** What things are called, and what is printed. */
type Told = Names & Quotations

/** The kinds of relation that come in the graph, in the schema's order. */
function kindsUsed(graph: KnowledgeGraph): RelationKind[] {
  const used = new Set<RelationKind>(graph.mapEdges((_, { kind }) => kind))
  for (const { credits } of graph.getAttribute('articles')) for (const { kind } of credits) used.add(kind)
  return (Object.keys(RELATION_KINDS) as RelationKind[]).filter(kind => used.has(kind))
}

function kindQuads(kind: RelationKind): Quad[] {
  const { label, directed } = RELATION_KINDS[kind]
  return about(`${NAMESPACES.guanxi}${kind}`, {
    '@type': classes('Property', directed ? undefined : 'SymmetricProperty'),
    label: [label],
  })
}

function entityQuads(told: Told, id: string, { kind, subkind, label, aliases, figures }: NodeAttributes): Quad[] {
  return about(told.entity(id), {
    '@type': classes(CLASS_OF_KIND[kind], subkind && CLASS_OF_SUBKIND[subkind]),
    identifier: [id],
    name: [label],
    alternateName: aliases.map(({ text }) => text),
    figure: figures.map(figure => figureIri(id, figure)),
  })
}

/** The keys of what each article names, in the graph's order. */
function mentionedIn(graph: KnowledgeGraph): Map<string, string[]> {
  const mentioned = new Map<string, string[]>()
  graph.forEachNode((key, { mentions }) => {
    for (const id of new Set(mentions.map(({ articleId }) => articleId))) {
      const keys = mentioned.get(id) ?? []
      keys.push(key)
      mentioned.set(id, keys)
    }
  })
  return mentioned
}

function articleQuads(told: Told, article: GraphArticle, mentioned: readonly string[]): Quad[] {
  const { id, published, source, credits } = article
  const credited = (kind: Credit['kind']) =>
    credits.filter(credit => credit.kind === kind).map(({ entity }) => told.entity(entity))
  return about(told.article(id), {
    '@type': classes('NewsArticle'),
    headline: [headlineOf(article)],
    datePublished: [published],
    isPartOf: [paperOf(article)],
    author: credited('reportedBy'),
    contributor: credited('photographedBy'),
    source: [source],
    mentions: mentioned.map(told.entity),
  })
}

/** The IRI of the paper that an article is in. */
const paperOf = ({ publication }: GraphArticle): string | undefined =>
  publication ? urn('publication', cleaned(publication)) : undefined

const paperQuads = (paper: string, { publication }: GraphArticle): Quad[] =>
  about(paper, { '@type': classes('Newspaper'), name: [publication] })

function figureQuads(told: Told, id: string, figure: NodeFigure): Quad[] {
  const { label, value, unit, text, approximation, time, evidence, copies } = figure
  return about(figureIri(id, figure), {
    '@type': classes('Figure'),
    label: [label],
    value: [decimal(value)],
    unit: [unit],
    text: [text],
    approximation: [approximation],
    ...timed(time),
    ...derived(told, { ...evidence, ...(copies && { copies }) }),
  })
}

function edgeQuads(graph: KnowledgeGraph, told: Told, key: string, edge: EdgeAttributes): Quad[] {
  const { kind, label, evidence } = edge
  const ends = [graph.source(key), graph.target(key)] as const
  const [source, target] = ends.map(told.entity) as [string, string]
  const [from, to] = ends.map(id => graph.getNodeAttribute(id, 'kind')) as [
    NodeAttributes['kind'],
    NodeAttributes['kind'],
  ]
  const words = (SCHEMA_WORDS[kind] ?? []).filter(word => word.from.includes(from) && word.to.includes(to))
  const called = { label: [isOwnLabel(kind, label) ? label : undefined] }
  if (evidence.length === 0) {
    const statement = urn('statement', hashOf(JSON.stringify([key])))
    return [
      ...about(statement, { '@type': classes('Statement'), ...called, confidence: [decimal(edge.confidence)] }),
      ...about(source, { [kind]: [target] }, statement),
    ]
  }
  return evidence.flatMap(one => {
    const statement = statementIri(key, one)
    const isPost = one.title !== undefined && words.some(({ term }) => term === 'worksFor')
    return [
      ...about(statement, { ...statementValues(told, one), ...called }),
      ...about(source, { [kind]: [target] }, statement),
      ...words.flatMap(({ term, isInverse }) =>
        isInverse ? about(target, { [term]: [source] }, statement) : about(source, { [term]: [target] }, statement),
      ),
      ...(isPost ? about(source, { jobTitle: [one.title] }, statement) : []),
    ]
  })
}

const statementValues = (told: Told, one: EdgeEvidence): Values => ({
  '@type': classes('Statement'),
  title: [one.title],
  modality: [one.modality],
  ...timed(one.time),
  measure: [one.figure],
  confidence: [decimal(one.confidence)],
  rule: [one.rule],
  ...derived(told, one),
})

function creditQuads(told: Told, article: GraphArticle, credit: Credit): Quad[] {
  const { kind, entity, role, evidence } = credit
  const statement = urn('statement', hashOf(JSON.stringify([article.id, kind, entity, role])))
  return [
    ...about(statement, {
      '@type': classes('Statement'),
      title: [role],
      rule: [evidence.rule],
      ...derived(told, evidence),
    }),
    ...about(told.article(article.id), { [kind]: [told.entity(entity)] }, statement),
  ]
}

type Values = { readonly [term in TermName]?: readonly (string | undefined)[] }

const timed = (time: TimeRange | undefined): Values =>
  time ? { from: [time.from], to: [time.to], time: [time.text] } : {}

const derived = (told: Told, said: Quoted & { readonly copies?: readonly Quoted[] }): Values => ({
  quotation: [told.quote(said)],
  wasDerivedFrom: [said, ...(said.copies ?? [])].map(({ articleId }) => told.article(articleId)),
})

const classes = (...all: readonly (ClassName | undefined)[]): string[] =>
  all.flatMap(name => (name ? [CLASSES[name]] : []))

/** Quads of one subject; what is missing gives none. */
function about(subject: string, values: Values, graph?: string): Quad[] {
  return Object.entries(values).flatMap(([term, objects]) =>
    objects.flatMap(object =>
      object === undefined
        ? []
        : [{ subject, term: term as TermName, object: cleaned(object), ...(graph !== undefined && { graph }) }],
    ),
  )
}
