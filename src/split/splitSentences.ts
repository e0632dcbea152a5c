// Where sentences end: at 。！？；…… with the quotes and brackets that close after them, at a line's end, and nowhere inside
// 《》 “” （）. A bracket that does not close on its line binds nothing, so a lost one cannot swallow the article; what never
// ends is cut.
import type { Span } from '../types.ts'

const TERMINALS = new Set('。！？；!?')
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '［': '］',
  '[': ']',
}
const BRACKETS = /[“‘「『（(《〈【［[]/u
const MARKS = /[“”‘’「」『』（）()《》〈〉【】［］[\]]/gu
const NO_BRACKETS: ReadonlyMap<number, number> = new Map()
const CLOSERS = new Set(Object.values(PAIRS))
/** Brackets nested deeper than this bind nothing. */
const DEPTH = 32
/** What a quotation may end a sentence in, and after which of them the sentence may still go on: “去哪？”他问。 */
const SPOKEN = new Set('”’」』')
const ASIDE = new Set('）)')
const GOES_ON = /[，、；：。的他她它]/u

/** The sentences of a part of a text, in order; together they hold every character of it that is not blank. */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = []
  let start = span.start
  while (start < span.end) {
    const found = text.indexOf('\n', start)
    const end = found < 0 || found > span.end ? span.end : found
    splitLine(text, { start, end }, sentences)
    start = end + 1
  }
  return sentences
}

function splitLine(text: string, line: Span, sentences: Span[]): void {
  const closings = BRACKETS.test(text.slice(line.start, line.end)) ? matchBrackets(text, line) : NO_BRACKETS
  let start = line.start
  let at = line.start
  while (at < line.end) {
    const close = closings.get(at)
    const ends = close === undefined ? isTerminal(text, at) : endsSentence(text, close)
    at = (close ?? at) + 1
    if (!ends) continue
    while (at < line.end && (isTerminal(text, at) || CLOSERS.has(text[at]!))) at++
    pushTrimmed(text, { start, end: at }, sentences)
    start = at
  }
  pushTrimmed(text, { start, end: line.end }, sentences)
}

const isTerminal = (text: string, at: number): boolean =>
  TERMINALS.has(text[at]!) || (text[at] === '…' && (text[at + 1] === '…' || text[at - 1] === '…'))

/** Does the quotation or aside that closes at `close` end the sentence that it stands in? */
function endsSentence(text: string, close: number): boolean {
  const closer = text[close]!
  const last = text[close - 1] ?? ''
  if (ASIDE.has(closer)) return last === '。'
  if (!SPOKEN.has(closer)) return false
  return last === '。' || (isTerminal(text, close - 1) && !GOES_ON.test(text[close + 1] ?? '。'))
}

/** The closing bracket's index by the opening one's, for the outermost pairs of a line. */
function matchBrackets(text: string, line: Span): Map<number, number> {
  const closings = new Map<number, number>()
  const open: { closer: string; at: number }[] = []
  for (const { 0: character, index } of text.slice(line.start, line.end).matchAll(MARKS)) {
    const at = line.start + index
    const closer = PAIRS[character]
    if (closer !== undefined && open.length < DEPTH) open.push({ closer, at })
    else {
      const depth = open.findLastIndex(bracket => bracket.closer === character)
      if (depth < 0) continue
      closings.set(open[depth]!.at, at)
      open.length = depth
    }
  }
  return closings
}

/** Where no sentence ends for so long none is meant (a list, a table, noise): it is cut, at a comma in its second half if there is one, so that what is read sentence by sentence costs what its length is. */
const LONGEST = 1500
const COMMA = /[，、,\s]/u

function pushTrimmed(text: string, span: Span, sentences: Span[]): void {
  let { start } = span
  while (span.end - start > LONGEST) {
    const end = cutBefore(text, start + LONGEST)
    push(text, { start, end }, sentences)
    start = end
  }
  push(text, { start, end: span.end }, sentences)
}

/** The last comma's end in the half before `at`, else `at`, but between the halves of no character. */
function cutBefore(text: string, at: number): number {
  for (let end = at; end > at - LONGEST / 2; end--) if (COMMA.test(text[end - 1]!)) return end
  return /[\uDC00-\uDFFF]/u.test(text[at]!) && /[\uD800-\uDBFF]/u.test(text[at - 1]!) ? at - 1 : at
}

function push(text: string, span: Span, sentences: Span[]): void {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  if (start < end) sentences.push({ start, end })
}
