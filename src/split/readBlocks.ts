// A page's blocks: lines that stand together, told apart by what they look like. A block of body text knows its column's
// width and whether it begins and ends in the middle of a sentence; a headline set right on its text is taken off it.
import type { Span } from '../types.ts'
import type { Forms } from './forms.ts'
import { type Line, readLines, widthOf } from './readLines.ts'

export type BlockKind = 'head' | 'body' | 'caption'

/** Lines that belong together. `width` is that of its column. */
export interface Block {
  readonly kind: BlockKind
  readonly lines: readonly Line[]
  readonly width: number
  /** The lines joined, for looking at. */
  readonly text: string
  /** How it ends: in mid-sentence at the column's end, with a sentence, with a line that is short and unfinished, or for good (signature, closing formula). */
  readonly end: 'open' | 'closed' | 'short' | 'final'
  /** The headline of a notice, or text worded as one. */
  readonly notice: boolean
}

const TERMINAL = /[。！？；!?…][”’」』）)》】]*$/u
const UNFINISHED = /[，、；。,][”’」』）)]*$/u
const ITEM =
  /^(?:\d|[▲△●○■□◆★※·•]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|第[一二三四五六七八九十]+[条章]|[^，。：:]{1,8}[：:])/u

export const endsSentence = (text: string): boolean => TERMINAL.test(text)

/** Does `next` go on in the middle of `line`'s sentence because the column ended there? */
export function wraps(line: Line, next: Line, width: number): boolean {
  if (next.indented) return false
  return line.justified || line.width + firstTokenWidth(next.text) > width + 0.5 - SLACK
}

const SLACK = 0.5
const TOKEN = /^(?:[“‘（《〈「『【(]*(?:[A-Za-z0-9.,%:/-]{1,12}|.))[，。、；：！？”’）》〉」』】)…—]*/u

const firstTokenWidth = (text: string): number => widthOf(TOKEN.exec(text)?.[0] ?? text.slice(0, 1))

/** The blocks of a page, in the order of the source. */
export function readBlocks(text: string, page: Span, forms: Forms): Block[] {
  const groups = readLines(text, page)
  const columns = columnWidths(groups)
  return groups.flatMap(lines => cutGroup(lines, columns, forms))
}

/** The width that a group's lines are wrapped at: the widest that two lines reach. */
function columnWidth(lines: readonly Line[]): number | undefined {
  if (lines.length < 3) return undefined
  const widths = lines
    .filter(line => !line.justified)
    .map(line => line.width)
    .sort((a, b) => b - a)
  return widths.find((width, index) => (widths[index + 1] ?? -9) >= width - 1)
}

/** The widths of the page's columns, the commonest first. */
function columnWidths(groups: readonly (readonly Line[])[]): number[] {
  const counts = new Map<number, number>()
  for (const lines of groups) {
    const width = columnWidth(lines)
    if (width !== undefined) counts.set(width, (counts.get(width) ?? 0) + lines.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([width]) => width)
}

/** A small group's width: that of the page's column which its widest line fills, else of that line. */
function widthFor(lines: readonly Line[], columns: readonly number[]): number {
  const widest = Math.max(...lines.map(line => line.width))
  return columnWidth(lines) ?? columns.find(width => Math.abs(width - widest) <= 1) ?? widest
}

/** Cuts a group where an article ends or begins within it: after a signature, and after a headline set right on its text. */
function cutGroup(lines: readonly Line[], columns: readonly number[], forms: Forms): Block[] {
  const width = widthFor(lines, columns)
  const blocks: Block[] = []
  let start = 0
  for (let at = 0; at < lines.length; at++) {
    if (at + 1 < lines.length && endsArticle(lines, at, width, forms)) {
      blocks.push(...cutHead(lines.slice(start, at + 1), width, forms))
      start = at + 1
    }
  }
  blocks.push(...cutHead(lines.slice(start), width, forms))
  return blocks
}

/** A signature after body text closes an article, unless another signature follows it. */
function endsArticle(lines: readonly Line[], at: number, width: number, forms: Forms): boolean {
  const line = lines[at]!
  if (at === 0 || !forms.isSignature(line.text) || line.width > width - 2) return false
  return !forms.isSignature(lines[at + 1]!.text)
}

function cutHead(lines: readonly Line[], width: number, forms: Forms): Block[] {
  const depth = headDepth(lines, width, forms)
  if (depth === 0) return [toBlock(lines, width, forms)]
  const rest = lines.slice(depth)
  const head = toBlock(lines.slice(0, depth), width, forms, 'head')
  return rest.length === 0 ? [head] : [head, toBlock(rest, width, forms, 'body')]
}

/** How many lines at the beginning are a headline. */
function headDepth(lines: readonly Line[], width: number, forms: Forms): number {
  if (forms.isCaption(joined(lines))) return 0
  if (lines.length > 1 && forms.isNoticeTitle(lines[0]!.text)) return 1
  const isTitle = (line: Line) =>
    !UNFINISHED.test(line.text) && !line.indented && !forms.isSignature(line.text) && line.width <= MAX_TITLE
  const first = lines.findIndex(line => !isTitle(line))
  const depth = first < 0 ? lines.length : first
  if (depth === lines.length) return depth <= 6 && !isFragment(lines, width) ? depth : 0
  // A headline set right on its text: its lines are not as wide as the column, and the text below them is.
  const body = lines.slice(1)
  let head = 0
  while (head < depth && head < 3 && isOffColumn(lines[head]!, width) && !ITEM.test(lines[head]!.text)) head++
  const below = lines.slice(head)
  if (head === 0 || below.length < 2 || body.length === 0) return 0
  return fillsColumn(below[0]!, below[1]!, width) ? head : 0
}

const MAX_TITLE = 40

const isOffColumn = (line: Line, width: number): boolean => line.width < width - 2 || line.width > width + 1

const fillsColumn = (line: Line, next: Line, width: number): boolean =>
  line.width <= width + 1 && wraps(line, next, width)

/** A few lines that fill the page's column, with a comma or a full stop inside, are a scrap of text and no headline. */
function isFragment(lines: readonly Line[], width: number): boolean {
  const text = joined(lines)
  if (/[。；]/u.test(text)) return true
  const full = lines.filter(line => Math.abs(line.width - width) <= 1).length
  if (lines.every(line => ITEM.test(line.text)) && lines.length > 1) return true
  return /，/u.test(text) && full >= lines.length - 1 && lines.length > 1
}

const joined = (lines: readonly Line[]): string => lines.map(line => line.text).join('')

function toBlock(lines: readonly Line[], width: number, forms: Forms, known?: BlockKind): Block {
  const text = joined(lines)
  const kind = known ?? (forms.isCaption(text) && lines.length <= 4 ? 'caption' : 'body')
  const notice = kind === 'head' ? forms.isNoticeTitle(text) : forms.isNoticeText(text)
  return { kind, lines, width, text, end: endOf(lines, width, text, forms), notice }
}

function endOf(lines: readonly Line[], width: number, text: string, forms: Forms): Block['end'] {
  const last = lines.at(-1)!
  if (forms.endsArticle(text.slice(-60))) return 'final'
  if (endsSentence(last.text)) return 'closed'
  return last.justified || last.width >= width - 1.5 ? 'open' : 'short'
}
