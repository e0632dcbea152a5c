// Sums over label rows the long way: every row that a chain allows, one by one.
import type { Chain } from '../../src/model/crf.ts'

/** Every row of labels of this length that the chain allows. */
export function allRows({ first, last, next }: Chain, length: number): number[][] {
  let rows = [...first].map(label => [label])
  for (let i = 1; i < length; i++) rows = rows.flatMap(row => [...next[row.at(-1)!]!].map(label => [...row, label]))
  return rows.filter(row => last.includes(row.at(-1)!))
}

/** The sum of a row's scores at each position and from label to label. */
export function scoreOf(row: readonly number[], labels: number, scores: ArrayLike<number>, steps: ArrayLike<number>) {
  let sum = 0
  for (const [i, label] of row.entries()) {
    sum += scores[i * labels + label]!
    if (i > 0) sum += steps[row[i - 1]! * labels + label]!
  }
  return sum
}
