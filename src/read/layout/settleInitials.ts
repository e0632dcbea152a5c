// Initials: a paragraph's first character, two or three lines high, the lines beside it set in. To the rest of the layout such
// a paragraph is as others are: the character opens its first line, which is indented, and the lines are as wide as the column.
import type { Line } from './joinRuns.ts'
import { between, bottomOf, centerY, rightOf } from './rects.ts'

/** An initial's type is so much larger than the body's. */
const LARGER = 1.6
/** The lines beside it are no further from it; ems of the body. */
const NEAR = 1.5
/** A column's edge may be so far from the initial's; ems of the body. */
const EDGE = 0.6
const INDENT = 2
const INITIAL = /^[“‘「『《]?[\p{L}\p{N}]$/u

/** The lines with each initial put into the first of those beside it. `shown` says where the page has the parts of such a line. `body` is the size of the body's type. */
export function settleInitials(lines: readonly Line[], body: number): Line[] {
  const settled = new Map<Line, Line>()
  const taken = new Set<Line>()
  for (const initial of lines) {
    if (initial.vertical || initial.size < LARGER * body || !INITIAL.test(initial.text)) continue
    const beside = linesBeside(initial, lines, body)
    if (beside.length < 2 || !goesOnBelow(initial, beside, lines, body)) continue
    taken.add(initial)
    for (const [index, line] of beside.entries())
      settled.set(line, index === 0 ? opened(initial, line) : widened(initial, line))
  }
  return lines.filter(line => !taken.has(line)).map(line => settled.get(line) ?? line)
}

function linesBeside(initial: Line, lines: readonly Line[], body: number): Line[] {
  const near = lines.filter(line => {
    const gap = line.x - rightOf(initial)
    const isText = !line.vertical && line.size < 1.2 * body && line !== initial
    return (
      isText && gap > -0.2 * body && gap < NEAR * body && centerY(line) > initial.y && centerY(line) < bottomOf(initial)
    )
  })
  const edge = Math.min(...near.map(({ x }) => x))
  return near.filter(({ x }) => x - edge < 1).sort((a, b) => a.y - b.y)
}

/** Does the next line begin below the initial? */
function goesOnBelow(initial: Line, beside: readonly Line[], lines: readonly Line[], body: number): boolean {
  const last = beside.at(-1)!
  const leading = last.y - beside.at(-2)!.y
  return lines.some(
    line =>
      Math.abs(line.x - initial.x) < EDGE * body &&
      Math.abs(line.size - last.size) < 0.1 * body &&
      line.y > last.y &&
      line.y - last.y < 1.3 * leading,
  )
}

function opened(initial: Line, line: Line): Line {
  const { length } = initial.text
  const left = Math.min(initial.x + INDENT * line.size, line.x)
  return {
    ...line,
    ...between(left, line.y, rightOf(line), bottomOf(line)),
    text: initial.text + line.text,
    shown: [
      { start: 0, end: length, rect: initial },
      { start: length, end: length + line.text.length, rect: line },
    ],
  }
}

const widened = (initial: Line, line: Line): Line => ({
  ...line,
  ...between(initial.x, line.y, rightOf(line), bottomOf(line)),
  shown: [{ start: 0, end: line.text.length, rect: line }],
})
