// FollowTheMoney entities for OpenAleph, OpenSanctions' tools and other investigators' programs: things, the articles that prove
// them, and for each relation an interval. What is planned or denied becomes a link of unknown nature, whose role says so:
// an Ownership that nobody has yet must not look like one.
import { ENTITY_KINDS, type EntityKind, MODALITIES, type Subkind } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { textOf } from '../text/span.ts'
import type { EdgeEvidence, GraphArticle, KnowledgeGraph, NodeAttributes } from '../types.ts'
import { figureText } from './columns.ts'
import { ftmLink, type Properties } from './ftmLinks.ts'
import { hashOf } from './hash.ts'
import { daysOf } from './isoDate.ts'
import { each, pieces, whole } from './pieces.ts'
import { type Quotations, quotationsOf } from './quotations.ts'
import { cleaned } from './xml.ts'

/** The graph as JSON lines of FollowTheMoney 4 entities (https://followthemoney.tech/docs/), each valid by its schema: articles, then things, then links. */
export const toFtm = (graph: KnowledgeGraph): string => whole(ftmPieces(graph))

/** What `toFtm` gives, in pieces. */
export const ftmPieces = (graph: KnowledgeGraph): Iterable<string> =>
  pieces(each(entitiesOf(graph), entity => `${JSON.stringify(entity)}\n`))

function* entitiesOf(graph: KnowledgeGraph): Generator<FtmEntity, void> {
  const articles = graph.getAttribute('articles')
  const quotations = quotationsOf(graph)
  for (const article of articles) yield articleEntity(graph, article)
  for (const { node: id, attributes } of graph.nodeEntries()) yield thingEntity(id, attributes)
  for (const article of articles) yield* creditEntities(graph, quotations, article)
  for (const key of graph.edges()) yield* linkEntities(graph, quotations, key)
}

interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

const SCHEMA_OF_KIND: Readonly<Record<Exclude<EntityKind, 'organization'>, string>> = {
  person: 'Person',
  place: 'Address',
  project: 'Project',
  document: 'Document',
  event: 'Event',
  other: 'Note',
}

const SCHEMA_OF_SUBKIND: { readonly [subkind in Subkind]?: string } = {
  company: 'Company',
  government: 'PublicBody',
  party: 'PublicBody',
  court: 'PublicBody',
}

/** Entities have ids of their keys, so that two graphs that hold the same give the same. */
const idOf = (noun: string, ...key: readonly unknown[]): string => hashOf(JSON.stringify([noun, ...key]))

const thingId = (id: string): string => idOf('entity', id)
const articleId = (id: string): string => idOf('article', id)

/** What FollowTheMoney takes `kind` and `subkind` for. */
const schemaOf = ({ kind, subkind }: NodeAttributes): string =>
  kind === 'organization' ? ((subkind && SCHEMA_OF_SUBKIND[subkind]) ?? 'Organization') : SCHEMA_OF_KIND[kind]

function thingEntity(id: string, node: NodeAttributes): FtmEntity {
  const { kind, label, aliases, mentions, figures } = node
  const name = [oneLine(label) || ENTITY_KINDS[kind].label]
  return entity(thingId(id), schemaOf(node), {
    name,
    alias: aliases.map(({ text }) => text),
    notes: figures.map(figureText),
    proof: mentions.map(mention => articleId(mention.articleId)),
    ...(kind === 'place' && { full: name }),
    ...(kind === 'document' && { title: name, fileName: name }),
  })
}

function articleEntity(graph: KnowledgeGraph, article: GraphArticle): FtmEntity {
  const { id, text, body, source, published, publication, credits } = article
  return entity(articleId(id), 'Article', {
    title: [headlineOf(article)],
    fileName: [oneLine(source) || '文章'],
    author: credits
      .filter(({ kind, entity: credited }) => kind === 'reportedBy' && graph.hasNode(credited))
      .map(credit => graph.getNodeAttribute(credit.entity, 'label')),
    publishedAt: [date(published)],
    publisher: [publication],
    bodyText: [textOf(text, body)],
    language: ['zho'],
  })
}

