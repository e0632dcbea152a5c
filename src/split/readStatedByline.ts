// A line that its source states to be a byline may hold names and nothing else: 张三、李四. Where a role is printed, it is
// read as any other credit is.
import { isOwnPaper } from '../text/ownPaper.ts'
import type { Byline, Span } from '../types.ts'
import { type CreditReader, TOKEN } from './credits.ts'

/** What a person is who is stated to have written and of whom no role is printed. */
const AUTHOR = '作者'

/** The bylines of a range of a text. */
export function readStatedByline(text: string, span: Span, reader: CreditReader): readonly Byline[] {
  const { bylines } = reader.read(text, span)
  if (bylines.length > 0) return bylines
  const found: Byline[] = []
  let paper: Span | undefined
  for (const { 0: token, index } of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const range = { start: span.start + index, end: span.start + index + token.length }
    if (isOwnPaper(token) || reader.mediaEnd(token) === token.length) paper = range
    else if (reader.isPerson(token)) found.push({ person: range, role: AUTHOR, ...(paper && { paper }) })
  }
  return found
}
