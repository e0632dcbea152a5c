// What of a Markdown file is text, paragraph by paragraph: ranges of the file, between which the markup stands.
import type { Nodes, Root } from 'mdast'
import type { Span } from '../../types.ts'

/** A heading (`level` 1 to 6) or a paragraph (0), and the ranges of the file that its text stands in. */
export interface MarkdownLine {
  readonly level: number
  readonly spans: readonly Span[]
}

/** The headings, paragraphs, lines of lists and code of a tree, in order, and how many pieces of HTML there are. `offset` is where in `text` the tree begins. */
export function linesOfMarkdown(tree: Root, text: string, offset: number): { lines: MarkdownLine[]; html: number } {
  const lines: MarkdownLine[] = []
  let html = 0
  const visit = (node: Nodes): void => {
    if (node.type === 'html') html++
    else if (node.type === 'heading' || node.type === 'paragraph') {
      const spans = spansOf(node, text, offset)
      if (spans.length > 0) lines.push({ level: node.type === 'heading' ? node.depth : 0, spans })
      html += htmlIn(node)
    } else if (node.type === 'code') lines.push(...codeLines(node, text, offset))
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return { lines, html }
}

/** The text within a node. A backslash that only escapes is no part of it. */
function spansOf(node: Nodes, text: string, offset: number): Span[] {
  if ('children' in node) return node.children.flatMap(child => spansOf(child, text, offset))
  const span = rangeOf(node, offset)
  if (node.type === 'inlineCode') {
    const marks = /^`+/u.exec(text.slice(span.start, span.end))![0].length
    return [{ start: span.start + marks, end: span.end - marks }]
  }
  if (node.type !== 'text') return []
  return linesIn(span, text).flatMap(line => {
    const spans: Span[] = []
    let { start } = line
    for (const { index } of text.slice(line.start, line.end).matchAll(ESCAPE)) {
      spans.push({ start, end: line.start + index })
      start = line.start + index + 1
    }
    return [...spans, { start, end: line.end }].filter(one => one.start < one.end)
  })
}

/** The lines of a range; the second and further ones without the marks of the quotation that they are in. */
function linesIn(span: Span, text: string): Span[] {
  let { start } = span
  return text
    .slice(span.start, span.end)
    .split('\n')
    .map((line, index) => {
      const marks = index === 0 ? 0 : /^[ \t>]*/u.exec(line)![0].length
      const range = { start: start + marks, end: start + line.length }
      start += line.length + 1
      return range
    })
}

const ESCAPE = /\\(?=[!-/:-@[-`{-~])/gu

/** The lines of a block of code, without its fences. */
function codeLines(node: Nodes, text: string, offset: number): MarkdownLine[] {
  const span = rangeOf(node, offset)
  const lines: MarkdownLine[] = []
  let { start } = span
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const end = start + line.length
    if (/\S/u.test(line) && !/^\s*(?:```|~~~)/u.test(line)) lines.push({ level: 0, spans: [{ start, end }] })
    start = end + 1
  }
  return lines
}

function htmlIn(node: Nodes): number {
  if (node.type === 'html') return 1
  return 'children' in node ? node.children.reduce((sum, child) => sum + htmlIn(child), 0) : 0
}

const rangeOf = ({ position }: Nodes, offset: number): Span => ({
  start: offset + position!.start.offset!,
  end: offset + position!.end.offset!,
})
