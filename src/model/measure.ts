// Precision, recall and F1 of named spans: one counts where its bounds and type are right.
import type { TypedSpan } from './labels.ts'

/** Counts of one type, or of all. */
export interface Tally {
  readonly type: string
  /** Named by the gold, named by the system, and right among them. */
  readonly gold: number
  readonly found: number
  readonly right: number
}

/** A tally of each type, sorted, and of all (type `ALL`) at last. The lists go sentence by sentence. */
export function tallySpans(gold: readonly (readonly TypedSpan[])[], found: readonly (readonly TypedSpan[])[]): Tally[] {
  const counts = new Map<string, { gold: number; found: number; right: number }>()
  const of = (type: string) => {
    let count = counts.get(type)
    if (!count) {
      count = { gold: 0, found: 0, right: 0 }
      counts.set(type, count)
    }
    return count
  }
  for (const [i, spans] of gold.entries()) {
    const said = new Set(spans.map(keyOf))
    for (const { type } of spans) of(type).gold++
    for (const span of found[i]!) {
      of(span.type).found++
      if (said.has(keyOf(span))) of(span.type).right++
    }
  }
  const tallies = [...counts].map(([type, count]) => ({ type, ...count })).sort((a, b) => (a.type < b.type ? -1 : 1))
  const sum = (part: 'gold' | 'found' | 'right') => tallies.reduce((total, tally) => total + tally[part], 0)
  return [...tallies, { type: 'ALL', gold: sum('gold'), found: sum('found'), right: sum('right') }]
}

const keyOf = ({ start, end, type }: TypedSpan): string => `${start} ${end} ${type}`

/** 0 to 1; 0 where there is nothing to divide by. */
export const precisionOf = ({ right, found }: Tally): number => (found > 0 ? right / found : 0)
export const recallOf = ({ right, gold }: Tally): number => (gold > 0 ? right / gold : 0)
export const f1Of = ({ right, found, gold }: Tally): number => (found + gold > 0 ? (2 * right) / (found + gold) : 0)
