// How text goes on from one strip to another: a paragraph cut by a column's end leaves a full line without a full stop
// behind, and goes on without an indent.
import type { Strip } from './blocks.ts'
import { isBeside, type Line } from './joinRuns.ts'
import type { Rect } from './laidOutPage.ts'
import { rightOf } from './rects.ts'
import { turned } from './turned.ts'

/** What ends a sentence, with what may close after it. */
const STOP = /[。！？…][”’」』）)】]*$/u
/** The first line of a paragraph stands in by more than this; ems. */
const INDENT = 1.2

/** The line's place where level lines run from left to right and top to bottom. */
export const levelled = (rect: Rect, vertical: boolean): Rect => (vertical ? turned(rect) : rect)

/** How the strip ends: within a sentence, with a sentence at a line's full width, after which the paragraph may go on, or with a paragraph. */
function endOf(strip: Strip): 'open' | 'full' | 'closed' {
  const last = strip.lines.at(-1)!
  const [column, line] = [levelled(strip, strip.vertical), levelled(last, strip.vertical)]
  const isFull = strip.lines.length === 1 || rightOf(line) > rightOf(column) - INDENT * last.size
  if (!isFull) return 'closed'
  return STOP.test(last.text) ? 'full' : 'open'
}

/** Does the strip begin with a paragraph's first line? Of a single line it is not known. */
export function startsIndented(strip: Strip): boolean | undefined {
  const [first, ...others] = strip.lines as [Line, ...Line[]]
  const next = others.find(line => !isBeside(line, first) || strip.vertical)
  if (!next) return undefined
  const [column, line] = [levelled(strip, strip.vertical), levelled(first, strip.vertical)]
  return line.x > column.x + INDENT * first.size
}

/** How well `next` goes on with what `strip` ends in: above 0 where one seems to want the other, below where that would break a sentence. */
export function joinFit(strip: Strip, next: Strip): number {
  const indented = startsIndented(next)
  if (indented === undefined || strip.isLoose || next.isLoose) return 0
  return FIT[endOf(strip)][indented ? 'indented' : 'inside']
}

const FIT = {
  open: { indented: -2, inside: 1.5 },
  full: { indented: 0, inside: 0 },
  closed: { indented: 0, inside: -1.5 },
} as const
