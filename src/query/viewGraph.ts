// The graph as a picture needs it: places, names and counts; evidence is asked for when it is looked at.
import type { EntityKind, Modality, RelationKind, Subkind } from '../schema.ts'
import { headlineOf } from '../text/headlineOf.ts'
import type { KnowledgeGraph } from '../types.ts'
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

/** A node to be drawn; `mentions` and `degree` are counts. */
export interface NodeView {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly x: number
  readonly y: number
  readonly size: number
  readonly mentions: number
  readonly degree: number
}

/** An edge to be drawn; `count` is the number of sentences behind it, `articles` are those that say it, `figure` is what is measured between the ends. */
export interface EdgeSummary {
  readonly key: string
  readonly source: string
  readonly target: string
  readonly kind: RelationKind
  readonly label: string
  readonly count: number
  readonly modality: Modality
  readonly figure?: string
  readonly articles: readonly string[]
}

/** All that is drawn of a graph. */
export function viewGraph(graph: KnowledgeGraph): GraphView {
  return {
    summary: summarize(graph),
    articles: articleSummaries(graph),
    nodes: graph.mapNodes((id, { label, kind, subkind, x, y, size, mentions }) => ({
      id,
      name: label,
      kind,
      ...(subkind && { subkind }),
      x,
      y,
      size,
      mentions: mentions.length,
      degree: graph.degree(id),
    })),
    edges: graph.mapEdges((key, { kind, label, evidence }, source, target) => {
      const figure = measuresOf(evidence)
      return {
        key,
        source,
        target,
        kind,
        label,
        count: evidence.length,
        modality: modalityOf(evidence),
        ...(figure !== undefined && { figure }),
        articles: [...new Set(evidence.map(({ articleId }) => articleId))],
      }
    }),
  }
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
