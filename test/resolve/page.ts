// Builds extractions by hand: [长春药谷|project] marks a mention, the first line is the headline, an empty line parts articles.
import { isEntityKind, isSubkind } from '../../src/schema.ts'
import type { Article, Entity, Extraction, Knowledge, Mention, Relation, Span } from '../../src/types.ts'

export interface PageOptions {
  readonly publication?: string
  readonly relations?: readonly Relation[]
}

/** `[名|kind]` or `[名|kind:subkind]` or `[名|kind 0.4]` with a confidence. */
const MARK = /\[([^|\]]+)\|([a-z]+)(?::([a-z]+))?(?: ([\d.]+))?\]/u

export function pageOf(id: string, marked: string, { publication, relations = [] }: PageOptions = {}): Extraction {
  const found = marked.split(/\n\s*\n/u).map((block, index) => articleOf(`${id}-${index + 1}`, block.trim()))
  const text = found.map(({ article }) => article.text).join('\n')
  return {
    document: { id, source: `${id}.txt`, text, pages: [], notices: [], ...(publication && { publication }) },
    articles: found.map(({ article }) => article),
    mentions: found.flatMap(({ mentions }) => mentions),
    relations,
    figures: [],
  }
}

function articleOf(id: string, block: string): { article: Article; mentions: Mention[] } {
  let text = ''
  const mentions: Mention[] = []
  let rest = block
  for (let mark = MARK.exec(rest); mark; mark = MARK.exec(rest)) {
    const [whole, name = '', kind = '', subkind = '', confidence = '0.8'] = mark
    if (!isEntityKind(kind)) throw new Error(`no kind ${kind}`)
    text += rest.slice(0, mark.index)
    const start = text.length
    const end = start + name.length
    mentions.push({
      id: `${id}:${start}-${end}`,
      articleId: id,
      start,
      end,
      text: name,
      kind,
      ...(isSubkind(subkind) && { subkind }),
      recognizer: 'hand',
      confidence: Number(confidence),
    })
    text += name
    rest = rest.slice(mark.index + whole.length)
  }
  text += rest
  const headline = { start: 0, end: Math.max(0, text.indexOf('\n')) }
  const body = { start: headline.end, end: text.length }
  return {
    article: { id, role: 'news', text, segments: [], sentences: sentencesOf(text), headline, body, byline: [] },
    mentions,
  }
}

function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (!'。\n'.includes(text[at]!)) continue
    if (at >= start) sentences.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}

/** Each entity as `name = alias/reason alias/reason`, sorted. */
export const shown = ({ entities }: Knowledge): string[] => entities.map(show)

const show = ({ name, aliases }: Entity) =>
  aliases.length === 0 ? name : `${name} = ${aliases.map(({ text, reason }) => `${text}/${reason}`).join(' ')}`
