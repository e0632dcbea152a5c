// Corpora as they are handed on: a character TAB its BIO tag a line, an empty line between sentences.
import { FormatError } from '../../errors.ts'
import type { TypedSpan } from '../labels.ts'

/** A sentence with its names. `unsure`: spans of which the source does not say what they are. */
export interface Example {
  readonly text: string
  readonly spans: readonly TypedSpan[]
  readonly unsure?: readonly { readonly start: number; readonly end: number }[]
}

/** Reads BIO lines (B-X begins a name, I-X goes on; I-X after another type begins one too). `name` is put before line numbers. Throws `FormatError`. */
export function readConll(name: string, text: string): Example[] {
  const examples: Example[] = []
  let sentence = ''
  let spans: { start: number; end: number; type: string }[] = []
  const finish = () => {
    if (sentence !== '') examples.push({ text: sentence, spans })
    sentence = ''
    spans = []
  }
  for (const [index, line] of text.split('\n').entries()) {
    const row = line.endsWith('\r') ? line.slice(0, -1) : line
    if (row === '') {
      finish()
      continue
    }
    const tab = row.lastIndexOf('\t')
    const tag = row.slice(tab + 1)
    if (tab < 1 || !/^(O|[BI]-.+)$/.test(tag))
      throw new FormatError(`${name}:${index + 1}: expected a character, TAB and a tag (O, B-X, I-X), found ${row}`)
    const start = sentence.length
    sentence += row.slice(0, tab)
    if (tag === 'O') continue
    const type = tag.slice(2)
    const last = spans.at(-1)
    if (tag.startsWith('I') && last?.end === start && last.type === type) last.end = sentence.length
    else spans.push({ start, end: sentence.length, type })
  }
  finish()
  return examples
}
