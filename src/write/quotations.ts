// The words behind a statement, for formats that write them out.
import { headlineOf } from '../text/headlineOf.ts'
import { textOf } from '../text/span.ts'
import type { GraphArticle, KnowledgeGraph, Quoted } from '../types.ts'

/** What a graph's articles say: `quote` gives a sentence as printed, `articleOf` the article, both nothing where there is no such article; `headline` is its headline. */
export interface Quotations {
  readonly quote: (quoted: Quoted) => string
  readonly articleOf: (quoted: Pick<Quoted, 'articleId'>) => GraphArticle | undefined
  readonly headline: (quoted: Pick<Quoted, 'articleId'>) => string
}

/** The graph's articles, ready to be quoted. */
export function quotationsOf(graph: KnowledgeGraph): Quotations {
  const articles = new Map(graph.getAttribute('articles').map(article => [article.id, article]))
  const articleOf: Quotations['articleOf'] = ({ articleId }) => articles.get(articleId)
  return {
    articleOf,
    quote: quoted => textOf(articleOf(quoted)?.text ?? '', quoted.sentence),
    headline: quoted => {
      const article = articleOf(quoted)
      return article ? headlineOf(article) : ''
    },
  }
}
