// A bare passage, as `extract --lines` gets it: no page, no headline, one article whose body is all of the text.
import type { Article, Document } from '../types.ts'
import { splitSentences } from './splitSentences.ts'

/** The document as one article, its text the document's own, so that offsets in both are the same. */
export function wholePassage(document: Document): Article[] {
  const { text } = document
  const body = { start: 0, end: text.length }
  return [
    {
      id: `${document.id}-1`,
      role: 'news',
      text,
      segments: text === '' ? [] : [{ at: 0, source: body }],
      sentences: splitSentences(text, body),
      body,
      byline: [],
      ...(document.published !== undefined && { published: document.published }),
    },
  ]
}
