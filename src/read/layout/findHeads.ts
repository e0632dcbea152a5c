// Which lines are heads, and which of them stand together: larger type, one line closely below the other, or for heads
// written downwards, one beside the other.
import type { Head, Region, Strip } from './blocks.ts'
import { findStrips } from './findStrips.ts'
import { isBeside, type Line } from './joinRuns.ts'
import type { Rect } from './laidOutPage.ts'
import { bottomOf, boundsOf, commonX, commonY, rightOf } from './rects.ts'
import { turned } from './turned.ts'

/** A head's type is so much larger than the body's; bold type needs less. */
const LARGER = 1.14
const BOLD_LARGER = 1.07
/** Larger type of so many lines with sentences in it is text. */
const TEXT_LINES = 3
/** Lines of one head are no further apart than so many ems of the larger. */
const APART = 0.95
/** A lead has more characters than a headline. */
const LEAD = 40
const SENTENCE = /[。！？]/u

/** The lines that are set as heads, and the others. */
export function sortLines(region: Region): { heads: Line[]; texts: Line[] } {
  const large = region.lines.filter(
    line => line.size > LARGER * region.body || (line.bold && line.size > BOLD_LARGER * region.body),
  )
  const running = findStrips(large, { ...region, leading: 1.7 * region.body })
    .filter(strip => isRunning(strip, region.body))
    .flatMap(({ lines }) => lines)
  const heads = new Set(large.filter(line => !running.includes(line)))
  return { heads: [...heads], texts: region.lines.filter(line => !heads.has(line)) }
}

/** Is it text, though its type is larger than the body's: a lead in a line or two, or several lines with sentences in them? */
function isRunning({ lines }: Strip, body: number): boolean {
  const text = lines.map(line => line.text).join('')
  if (!SENTENCE.test(text)) return false
  return lines.length >= TEXT_LINES || (text.length > LEAD && lines.every(({ size }) => size < 1.45 * body))
}

/** The heads of these lines. `texts` are the lines of text: one between two lines keeps them apart. */
export function findHeads(lines: readonly Line[], texts: readonly Line[], region: Region): Head[] {
  const level = lines.filter(line => !line.vertical)
  const upright = lines.filter(line => line.vertical)
  const asLevel = new Map(upright.map(line => [{ ...line, ...turned(line) }, line]))
  const back = (line: Line) => asLevel.get(line)!
  return [
    ...grouped(spaced(level), texts, region.rules).map(group => headOf(group, false)),
    ...grouped(
      [...asLevel.keys()],
      texts.map(line => ({ ...line, ...turned(line) })),
      region.rules.map(turned),
    ).map(group => headOf(group.map(back), true)),
  ]
}

const headOf = (lines: readonly Line[], vertical: boolean): Head => ({ ...boundsOf(lines), lines, vertical })

/** Single characters set wide apart on one baseline are one line: 声　明. */
function spaced(lines: readonly Line[]): Line[] {
  const single = lines.filter(({ text }) => text.length === 1).sort((a, b) => a.x - b.x)
  const joined: Line[] = []
  for (const line of single) {
    const index = joined.findIndex(
      other => isBeside(other, line) && other.size === line.size && line.x - rightOf(other) < 4 * line.size,
    )
    const before = joined[index]
    if (before) joined[index] = { ...before, ...boundsOf([before, line]), text: before.text + line.text }
    else joined.push(line)
  }
  return [...lines.filter(({ text }) => text.length > 1), ...joined]
}

function grouped(lines: readonly Line[], texts: readonly Line[], rules: readonly Rect[]): Line[][] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.x - b.x)
  const group = new Map<Line, Line[]>(sorted.map(line => [line, [line]]))
  for (const [index, line] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      const [mine, others] = [group.get(line)!, group.get(other)!]
      if (mine === others || !isTogether(line, other)) continue
      if (isParted(line, other, texts, rules) || isAmongText(line, other, texts)) continue
      mine.push(...others)
      for (const one of others) group.set(one, mine)
    }
  }
  return [...new Set(group.values())].map(group => group.sort((a, b) => (isBeside(a, b) ? a.x - b.x : a.y - b.y)))
}

function isTogether(upper: Line, lower: Line): boolean {
  const gap = lower.y - bottomOf(upper)
  const within = commonX(upper, lower) > 0.3 * Math.min(upper.width, lower.width)
  return (
    within &&
    gap < APART * Math.max(upper.size, lower.size) &&
    lower.y > upper.y + 0.4 * Math.min(upper.size, lower.size)
  )
}

/** Does the lower one stand at the top of a column, beside other columns that the upper one is over as well? */
const isAmongText = (upper: Line, lower: Line, texts: readonly Line[]): boolean =>
  texts.some(
    line => commonY(line, lower) > 0.5 * Math.min(line.height, lower.height) && commonX(line, upper) > 0.5 * line.width,
  )

function isParted(upper: Line, lower: Line, texts: readonly Line[], rules: readonly Rect[]): boolean {
  const space: Rect = {
    x: Math.max(upper.x, lower.x),
    y: bottomOf(upper) - 2,
    width: commonX(upper, lower),
    height: Math.max(1, lower.y - bottomOf(upper) + 4),
  }
  const crosses = (rect: Rect) => commonX(rect, space) > 0.3 * space.width && commonY(rect, space) > 0
  return (
    rules.some(rule => rule.width > rule.height && crosses(rule)) ||
    texts.some(line => crosses(line) && commonY(line, space) > 0.5 * line.height)
  )
}
