// Sentences with their names marked, `[长春新区|organization.company]`, as the examples of patterns write them: made into a document of one article, and what comes of it written as `A > B (title) = figure`.

import { FormatError } from '../errors.ts'
import { isEntityKind, isSubkind } from '../schema.ts'
import type { Article, Document, Figure, Mention, Relation, Span } from '../types.ts'
import { isBreak } from './view.ts'

export interface Marked {
  readonly document: Document
  readonly article: Article
  readonly mentions: readonly Mention[]
}

/** A marked text, one paragraph or several lines; a name in a name is marked inside it: `[[江北市|place]公安局|organization]`. */
export function markedSentence(
  marked: string,
  options: { published?: string; headline?: string; where?: string } = {},
): Marked {
  const whole = options.headline === undefined ? marked : `${options.headline}\n${marked}`
  const { text, mentions } = unmark(whole, options.where)
  const document = {
    id: 'd',
    source: 'd.txt',
    text,
    pages: [],
    notices: [],
    ...(options.published && { published: options.published }),
  }
  const headline = options.headline === undefined ? undefined : { start: 0, end: text.indexOf('\n') }
  const article: Article = {
    id: 'd-1',
    role: 'news',
    text,
    segments: [{ at: 0, source: { start: 0, end: text.length } }],
    sentences: sentencesOf(text),
    ...(headline && { headline }),
    body: { start: 0, end: text.length },
    byline: [],
  }
  return { document, article, mentions }
}

function unmark(marked: string, where = 'a sentence'): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = []
  const open: number[] = []
  let text = ''
  for (let i = 0; i < marked.length; i++) {
    if (marked[i] === '[') open.push(text.length)
    else if (marked[i] === '|' && open.length > 0) {
      const close = marked.indexOf(']', i)
      mentions.push(mention(text, open.pop()!, marked.slice(i + 1, close), where))
      i = close
    } else text += marked[i]
  }
  return { text, mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end) }
}

function mention(text: string, start: number, type: string, where: string): Mention {
  const [kind = '', subkind] = type.split('.')
  if (!isEntityKind(kind))
    throw new FormatError(`${where}: expected [name|kind] or [name|kind.subkind], found “${type}”`)
  const end = text.length
  return {
    id: `d-1:${start}-${end}`,
    articleId: 'd-1',
    start,
    end,
    kind,
    ...(subkind !== undefined && isSubkind(subkind) && { subkind }),
    text: text.slice(start, end),
    recognizer: 'marked',
    confidence: 1,
  }
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const ends = i === text.length || '。！？\n'.includes(text[i]!)
    if (!ends || !(i === text.length || isBreak(text, i))) continue
    const end = text[i] === '\n' ? i : Math.min(i + 1, text.length)
    if (end > start) spans.push({ start, end })
    start = i + 1
  }
  return spans
}

/** `长春新区 > 长春药谷`, with ` (title)` and ` = figure` where there is one. */
export function shown(relation: Relation, mentions: readonly Mention[]): string {
  const name = (id: string) => mentions.find(mention => mention.id === id)?.text ?? id
  const title = relation.title === undefined ? '' : ` (${relation.title})`
  const figure = relation.figure === undefined ? '' : ` = ${relation.figure}`
  return `${name(relation.from)} > ${name(relation.to)}${title}${figure}`
}

/** `长春国家自主创新示范区 @ 2022年4月`: a date said of a name. */
export function shownDate(figure: Figure, mentions: readonly Mention[]): string {
  return `${mentions.find(mention => mention.id === figure.subject)?.text ?? figure.subject} @ ${figure.text}`
}
