// When a relation held, as far as it is told: the day that a sentence names, else the day on which it was printed.
import { byCode } from '../text/order.ts'
import type { EdgeEvidence, KnowledgeGraph } from '../types.ts'
import { articleOf } from './articleOf.ts'

/** ISO dates, whole or partial, both ends included: `['2021', '2022-07-15']`. */
export type DateRange = readonly [from: string, to: string]

/** The ranges that evidence speaks of, each once, sorted; an end that is open is the other end. What is neither dated nor printed on a known day gives none. */
export function datesOf(graph: KnowledgeGraph, evidence: readonly EdgeEvidence[]): DateRange[] {
  const ranges = new Map<string, DateRange>()
  for (const one of evidence) {
    const published = articleOf(graph, one.articleId).published
    const from = one.time?.from ?? one.time?.to ?? published
    const to = one.time?.to ?? one.time?.from ?? published
    if (from !== undefined && to !== undefined) ranges.set(`${from}/${to}`, [from, to])
  }
  return [...ranges.values()].sort((a, b) => byCode(a[0], b[0]) || byCode(a[1], b[1]))
}
