// A page's lines as they are set: where each stands in the source, its text without the spaces that only justify it, and
// how wide it is. Columns are measured in full-width characters, a half-width one counting one half.
import type { Span } from '../types.ts'

/** A line with something on it. `runs` are the ranges of the source that make up `text`. */
export interface Line {
  readonly source: Span
  readonly text: string
  readonly runs: readonly Span[]
  /** In full-width characters, spaces of justification included. */
  readonly width: number
  /** The same where quotes and brackets are set half as wide, as papers with compressed punctuation do. */
  readonly tightWidth: number
  /** Spaces stretch it, so it fills its column whatever its width. */
  readonly justified: boolean
  /** Of a heading in Markdown: 1 to 6, whose marks are no part of the text; 0 for any other line. */
  readonly level: number
  /** Begins with the two blanks of a new paragraph. */
  readonly indented: boolean
  /** A single blank before or after the text, which parts words where the lines are joined. */
  readonly blankBefore: boolean
  readonly blankAfter: boolean
}

const LINE = /[^\r\n\u2028\u2029\u0085\v\f]+/gu
const BLANK = /[\s\u200b\ufeff\u0000-\u001f\u007f-\u009f]/u
const HEADING = /^(#{1,6})[ \t\u3000]+(?=\S)/u
const BLANKS = /[\s\u200b\ufeff\u0000-\u001f\u007f-\u009f]+/gu

/** The groups of lines in a part of the text that blank lines part, and headings. */
export function readLines(text: string, page: Span): Line[][] {
  const groups: Line[][] = [[]]
  let end = page.start
  for (const match of text.slice(page.start, page.end).matchAll(LINE)) {
    const start = page.start + match.index
    const line = readLine(text, start, start + match[0].length)
    if (!line || line.level > 0 || groups.at(-1)!.at(-1)?.level || lineBreaks(text, end, start) > 1) groups.push([])
    if (line) groups.at(-1)!.push(line)
    end = start + match[0].length
  }
  return groups.filter(group => group.length > 0)
}

function lineBreaks(text: string, start: number, end: number): number {
  let breaks = 0
  for (let i = start; i < end; i++) if (text[i] !== '\n' || text[i - 1] !== '\r') breaks++
  return breaks
}

function readLine(text: string, from: number, to: number): Line | undefined {
  let start = from
  let end = to
  while (start < end && BLANK.test(text[start]!)) start++
  while (end > start && BLANK.test(text[end - 1]!)) end--
  if (start === end) return undefined
  const before = text.slice(from, start)
  const marks = text[start] === '#' ? HEADING.exec(text.slice(start, end)) : null
  if (marks) start += marks[0].length
  const raw = text.slice(start, end)
  const spaced = raw.search(BLANK) >= 0
  const { runs, justified } = spaced ? withoutJustification(raw, start) : { runs: [{ start, end }], justified: false }
  return {
    source: { start, end },
    text: runs.map(run => text.slice(run.start, run.end)).join(''),
    runs,
    width: widthOf(raw),
    tightWidth: widthOf(raw) - (raw.match(COMPRESSED)?.length ?? 0) / 2,
    justified,
    level: marks ? marks[1]!.length : 0,
    indented: before.includes('\u3000') || before.length > 1,
    blankBefore: before === ' ',
    blankAfter: end < to && /[ \u3000]/u.test(text[end]!),
  }
}

/** Full-width characters: the Chinese ones, their punctuation, and the marks that Chinese sets as wide as a character. */
export function widthOf(text: string): number {
  let halves = 0
  for (let i = 0; i < text.length; i++) halves += isNarrow(text.charCodeAt(i)) ? 1 : 2
  return halves / 2
}

const COMPRESSED = /[“”‘’（）《》〈〉「」『』【】]/gu
const WIDE_MARKS = new Set([...'“”‘’—…·※①②③④⑤⑥⑦⑧⑨⑩■□▲△◆●○★☆▶►℃％'].map(mark => mark.charCodeAt(0)))
const isNarrow = (code: number): boolean =>
  (code < 0x2e80 && !WIDE_MARKS.has(code)) || (code >= 0xff61 && code <= 0xffdc)

/** A token that justification has cut off: one Chinese character or full-width mark, or one digit. */
const isSingle = (token: string): boolean => token.length === 1 && (!isNarrow(token.charCodeAt(0)) || /\d/u.test(token))
const NO_BLANK_BEFORE = /[，。、；：！？”’）》〉」』】]/u
const NO_BLANK_AFTER = /[“‘（《〈「『【]/u

/** Leaves out the blanks between single characters (高 玉 芬) and at marks; in a line with four such blanks, all next to Chinese. */
function withoutJustification(raw: string, offset: number): { runs: Span[]; justified: boolean } {
  const gaps = [...raw.matchAll(BLANKS)].map(match => ({ start: match.index, end: match.index + match[0].length }))
  const tokens = raw.split(BLANKS)
  const isWide = (at: number) => !isNarrow(raw.charCodeAt(at))
  const single = gaps.map((_, index) => isSingle(tokens[index]!) && isSingle(tokens[index + 1]!))
  const wide = gaps.map(gap => isWide(gap.start - 1) || isWide(gap.end))
  const justified = single.filter((isSingle, index) => isSingle && wide[index]!).length >= JUSTIFIED
  const runs: Span[] = []
  let start = 0
  for (const [index, gap] of gaps.entries()) {
    const atMark = NO_BLANK_BEFORE.test(raw[gap.end]!) || NO_BLANK_AFTER.test(raw[gap.start - 1]!)
    const stretched = justified
      ? single[index]! || wide[index]!
      : single[index]! && isWide(gap.start - 1) && isWide(gap.end)
    if (!atMark && !stretched) continue
    runs.push({ start: offset + start, end: offset + gap.start })
    start = gap.end
  }
  runs.push({ start: offset + start, end: offset + raw.length })
  return { runs, justified }
}

/** So many blanks between single characters show that a line is stretched. */
const JUSTIFIED = 4

/** What may not be parted by a line's end: a number or Latin word, and the marks that open before or close after. */
const TOKEN = /^(?:[“‘（《〈「『【(]*(?:[A-Za-z0-9.,%:/-]{1,12}|.))[，。、；：！？”’）》〉」』】)…—]*/u

/** A line that could not have held the next one's first word. */
export const isFull = (line: Line, next: Line, width: number): boolean =>
  line.justified || line.width + widthOf(TOKEN.exec(next.text)?.[0] ?? next.text.slice(0, 1)) > width
