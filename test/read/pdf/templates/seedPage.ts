// The articles of an annotated page, set as a newspaper page: the longest over four columns, others beside and below it, a
// notice in a box, a picture with its caption.
import type { Story } from '../articles.ts'
import { escaped, type Markup, PHOTO } from '../printSheets.ts'

/** An article of the annotated page, as far as it is printed. */
export interface GoldArticle {
  readonly kind: 'news' | 'notice'
  readonly headline: string
  readonly kicker: string | null
  readonly subheading: string | null
  readonly byline: readonly { readonly person: string; readonly role: string }[]
  readonly paper: string | null
  readonly caption?: string
  readonly body: string
}

/** A paragraph ends with the sentence that makes it so long; characters. */
const PARAGRAPH = 120

/** The article as a story. The gold does not say where paragraphs end. */
export function storyOf({ kind, headline, kicker, subheading, byline, paper, caption, body }: GoldArticle): Story {
  const [writer] = byline
  const credit = writer && `${paper}${writer.role} ${writer.person}`
  // The gold counts the credit among the body's words.
  const text = writer ? body.replace(new RegExp(`\\s*${paper}${writer.role}\\s*${writer.person}$`, 'u'), '') : body
  const paragraphs: string[] = []
  for (const sentence of text.match(/.+?(?:[。！？]”?|$)/gu) ?? []) {
    if (paragraphs.length > 0 && paragraphs.at(-1)!.length < PARAGRAPH) paragraphs.push(paragraphs.pop()! + sentence)
    else paragraphs.push(sentence)
  }
  return {
    role: kind,
    headline,
    paragraphs,
    ...(kicker && { kicker }),
    ...(subheading && { subhead: subheading }),
    ...(credit && { byline: { at: 'end', text: credit } as const }),
    ...(caption && { caption }),
  }
}

/** The page, of the seven stories in their order. */
export function seedPage(stories: readonly Story[]): Markup {
  const [policy, notice, books, history, card, valley, work] = stories.map(setStory) as string[]
  const top = `<div data-story=-1 data-part=furniture style="display:flex;justify-content:space-between;border-bottom:2px solid;margin-bottom:16px;padding-bottom:6px;font:14px/1.4 paper-sans"><span>城市晚报</span><span>2022年7月15日　星期五</span><span>责编 柳依依</span><span>第07版 都市</span></div>`
  const row = (columns: string, ...cells: (string | undefined)[]) =>
    `<div style="display:grid;grid-template-columns:${columns};gap:24px;align-items:start;margin-bottom:26px">${cells.join('')}</div>`
  const column = (...cells: (string | undefined)[]) => `<div>${cells.join('')}</div>`
  const boxed = `<div style="border:1px solid;padding:8px">${notice}</div>`
  const content = [
    row('4fr 2fr', columns(4, valley!), column(columns(2, policy!))),
    row('3fr 1fr 1fr 1fr', column(columns(3, books!), boxed), history, card, work),
  ]
  return {
    width: 1200,
    height: 1600,
    stories,
    css: 'p{text-indent:2em;text-align:justify;orphans:1;widows:1;font:13px/1.5 paper-serif}',
    pages: [`<main style="padding:36px">${top}${content.join('')}</main>`],
  }
}

const columns = (count: number, story: string): string =>
  story.replace('<div class=body', `<div class=body style="column-count:${count};column-gap:20px"`)

function setStory(story: Story, index: number): string {
  const tag = (part: string, text: string | undefined, css: string) =>
    text === undefined ? '' : `<div data-story=${index} data-part=${part} style="${css}">${escaped(text)}</div>`
  const isLong = story.paragraphs.join('').length > 700
  const picture = story.caption
    ? `<img src="${PHOTO}" style="width:100%;height:150px;margin-bottom:6px">${tag('caption', story.caption, 'font:12px/1.4 paper-sans;margin-bottom:10px')}`
    : ''
  const body = story.paragraphs.map(text => `<p data-story=${index} data-part=body>${escaped(text)}</p>`).join('')
  return `<section>${tag('kicker', story.kicker, 'font:19px/1.4 paper-serif')}${tag('headline', story.headline, `font:${isLong ? 34 : 24}px/1.3 paper-sans-bold;margin-bottom:6px`)}
    ${tag('subhead', story.subhead, 'font:17px/1.5 paper-serif;margin-bottom:6px')}${picture}
    <div class=body>${body}${tag('byline', story.byline?.text, 'text-align:right;font:13px/1.5 paper-sans')}</div></section>`
}
