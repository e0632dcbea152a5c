// Markup to the lines that it shows: each paragraph, heading, cell, item and caption is one, and each line of a paragraph
// broken by <br>. Read as a stream, so that no depth of nesting matters.
import { Parser } from 'htmlparser2'

/** A line as shown. `tag` is the innermost element that says what it is: h1 … h6, figcaption, caption, p. `linked` is the number of its characters in links; `isBold` is true where all of it is. */
export interface Block {
  readonly tag: string
  readonly text: string
  readonly linked: number
  readonly isBold: boolean
}

const BREAKS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img li main ol p pre section summary table tbody td tfoot th thead tr ul title founder-title founder-content'.split(
    ' ',
  ),
)
const TELLING = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'caption'])
const UNREAD = new Set(['script', 'style', 'title', 'template', 'noscript', 'textarea', 'rt', 'rp'])
const BLANKS = /[\s\u200b\ufeff]+/gu
const MARK = /^[\s>›»·•|-]*$/u

/** The lines of markup in its order; those without a letter are left out. */
export function readBlocks(html: string): Block[] {
  const blocks: Block[] = []
  const telling: string[] = []
  const depths = { a: 0, bold: 0, unread: 0 }
  let line = { text: '', linked: 0, bold: 0 }

  const flush = (): void => {
    const text = line.text.replace(BLANKS, ' ').trim()
    if (!MARK.test(text))
      blocks.push({ tag: telling.at(-1) ?? 'p', text, linked: line.linked, isBold: line.bold >= lengthOf(text) })
    line = { text: '', linked: 0, bold: 0 }
  }
  const step = (name: string, by: 1 | -1): void => {
    if (BREAKS.has(name)) flush()
    if (name === 'a') depths.a += by
    else if (name === 'b' || name === 'strong') depths.bold += by
    else if (UNREAD.has(name)) depths.unread += by
  }
  const onopentagname = (name: string): void => {
    step(name, 1)
    if (TELLING.has(name)) telling.push(name)
  }
  const onclosetag = (name: string): void => {
    step(name, -1)
    if (TELLING.has(name)) telling.pop()
  }
  const ontext = (text: string): void => {
    if (depths.unread > 0) return
    line.text += text
    if (depths.a > 0) line.linked += lengthOf(text)
    if (depths.bold > 0) line.bold += lengthOf(text)
  }
  const parser = new Parser({ onopentagname, onclosetag, ontext }, { recognizeSelfClosing: true })
  parser.end(html)
  flush()
  return blocks
}

/** Characters that are no blanks. */
const lengthOf = (text: string): number => text.replace(BLANKS, '').length

const HAN = /\p{Script=Han}/gu

/** The number of Chinese characters. */
export const hanOf = (text: string): number => text.match(HAN)?.length ?? 0
