// Writes out one article from its blocks: kicker, headline, subhead, body with its wrapped lines joined, caption; a line or
// a paragraph each. Bylines are read from the text so made.
import type { Article, Document, Span } from '../types.ts'
import type { Forms } from './forms.ts'
import { type HeadParts, headParts } from './headParts.ts'
import { copyLine, isSpaced, joinLines } from './joinLines.ts'
import { endsSentence, isItem } from './lineForms.ts'
import type { Block } from './readBlocks.ts'
import { readBylines } from './readBylines.ts'
import type { Line } from './readLines.ts'
import { splitSentences } from './splitSentences.ts'
import { createWriter, type Writer } from './writer.ts'

/** An article's blocks, sorted by what they are of it. */
export interface Pieces {
  readonly heads: readonly Block[]
  readonly texts: readonly Block[]
  readonly captions: readonly Block[]
}

/** The article of these pieces. */
export function compose(document: Document, id: string, { heads, texts, captions }: Pieces, forms: Forms): Article {
  const writer = createWriter(document.text)
  const parts = headParts(heads, forms)
  const head = writeHead(writer, parts)
  const body = writePart(writer, () => writeText(writer, texts, forms))
  const caption = captions.length === 0 ? undefined : writePart(writer, () => writeText(writer, captions, forms))
  const { text, segments } = writer.finish()
  const { bylines, dateline } = readBylines(text, body, caption, forms.credits)
  const all = { start: 0, end: text.length }
  return {
    id,
    role: [...heads, ...texts].some(block => block.notice)
      ? 'notice'
      : heads.length + texts.length === 0
        ? 'caption'
        : 'news',
    text,
    segments,
    sentences: splitSentences(text, all),
    ...head,
    body,
    byline: bylines,
    ...(caption && { caption }),
    ...(dateline && { dateline }),
    ...(document.published !== undefined && { published: document.published }),
  }
}

function writeHead(writer: Writer, parts: HeadParts): { kicker?: Span; headline?: Span; subhead?: Span } {
  const write = (lines: readonly Line[]) =>
    writePart(writer, () => {
      for (const [index, line] of lines.entries()) {
        if (index > 0) joinLines(writer, lines[index - 1]!, line, false)
        copyLine(writer, line)
      }
    })
  return {
    ...(parts.kicker.length > 0 && { kicker: write(parts.kicker) }),
    ...(parts.headline.length > 0 && { headline: write(parts.headline) }),
    ...(parts.subhead.length > 0 && { subhead: write(parts.subhead) }),
  }
}

/** Writes a part on lines of its own and returns its span. */
function writePart(writer: Writer, write: () => void): Span {
  writer.breakLine()
  const start = writer.at
  write()
  return { start, end: writer.at }
}

/** Lines one after another, a new one begun only where a paragraph ends. */
function writeText(writer: Writer, blocks: readonly Block[], forms: Forms): void {
  let before: { line: Line; block: Block } | undefined
  for (const block of blocks) {
    const spaced = isSpaced(block.lines)
    for (const [index, line] of block.lines.entries()) {
      const starts = before?.block === block ? block.starts[index] : !before || !goesOn(before, line, block, forms)
      if (starts) writer.breakLine()
      else if (before) joinLines(writer, before.line, line, !spaced)
      copyLine(writer, line)
      before = { line, block }
    }
  }
}

/** Does a block's first line go on with the paragraph that another block ends with? */
function goesOn(before: { line: Line; block: Block }, line: Line, block: Block, forms: Forms): boolean {
  if (line.indented || endsSentence(before.line.text) || isSubhead(before.block) || isSubhead(block)) return false
  if (before.block.end === 'final') return forms.credits.wantsName(before.line.text)
  return before.block.end === 'open' || !isItem(line.text)
}

const isSubhead = (block: Block): boolean => block.kind === 'head' && !block.doubtful
