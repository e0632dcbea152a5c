// An article's pieces to its parts, line by line: what of the head is kicker, headline and subhead, where the body's
// paragraphs begin, which lines are credits.
import type { OutlinePartKind } from '../../types.ts'
import type { Head, Strip } from './blocks.ts'
import { levelled, startsIndented } from './flow.ts'
import { isBeside, type Line } from './joinRuns.ts'
import type { Pieces } from './layOutRegion.ts'
import type { LineForms } from './lineForms.ts'
import { readTurn, type Turn } from './readTurn.ts'
import { boundsOf, centerX, rightOf } from './rects.ts'

/** A range of a line's text. */
export interface Cut {
  readonly line: Line
  readonly start: number
  readonly end: number
}

/** One line or paragraph of an article. */
export interface Part {
  readonly part: OutlinePartKind
  readonly cuts: readonly Cut[]
}

/** An article of one page. */
export interface ArticleLayout {
  readonly role: 'news' | 'notice' | 'caption'
  readonly parts: readonly Part[]
  /** Where it says to go on, and where it comes from. */
  readonly turns: readonly Turn[]
  /** Does the body begin, or end, within a paragraph? */
  readonly beginsInside: boolean
  readonly endsInside: boolean
  /** All its lines, those too that are in no part. */
  readonly lines: readonly Line[]
}

/** Lines of this share of the largest type in a head are the headline. */
const HEADLINE = 0.86
/** A paragraph's first line stands in by 1.2 to 3.4 ems; the last line before it may fall short by more than 2. */
const INDENT = [1.2, 3.4] as const
const SHORT = 2
const STOP = /[。！？…][”’」』）)】]*$/u
const MOST_NOTICE = 260

/** The article that these pieces are; `isBoxed` where a box sets it apart. */
export function composeParts(pieces: Pieces, isBoxed: boolean, forms: LineForms): ArticleLayout {
  const head = composeHead(pieces.heads, forms)
  const { parts: body, turns, beginsInside, endsInside } = composeBody(pieces.body, forms)
  const captions = pieces.captions.map(({ lines }): Part => ({ part: 'caption', cuts: lines.map(whole) }))
  const lines = [...pieces.heads, ...pieces.body, ...pieces.captions].flatMap(({ lines }) => lines)
  const role = head.length + body.length === 0 ? 'caption' : isNotice(head, body, isBoxed, forms) ? 'notice' : 'news'
  return { role, parts: [...head, ...body, ...captions], turns, beginsInside, endsInside, lines }
}

export const whole = (line: Line): Cut => ({ line, start: 0, end: line.text.length })
const partText = ({ cuts }: Part): string => cuts.map(({ line, start, end }) => line.text.slice(start, end)).join('')
const textOf = (parts: readonly Part[], kind: OutlinePartKind): string =>
  parts
    .filter(({ part }) => part === kind)
    .map(partText)
    .join('')

function isNotice(head: readonly Part[], body: readonly Part[], isBoxed: boolean, forms: LineForms): boolean {
  const title = textOf(head, 'headline')
  const text = textOf(body, 'body')
  if (title !== '' && forms.isNoticeTitle(title)) return true
  return forms.isNoticeText(text) && (isBoxed || title === '') && text.length < MOST_NOTICE
}

/** The parts of a head, from its uppermost line; for one written downwards from the right. */
function composeHead(heads: readonly Head[], forms: LineForms): Part[] {
  const placed = heads.flatMap(({ lines, vertical }) => lines.map(line => ({ line, at: levelled(line, vertical).y })))
  const lines = placed.sort((a, b) => a.at - b.at).map(({ line }) => line)
  const credits = creditsIn(lines, forms)
  const isCredit = (line: Line) => credits.has(line)
  const largest = Math.max(0, ...lines.filter(line => !isCredit(line)).map(({ size }) => size))
  const main = lines.filter(line => line.size > HEADLINE * largest && !isCredit(line))
  const [first, last] = [main[0], main.at(-1)].map(line => (line ? lines.indexOf(line) : -1)) as [number, number]
  const parts: { part: OutlinePartKind; cuts: Cut[] }[] = []
  for (const [index, line] of lines.entries()) {
    const part = isCredit(line)
      ? 'byline'
      : main.includes(line)
        ? 'headline'
        : index < first
          ? 'kicker'
          : index > last
            ? 'subhead'
            : 'headline'
    const before = parts.at(-1)
    const goesOn =
      before?.part === part &&
      (part !== 'byline' || !forms.isByline(line.text)) &&
      Math.abs(before.cuts.at(-1)!.line.size - line.size) < 0.15 * line.size
    if (goesOn) before.cuts.push(whole(line))
    else parts.push({ part, cuts: [whole(line)] })
  }
  return parts
}

