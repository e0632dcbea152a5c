// Runs to lines: what stands side by side on one baseline, or one below the other in a vertical line, with no more between
// them than between words.
import type { Rect, Run } from './laidOutPage.ts'
import { bottomOf, boundsOf, centerX, centerY, commonX, commonY, rightOf } from './rects.ts'

/** A line of text; several may stand side by side on one baseline, one for each column. */
export interface Line extends Rect {
  readonly text: string
  readonly size: number
  readonly vertical: boolean
  readonly font: string
  readonly bold: boolean
  /** So many characters at its beginning are bold and the rest is not. */
  readonly lead?: number
  /** Where the page shows its parts, if not all in its rectangle. */
  readonly shown?: readonly { readonly start: number; readonly end: number; readonly rect: Rect }[]
  /** The least of its runs'. */
  readonly confidence?: number
}

/** Runs of one line are no further apart than this; ems of the smaller. */
const APART = 0.6
/** Signs of vertical text that are drawn upright by themselves, and numbers set across the line. */
const MOST_ACROSS = 4
const BLANK = 0.25
/** Type of one line may differ so much in size. */
const LIKE = 1.3

/** The lines of a page, in no order that matters. `rules` part what stands on both their sides; `body` is the size of the body's type. */
export function joinRuns(runs: readonly Run[], rules: readonly Rect[], body: number): Line[] {
  const { vertical, horizontal } = byDirection(runs)
  const upright = rules.filter(rule => rule.height > rule.width)
  return [
    ...chains(
      horizontal,
      (left, right) => {
        const size = Math.min(left.size, right.size)
        const gap = (right.from ?? right.x) - rightOf(left)
        const isNear =
          gap > -1.2 * size && right.x > rightOf(left) - 0.4 * size && gap < APART * Math.min(size, 1.5 * body)
        return (
          isNear &&
          commonY(left, right) > 0.6 * size &&
          isLike(left, right) &&
          !upright.some(rule => isWithin(rule, left, right))
        )
      },
      (a, b) => a.y - b.y,
      (upper, lower) => lower.y < bottomOf(upper),
    ).map(row =>
      lineOf(
        row.sort((a, b) => a.x - b.x),
        false,
      ),
    ),
    ...chains(
      vertical,
      (upper, lower) => {
        const size = Math.min(upper.size, lower.size)
        const gap = lower.y - bottomOf(upper)
        return (
          gap > -0.4 * size &&
          gap < APART * size &&
          Math.abs(centerX(upper) - centerX(lower)) < 0.4 * size &&
          isLike(upper, lower)
        )
      },
      (a, b) => a.x - b.x,
      (left, right) => right.x < rightOf(left),
    ).map(row =>
      lineOf(
        row.sort((a, b) => a.y - b.y),
        true,
      ),
    ),
  ]
}

const isLike = (a: Run, b: Run): boolean => a.size < LIKE * b.size && b.size < LIKE * a.size

const isWithin = (rule: Rect, left: Rect, right: Rect): boolean =>
  centerX(rule) > rightOf(left) - 1 && centerX(rule) < right.x + 1 && commonY(rule, left) > 0.5 * left.height

/** Vertical runs, with the marks and short numbers that stand upright in their lines; and all others. */
function byDirection(runs: readonly Run[]): { vertical: Run[]; horizontal: Run[] } {
  const vertical = runs.filter(run => run.vertical)
  if (vertical.length === 0) return { vertical, horizontal: [...runs] }
  const waiting = new Set(
    runs.filter(run => !run.vertical && run.text.length <= MOST_ACROSS && run.width < 1.4 * run.size),
  )
  for (let grew = true; grew; ) {
    grew = false
    for (const run of waiting) {
      if (!vertical.some(line => isInLine(line, run))) continue
      waiting.delete(run)
      vertical.push(run)
      grew = true
    }
  }
  const taken = new Set(vertical)
  return { vertical, horizontal: runs.filter(run => !taken.has(run)) }
}

const isInLine = (line: Run, run: Run): boolean =>
  isLike(line, run) &&
  Math.abs(centerX(line) - centerX(run)) < 0.3 * line.size &&
  commonY(line, run) > -APART * line.size &&
  commonY(line, run) < 0.3 * line.size

/** Groups the runs that follow one another. Sorted by `order`, a run is compared with those after it as long as they are `near`. */
function chains(
  runs: readonly Run[],
  follows: (left: Run, right: Run) => boolean,
  order: (a: Run, b: Run) => number,
  near: (first: Run, later: Run) => boolean,
): Run[][] {
  const sorted = [...runs].sort(order)
  const group = new Map<Run, Run[]>(sorted.map(run => [run, [run]]))
  for (const [index, run] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && near(run, sorted[next]!); next++) {
      const other = sorted[next]!
      const [mine, others] = [group.get(run)!, group.get(other)!]
      if (mine === others || !(follows(run, other) || follows(other, run))) continue
      mine.push(...others)
      for (const one of others) group.set(one, mine)
    }
  }
  return [...new Set(group.values())]
}

function lineOf(runs: readonly Run[], vertical: boolean): Line {
  const longest = runs.reduce((best, run) => (run.text.length > best.text.length ? run : best))
  const sure = runs.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]))
  const rest = runs.findIndex(({ bold }) => bold !== true)
  let text = ''
  let lead = 0
  for (const [index, run] of runs.entries()) {
    if (index > 0 && hasBlank(runs[index - 1]!, run, vertical)) text += ' '
    text += run.text
    if (index < rest) lead = text.length
  }
  return {
    ...boundsOf(runs),
    text,
    size: longest.size,
    vertical,
    ...(lead > 0 ? { font: runs[rest]!.font, bold: false, lead } : { font: longest.font, bold: longest.bold === true }),
    ...(sure.length > 0 && { confidence: Math.min(...sure) }),
  }
}

const hasBlank = (before: Run, run: Run, vertical: boolean): boolean =>
  (vertical ? run.y - bottomOf(before) : run.x - rightOf(before)) > BLANK * Math.min(before.size, run.size)

/** Do the lines stand on one baseline, give or take? */
export const isBeside = (a: Line, b: Line): boolean =>
  Math.abs(centerY(a) - centerY(b)) < 0.4 * Math.min(a.size, b.size)

/** Do the lines stand one above the other rather than side by side? */
export const isStacked = (a: Rect, b: Rect): boolean => commonX(a, b) > 0.5 * Math.min(a.width, b.width)
