// The articles of a document in the form that a person corrects and the reader follows: which lines of the source each part
// of each article is printed in, with their text beside them for reading. One part a line, so that lines can be moved.
import { formatLineRefs, sourceLines } from '../text/lineRefs.ts'
import { OUTLINE_FORMAT, OUTLINE_VERSION, uncovered } from '../text/outlineForm.ts'
import { contains, locate, textOf } from '../text/span.ts'
import type { Article, Document, OutlinePartKind, Span } from '../types.ts'

/** `{"format":"guanxi-outline","version":1,"source":…,"id":…,"articles":[…],"left":[…]}`. `lines` count from 1: 12, 12-18, 12:1-16 for characters of a line; several parted by commas. What `text` says is not read back; `left` are the lines that are in no article. */
export function toOutline(document: Document, articles: readonly Article[]): string {
  const { text } = document
  const lines = sourceLines(text)
  const refs = (spans: readonly Span[]) => formatLineRefs(text, lines, spans)
  const used: Span[] = []
  const written = articles.map(article => {
    const { role, published, publication } = article
    const known = { role, ...(published !== document.published && { published }), ...(publication && { publication }) }
    const parts = partsOf(article).map(({ part, spans, shown }) => {
      used.push(...spans)
      return { part, lines: refs(spans), text: shown }
    })
    return `{${JSON.stringify(known).slice(1, -1)},"parts":${listOf(parts, '  ')}}`
  })
  const left = uncovered(text, lines, used).map(span => ({ lines: refs([span]), text: textOf(text, span).trim() }))
  const source = document.source.split(/[/\\]/u).at(-1)
  const head = { format: OUTLINE_FORMAT, version: OUTLINE_VERSION, source, id: document.id }
  const body = `"articles":[${written.map(one => `\n${one}`).join(',')}\n],\n"left":${listOf(left, '')}`
  return `{${JSON.stringify(head).slice(1, -1)},\n${body}}\n`
}

const listOf = (records: readonly object[], indent: string): string =>
  records.length === 0 ? '[]' : `[\n${records.map(one => indent + JSON.stringify(one)).join(',\n')}\n]`

interface Part {
  readonly part: OutlinePartKind
  readonly spans: readonly Span[]
  readonly shown: string
}

/** The article's lines, each with what it is and where it is from. */
function partsOf(article: Article): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const line of article.text.split('\n')) {
    const whole = { start, end: start + line.length }
    start = whole.end + 1
    const part = kindOf(article, whole)
    for (const span of isHead(part) ? cutAtBlanks(article, whole) : [whole]) {
      const spans = locate(article, span)
      if (spans.length > 0) parts.push({ part, spans, shown: textOf(article.text, span) })
    }
  }
  return parts
}

const isHead = (part: OutlinePartKind): boolean => part === 'kicker' || part === 'headline' || part === 'subhead'

function kindOf(article: Article, line: Span): OutlinePartKind {
  for (const part of ['kicker', 'headline', 'subhead', 'caption'] as const)
    if (article[part] && line.start < line.end && contains(article[part], line)) return part
  return isByline(article, line) ? 'byline' : 'body'
}

/** Nothing but persons, papers and roles. */
function isByline({ text, byline }: Article, line: Span): boolean {
  const own = byline.filter(({ person }) => contains(line, person))
  const words = own.flatMap(({ person, role, paper }) => [textOf(text, person), role, paper ? textOf(text, paper) : ''])
  const rest = words
    .sort((a, b) => b.length - a.length)
    .reduce((so, word) => so.replaceAll(word, ''), textOf(text, line))
  return own.length > 0 && !/[\p{L}\p{N}。！？]/u.test(rest)
}

/** A head of several parts has blanks of our own between them. */
function cutAtBlanks({ text, segments }: Article, line: Span): Span[] {
  const pieces: Span[] = []
  let { start } = line
  for (const { at, source } of segments) {
    if (source.start < source.end || text[at] !== ' ' || at < line.start || at >= line.end) continue
    pieces.push({ start, end: at })
    start = at + 1
  }
  return [...pieces, { start, end: line.end }]
}