/** Lines that are credits, alone or with the line that they go on in. */
function creditsIn(lines: readonly Line[], forms: LineForms): Set<Line> {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && next.size === line.size && forms.isByline(line.text + next.text) ? [line, next] : []
  })
  return new Set([...pairs, ...lines.filter(line => forms.isByline(line.text))])
}

interface Draft {
  readonly parts: { part: OutlinePartKind; cuts: Cut[] }[]
  readonly turns: Turn[]
  /** The last line written, and its strip. */
  before?: { line: Line; strip: Strip }
}

function composeBody(body: Pieces['body'], forms: LineForms) {
  const draft: Draft = { parts: [], turns: [] }
  for (const strip of body) {
    if (strip.isSection) {
      draft.parts.push({ part: 'subhead', cuts: strip.lines.map(whole) })
      delete draft.before
    } else for (const [index, line] of strip.lines.entries()) addLine(draft, strip, line, index, forms)
  }
  const first = body.find(strip => strip.lines.some(line => !isPointer(line)))
  return {
    parts: draft.parts,
    turns: draft.turns,
    beginsInside: first !== undefined && startsIndented(first) === false,
    endsInside: draft.before !== undefined && !isClosed(draft.before),
  }
}

const isPointer = (line: Line): boolean => {
  const turn = readTurn(line.text)
  return turn !== undefined && turn.end - turn.start === line.text.length
}

function addLine(draft: Draft, strip: Strip, line: Line, index: number, forms: LineForms): void {
  const turn = readTurn(line.text)
  if (turn) draft.turns.push(turn)
  const cut =
    turn?.goes === 'to' ? { line, start: 0, end: turn.start } : { line, start: turn?.end ?? 0, end: line.text.length }
  if (line.text.slice(cut.start, cut.end).trim() === '') return
  const begins = startsParagraph(draft, strip, line, index)
  const current = draft.parts.at(-1)
  const next = strip.lines[index + 1]
  const ends = begins || isShort(line, strip) || (draft.before !== undefined && STOP.test(draft.before.line.text))
  const isCredit =
    (forms.isByline(line.text) && ends) || (begins && next !== undefined && forms.isByline(line.text + next.text))
  if (current?.part === 'byline' && !isCredit && forms.isByline(`${partText(current)}${line.text}`))
    current.cuts.push(cut)
  else if (isCredit) draft.parts.push({ part: 'byline', cuts: [cut] })
  else if (begins || current?.part !== 'body') draft.parts.push({ part: 'body', cuts: [cut] })
  else current.cuts.push(cut)
  draft.before = { line, strip }
}

function startsParagraph({ before }: Draft, strip: Strip, line: Line, index: number): boolean {
  if (!before) return true
  if (before.strip === strip && isOneRow(before.line, line)) return false
  return isClosed(before) || (STOP.test(before.line.text) && isList(strip)) || stepsIn(strip, line, index)
}

/** Does the line end a paragraph: with a full stop, short of its column's end? */
const isClosed = ({ line, strip }: NonNullable<Draft['before']>): boolean =>
  STOP.test(line.text) && isShort(line, strip)

/** Are there several lines, and every one a paragraph, with the same indent? */
const isList = ({ lines, vertical }: Strip): boolean =>
  lines.length > 2 &&
  lines.every(
    line =>
      STOP.test(line.text) && Math.abs(levelled(line, vertical).x - levelled(lines[0]!, vertical).x) < 0.5 * line.size,
  )

const isOneRow = (a: Line, b: Line): boolean => {
  if (a.vertical !== b.vertical) return false
  return a.vertical ? Math.abs(centerX(a) - centerX(b)) < 0.4 * Math.min(a.size, b.size) : isBeside(a, b)
}

/** Does the line fall short of its column's end? */
function isShort(line: Line, strip: Strip): boolean {
  const row = strip.lines.filter(other => other === line || isOneRow(other, line))
  const [column, whole] = [levelled(strip, strip.vertical), levelled(boundsOf(row), strip.vertical)]
  return rightOf(whole) < rightOf(column) - SHORT * line.size
}

/** Does the line stand in from its column's edge as a paragraph's first line does? */
function stepsIn(strip: Strip, line: Line, index: number): boolean {
  const edge = levelled(strip, strip.vertical).x
  const inset = (levelled(line, strip.vertical).x - edge) / line.size
  if (inset < INDENT[0]) return false
  if (inset < INDENT[1]) return true
  const next = strip.lines[index + 1]
  return !next || levelled(line, strip.vertical).x - levelled(next, strip.vertical).x > INDENT[0] * line.size
}
