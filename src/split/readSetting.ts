// How a page is set: how wide its columns are, whether its punctuation is compressed, and whether paragraphs begin two
// characters in. The text layer keeps no indents, but it keeps that such a line is two characters short.
import { isFull, type Line } from './readLines.ts'

/** A group's lines with their width as the page measures it, and its column's width. */
export interface Group {
  readonly lines: readonly Line[]
  readonly width: number
}

export interface Setting {
  readonly groups: readonly Group[]
  /** The widths of its columns, the commonest first. */
  readonly columns: readonly number[]
  /** How much shorter than its column a line may be that the next one goes on with. */
  readonly slack: number
  /** Paragraphs begin with an indent, which shows as a first line two characters short. */
  readonly indents: boolean
}

/** Lines so near to the column's width fill it. */
const NEAR = 1
const INDENT = 2
/** A mark at a line's end may hang over the column's edge, so such a line does not tell how wide the column is. */
const HANGING = /[，。、；：！？”’）》〉」』】]$/u
/** A line that ends a sentence, or that begins like a line of a list, tells nothing of how lines are filled. */
const BREAK = /[。！？；：:]$|^\d|^.{1,8}[：:]/u
/** No column is wider, in full-width characters. */
export const WIDEST = 48
const RAGGED = 0.06
const SLACK = 4
/** So few lines do not tell. */
const FEW = 8
/** A width that so great a share of the page's lines are set in is one of its columns'. */
const USUAL = 0.05

/** Measures a page's groups of lines. */
export function readSetting(groups: readonly (readonly Line[])[]): Setting {
  const measured = measuredBest(groups)
  const columns = columnsOf(measured)
  const sized = measured.map(lines => ({ lines, width: widthFor(lines, columns) }))
  return { groups: sized, columns, slack: slackOf(sized), indents: hasIndents(sized) }
}

/** The groups measured in the way that leaves their lines least ragged: in full-width characters, with punctuation set narrow, or each character counting one, as programs wrap. */
function measuredBest(groups: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const by = (width: (line: Line) => number) =>
    groups.map(lines => lines.map(line => ({ ...line, width: width(line) })))
  let best = groups
  let least = raggedness(groups)
  for (const measured of [by(line => line.tightWidth), by(line => line.text.length)]) {
    const ragged = raggedness(measured)
    if (ragged < least) [best, least] = [measured, ragged]
  }
  return best
}

/** Is the line as short as a paragraph's first line in a page that indents? */
export const looksIndented = (line: Line, next: Line | undefined, width: number): boolean =>
  line.indented ||
  (!line.justified &&
    Math.abs(line.width - (width - INDENT)) <= 0.75 &&
    next !== undefined &&
    !isFull(line, next, width) &&
    !/[。！？；]$/u.test(line.text))

/** The share of lines that neither fill their column nor end a paragraph, in groups that are long enough to tell. */
function raggedness(groups: readonly (readonly Line[])[]): number {
  let lines = 0
  let ragged = 0
  for (const group of groups) {
    const width = group.length < 4 ? undefined : columnWidth(group)
    if (width === undefined) continue
    lines += group.length
    ragged += group.filter(line => !line.justified && Math.abs(line.width - width) > NEAR / 2).length
  }
  return lines === 0 ? 1 : ragged / lines
}

/** The width that a group's lines are wrapped at: the widest that a good part of them comes near. */
export function columnWidth(lines: readonly Line[]): number | undefined {
  if (lines.length < 3) return undefined
  const plain = lines.filter(line => !line.justified && !HANGING.test(line.text))
  const widths = (plain.length > 1 ? plain : lines).map(line => line.width)
  widths.sort((a, b) => b - a)
  const wanted = Math.max(2, lines.length * 0.35)
  let fallback: number | undefined
  let end = 0
  for (const [index, width] of widths.entries()) {
    while (end < widths.length && widths[end]! >= width - NEAR) end++
    if (end - index >= wanted) return width
    if (end - index >= 2) fallback ??= width
  }
  return fallback
}

/** The widths of the page's columns, the commonest first. */
function columnsOf(groups: readonly (readonly Line[])[]): number[] {
  const counts = new Map<number, number>()
  for (const lines of groups) {
    const width = columnWidth(lines)
    if (width !== undefined) counts.set(width, (counts.get(width) ?? 0) + lines.length)
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts]
    .filter(([, count]) => count >= all * USUAL)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([width]) => width)
}

/** A small group's width: that of the page's column which its widest line fills, else of that line. Text with longer lines than any column has is not wrapped. */
function widthFor(lines: readonly Line[], columns: readonly number[]): number {
  const set = lines.filter(line => !line.justified)
  const widest = (set.length > 0 ? set : lines).reduce((most, line) => Math.max(most, line.width), 0)
  const width = columnWidth(lines) ?? columns.find(width => Math.abs(width - widest) <= NEAR) ?? widest
  return width > WIDEST ? Number.POSITIVE_INFINITY : width
}

/** None where nearly all lines that break off fill their column; where many do not, they are set ragged or indented. */
function slackOf(groups: readonly Group[]): number {
  let full = 0
  let short = 0
  for (const { lines, width } of groups) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (!next || lines.length < 4 || BREAK.test(line.text) || BREAK.test(next.text)) continue
      if (isFull(line, next, width)) full++
      else short++
    }
  }
  if (full + short < FEW) return SLACK
  return short > (full + short) * RAGGED ? SLACK : 1
}

/** After a paragraph's short last line, is the next line mostly two characters short? */
function hasIndents(groups: readonly Group[]): boolean {
  let full = 0
  let short = 0
  for (const { lines, width } of groups) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      if (index === lines.length - 1 || (before && !(/[。！？]$/u.test(before.text) && before.width < width - INDENT)))
        continue
      if (looksIndented(line, lines[index + 1], width)) short++
      else if (Math.abs(line.width - width) <= 0.75) full++
    }
  }
  return short > full
}
