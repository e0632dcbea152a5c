// An article made of one bare text, for tests of recognition.
import type { Article, Byline } from '../../src/types.ts'

let count = 0

/** An article whose body is all of `text`. */
export const articleFrom = (text: string, byline: readonly Byline[] = []): Article => ({
  id: `test-${++count}`,
  role: 'news',
  text,
  segments: [{ at: 0, source: { start: 0, end: text.length } }],
  sentences: [{ start: 0, end: text.length }],
  body: { start: 0, end: text.length },
  byline,
})
