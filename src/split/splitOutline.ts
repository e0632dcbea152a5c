// A document whose source states its articles, or for which a person does, is split as stated: each article is written out
// as one text by the same conventions as one put together from columns, and its bylines are read in the same way.
import type { Article, Byline, Document, OutlineArticle, OutlinePart, OutlinePartKind, Span } from '../types.ts'
import type { Forms } from './forms.ts'
import { blankBetween, copyLine, isSpaced, joinLines } from './joinLines.ts'
import { distinctBylines, readBylines } from './readBylines.ts'
import { type Line, readLines } from './readLines.ts'
import { readStatedByline } from './readStatedByline.ts'
import { splitSentences } from './splitSentences.ts'
import { createWriter, type Writer } from './writer.ts'

/** The articles of an outline, in its order; one without a visible character is left out. */
export function splitOutline(document: Document, outline: readonly OutlineArticle[], forms: Forms): Article[] {
  return outline
    .map(({ parts, ...stated }) => ({ ...stated, parts: parts.flatMap(part => readPart(document.text, part)) }))
    .filter(({ parts }) => parts.length > 0)
    .map((stated, index) => composeStated(document, `${document.id}-${index + 1}`, stated, forms))
}

/** A part with something in it, its ranges cut where their lines end. */
interface Part {
  readonly part: OutlinePartKind
  readonly lines: readonly Line[]
}

interface Stated extends Omit<OutlineArticle, 'parts'> {
  readonly parts: readonly Part[]
}

function readPart(text: string, { part, lines: spans }: OutlinePart): Part[] {
  const lines = spans.flatMap(span => readLines(text, span).flat())
  return lines.length === 0 ? [] : [{ part, lines }]
}

const NOTHING: Span = { start: 0, end: 0 }
const HEADS = ['kicker', 'headline', 'subhead'] as const

function composeStated(document: Document, id: string, { parts, ...stated }: Stated, forms: Forms): Article {
  const writer = createWriter(document.text)
  // A subhead below the body's first paragraph heads a section: it is a line of the body.
  const first = parts.findIndex(({ part }) => part === 'body')
  const above = (part: Part, index: number) => part.part !== 'subhead' || first < 0 || index < first
  const isHead = (part: Part, index: number) => HEADS.some(head => head === part.part) && above(part, index)
  const heads = HEADS.flatMap(head => {
    const own = parts.filter((part, index) => part.part === head && isHead(part, index))
    return own.length === 0 ? [] : [[head, writeSpan(writer, () => writeHead(writer, document.text, own))] as const]
  })
  const paragraphs = parts.filter((part, index) => part.part !== 'caption' && !isHead(part, index))
  const captions = parts.filter(({ part }) => part === 'caption')
  const { body, bylines, opening } = writeBody(writer, document.text, paragraphs)
  const caption =
    captions.length === 0 ? undefined : writeSpan(writer, () => writeParagraphs(writer, document.text, captions))
  const { text, segments } = writer.finish()
  const read = readBylines(text, { start: opening, end: body.end }, caption, forms.credits)
  const published = stated.published ?? document.published
  return {
    id,
    role: stated.role,
    text,
    segments,
    sentences: splitSentences(text, { start: 0, end: text.length }),
    ...Object.fromEntries(heads),
    body,
    byline: withStated(text, read.bylines, bylines, forms),
    ...(caption && { caption }),
    ...(read.dateline && { dateline: read.dateline }),
    ...(published !== undefined && { published }),
    ...(stated.publication !== undefined && { publication: stated.publication }),
  }
}

/** Writes a part on lines of its own and returns its span. */
function writeSpan(writer: Writer, write: () => void): Span {
  writer.breakLine()
  const start = writer.at
  write()
  return { start, end: writer.at }
}

function writeHead(writer: Writer, source: string, parts: readonly Part[]): void {
  for (const [index, { lines }] of parts.entries()) {
    if (index > 0) writer.space()
    writeLines(writer, source, lines, false)
  }
}

function writeParagraphs(writer: Writer, source: string, parts: readonly Part[]): Span[] {
  return parts.map(({ lines }) => writeSpan(writer, () => writeLines(writer, source, lines, !isSpaced(lines))))
}

/** `bylines` are the ranges of the lines stated to be ones, `opening` where the first other paragraph begins. */
function writeBody(writer: Writer, source: string, parts: readonly Part[]) {
  writer.breakLine()
  const start = writer.at
  const spans = writeParagraphs(writer, source, parts)
  const isByline = (index: number) => parts[index]!.part === 'byline'
  const opening = spans.find((_, index) => !isByline(index))?.start ?? writer.at
  return { body: { start, end: writer.at }, bylines: spans.filter((_, index) => isByline(index)), opening }
}

function writeLines(writer: Writer, source: string, lines: readonly Line[], keepsBlank: boolean): void {
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    // Two ranges of one line have markup between them: **Open**AI.
    if (before && isOneLine(source, before.source, line.source)) writer.copy(blankBetween(before, line) ?? NOTHING)
    else if (before) joinLines(writer, before, line, keepsBlank)
    copyLine(writer, line)
  }
}

const isOneLine = (source: string, left: Span, right: Span): boolean =>
  left.end <= right.start && !/[\r\n\u2028\u2029\u0085\v\f]/u.test(source.slice(left.end, right.start))

/** The bylines read, and of the lines stated to be bylines those persons whom no rule reads: a bare name. */
function withStated(text: string, read: readonly Byline[], stated: readonly Span[], forms: Forms): Byline[] {
  const known = (byline: Byline) => read.some(({ person }) => person.start === byline.person.start)
  const more = stated.flatMap(span => readStatedByline(text, span, forms.credits)).filter(byline => !known(byline))
  return distinctBylines([...read, ...more])
}
