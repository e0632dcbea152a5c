// The form in which a person corrects how a source was split: what its articles are and which lines they are printed in.
import type { OutlineArticle, OutlinePartKind, Span } from '../types.ts'

/** The form's name and version; a change that old programs cannot read raises the version. */
export const OUTLINE_FORMAT = 'guanxi-outline'
export const OUTLINE_VERSION = 1

export const OUTLINE_PARTS: readonly OutlinePartKind[] = ['kicker', 'headline', 'subhead', 'byline', 'body', 'caption']
export const OUTLINE_ROLES: readonly OutlineArticle['role'][] = ['news', 'notice', 'caption']

const HAN = /\p{Script=Han}/u

/** What of a source stands in no article: of each line the ranges that no span covers, if they hold Chinese, or if they are all of the line. */
export function uncovered(text: string, lines: readonly Span[], spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const left: Span[] = []
  let next = 0
  for (const line of lines) {
    let at = line.start
    const gaps: Span[] = []
    while (next < sorted.length && sorted[next]!.end <= line.start) next++
    for (let index = next; index < sorted.length && sorted[index]!.start < line.end; index++) {
      if (sorted[index]!.start > at) gaps.push({ start: at, end: sorted[index]!.start })
      at = Math.max(at, sorted[index]!.end)
    }
    if (at < line.end) gaps.push({ start: at, end: line.end })
    left.push(...gaps.filter(gap => isText(text, line, gap)))
  }
  return left
}

function isText(text: string, line: Span, gap: Span): boolean {
  const left = text.slice(gap.start, gap.end)
  return HAN.test(left) || (gap.start === line.start && gap.end === line.end && /\S/u.test(left))
}
