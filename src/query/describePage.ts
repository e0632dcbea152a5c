// A page as print shows it: where each line of the articles on it stands, so that it can be drawn where its image is not.
import { NotFoundError } from '../errors.ts'
import { headlineOf } from '../text/headlineOf.ts'
import { textOf } from '../text/span.ts'
import type { ArticlePage, GraphArticle, KnowledgeGraph, Span, TextBox } from '../types.ts'
import { articleOf } from './articleOf.ts'

/** A page of an article's document: `page` counts from 0, `articles` are those with a line on it, in the graph's order. */
export interface PageView extends ArticlePage {
  readonly articles: readonly {
    readonly id: string
    readonly headline: string
    readonly lines: readonly PrintedLine[]
  }[]
}

/** A line in print: `start` and `end` are its range of the article's text, the rest points from the page's upper left corner. */
export interface PrintedLine extends Span, Pick<TextBox, 'x' | 'y' | 'width' | 'height'> {
  readonly text: string
}

/** The page of that number of the article's document. Throws `NotFoundError` where the article has no line on it. */
export function describePage(graph: KnowledgeGraph, articleId: string, page: number): PageView {
  const article = articleOf(graph, articleId)
  const known = pageNumbers(article)
  if (!known.includes(page)) {
    const where = known.length > 0 ? `; it is on ${known.join(', ')}` : ': where its lines stand is not known'
    throw new NotFoundError(`article “${articleId}” has no line on page ${page}, counted from 0${where}`)
  }
  const all = graph.getAttribute('articles').filter(({ documentId }) => documentId === article.documentId)
  return {
    page,
    ...article.pages?.find(one => one.page === page),
    articles: all.flatMap(one => {
      const lines = linesOn(one, page)
      return lines.length > 0 ? [{ id: one.id, headline: headlineOf(one), lines }] : []
    }),
  }
}

/** The pages that an article has lines on, in the order of print. */
export const pageNumbers = ({ boxes = [] }: Pick<GraphArticle, 'boxes'>): number[] =>
  [...new Set(boxes.map(({ page }) => page))].sort((a, b) => a - b)

const linesOn = ({ text, boxes = [] }: GraphArticle, page: number): PrintedLine[] =>
  boxes
    .filter(box => box.page === page)
    .map(({ span, x, y, width, height }) => ({ ...span, x, y, width, height, text: textOf(text, span) }))
