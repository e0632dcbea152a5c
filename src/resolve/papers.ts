// 本报 is the paper whose page it stands on.
import { isOwnPaper } from '../text/ownPaper.ts'
import type { Naming, PageView } from './page.ts'

/** What a page's mentions of 本报 mean, where the article's or the page's paper is known. */
export function namePapers({ extraction, articles }: PageView): Map<string, Naming> {
  const namings = new Map<string, Naming>()
  for (const { article, mentions } of articles) {
    const publication = article.publication ?? extraction.document.publication
    if (publication === undefined) continue
    for (const { id, kind, text } of mentions)
      if (kind === 'organization' && isOwnPaper(text)) namings.set(id, { name: publication, reason: 'ownPaper' })
  }
  return namings
}
