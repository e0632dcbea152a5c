// Which paper a page is of, where nobody has said: the one that most bylines name. That tells who 本报 is.
import { isOwnPaper } from '../text/ownPaper.ts'
import { textOf } from '../text/span.ts'
import type { Article } from '../types.ts'

/** The paper that most bylines name, the first of those named equally often; undefined where none is named. */
export function publicationOf(articles: readonly Article[]): string | undefined {
  const counts = new Map<string, number>()
  for (const article of articles) {
    for (const { paper } of article.byline) {
      const name = paper && textOf(article.text, paper)
      if (name && !isOwnPaper(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  let best: string | undefined
  for (const [paper, count] of counts) if (best === undefined || count > counts.get(best)!) best = paper
  return best
}

/** The articles without 本报 as a byline's paper, for a page of which nobody knows the paper; articles that have a publication of their own stay. */
export const withoutOwnPaper = (articles: readonly Article[]): Article[] => articles.map(withoutOwn)

function withoutOwn(article: Article): Article {
  if (article.publication !== undefined) return article
  return {
    ...article,
    byline: article.byline.map(({ person, role, paper }) =>
      paper && !isOwnPaper(textOf(article.text, paper)) ? { person, role, paper } : { person, role },
    ),
  }
}
