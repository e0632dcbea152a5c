// A page's blocks: lines that stand together, told apart by what they look like. A block of text knows its column's width
// and how it begins and ends; a headline set right on its text is taken off it, and what follows a signature too.
import type { Forms } from './forms.ts'
import { endsSentence, isItem } from './lineForms.ts'
import { paragraphStarts } from './lineWraps.ts'
import type { Openness } from './openness.ts'
import { isFull, type Line } from './readLines.ts'
import { type Group, looksIndented, readSetting, type Setting } from './readSetting.ts'

/** Lines that belong together. */
export interface Block {
  readonly kind: 'head' | 'text' | 'caption'
  readonly lines: readonly Line[]
  /** For each line, whether a paragraph begins with it. */
  readonly starts: readonly boolean[]
  /** Of its column, in full-width characters. */
  readonly width: number
  /** The lines joined, for looking at. */
  readonly text: string
  /** How its first line is set: as a paragraph's first, as one within, or so that it does not show. */
  readonly begin: 'indented' | 'flush' | 'unknown'
  /** How it ends: in mid-sentence at the column's end, with a sentence, with a short unfinished line, or for good (signature, closing formula). */
  readonly end: 'open' | 'closed' | 'short' | 'final'
  /** It may be text where `kind` says headline, or a headline where it says text. */
  readonly doubtful: boolean
  /** The headline of a notice, or text worded as one. */
  readonly notice: boolean
}

interface Page extends Pick<Setting, 'columns' | 'indents' | 'slack'> {
  readonly forms: Forms
  /** Its first line, which is seldom a paragraph's. */
  readonly first: Line | undefined
  readonly begins: Openness['begins']
}

const UNFINISHED = /[，、；。,][”’」』）)]*$/u
/** A paragraph's first line may be so much shorter than the column. */
const INDENTED = 2.75
const DATE = /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日时]/u
const MAX_TITLE_WIDTH = 40
const MAX_TITLE_LINES = 6
const MAX_CAPTION_LINES = 4

/** The blocks of a page's groups of lines, in the order of the source. */
export function readBlocks(groups: readonly (readonly Line[])[], forms: Forms, { begins }: Openness): Block[] {
  const setting = readSetting(groups)
  const page = { ...setting, forms, begins, first: setting.groups[0]?.lines[0] }
  return setting.groups.flatMap(group => cutGroup(group, page))
}

/** Cuts a group after each signature that closes an article within it. */
function cutGroup({ lines, width }: Group, page: Page): Block[] {
  const blocks: Block[] = []
  let start = 0
  for (let at = 1; at + 1 < lines.length; at++) {
    if (!closesArticle(lines, at, width, page.forms)) continue
    blocks.push(...cutHead({ lines: lines.slice(start, at + 1), width }, page))
    start = at + 1
  }
  blocks.push(...cutHead({ lines: lines.slice(start), width }, page))
  return blocks
}

/** A signature after text closes an article, unless another signature follows it. */
function closesArticle(lines: readonly Line[], at: number, width: number, forms: Forms): boolean {
  const line = lines[at]!
  return line.width <= width - 2 && forms.isSignature(line.text) && !forms.isSignature(lines[at + 1]!.text)
}

function cutHead(group: Group, page: Page): Block[] {
  const { lines, width } = group
  const text = joined(lines)
  const { forms } = page
  if (lines.length <= MAX_CAPTION_LINES && forms.isCaption(text)) return [toBlock(group, page, 'caption')]
  if (forms.isSignature(text) || forms.opensArticle(text)) return [toBlock(group, page, 'text')]
  const noticed = lines.length > 1 && forms.isNoticeTitle(lines[0]!.text)
  if (!noticed && lines.length <= MAX_TITLE_LINES && lines.every(line => isTitle(line, forms))) {
    const { kind, doubtful } = judgeTitle(lines, page.columns)
    return [{ ...toBlock(group, page, kind), doubtful }]
  }
  const depth = noticed ? 1 : headDepth(group, page)
  if (depth === 0) return [toBlock(group, page, 'text')]
  const head = toBlock({ lines: lines.slice(0, depth), width }, page, 'head')
  return [head, toBlock({ lines: lines.slice(depth), width }, page, 'text')]
}

