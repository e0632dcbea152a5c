// 本报 is the paper whose page it stands on.
import { isOwnPaper } from '../text/ownPaper.ts'
import type { Naming, PageView } from './page.ts'

/** What a page's mentions of 本报 mean, where the page's paper is known. */
export function namePapers({ extraction, articles }: PageView): Map<string, Naming> {
  const { publication } = extraction.document
  const namings = new Map<string, Naming>()
  if (publication === undefined) return namings
  for (const { mentions } of articles)
    for (const { id, kind, text } of mentions)
      if (kind === 'organization' && isOwnPaper(text)) namings.set(id, { name: publication, reason: 'ownPaper' })
  return namings
}
