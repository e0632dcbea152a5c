// Articles in Markdown. Headings of the top level open articles, further ones head sections, and front matter says what is
// known of the article; markup is no part of the text. A file without headings and front matter is split as plain text.
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Document, Notice, OutlineArticle, OutlinePart, Span } from '../../types.ts'
import type { ReadOptions } from '../documentFromText.ts'
import { readText } from '../readText.ts'
import { linesOfMarkdown, type MarkdownLine } from './linesOfMarkdown.ts'
import { readFrontMatter } from './readFrontMatter.ts'

/** The file as a document, with an outline where its headings or its front matter state one. What is HTML in it is left out, which a notice tells. Throws `ReadError` as `readText` does. */
export function readMarkdown(bytes: Uint8Array, source: string, options: ReadOptions = {}): Document {
  const plain = readText(bytes, source, options)
  const { text } = plain
  const { end, parts, published, publication } = readFrontMatter(text)
  const { lines, html } = linesOfMarkdown(fromMarkdown(text.slice(end)), text, end)
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

const textOf = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim()

function outlineOf(lines: readonly MarkdownLine[], stated: readonly OutlinePart[]): OutlineArticle[] {
  // A title in front matter is the headline, and all headings are of its sections.
  const hasTitle = stated.some(({ part }) => part === 'headline')
  const top = hasTitle ? 0 : Math.min(...lines.flatMap(({ level }) => (level > 0 ? [level] : [])))
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