/** Of lines that could all be a headline's: are they one? A comma, and lines that fill a column, speak against it. */
function judgeTitle(lines: readonly Line[], columns: readonly number[]): Pick<Block, 'kind' | 'doubtful'> {
  const text = joined(lines)
  if (/[。；]/u.test(text) || (lines.length > 1 && lines.every(line => isItem(line.text))))
    return { kind: 'text', doubtful: false }
  const inColumn = lines.some(line => columns.some(width => Math.abs(line.width - width) <= 1))
  if (/，/u.test(text))
    return { kind: inColumn || lines.length > 2 ? 'text' : 'head', doubtful: !inColumn || lines.length <= 2 }
  return { kind: 'head', doubtful: fillsColumn(lines, columns) }
}

/** How many lines at the beginning of a group are a headline set right on its text. */
function headDepth({ lines, width }: Group, page: Page): number {
  // Its lines are not as wide as the column, and the text below them is.
  let depth = 0
  while (depth < 3 && depth + 1 < lines.length && isHeading(lines, depth, width, page)) depth++
  const [line, next] = lines.slice(depth)
  if (depth === 0 || !line) return 0
  const isText =
    width === Number.POSITIVE_INFINITY
      ? endsSentence(line.text)
      : next &&
        line.width <= width + 1 &&
        (line.indented || isFull(line, next, width) || (lines[0] === page.first && line.width >= width - INDENTED))
  return isText ? depth : 0
}

/** Is the line a headline's, with more lines below it? It is not as wide as the column; or nearly so, and what is below begins an article or a sentence. */
function isHeading(lines: readonly Line[], index: number, width: number, { forms, begins, first }: Page): boolean {
  const [line, next] = lines.slice(index) as [Line, Line]
  if (isOffColumn(line, width, forms)) return true
  if (index === 0 && next.indented && isTitle(line, forms)) return true
  if (!isTitle(line, forms) || isItem(line.text) || /[，：]/u.test(line.text)) return false
  if (forms.opensArticle(next.text)) return true
  if (isFull(line, next, width) || (looksIndented(line, next, width) && line !== first)) return false
  return begins(next.text) > 0 || DATE.test(next.text)
}

const isTitle = (line: Line, forms: Forms): boolean =>
  !UNFINISHED.test(line.text) && !line.indented && !forms.isSignature(line.text) && line.width <= MAX_TITLE_WIDTH

const isOffColumn = (line: Line, width: number, forms: Forms): boolean =>
  isTitle(line, forms) && !isItem(line.text) && (line.width < width - 3 || line.width > width + 1)

const joined = (lines: readonly Line[]): string => lines.map(line => line.text).join('')

function toBlock(group: Group, page: Page, kind: Block['kind']): Block {
  const { lines, width } = group
  const text = joined(lines)
  return {
    kind,
    lines,
    starts: paragraphStarts(group, page, page.forms),
    width,
    text,
    begin: beginOf(group, page),
    end: endOf(group, text, page.forms),
    doubtful: false,
    notice: kind === 'head' ? page.forms.isNoticeTitle(text) : page.forms.isNoticeText(text),
  }
}

/** All lines but the last are as wide as a column of the page's text, and the last is no wider. */
const fillsColumn = (lines: readonly Line[], columns: readonly number[]): boolean =>
  columns.some(
    width => lines.slice(0, -1).every(line => Math.abs(line.width - width) <= 1) && lines.at(-1)!.width <= width + 0.5,
  ) &&
  (lines.length > 1 || columns.some(width => Math.abs(lines[0]!.width - width) <= 1))

function beginOf({ lines, width }: Group, { indents }: Page): Block['begin'] {
  const line = lines[0]!
  if (line.indented) return 'indented'
  if (!indents || lines.length < 2 || line.justified) return 'unknown'
  if (looksIndented(line, lines[1], width)) return 'indented'
  return Math.abs(line.width - width) <= 0.5 ? 'flush' : 'unknown'
}

function endOf({ lines, width }: Group, text: string, forms: Forms): Block['end'] {
  const last = lines.at(-1)!
  if (forms.endsArticle(text.slice(-60)) || forms.isSignature(last.text)) return 'final'
  if (endsSentence(last.text)) return 'closed'
  return last.justified || last.width >= width - 1.5 ? 'open' : 'short'
}
