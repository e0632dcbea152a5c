// What stands between two lines of one paragraph once they are joined: nothing between Chinese characters, a blank between
// Latin words, and not the hyphen that parted one.
import type { Span } from '../types.ts'
import type { Line } from './readLines.ts'
import type { Writer } from './writer.ts'

const LATIN_END = /\p{Script=Latin}[,;]?$/u
const LATIN_START = /^\p{Script=Latin}/u
/** Addresses break wherever the column ends: www.jiangcheng⏎daily.com. */
const ADDRESS_END = /(?:[.@/\\]|https?:)[\w.@/\\:~-]*$/u
const HYPHENED = /\p{Ll}[-\u00ad]$/u

export const copyLine = (writer: Writer, { runs }: Pick<Line, 'runs'>): void => {
  for (const run of runs) writer.copy(run)
}

/** Writes what parts `left`, written last, from `right`. `keepsBlank`: a blank that stands at the wrap itself parts words, 记者 ⏎ 张三. */
export function joinLines(writer: Writer, left: Line, right: Line, keepsBlank: boolean): void {
  const blank = keepsBlank ? blankBetween(left, right) : undefined
  if (blank) writer.copy(blank)
  else if (!LATIN_START.test(right.text)) return
  else if (HYPHENED.test(left.text)) {
    if (left.text.endsWith('\u00ad') || /^\p{Ll}/u.test(right.text)) writer.cut()
  } else if (LATIN_END.test(left.text) && !ADDRESS_END.test(left.text)) writer.space()
}

/** A blank at the end of `left` or the beginning of `right`. */
export function blankBetween(left: Line, right: Line): Span | undefined {
  if (left.blankAfter) return { start: left.source.end, end: left.source.end + 1 }
  return right.blankBefore ? { start: right.source.start - 1, end: right.source.start } : undefined
}

/** Are so many of a block's lines set with a blank at their end or beginning that it says nothing? */
export const isSpaced = (lines: readonly Line[]): boolean =>
  lines.filter(line => line.blankAfter || line.blankBefore).length * 3 > lines.length + 2
