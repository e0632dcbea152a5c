// Documents by their marks, 《…》, and by what is done to them: 印发做好脱贫人口稳岗就业工作的通知.

import type { Token } from '../text/readWords.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'

const TITLE = /《[^《》\n]{1,60}》/g
const MEDIA = /(.报|周刊|杂志)$/
/** What ends in 报 and is no newspaper. */
const PAPERS = /([公简通年季月周海战预警情]报|财报|报[表告])$/
const LONGEST = 40
/** 出台1个实施意见 */
const COUNT = /^[mq]$/

/** Titles between 《 and 》, marks outside (a newspaper there is an organization), and what a verb of making puts forth. */
export function recognizeDocuments(context: Context): Candidate[] {
  return [...titled(context.text), ...made(context)]
}

function titled(text: string): Candidate[] {
  const found: Candidate[] = []
  for (const { index, 0: title } of text.matchAll(TITLE)) {
    const span = { start: index + 1, end: index + title.length - 1, recognizer: 'documents', confidence: 0.92 }
    found.push(
      MEDIA.test(title.slice(1, -1)) && !PAPERS.test(title.slice(1, -1))
        ? { ...span, kind: 'organization', subkind: 'media' }
        : { ...span, kind: 'document' },
    )
  }
  return found
}

/** From a verb of making to the last word of a document at the end of its clause; 的 may stand right before that word only. */
function made({ tokens, heads, lexis }: Context): Candidate[] {
  const found: Candidate[] = []
  for (let verb = 0; verb < tokens.length; verb++) {
    if (!lexis.cues.making.has(tokens[verb]!.text)) continue
    let first = verb + 1
    if (tokens[first]?.text === '了' || tokens[first]?.text === '的') first++
    while (COUNT.test(tokens[first]?.tag ?? '')) first++
    const last = documentEnd(tokens, heads, first)
    if (last > first)
      found.push({
        start: tokens[first]!.start,
        end: tokens[last]!.end,
        kind: 'document',
        recognizer: 'documents',
        confidence: 0.66,
      })
  }
  return found
}

/** The token with which the document's name ends, or -1. */
function documentEnd(tokens: readonly Token[], heads: Context['heads'], first: number): number {
  for (let i = first; i < tokens.length; i++) {
    const { mark, text, tag, end } = tokens[i]!
    if (mark || end - tokens[first]!.start > LONGEST || /^[了将于]$/.test(text)) return -1
    if (tag === 'uj' && heads[i + 1]?.kind !== 'document') return -1
    const next = tokens[i + 1]
    if (
      heads[i]?.kind === 'document' &&
      heads[i]!.need !== 'self' &&
      (!next || (next.mark && /[，。；、！\s]/.test(next.text)))
    )
      return end - tokens[first]!.start >= 6 ? i : -1
  }
  return -1
}
