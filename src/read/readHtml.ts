// A saved web page to a Document: its article, with what the page states of it; an e-paper's page may hold several.
// Nothing is fetched. What the page hides, and what stands around the article, is left out.
import { ReadError } from '../errors.ts'
import type { Document, Notice } from '../types.ts'
import type { ReadOptions } from './documentFromText.ts'
import { type Draft, documentOfDrafts } from './documentOfDrafts.ts'
import { type CleanPage, cleanPage } from './html/cleanPage.ts'
import { decodePage } from './html/decodePage.ts'
import { draftOf } from './html/draftOf.ts'
import { headlineIn } from './html/headlineIn.ts'
import { isLinks, type Lines, mainTexts } from './html/mainText.ts'
import { hanOf, readBlocks } from './html/readBlocks.ts'
import { dayOf, type Facts, readFacts } from './html/readFacts.ts'
import { type FounderArticle, readFounder } from './html/readFounder.ts'
import { labelIn } from './labelIn.ts'

/** Chinese characters; less is no article. */
const LEAST = 20

/** Reads a page's bytes. Headline, date, publication and author come from what the page states for machines and from what it prints; `published` and `publication` of the options go before. Throws `ReadError` for what is no text, has too many elements or has no main text. */
export async function readHtml(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<Document[]> {
  const decoded = decodePage(bytes)
  if (!decoded || decoded.text.trim() === '')
    throw new ReadError(
      `${source}: expected a web page (UTF-8, UTF-16, GB18030 or Big5), found ${bytes.length === 0 ? 'an empty file' : 'bytes that are text in none of these'}; save it again from the browser`,
    )
  const page = cleanPage(decoded.text, source)
  const lines = readBlocks(page.html)
  const facts = readFacts(page, lines)
  const label = labelOf(lines.map(({ text }) => text))
  const drafts = readDrafts(decoded.text, page, lines, facts, source)
  const notices = brokenNotice(decoded.broken, decoded.encoding, source)
  return [documentOfDrafts(drafts, source, { ...options, ...(label !== undefined && { label }), notices })]
}

function readDrafts(text: string, page: CleanPage, lines: Lines, facts: Facts, source: string): Draft[] {
  const founder = readFounder(text)
    .map(article => ({ article, lines: readBlocks(cleanPage(article.html, source).html) }))
    .filter(found => hanIn(found.lines) > 0)
  if (founder.length > 0) {
    const headline = founder.length === 1 ? titleOf(page, lines, facts) : undefined
    return founder.map(found => founderDraft(found.article, found.lines, facts, headline))
  }
  const texts = mainTexts(page, source)
  const [only] = texts
  if (!only || (texts.length === 1 && (isLinks(only) || !isProse(only)))) throw noMainText(lines, source)
  if (texts.length === 1) return [draftOf(only, { ...facts, headline: titleOf(page, lines, facts) })]
  return texts.map(own => inlinedDraft(own, facts))
}

const titleOf = ({ title }: CleanPage, lines: Lines, { headline, site }: Facts): string | undefined =>
  headlineIn(lines, { title, stated: headline, site })

function founderDraft(article: FounderArticle, lines: Lines, facts: Facts, headline: string | undefined): Draft {
  const { kicker, subhead, author, date } = article
  return draftOf(lines, {
    kicker,
    headline: article.headline ?? headline,
    subhead,
    credits: author ? [author] : facts.credits,
    published: dayOf(date) ?? facts.published,
    publication: facts.publication,
  })
}

/** One of several articles of a page: its first heading is its headline, and it may print its own day and medium. */
function inlinedDraft(lines: Lines, facts: Facts): Draft {
  const heading = lines.findIndex(({ tag }) => /^h[1-3]$/u.test(tag))
  const rest = lines.filter((_, index) => index !== heading)
  const own = readFacts({ html: '', weight: 0, title: '', metas: new Map(), scripts: [] }, rest)
  return draftOf(rest, {
    headline: lines[heading]?.text,
    published: own.published ?? facts.published,
    publication: own.publication ?? facts.publication,
  })
}

const hanIn = (lines: Lines): number => lines.reduce((sum, { text }) => sum + hanOf(text), 0)

/** Whether there is as much as a sentence. */
const isProse = (lines: Lines): boolean =>
  hanIn(lines) >= LEAST && lines.some(({ text }) => /[。！？；，,]/u.test(text) && hanOf(text) >= 10)

function noMainText(lines: Lines, source: string): ReadError {
  const links = lines.filter(({ linked, text }) => linked > text.length / 2).length
  const found =
    links > 5
      ? `${links} links; it is a list of articles: save the page of each article that you want`
      : `${hanIn(lines)} Chinese characters of other text; if a program writes the text into the page, save the page from the browser once it is shown, or save its text`
  return new ReadError(`${source}: expected a page with an article, found no main text, but ${found}`)
}

/** The number of the one page whose name stands on a line: 第07版：要闻 → 7. */
function labelOf(lines: readonly string[]): string | undefined {
  const found = new Set(lines.filter(line => line.length <= 24).map(labelIn))
  found.delete(undefined)
  return found.size === 1 ? [...found][0] : undefined
}

function brokenNotice(broken: number, encoding: string, source: string): Notice[] {
  if (broken === 0) return []
  return [
    { code: 'brokenBytes', message: `${source}: ${broken} places are not valid ${encoding}; U+FFFD stands there` },
  ]
}
