// The lines at the head or foot of a page of text that say which paper, day and page it is: 城市晚报 2022年7月15日 星期五 第07版.
// They belong to no article, so the page's range leaves them out.
import type { Document, Page, Span } from '../types.ts'
import { labelIn } from './labelIn.ts'
import { isPaperName } from './paperName.ts'
import { dateIn } from './publishedIn.ts'

interface Masthead {
  readonly published?: string
  readonly label?: string
  readonly publication?: string
}

const DATE = /(?:19|20)\d\d\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}\s*日?/u
const WEEKDAY = /(?:星期|周)[一二三四五六日天]/u
const SENTENCE = /[，。！？；“”]/u
const STAFF = /(?:责任编辑|责编|编辑|美编|版式|校对|组版|值班|热线)/u
const PAGE = /第\s*[A-Z]?\d{1,3}\s*版|[A-Z]?\d{1,3}\s*版/u
/** In UTF-16 units. */
const LONGEST = 60
/** A page's name beside its number: 要闻, 长春新闻. */
const SECTION = 8
/** So many lines at the page's head, and at its foot. */
const HEAD = 4
const FOOT = 2

/** What a document's mastheads say: the day, the paper, and of each page its label; a page's range leaves its masthead out. */
export function readMastheads({ text, pages }: Document): Masthead & { readonly pages: readonly Page[] } {
  const read = pages.map(page => readPage(text, page))
  const first = <K extends keyof Masthead>(key: K) =>
    read.map(({ stated }) => stated[key]).find(value => value !== undefined)
  const [published, publication] = [first('published'), first('publication')]
  return {
    pages: read.map(({ page }) => page),
    ...(published !== undefined && { published }),
    ...(publication !== undefined && { publication }),
  }
}

function readPage(text: string, page: Page): { readonly page: Page; readonly stated: Masthead } {
  const lines = firstLines(text, page.span, HEAD + FOOT + 1)
  const last = lines.length > HEAD + FOOT ? lastLines(text, page.span, FOOT) : undefined
  const head = mastheadOf(lines.slice(0, HEAD), text)
  const foot = mastheadOf(last ?? lines.slice(head.length).reverse().slice(0, FOOT), text)
  const taken = [...head, ...foot]
  if (taken.length === 0 || taken.length === lines.length) return { page, stated: {} }
  const stated = taken.map(line => statedIn(text.slice(line.start, line.end)))
  const merged: Masthead = Object.assign({}, ...stated.reverse())
  const span = { start: head.at(-1)?.end ?? page.span.start, end: foot.at(-1)?.start ?? page.span.end }
  return { page: { ...page, span, ...(merged.label !== undefined && { label: merged.label }) }, stated: merged }
}

/** The first lines with something on them, up to `most`. */
function firstLines(text: string, { start, end }: Span, most: number): Span[] {
  const lines: Span[] = []
  for (let from = start; from < end && lines.length < most; ) {
    let to = from
    while (to < end && !isLineEnd(text, to)) to++
    if (text.slice(from, to).trim() !== '') lines.push({ start: from, end: to })
    from = to + 1
  }
  return lines
}

/** The last ones, the last first. */
function lastLines(text: string, { start, end }: Span, most: number): Span[] {
  const lines: Span[] = []
  for (let to = end; to > start && lines.length < most; ) {
    let from = to
    while (from > start && !isLineEnd(text, from - 1)) from--
    if (text.slice(from, to).trim() !== '') lines.push({ start: from, end: to })
    to = from - 1
  }
  return lines
}

/** \n, \f and \r */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 12 || code === 13
}

/** The lines from the first on that are a masthead's, if one of them says so for sure. */
function mastheadOf(lines: readonly Span[], text: string): Span[] {
  const kinds = lines.map(({ start, end }) => kindOf(text.slice(start, end).trim()))
  const end = kinds.indexOf('none')
  const own = lines.slice(0, end < 0 ? lines.length : end)
  return kinds.slice(0, own.length).includes('sure') ? own : []
}

function kindOf(line: string): 'sure' | 'maybe' | 'none' {
  if (line.length > LONGEST || SENTENCE.test(line)) return 'none'
  const { published, label, publication } = statedIn(line)
  const rest = [DATE, WEEKDAY, PAGE, publication ?? '', /[\s:：|｜·]/gu].reduce<string>(
    (so, part) => so.replace(part, ''),
    line,
  )
  const isBare = rest.length <= SECTION || STAFF.test(line)
  const isPaged = label !== undefined && PAGE.test(line)
  if (isBare && published !== undefined && (isPaged || publication !== undefined || WEEKDAY.test(line))) return 'sure'
  if (isBare && isPaged) return 'sure'
  return rest === '' || STAFF.test(line) ? 'maybe' : 'none'
}

function statedIn(line: string): Masthead {
  const day = DATE.exec(line)?.[0].replace(/\s/gu, '')
  const [published, label] = [day && dateIn(day), labelIn(line.replace(DATE, ' '))]
  const publication = line.split(/[\s\u3000|｜·]+/u).find(word => isPaperName(word, true))
  return {
    ...(published !== undefined && { published }),
    ...(label !== undefined && { label }),
    ...(publication !== undefined && { publication }),
  }
}
