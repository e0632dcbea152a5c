// Places in a text as a person writes them who has it open in an editor: 12-18,21:1-16 are the lines 12 to 18 and the first
// sixteen characters of line 21. Lines and characters count from 1, both ends are included.
import type { Span } from '../types.ts'

/** The lines of a text as editors count them, parted by \n, \r\n or \r, without their ends. */
export function sourceLines(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n|[\r\n]/gu)) {
    lines.push({ start, end: index })
    start = index + end.length
  }
  lines.push({ start, end: text.length })
  return lines
}

const REFERENCE = /^(?<line>\d{1,9})(?:[-–—](?<last>\d{1,9})|[:：](?<from>\d{1,9})[-–—](?<to>\d{1,9})?)?$/u

/** The ranges that a person's reference names, one a line, or in words what is wrong with it. `lines` are the text's. */
export function parseLineRefs(text: string, lines: readonly Span[], refs: string): Span[] | string {
  const spans: Span[] = []
  for (const ref of refs.split(/[,，、;；]/u).map(part => part.replace(/\s/gu, ''))) {
    const groups = REFERENCE.exec(ref)?.groups
    if (!groups) return `expected lines like 12, 12-18 or 12:1-16, found “${ref}”`
    const [line, last] = [Number(groups.line), Number(groups.last ?? groups.line)]
    if (line < 1 || last > lines.length) return `expected lines from 1 to ${lines.length}, found “${ref}”`
    if (line > last) return `expected the smaller number first, found “${ref}”`
    if (groups.from === undefined) spans.push(...lines.slice(line - 1, last))
    else {
      const span = charactersOf(text, lines[line - 1]!, Number(groups.from), groups.to)
      if (!span) return `expected characters within line ${line}, found “${ref}”`
      spans.push(span)
    }
  }
  return spans
}

function charactersOf(text: string, line: Span, from: number, to: string | undefined): Span | undefined {
  const characters = [...text.slice(line.start, line.end)]
  const last = to === undefined ? characters.length : Number(to)
  if (from < 1 || from > last || last > characters.length) return undefined
  const lengthOf = (count: number) => characters.slice(0, count).join('').length
  return { start: line.start + lengthOf(from - 1), end: line.start + lengthOf(last) }
}

/** The reference to these ranges, in their order. Blanks, the marks of a heading and a hyphen at a line's end do not count where they stand between ranges or around them. */
export function formatLineRefs(text: string, lines: readonly Span[], spans: readonly Span[]): string {
  const refs: { first: number; last: number; columns: string }[] = []
  for (const { line, ...span } of piecesOf(text, lines, spans)) {
    const before = refs.at(-1)
    const columns = columnsOf(text, lines[line]!, span)
    if (before && columns === '' && before.columns === '' && before.last === line) before.last++
    else refs.push({ first: line + 1, last: line + 1, columns })
  }
  return refs
    .map(({ first, last, columns }) => `${first}${first === last ? '' : `-${last}`}${columns && `:${columns}`}`)
    .join(',')
}

const BLANK = /^[\s\u200b\ufeff\u0000-\u001f\u007f-\u009f]*$/u
const BEFORE = /^[\s\u200b\ufeff\u0000-\u001f\u007f-\u009f]*(?:#{1,6}[ \t\u3000]+)?$/u

/** The hyphen that parts a word at a line's end is left out where its halves are joined. */
const AFTER = /^[-\u00ad]?[\s\u200b\ufeff\u0000-\u001f\u007f-\u009f]*$/u

interface Piece extends Span {
  /** The line's number, from 0. */
  readonly line: number
}

/** The ranges cut where lines end; those of one line with only blanks between them are one. */
function piecesOf(text: string, lines: readonly Span[], spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  for (const span of spans) {
    for (let line = lineAt(lines, span.start); line < lines.length && lines[line]!.start < span.end; line++) {
      const [start, end] = [Math.max(span.start, lines[line]!.start), Math.min(span.end, lines[line]!.end)]
      if (start >= end) continue
      const before = pieces.at(-1)
      if (before?.line === line && before.end <= start && BLANK.test(text.slice(before.end, start)))
        pieces[pieces.length - 1] = { line, start: before.start, end }
      else pieces.push({ line, start, end })
    }
  }
  return pieces
}

/** The number of the line that holds a place, from 0. Binary search. */
export function lineAt(lines: readonly Span[], place: number): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** `1-16`; nothing where the range is all of the line. */
function columnsOf(text: string, line: Span, { start, end }: Span): string {
  if (BEFORE.test(text.slice(line.start, start)) && AFTER.test(text.slice(end, line.end))) return ''
  const charactersTo = (place: number) => [...text.slice(line.start, place)].length
  return `${charactersTo(start) + 1}-${charactersTo(end)}`
}
