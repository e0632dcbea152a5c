// Pages in styles that the reader was not written with an eye on, as a web designer would set them: headlines between rules
// or on a dark band, a tinted box, drop caps, a caption beside its picture, news in brief with heads within their first
// line, text and heads all in vertical lines.
import { STORIES, type Story } from '../articles.ts'
import { escaped, type Markup, PHOTO } from '../printSheets.ts'
import { type Chance, pick, shuffled, whole, within } from '../random.ts'

const mark = (story: number, part: string) => `data-story=${story} data-part=${part}`

const tag = (story: number, part: string, text: string | undefined, css: string, element = 'div') =>
  text === undefined ? '' : `<${element} ${mark(story, part)} style="${css}">${escaped(text)}</${element}>`

const news = (random: Chance): Story[] =>
  shuffled(
    random,
    STORIES.filter(({ role }) => role === 'news'),
  )

const bare = ({ caption: _, ...story }: Story): Story => story
const lengthOf = ({ paragraphs }: Story): number => paragraphs.join('').length

function page(stories: readonly Story[], width: number, css: string, content: string, height = 1500): Markup {
  const top = `<div ${mark(-1, 'furniture')} style="display:flex;justify-content:space-between;align-items:end;font:12px/1.5 paper-sans;border-top:4px solid #0a5;border-bottom:1px solid #0a5;padding:5px 0;margin-bottom:22px"><b style="font:20px/1 paper-sans-bold;color:#0a5">A06 民生</b><span>2022年7月15日 星期五</span><span>责编/柳依依 版式/傅丹青</span><span style="font:18px/1 paper-serif-bold">青川晚报</span></div>`
  const style = `p{text-indent:2em;text-align:justify;orphans:1;widows:1} ${css}`
  return { width, height, stories, css: style, pages: [`<main style="padding:36px 44px">${top}${content}</main>`] }
}

const paragraphs = (story: Story, index: number, first = 0): string =>
  story.paragraphs
    .slice(first)
    .map(text => tag(index, 'body', text, '', 'p'))
    .join('')

const endOf = ({ byline }: Story, index: number): string =>
  byline?.at === 'end' ? tag(index, 'byline', byline.text, 'text-align:right') : ''
const creditOf = ({ byline }: Story, index: number, css: string): string =>
  byline?.at === 'head' ? tag(index, 'byline', byline.text, css) : ''

/** Headlines between two rules, the kicker above them, credits below; sans body in columns. */
export function betweenRules(random: Chance): Markup {
  const stories = news(random).slice(0, 3).map(bare)
  const size = whole(random, 12, 14)
  const content = stories.map((story, index) => {
    const headline = whole(random, 26, 38)
    const rules = `border-top:${pick(random, [1, 2])}px solid #222;border-bottom:${pick(random, [1, 3])}px solid #222;padding:6px 0;margin:4px 0 8px`
    return `<section style="margin-bottom:26px">${tag(index, 'kicker', story.kicker, `font:${headline * 0.6}px/1.3 paper-sans`)}
      <div style="${rules}">${tag(index, 'headline', story.headline, `font:${headline}px/1.25 paper-serif-bold`)}</div>
      ${tag(index, 'subhead', story.subhead, `font:${size * 1.3}px/1.4 paper-sans;margin-bottom:4px`)}
      ${creditOf(story, index, `font:${size}px/1.5 paper-serif;margin-bottom:6px`)}
      <div style="column-count:${pick(random, [2, 3, 4])};column-gap:24px">${paragraphs(story, index)}${endOf(story, index)}</div></section>`
  })
  return page(
    stories,
    whole(random, 860, 1040),
    `p,section{font:${size}px/${within(random, 1.45, 1.7)} paper-sans}`,
    content.join(''),
  )
}

