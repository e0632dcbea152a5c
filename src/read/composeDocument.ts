// Pages that have been laid out become a Document: its text is their lines in reading order, a line each; where each line
// stands, and which of them are an article, is said in ranges of that text.
import type { Document, Notice, OutlineArticle, OutlinePart, Page, Span, TextBox } from '../types.ts'
import { documentFromText, type ReadOptions } from './documentFromText.ts'
import type { Line } from './layout/joinRuns.ts'
import { joinTurned } from './layout/joinTurned.ts'
import type { PageLayout } from './layout/readLayout.ts'

/** A page's layout and its size in points. */
export interface SizedLayout extends PageLayout {
  readonly width: number
  readonly height: number
}

/** The document of these pages, form feeds between them. Its day and paper are the caller's, else those that its pages print. */
export function composeDocument(pages: readonly SizedLayout[], source: string, options: ReadOptions = {}): Document {
  const spans = new Map<Line, Span>()
  const boxes: TextBox[] = []
  const sized: Page[] = []
  let text = ''
  for (const [page, { lines, label, width, height }] of pages.entries()) {
    if (page > 0) text += '\f'
    const start = text.length
    for (const [index, line] of lines.entries()) {
      if (index > 0) text += '\n'
      const span = { start: text.length, end: text.length + line.text.length }
      text += line.text
      spans.set(line, span)
      boxes.push(...boxesOf(line, span.start, page))
    }
    sized.push({
      span: { start, end: text.length },
      ...(label !== undefined && { label }),
      width: points(width),
      height: points(height),
    })
  }
  const stated = <K extends 'published' | 'publication'>(key: K) =>
    options[key] ?? pages.find(page => page[key] !== undefined)?.[key]
  const [published, publication] = [stated('published'), stated('publication')]
  const document = documentFromText(text, source, {
    ...(published !== undefined && { published }),
    ...(publication !== undefined && { publication }),
  })
  return {
    ...document,
    pages: sized,
    boxes,
    outline: outlineOf(pages, spans),
    notices: [...document.notices, ...emptyPages(pages, source, options)],
  }
}

function outlineOf(pages: readonly PageLayout[], spans: ReadonlyMap<Line, Span>): OutlineArticle[] {
  return joinTurned(pages).map(({ role, parts }) => ({
    role,
    parts: parts.map(
      ({ part, cuts }): OutlinePart => ({
        part,
        lines: cuts.map(({ line, start, end }) => {
          const at = spans.get(line)!.start
          return { start: at + start, end: at + end }
        }),
      }),
    ),
  }))
}

function boxesOf(line: Line, at: number, page: number): TextBox[] {
  const { confidence } = line
  const shown = line.shown ?? [{ start: 0, end: line.text.length, rect: line }]
  return shown.map(({ start, end, rect: { x, y, width, height } }) => ({
    span: { start: at + start, end: at + end },
    page,
    x: points(x),
    y: points(y),
    width: points(width),
    height: points(height),
    ...(confidence !== undefined && { confidence }),
  }))
}

/** A hundredth of a point is finer than any print. */
const points = (value: number): number => Math.round(value * 100) / 100

function emptyPages(pages: readonly PageLayout[], source: string, { ocr }: ReadOptions): Notice[] {
  const empty = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []))
  if (empty.length === 0) return []
  const which = `${empty.slice(0, 5).join(', ')}${empty.length > 5 ? ' …' : ''}`
  const advice = ocr ? 'nothing was found on them' : 'run with --ocr to read what they show'
  const message = `${source}: no text on ${empty.length} of ${pages.length} pages (${which}); ${advice}`
  return [{ code: 'emptyPages', message }]
}
