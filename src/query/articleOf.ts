// Articles by id: evidence names them, and every quotation looks one up.
import { NotFoundError } from '../errors.ts'
import type { GraphArticle, KnowledgeGraph } from '../types.ts'

const indexes = new WeakMap<readonly GraphArticle[], ReadonlyMap<string, GraphArticle>>()

/** The article of that id. Throws `NotFoundError`. */
export function articleOf(graph: KnowledgeGraph, id: string): GraphArticle {
  const articles = graph.getAttribute('articles')
  let index = indexes.get(articles)
  if (!index) {
    index = new Map(articles.map(article => [article.id, article]))
    indexes.set(articles, index)
  }
  const article = index.get(id)
  if (!article) throw new NotFoundError(`no article “${id}”`)
  return article
}