/** An article in a coloured box beside another one, its headline white on a dark band. */
export function tintedBox(random: Chance): Markup {
  const stories = news(random)
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .map(bare)
  const [main, box, below] = [stories[whole(random, 0, 2)]!, stories.at(-2)!, stories[4]!]
  const size = whole(random, 12, 14)
  const band = `<div style="background:#164a7a;margin:-14px -14px 10px;padding:10px 14px">${tag(1, 'headline', box.headline, 'font:22px/1.3 paper-sans-bold;color:#fff')}</div>`
  const boxed = `<aside style="background:#e6eef6;padding:14px">${band}${tag(1, 'subhead', box.subhead, `font:${size * 1.25}px/1.4 paper-serif`)}${creditOf(box, 1, '')}${paragraphs(box, 1)}${endOf(box, 1)}</aside>`
  const { kicker: _, ...plain } = box
  const article = (story: Story, index: number, columns: number, headline: number) =>
    `<section>${tag(index, 'kicker', story.kicker, `font:${size * 1.5}px/1.4 paper-serif`)}${tag(index, 'headline', story.headline, `font:${headline}px/1.3 paper-sans-bold`)}
      ${tag(index, 'subhead', story.subhead, `font:${size * 1.35}px/1.5 paper-serif`)}${creditOf(story, index, `margin-bottom:4px`)}
      <div style="column-count:${columns};column-gap:22px;margin-top:6px">${paragraphs(story, index)}${endOf(story, index)}</div></section>`
  const columns = pick(random, ['5fr 2fr', '2fr 1fr', '3fr 2fr'])
  const content = `<div style="display:grid;grid-template-columns:${columns};gap:26px;align-items:start">${article(main, 0, 2, 30)}${boxed}</div><div style="margin-top:30px">${article(below, 2, 4, 34)}</div>`
  return page(
    [main, plain, below],
    1000,
    `p,section,aside{font:${size}px/${within(random, 1.45, 1.65)} paper-serif}`,
    content,
  )
}