function creditEntities(graph: KnowledgeGraph, { quote }: Quotations, { id, credits }: GraphArticle): FtmEntity[] {
  return credits
    .filter(({ entity: credited }) => graph.hasNode(credited))
    .map(({ kind, entity: credited, role, evidence }) =>
      entity(idOf('credit', id, kind, credited, role), 'UnknownLink', {
        subject: [articleId(id)],
        object: [thingId(credited)],
        role: [role || (kind === 'reportedBy' ? '报道' : '摄影')],
        description: [quote(evidence)],
        proof: [articleId(evidence.articleId)],
      }),
    )
}

/** A link for each title, time and modality that an edge's sentences give. */
function linkEntities(graph: KnowledgeGraph, { quote, articleOf }: Quotations, key: string): FtmEntity[] {
  const { kind, label, evidence } = graph.getEdgeAttributes(key)
  const ends = [graph.source(key), graph.target(key)].map(id => {
    return { id: thingId(id), schema: schemaOf(graph.getNodeAttributes(id)) }
  })
  const groups = new Map<string, EdgeEvidence[]>()
  for (const one of evidence) {
    const said = JSON.stringify([one.title, one.time?.from, one.time?.to, one.modality, one.figure])
    groups.set(said, [...(groups.get(said) ?? []), one])
  }
  if (evidence.length === 0) {
    const link = ftmLink({ kind, label, title: undefined, modality: 'stated', from: ends[0]!, to: ends[1]! })
    return [entity(idOf('link', key), link.schema, link.properties)]
  }
  return [...groups].map(([said, all]) => {
    const { title, time, modality, figure } = all[0]!
    const link = ftmLink({ kind, label, title, modality, from: ends[0]!, to: ends[1]! })
    const sources = all.flatMap(one => [one, ...(one.copies ?? [])])
    return entity(idOf('link', key, said), link.schema, {
      ...link.properties,
      startDate: [date(time?.from)],
      endDate: [date(time?.to)],
      summary: [figure, time?.text, MODALITIES[modality].label],
      description: all.map(quote),
      proof: sources.map(one => articleId(one.articleId)),
      publisher: sources.map(one => articleOf(one)?.publication),
    })
  })
}

/** What readers take for a date. */
const date = (iso: string | undefined): string | undefined => (iso !== undefined && daysOf(iso) ? iso : undefined)

/** Values as FollowTheMoney's own cleaning leaves them, each once; properties without any left out. */
function entity(id: string, schema: string, properties: Properties): FtmEntity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const clean = PROSE.has(name) ? prose : oneLine
    const given = new Set(values.map(value => cut(clean(value ?? ''), longestOf(name))).filter(value => value !== ''))
    return given.size > 0 ? [[name, [...given]] as const] : []
  })
  return { id, schema, properties: Object.fromEntries(filled) }
}

/** What FollowTheMoney takes of each property, in characters: names, addresses, texts, and all others. */
const longestOf = (property: string): number =>
  property === 'full' ? 250 : NAMES.has(property) ? 384 : PROSE.has(property) ? 65_000 : 1024

const NAMES: ReadonlySet<string> = new Set(['name', 'alias'])

/** Too long a text ends in …; no character is cut in two. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const characters = Array.from(text)
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}

/** Properties that may have several lines. */
const PROSE: ReadonlySet<string> = new Set(['bodyText', 'description', 'notes', 'summary'])

/** Spaces of other widths, and what ends a line elsewhere: each is a plain space to FollowTheMoney. */
const SPACES = /[\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g
/** What nobody sees goes, as there; what turns the direction of writing too, since it can hide what a name is. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

const prose = (text: string): string => cleaned(text).normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').trim()

const oneLine = (text: string): string => prose(text).replace(/\s+/gu, ' ')
