// Which paper a page is of, where nobody has said: the one that most bylines name.
import { textOf } from '../text/span.ts'
import type { Article } from '../types.ts'

/** The paper that most bylines name, the first of those named equally often; undefined where none is named. */
export function publicationOf(articles: readonly Article[]): string | undefined {
  const counts = new Map<string, number>()
  for (const article of articles) {
    for (const { paper } of article.byline) {
      if (paper) counts.set(textOf(article.text, paper), (counts.get(textOf(article.text, paper)) ?? 0) + 1)
    }
  }
  let best: string | undefined
  for (const [paper, count] of counts) if (best === undefined || count > counts.get(best)!) best = paper
  return best
}