/** The first character of each article three lines high. */
export function dropCaps(random: Chance): Markup {
  const stories = news(random)
    .map(bare)
    .filter(({ paragraphs: [first] }) => /^\p{Script=Han}/u.test(first!))
    .slice(0, 2)
  const size = whole(random, 13, 15)
  const leading = within(random, 1.5, 1.7)
  const initial = `float:left;font:${size * leading * 2 * 0.92}px/1 paper-serif-bold;margin:3px 6px 0 0`
  const content = stories.map((story, index) => {
    const [first = ''] = story.paragraphs
    const opening = `<p ${mark(index, 'body')} style="text-indent:0"><span style="${initial}">${first[0]}</span>${escaped(first.slice(1))}</p>`
    return `<section style="margin-bottom:34px">${tag(index, 'kicker', story.kicker, `font:${size * 1.4}px/1.5 paper-sans;color:#777`)}${tag(index, 'headline', story.headline, `font:${whole(random, 30, 40)}px/1.3 paper-serif-bold`)}
      ${tag(index, 'subhead', story.subhead, `font:${size * 1.3}px/1.6 paper-sans`)}${creditOf(story, index, 'margin:2px 0 6px;color:#555')}
      <div style="column-count:3;column-gap:26px">${opening}${paragraphs(story, index, 1)}${endOf(story, index)}</div></section>`
  })
  return page(stories, 980, `p,section{font:${size}px/${leading} paper-serif}`, content.join(''))
}

/** A picture over half of the article, its caption in small type at its side. */
export function besidePicture(random: Chance): Markup {
  const pictured = shuffled(
    random,
    STORIES.filter(({ caption }) => caption !== undefined),
  )[0]!
  const other = bare(news(random).find(({ headline }) => headline !== pictured.headline)!)
  const size = whole(random, 12, 14)
  const sides = shuffled(random, [
    `<img src="${PHOTO}" style="width:${whole(random, 380, 520)}px;height:230px;display:block">`,
    tag(
      0,
      'caption',
      pictured.caption,
      `width:130px;font:${size - 1}px/1.5 paper-sans;align-self:${pick(random, ['end', 'start'])}`,
    ),
  ])
  const article = (story: Story, index: number, picture: string) =>
    `<section style="margin-bottom:30px">${tag(index, 'kicker', story.kicker, `font:${size * 1.5}px/1.4 paper-serif`)}${tag(index, 'headline', story.headline, `text-align:center;font:34px/1.4 paper-sans-bold`)}${tag(index, 'subhead', story.subhead, `text-align:center;font:${size * 1.35}px/1.6 paper-serif`)}${picture}${creditOf(story, index, '')}
      <div style="column-count:${pick(random, [3, 4])};column-gap:22px">${paragraphs(story, index)}${endOf(story, index)}</div></section>`
  const picture = `<div style="display:flex;gap:14px;justify-content:center;margin:8px 0 16px">${sides.join('')}</div>`
  return page(
    [pictured, other],
    whole(random, 900, 1000),
    `p,section{font:${size}px/${within(random, 1.45, 1.65)} paper-serif}`,
    article(pictured, 0, picture) + article(other, 1, ''),
  )
}

/** A column of news in brief, each with its headline in bold within the first line, beside an article. */
export function runInHeads(random: Chance): Markup {
  const all = news(random)
  const opens = ({ paragraphs: [first] }: Story) => first!.startsWith('本报')
  const brief = ({ headline, paragraphs: [first] }: Story): Story => ({
    role: 'news',
    headline: headline!,
    paragraphs: [first!],
  })
  const short = all.filter(opens).slice(0, 4).map(brief)
  const main = bare(all.find(story => !opens(story) && lengthOf(story) > 350)!)
  const size = whole(random, 12, 14)
  const column = short.map(
    ({ headline, paragraphs: [text] }, index) =>
      `<p ${mark(index, 'body')} style="margin-bottom:8px"><b style="font-family:paper-sans-bold">${escaped(headline!)}</b>　${escaped(text!)}</p>`,
  )
  const number = short.length
  const label = `<div ${mark(-1, 'furniture')} style="font:20px/1.4 paper-sans-bold;color:#fff;background:#a22;text-align:center;margin-bottom:8px">简讯</div>`
  const article = `<section>${tag(number, 'kicker', main.kicker, `font:${size * 1.5}px/1.4 paper-serif`)}${tag(number, 'headline', main.headline, 'font:36px/1.3 paper-sans-bold')}${tag(number, 'subhead', main.subhead, `font:${size * 1.35}px/1.6 paper-serif`)}${creditOf(main, number, '')}
    <div style="column-count:3;column-gap:22px;margin-top:8px">${paragraphs(main, number)}${endOf(main, number)}</div></section>`
  const content = `<div style="display:grid;grid-template-columns:3fr 1fr;gap:30px;align-items:start">${article}<aside>${label}${column.join('')}</aside></div>`
  return page([...short, main], 1060, `p,section{font:${size}px/${within(random, 1.45, 1.65)} paper-serif}`, content)
}

/** Heads and text all in vertical lines, in two bands or three. */
export function allVertical(random: Chance): Markup {
  const stories = news(random)
    .map(bare)
    .filter(({ headline }) => headline!.length < 17)
    .slice(0, 2)
  const size = whole(random, 13, 15)
  const content = stories.map((story, index) => {
    const head = `<div style="writing-mode:vertical-rl;padding-left:16px">${tag(index, 'kicker', story.kicker, `font:${size * 1.4}px/1.4 paper-serif`)}${tag(index, 'headline', story.headline, `font:${whole(random, 26, 32)}px/1.3 paper-serif-bold`)}
      ${tag(index, 'subhead', story.subhead, `font:${size * 1.25}px/1.5 paper-sans`)}${creditOf(story, index, `font:${size}px/1.7 paper-sans`)}</div>`
    const bands = whole(random, 2, 3)
    const text = `<div style="writing-mode:vertical-rl;column-count:${bands};column-gap:24px;height:${bands * size * whole(random, 13, 17) + 24 * (bands - 1)}px;flex:1">${paragraphs(story, index)}${endOf(story, index)}</div>`
    return `<section style="display:flex;flex-direction:row-reverse;margin-bottom:40px">${head}${text}</section>`
  })
  return page(stories, 900, `p,section{font:${size}px/${within(random, 1.5, 1.7)} paper-serif}`, content.join(''), 2000)
}

export const KEPT_APART: Readonly<Record<string, (random: Chance) => Markup>> = {
  'headlines between rules': betweenRules,
  'a tinted box': tintedBox,
  'drop caps': dropCaps,
  'a caption beside its picture': besidePicture,
  'heads within the first line': runInHeads,
  'vertical throughout': allVertical,
}
