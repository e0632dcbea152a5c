// The graph as a picture needs it: places, names and counts; evidence is asked for when it is looked at.
import type { EntityKind, Modality, RelationKind, Subkind } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import type { EdgeAttributes, EdgeEvidence, KnowledgeGraph } from '../types.ts'
import { articleOf } from './articleOf.ts'
import { bestConnected } from './bestConnected.ts'
import { communitiesOf } from './communities.ts'
import { type DateRange, datesOf } from './datesOf.ts'
import { measuresOf, modalityOf } from './statement.ts'
import { type Summary, summarize } from './summarize.ts'

export interface GraphView {
  readonly summary: Summary
  readonly articles: readonly ArticleSummary[]
  readonly nodes: readonly NodeView[]
  readonly edges: readonly EdgeSummary[]
}

/** An article in a list; `entities` counts those named in it. */
export interface ArticleSummary {
  readonly id: string
  readonly headline: string
  readonly source: string
  readonly publication?: string
  readonly published?: string
  readonly entities: number
}

/** A node to be drawn; `mentions` and `degree` are counts, `community` is as `communitiesOf` numbers it, `articles` are those that name it, in the graph's order. */
export interface NodeView {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly ownKind?: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly mentions: number
  readonly degree: number
  readonly community: number
  readonly articles: readonly string[]
}

/** An edge to be drawn; `count` is the number of sentences behind it, `weight` given where that is another number, `figure` is what is measured between the ends. `articles` are those that say it, agency copies too, in the graph's order; `sources` is the number of documents that these are of. */
export interface EdgeSummary {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly kind: RelationKind
  readonly label: string
  readonly count: number
  readonly weight?: number
  readonly modality: Modality
  readonly figure?: string
  readonly articles: readonly string[]
  /** The greatest of its evidence, 0 to 1. */
  readonly confidence: number
  readonly sources: number
  /** When it held, each range once, sorted. */
  readonly dates: readonly DateRange[]
}

/** All that is drawn of a graph; with a `limit` at most so many nodes, those that are best connected, and the edges between them. Summary, articles and counts are of the graph. */
export function viewGraph(graph: KnowledgeGraph, limit = Infinity): GraphView {
  const inOrder = articleOrder(graph)
  const shown = limit < graph.order ? bestConnected(graph, limit) : new Set(graph.nodes())
  const edges: EdgeSummary[] = []
  graph.forEachEdge((key, edge, source, target) => {
    if (shown.has(source) && shown.has(target)) edges.push({ key, source, target, ...edgeView(graph, edge, inOrder) })
  })
  return { ...headOf(graph), nodes: nodeViews(graph, shown, inOrder), edges }
}

type Head = Pick<GraphView, 'summary' | 'articles'>

const made = new WeakMap<KnowledgeGraph, Head>()

/** What is the same however little is drawn; kept as long as the graph. */
function headOf(graph: KnowledgeGraph): Head {
  const head = made.get(graph) ?? { summary: summarize(graph), articles: articleSummaries(graph) }
  made.set(graph, head)
  return head
}

type InOrder = (ids: readonly string[]) => string[]

/** Puts ids of articles in the graph's order, each once. */
function articleOrder(graph: KnowledgeGraph): InOrder {
  const ranks = new Map(graph.getAttribute('articles').map(({ id }, rank) => [id, rank]))
  return ids => [...new Set(ids)].sort((a, b) => (ranks.get(a) ?? -1) - (ranks.get(b) ?? -1))
}

const articlesBehind = ({ articleId, copies = [] }: EdgeEvidence): string[] => [
  articleId,
  ...copies.map(copy => copy.articleId),
]

function edgeView(graph: KnowledgeGraph, edge: EdgeAttributes, inOrder: InOrder) {
  const { kind, label, weight, confidence, evidence } = edge
  const figure = measuresOf(evidence)
  const articles = inOrder(evidence.flatMap(articlesBehind))
  return {
    kind,
    label,
    count: evidence.length,
    ...(weight !== evidence.length && { weight }),
    modality: modalityOf(evidence),
    ...(figure !== undefined && { figure }),
    articles,
    confidence,
    sources: new Set(articles.map(id => articleOf(graph, id).documentId)).size,
    dates: datesOf(graph, evidence),
  }
}

function nodeViews(graph: KnowledgeGraph, shown: ReadonlySet<string>, inOrder: InOrder): NodeView[] {
  const communities = communitiesOf(graph)
  return graph
    .filterNodes(id => shown.has(id))
    .map(id => {
      const { label, kind, subkind, ownKind, x, y, size, mentions } = graph.getNodeAttributes(id)
      return {
        id,
        name: label,
        kind,
        ...(subkind && { subkind }),
        ...(ownKind !== undefined && { ownKind }),
        x,
        y,
        size,
        mentions: mentions.length,
        degree: graph.degree(id),
        community: communities.get(id) ?? -1,
        articles: inOrder(mentions.map(({ articleId }) => articleId)),
      }
    })
}

function articleSummaries(graph: KnowledgeGraph): ArticleSummary[] {
  const counts = new Map<string, number>()
  graph.forEachNode((_, { mentions }) => {
    for (const id of new Set(mentions.map(({ articleId }) => articleId))) counts.set(id, (counts.get(id) ?? 0) + 1)
  })
  return graph.getAttribute('articles').map(article => {
    const { id, source, publication, published } = article
    return {
      id,
      headline: headlineOf(article),
      source,
      ...(publication !== undefined && { publication }),
      ...(published !== undefined && { published }),
      entities: counts.get(id) ?? 0,
    }
  })
}
