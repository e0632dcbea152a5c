// A text already decoded becomes a Document: its id comes from its content, its pages from form feeds, its date from
// the options or the source's name, and so do its paper and page. What is odd about the text is told in notices; nothing is thrown.
import { createHash } from 'node:crypto'
import type { Document, Notice, Page } from '../types.ts'
import { publishedIn } from './publishedIn.ts'
import type { Columns } from './rows/columns.ts'
import { statedByName } from './statedByName.ts'

/** What the caller knows about a source: `published` an ISO date, whole or partial; `publication` the paper's name. */
export interface ReadOptions {
  readonly published?: string
  readonly publication?: string
  /** Which columns of a table hold what, where their names do not tell. */
  readonly columns?: Columns
  /** Recognise the text of images and of PDF pages that have none. */
  readonly ocr?: boolean
  /** Told of recognising, which takes long. */
  readonly ocrProgress?: (at: PageProgress) => void
}

/** How far the recognising of a source's page is; pages count from 1, `share` is from 0 to 1. */
export interface PageProgress {
  readonly source: string
  readonly page: number
  readonly share: number
}

const CHINESE = /\p{Script=Han}/u

/** True where the text has at least one Chinese character. */
export const hasChinese = (text: string): boolean => CHINESE.test(text)

/** A text as a Document; `id` is the first 12 hexadecimal digits of the text's SHA-1 unless given. Text without Chinese gives the notice `noChinese`. */
export function documentFromText(text: string, source: string, options: ReadOptions & { id?: string } = {}): Document {
  const stated = statedByName(source)
  const published = options.published ?? publishedIn(source)
  const publication = options.publication ?? stated.publication
  const notices: Notice[] = []
  if (!hasChinese(text)) notices.push({ code: 'noChinese', message: `${source}: expected Chinese text, found none` })
  return {
    id: options.id ?? createHash('sha1').update(text).digest('hex').slice(0, 12),
    source,
    text,
    pages: labelled(pagesOf(text), stated.label),
    ...(published !== undefined && { published }),
    ...(publication !== undefined && { publication }),
    notices,
  }
}

/** The name of a file tells which page it is, where it holds one. */
const labelled = (pages: readonly Page[], label: string | undefined): readonly Page[] =>
  label !== undefined && pages.length === 1 ? pages.map(page => ({ ...page, label })) : pages

/** Form feeds part pages; they belong to none. A text without any is one page. */
function pagesOf(text: string): Page[] {
  const pages: Page[] = []
  let start = 0
  for (let end = text.indexOf('\f'); end >= 0; end = text.indexOf('\f', start)) {
    if (text.slice(start, end).trim() !== '') pages.push({ span: { start, end } })
    start = end + 1
  }
  if (pages.length === 0 || text.slice(start).trim() !== '') pages.push({ span: { start, end: text.length } })
  return pages
}
