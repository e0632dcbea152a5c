// Where in its source an article stands, and what stands beside it: an article is put together from pieces, and whoever
// doubts that it was done right looks here.
import { headlineOf } from '../text/headlineOf.ts'
import type { GraphArticle, KnowledgeGraph, Segment, Span } from '../types.ts'

/** All ranges are of the source's text. `of` reaches from 0 to the greatest end known of the document; `others` are its other articles, in the graph's order. */
export interface Place {
  readonly spans: readonly Span[]
  readonly of: Span
  readonly others: readonly { readonly id: string; readonly headline: string; readonly spans: readonly Span[] }[]
}

/** Pieces that lie no farther apart than this are one: between them stands a line break. */
const GAP = 2

/** The ranges that the article was put together from, in the order in which it is read, and those of its neighbours. */
export function placeOf(graph: KnowledgeGraph, article: GraphArticle): Place {
  const all = graph.getAttribute('articles').filter(({ documentId }) => documentId === article.documentId)
  const end = all
    .flatMap(({ segments }) => segments)
    .reduce((greatest, { source }) => Math.max(greatest, source.end), 0)
  return {
    spans: rangesOf(article.segments),
    of: { start: 0, end },
    others: all
      .filter(({ id }) => id !== article.id)
      .map(other => ({ id: other.id, headline: headlineOf(other), spans: rangesOf(other.segments) })),
  }
}

function rangesOf(segments: readonly Segment[]): Span[] {
  const ranges: Span[] = []
  for (const { source } of segments) {
    if (source.start === source.end) continue
    const last = ranges.at(-1)
    if (last && last.end <= source.start && source.start <= last.end + GAP)
      ranges[ranges.length - 1] = { start: last.start, end: source.end }
    else ranges.push({ start: source.start, end: source.end })
  }
  return ranges
}
