// An article cut into what it is read by: what is printed large above it, and its lines.
import type { ArticleView } from '../src/query/describeArticle.ts'
import type { Span } from '../src/types.ts'

/** A line of the article's text; `small` is a caption. */
export interface Line extends Span {
  readonly small: boolean
}

/** The ranges of a text's lines, blank lines, kicker, headline and subhead left out. A line that one of these takes a part of is cut. */
export function articleLines({ text, parts }: Pick<ArticleView, 'text' | 'parts'>): Line[] {
  const head = [parts.kicker, parts.headline, parts.subhead].filter(part => part !== undefined)
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1 }))
  const lines: Line[] = []
  let start = 0
  const upTo = (end: number) => {
    if (text.slice(start, end).trim() !== '') lines.push({ start, end, small: overlaps(parts.caption, { start, end }) })
  }
  for (const gap of [...head, ...breaks, { start: text.length, end: text.length }].sort((a, b) => a.start - b.start)) {
    if (gap.start > start) upTo(gap.start)
    start = Math.max(start, gap.end)
  }
  return lines
}

const overlaps = (part: Span | undefined, line: Span): boolean =>
  part !== undefined && line.start < part.end && part.start < line.end
