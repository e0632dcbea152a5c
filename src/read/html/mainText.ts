// Where on a page the article stands: in the element that the page says it does, else where Mozilla's Readability finds it.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { ReadError } from '../../errors.ts'
import type { CleanPage } from './cleanPage.ts'
import { type Block, hanOf, readBlocks } from './readBlocks.ts'

/** Elements that hold an article's text and nothing else: schema.org, Founder's e-papers, TRS's content management. */
const STATED = '[itemprop="articleBody"], founder-content, #ozoom, .TRS_Editor, .trs_editor_view, #UCAP-CONTENT'
/** Fewer Chinese characters are no article where the element is one among others. */
const LEAST = 80
/** Readability's own threshold (500) is for English; a Chinese character says as much as three letters. */
const CHARACTERS = 140
/** Readability takes some three seconds for a page of this weight; a page with a book on it has half of it. */
const HEAVIEST = 20_000_000

/** An article that a page holds: its lines, the first of them its heading where the page has several articles. */
export type Lines = readonly Block[]

/** The articles whose texts stand on a page: several where it marks several, else the main text, else none. Throws `ReadError` for a page that says nowhere which its text is and is too heavy to look for it. */
export function mainTexts({ html, weight }: Pick<CleanPage, 'html' | 'weight'>, source: string): readonly Lines[] {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
  const inlined = Array.from(document.querySelectorAll('article'))
    .filter(element => !element.parentElement?.closest('article') && element.querySelector('h1, h2, h3') !== null)
    .map(linesOf)
    .filter(isArticle)
  if (inlined.length > 1) return inlined
  const stated = Array.from(document.querySelectorAll(STATED))
    .filter(element => !element.parentElement?.closest(STATED))
    .map(linesOf)
    .filter(lines => hanIn(lines) > 0)
  const [first] = stated
  if (first) return [stated.reduce((best, lines) => (hanIn(lines) > hanIn(best) ? lines : best), first)]
  if (weight > HEAVIEST)
    throw new ReadError(
      `${source}: expected a page whose article can be told from the rest, found too much text in elements within elements; save the article's text as .txt`,
    )
  const found = new Readability(document, { charThreshold: CHARACTERS }).parse()
  const lines = readBlocks(found?.content ?? '')
  return lines.length === 0 ? [] : [lines]
}

const linesOf = (element: { readonly innerHTML: string }): Lines => readBlocks(element.innerHTML)

const isArticle = (lines: Lines): boolean => hanIn(lines) >= LEAST && !isLinks(lines)

const hanIn = (lines: Lines): number => lines.reduce((sum, { text }) => sum + hanOf(text), 0)

/** Whether the lines are mostly links: a front page, a list. */
export function isLinks(lines: Lines): boolean {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0)
  return lines.reduce((sum, { linked }) => sum + linked, 0) > all / 2
}
