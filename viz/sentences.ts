// An article as a row of sentences to go through: what is none, a headline or a byline, counts as one for each of its lines.
import type { ArticleView } from '../src/query/describeArticle.ts'
import type { Span } from '../src/types.ts'

/** The ranges, in the order of the text; together they are all of it, less breaks and blank lines. */
export function sentencesOf({ text, sentences }: Pick<ArticleView, 'text' | 'sentences'>): Span[] {
  const found: Span[] = []
  let at = 0
  for (const sentence of [...sentences, { start: text.length, end: text.length }]) {
    found.push(...linesIn(text, { start: at, end: sentence.start }))
    if (sentence.end > Math.max(sentence.start, at)) found.push(sentence)
    at = Math.max(at, sentence.end)
  }
  return found
}

function linesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, Math.max(start, end)).matchAll(/[^\n]+/gu)]
    .filter(([line]) => line.trim() !== '')
    .map(({ 0: line, index }) => ({ start: start + index, end: start + index + line.length }))
}

/** Which of the ranges one is at: the first that shares a character with `at`; -1 for none. */
export const sentenceAt = (sentences: readonly Span[], at: Span): number =>
  sentences.findIndex(({ start, end }) => start < at.end && at.start < end)

/** The ranges' parts that lie in `line`, and what is between them, in order: each with its range, null for what is between. */
export function cutBySentences(
  line: Span,
  sentences: readonly Span[],
): { readonly span: Span; readonly sentence: Span | null }[] {
  const cut: { readonly span: Span; readonly sentence: Span | null }[] = []
  let at = line.start
  for (const sentence of sentences) {
    const [start, end] = [Math.max(sentence.start, at), Math.min(sentence.end, line.end)]
    if (start >= end) continue
    if (start > at) cut.push({ span: { start: at, end: start }, sentence: null })
    cut.push({ span: { start, end }, sentence })
    at = end
  }
  return at < line.end ? [...cut, { span: { start: at, end: line.end }, sentence: null }] : cut
}
