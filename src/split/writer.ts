// Writes an article's text from copies of the source and line breaks of its own, and keeps account of what came from where.
import type { Segment, Span } from '../types.ts'

/** A text in the making. */
export interface Writer {
  /** Copies a range of the source. */
  copy(range: Span): void
  /** Puts in a line break, unless the text is at the beginning of a line. */
  breakLine(): void
  /** Puts in a blank. */
  space(): void
  /** Takes the last character copied back. */
  cut(): void
  /** Where the text ends now. */
  readonly at: number
  finish(): { text: string; segments: Segment[] }
}

/** A writer that copies from `source`. */
export function createWriter(source: string): Writer {
  let text = ''
  let last = 0
  const segments: Segment[] = []
  const insert = (character: string): void => {
    segments.push({ at: text.length, source: { start: last, end: last } })
    text += character
  }
  return {
    copy(range) {
      if (range.start >= range.end) return
      const before = segments.at(-1)
      if (before && before.source.end === range.start && before.source.start < before.source.end) {
        segments[segments.length - 1] = { at: before.at, source: { start: before.source.start, end: range.end } }
      } else segments.push({ at: text.length, source: range })
      text += source.slice(range.start, range.end)
      last = range.end
    },
    breakLine() {
      if (text !== '' && !text.endsWith('\n')) insert('\n')
    },
    space: () => insert(' '),
    cut() {
      const { at, source: range } = segments.pop()!
      text = text.slice(0, -1)
      last--
      if (range.end - range.start > 1) segments.push({ at, source: { start: range.start, end: range.end - 1 } })
    },
    get at() {
      return text.length
    },
    finish: () => ({ text, segments }),
  }
}
