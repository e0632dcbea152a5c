// Heads side by side over columns of text: which columns are whose. Every way to deal the columns out from the left to the
// right has a cost, and the cheapest is taken (dynamic programming over columns and heads).
import type { Head, Region, Strip } from './blocks.ts'
import { joinFit, startsIndented } from './flow.ts'
import type { Rect } from './laidOutPage.ts'
import { between, bottomOf, boundsOf, centerX, commonY, rightOf } from './rects.ts'

/** For each column, in order, the index of its head. Both are sorted from the left; `endOf` gives what a column ends in. */
export function partitionRow(
  heads: readonly Head[],
  columns: readonly Strip[],
  endOf: (column: Strip) => Strip,
  region: Region,
): number[] {
  const most = heads.length
  // best[h][n]: the least cost of dealing the first n columns to the first h heads.
  const best = Array.from({ length: most + 1 }, () =>
    new Array<number>(columns.length + 1).fill(Number.POSITIVE_INFINITY),
  )
  const from = Array.from({ length: most + 1 }, () => new Array<number>(columns.length + 1).fill(0))
  best[0]![0] = 0
  for (let head = 1; head <= most; head++) {
    for (let end = 0; end <= columns.length; end++) {
      for (let start = 0; start <= end; start++) {
        const own = costOf(heads[head - 1]!, columns.slice(start, end), endOf, region)
        const border = start > 0 && start < end ? borderCost(columns[start - 1]!, columns[start]!, endOf, region) : 0
        const cost = best[head - 1]![start]! + own + border
        if (cost < best[head]![end]!) {
          best[head]![end] = cost
          from[head]![end] = start
        }
      }
    }
  }
  const dealt = new Array<number>(columns.length).fill(0)
  for (let head = most, end = columns.length; head > 0; end = from[head]![end]!, head--) {
    dealt.fill(head - 1, from[head]![end], end)
  }
  return dealt
}

/** Costs are widths of a column, more or less. */
const NO_TEXT = 3
const OUTSIDE = 4
const UNEVEN = 0.6
const WIDTHS = 1
const RULE = 0.5

/** Of a head over these columns: it should stand at their left edge or in their middle, and they should begin at one height. */
function costOf(head: Head, columns: readonly Strip[], endOf: (column: Strip) => Strip, region: Region): number {
  if (columns.length === 0) return NO_TEXT
  const span = boundsOf(columns)
  const unit = columns.reduce((sum, { width }) => sum + width, 0) / columns.length
  const slack = region.body
  const outside = Math.max(0, span.x - head.x - slack) + Math.max(0, rightOf(head) - rightOf(span) - slack)
  const main = boundsOf(head.lines.filter(line => line.size > 0.8 * Math.max(...head.lines.map(({ size }) => size))))
  const off = Math.min(Math.abs(main.x - span.x), Math.abs(centerX(main) - centerX(span)))
  let cost = (OUTSIDE * outside + off) / unit
  for (const [index, column] of columns.slice(1).entries()) {
    const before = columns[index]!
    if (Math.abs(before.y - column.y) > 0.4 * region.leading) cost += UNEVEN
    if (Math.abs(before.width - column.width) > 1.5 * region.body) cost += WIDTHS
    if (hasRule(before, column, region.rules)) cost += RULE
    cost -= joinFit(endOf(before), column)
  }
  return cost
}

/** Of a border between two articles: the left one should not break off there, nor the right one begin within a sentence. */
function borderCost(left: Strip, right: Strip, endOf: (column: Strip) => Strip, region: Region): number {
  const inside = startsIndented(right) === false ? 1 : 0
  return inside + Math.max(0, joinFit(endOf(left), right)) - (hasRule(left, right, region.rules) ? RULE : 0)
}

/** Does an upright rule stand between the two, at the height that they share? */
export function hasRule(left: Rect, right: Rect, rules: readonly Rect[]): boolean {
  const [top, bottom] = [Math.max(left.y, right.y), Math.min(bottomOf(left), bottomOf(right))]
  const shared = bottom > top ? between(left.x, top, rightOf(right), bottom) : left
  return rules.some(
    rule =>
      rule.height > rule.width &&
      centerX(rule) > rightOf(left) - 2 &&
      centerX(rule) < right.x + 2 &&
      commonY(rule, shared) > 0.5 * shared.height,
  )
}
