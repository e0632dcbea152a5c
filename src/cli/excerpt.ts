// A sentence of a newspaper may run over a screen; a table shows the part that says it, with … where it was cut.
import type { Span } from '../index.ts'

/** A sentence with the ranges in it that matter, as a `Quote` has them. */
export interface Marked {
  readonly text: string
  readonly from?: Span
  readonly to?: Span
  readonly trigger?: Span
}

/** At most `length` characters of the sentence, around its ends and trigger, or around the trigger alone where these lie too far apart; nothing where there is no sentence. */
export function excerpt(quote: Marked | undefined, length = 48): string {
  if (!quote) return ''
  const { text, from, to, trigger } = quote
  if (text.length <= length) return text
  const marks = [from, to, trigger].filter(mark => mark !== undefined)
  const all = { start: Math.min(...marks.map(mark => mark.start)), end: Math.max(...marks.map(mark => mark.end)) }
  const near = marks.length > 0 && all.end - all.start <= length ? all : (trigger ?? from ?? to ?? { start: 0, end: 0 })
  const middle = (near.start + near.end - length) >> 1
  const start = Math.max(0, Math.min(middle, text.length - length))
  const end = start + length
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}
