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

/** A piece of a line; `sentence` is the number of the range that it is of, null for what is between them. */
export interface Cut {
  readonly span: Span
  readonly sentence: number | null
}

/** A line in pieces: the parts of the ranges that lie in it, and what is between. The ranges are in order and do not overlap. */
export function cutBySentences(line: Span, sentences: readonly Span[]): Cut[] {
  const cut: Cut[] = []
  let at = line.start
  for (let index = firstAfter(sentences, line.start); index < sentences.length; index++) {
    const [start, end] = [Math.max(sentences[index]!.start, at), Math.min(sentences[index]!.end, line.end)]
    if (start >= line.end) break
    if (start > at) cut.push({ span: { start: at, end: start }, sentence: null })
    cut.push({ span: { start, end }, sentence: index })
    at = end
  }
  return at < line.end ? [...cut, { span: { start: at, end: line.end }, sentence: null }] : cut
}

/** The first range that ends after a place. Binary search. */
function firstAfter(sentences: readonly Span[], at: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}
