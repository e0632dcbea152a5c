// Articles that a source states, written out as one Document: a line for each part, a blank line between articles, and
// the outline that says which line is what.
import { ReadError } from '../errors.ts'
import type { Document, Notice, OutlineArticle, OutlinePart, OutlinePartKind, Span } from '../types.ts'
import { documentFromText, hasChinese, type ReadOptions } from './documentFromText.ts'

/** A part of an article: one line or paragraph, without line breaks. */
export interface DraftPart {
  readonly part: OutlinePartKind
  readonly text: string
}

/** An article before it has a place in a text. `published` and `publication` as in `OutlineArticle`. */
export interface Draft {
  readonly parts: readonly DraftPart[]
  readonly published?: string
  readonly publication?: string
}

/** What else is known of a source: `label` of its one page (7 of 第07版), and notices. */
export interface DraftOptions extends ReadOptions {
  readonly label?: string
  readonly notices?: readonly Notice[]
}

const BLANKS = /[\s\u200b\ufeff]+/gu

/** The drafts as a Document split by its outline. Blanks within a part are one space; parts without text are left out. What the options say of date and publication goes before what the drafts say; what all drafts agree on is the document's. Throws `ReadError` where no part has Chinese. */
export function documentOfDrafts(drafts: readonly Draft[], source: string, options: DraftOptions = {}): Document {
  const { label, notices = [], ...known } = options
  let text = ''
  const outline: OutlineArticle[] = []
  for (const { parts, published, publication } of drafts) {
    if (text !== '' && !text.endsWith('\n\n')) text += '\n'
    const written: OutlinePart[] = []
    for (const { part, text: raw } of parts) {
      const line = raw.replace(BLANKS, ' ').trim()
      if (line === '') continue
      const span: Span = { start: text.length, end: text.length + line.length }
      written.push({ part, lines: [span] })
      text += `${line}\n`
    }
    const own = {
      ...(known.published === undefined && published !== undefined && { published }),
      ...(known.publication === undefined && publication !== undefined && { publication }),
    }
    if (written.length > 0) outline.push({ role: 'news', parts: written, ...own })
  }
  text = text.trimEnd()
  if (!hasChinese(text))
    throw new ReadError(`${source}: expected Chinese text, found ${text.length} characters and none of them Chinese`)
  const document = documentFromText(text, source, { ...shared(outline), ...known })
  const pages = label === undefined ? document.pages : document.pages.map(page => ({ ...page, label }))
  return { ...document, pages, outline, notices: [...document.notices, ...notices] }
}

/** What all articles say alike. */
function shared(outline: readonly OutlineArticle[]): ReadOptions {
  const [first, ...others] = outline
  const isShared = (key: 'published' | 'publication') => others.every(article => article[key] === first?.[key])
  return {
    ...(first?.published !== undefined && isShared('published') && { published: first.published }),
    ...(first?.publication !== undefined && isShared('publication') && { publication: first.publication }),
  }
}
