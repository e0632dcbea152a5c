// Spans: half-open ranges of UTF-16 units.
import type { Article, Span } from '../types.ts'

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end)

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Order of reading: by start, the longer first. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The sentence that holds the span, or undefined where none does. Binary search; sentences are sorted and do not overlap. */
export function sentenceAt(sentences: readonly Span[], span: Span): Span | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  const found = sentences[low]
  return found && contains(found, span) ? found : undefined
}

/** Where a span of `Article.text` stands in `Document.text`: several ranges where a name breaks over a line, none for what is not in the source. */
export function locate(article: Article, span: Span): Span[] {
  const ranges: Span[] = []
  for (const { at, source } of article.segments) {
    const length = source.end - source.start
    const start = Math.max(span.start, at)
    const end = Math.min(span.end, at + length)
    if (start >= end) continue
    const range = { start: source.start + start - at, end: source.start + end - at }
    const last = ranges.at(-1)
    if (last && last.end === range.start) ranges[ranges.length - 1] = { start: last.start, end: range.end }
    else ranges.push(range)
  }
  return ranges
}
