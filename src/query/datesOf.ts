// When a relation held, as far as it is told: the day that a sentence names, else the day on which it was printed.
import { byCode } from '../text/order.ts'
import type { EdgeEvidence, KnowledgeGraph, TimeRange } from '../types.ts'
import { articleOf } from './articleOf.ts'

/** ISO dates, whole or partial, both ends included: `['2021', '2022-07-15']`. */
export type DateRange = readonly [from: string, to: string]

/** The ranges that evidence speaks of, each once, sorted; an end that is open is the other end. What is neither dated nor printed on a known day gives none. */
export function datesOf(graph: KnowledgeGraph, evidence: readonly EdgeEvidence[]): DateRange[] {
  const ranges = new Map<string, DateRange>()
  for (const one of evidence) {
    const range = rangeOf(graph, one.articleId, one.time)
    if (range) ranges.set(range.join('/'), range)
  }
  return [...ranges.values()].sort((a, b) => byCode(a[0], b[0]) || byCode(a[1], b[1]))
}

/** The range that a sentence of that article speaks of: the time it gives, else the day of print; undefined where neither is known. */
export function rangeOf(graph: KnowledgeGraph, articleId: string, time?: TimeRange): DateRange | undefined {
  const published = articleOf(graph, articleId).published
  const from = time?.from ?? time?.to ?? published
  const to = time?.to ?? time?.from ?? published
  return from !== undefined && to !== undefined ? [from, to] : undefined
}

/** Whether two ranges have a day in common, as far as partial dates tell: `2021` and `2021-07` have. An open end reaches on for ever. */
export const overlap = ([from, to]: DateRange, other: { readonly from?: string; readonly to?: string }): boolean =>
  (other.to === undefined || from <= lastOf(other.to)) && (other.from === undefined || other.from <= lastOf(to))

/** Comes after every date that begins with this one. */
const lastOf = (date: string): string => `${date}\uffff`

/** Comes after every date: where what has none stands. */
export const NEVER = '\uffff'
