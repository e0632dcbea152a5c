// Articles in Markdown. Headings of the top level open articles, further ones head sections, and front matter says what is
// known of the article; markup is no part of the text. A file without headings and front matter is split as plain text.
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { ReadError } from '../../errors.ts'
import type { Document, Notice, OutlineArticle, OutlinePart, Span } from '../../types.ts'
import type { ReadOptions } from '../documentFromText.ts'
import { readText } from '../readText.ts'
import { linesOfMarkdown, type MarkdownLine } from './linesOfMarkdown.ts'
import { readFrontMatter } from './readFrontMatter.ts'

/** The file as a document, with an outline where its headings or its front matter state one. What is HTML in it is left out, which a notice tells. Throws `ReadError` as `readText` does, and for more than 20,000 marks or marks nested more than 200 deep. */
export function readMarkdown(bytes: Uint8Array, source: string, options: ReadOptions = {}): Document {
  const plain = readText(bytes, source, options)
  const { text } = plain
  const { end, parts, published, publication } = readFrontMatter(text)
  const tree = fromMarkdown(refuseMarks(text.slice(end), source))
  refuseDeep(tree, source)
  const { lines, html } = linesOfMarkdown(tree, text, end)
  const known = {
    ...plain,
    pages: plain.pages.map(page => ({ ...page, span: { start: Math.max(page.span.start, end), end: page.span.end } })),
    ...(published !== undefined && options.published === undefined && { published }),
    ...(publication !== undefined && options.publication === undefined && { publication }),
  }
  const [title] = parts.flatMap(part => (part.part === 'headline' ? [textOf(text, part.lines)] : []))
  const own = lines.filter(({ level, spans }) => level === 0 || textOf(text, spans) !== title)
  if (parts.length === 0 && own.every(({ level }) => level === 0)) return known
  const outline = outlineOf(own, parts)
  return { ...known, outline, notices: [...plain.notices, ...htmlNotice(html, source)] }
}

/** A parser takes the square of their number. */
const MOST_MARKS = 20_000
const DEEPEST = 200
const MARK = /[[*_`<>#~|]|^[ \t]*(?:[-+]|\d+[.)])/gmu

function refuseMarks(text: string, source: string): string {
  const marks = text.match(MARK)?.length ?? 0
  if (marks > MOST_MARKS)
    throw new ReadError(
      `${source}: expected Markdown with at most ${MOST_MARKS} marks (#, *, [ …), found ${marks}; split it into several files, or name it .txt`,
    )
  return text
}

/** What reads the tree is recursive. */
function refuseDeep(tree: Nodes, source: string): void {
  let nodes: readonly Nodes[] = [tree]
  for (let depth = 0; nodes.length > 0; depth++) {
    if (depth > DEEPEST)
      throw new ReadError(
        `${source}: expected Markdown nested at most ${DEEPEST} deep, found more; name it .txt to read it as plain text`,
      )
    nodes = nodes.flatMap(node => ('children' in node ? node.children : []))
  }
}

const textOf = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim()

function outlineOf(lines: readonly MarkdownLine[], stated: readonly OutlinePart[]): OutlineArticle[] {
  // A title in front matter is the headline, and all headings are of its sections.
  const hasTitle = stated.some(({ part }) => part === 'headline')
  const top = hasTitle ? 0 : lines.reduce((least, { level }) => (level > 0 && level < least ? level : least), 7)
  const articles: OutlinePart[][] = [[...stated]]
  for (const { level, spans } of lines) {
    const opens = level > 0 && level <= top
    const article = articles.at(-1)!
    const isOpen = article.some(({ part }) => part === 'body' || part === 'headline')
    if (opens && isOpen) articles.push([{ part: 'headline', lines: spans }])
    else article.push({ part: opens ? 'headline' : level > 0 ? 'subhead' : 'body', lines: spans })
  }
  return articles.map(parts => ({ role: 'news', parts }))
}

const htmlNotice = (html: number, source: string): Notice[] =>
  html === 0 ? [] : [{ code: 'htmlLeftOut', message: `${source}: ${html} pieces of HTML in it were left out` }]
