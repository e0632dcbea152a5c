// Pages set by the browser itself, with CSS columns: a front page, headings within the text, briefs, a lead over all columns,
// vertical text, rules within heads.
import { STORIES, type Story } from '../articles.ts'
import { escaped, type Markup, PHOTO } from '../printSheets.ts'
import { type Chance, pick, shuffled, whole, within } from '../random.ts'

interface Style {
  readonly size: number
  readonly leading: number
  readonly gutter: number
  readonly rule: boolean
  readonly face: string
}

const styleAtChance = (random: Chance): Style => ({
  size: pick(random, [12, 13, 14]),
  leading: within(random, 1.4, 1.65),
  gutter: Math.round(within(random, 18, 28)),
  rule: random() < 0.4,
  face: pick(random, ['serif', 'serif', 'sans']),
})

const newsAtChance = (random: Chance): Story[] =>
  shuffled(
    random,
    STORIES.filter(({ role }) => role === 'news').map(({ caption: _, ...story }) => story),
  )

interface Look {
  readonly columns: number
  readonly headline: number
  readonly align?: string
  readonly headRule?: boolean
  /** Writing of the body. */
  readonly vertical?: number
  readonly photo?: boolean
}

/** An article as a section of a page. */
function section(story: Story, index: number, style: Style, look: Look): string {
  const mark = (part: string) => `data-story=${index} data-part=${part}`
  const { size } = style
  const line = (part: string, text: string | undefined, css: string) =>
    text === undefined ? '' : `<p ${mark(part)} style="${css}">${escaped(text)}</p>`
  const small = Math.max(size * 1.22, look.headline * 0.5)
  const align = `text-align:${look.align ?? 'left'};`
  const head = [
    line('kicker', story.kicker, `${align}font:${small}px/1.3 paper-serif`),
    look.headRule && story.kicker ? '<hr style="border:0;border-top:1px solid #000;margin:4px 0;width:60%">' : '',
    line('headline', story.headline, `${align}font:${look.headline}px/1.25 paper-sans-bold;margin-bottom:6px`),
    look.headRule && !story.kicker ? '<hr style="border:0;border-top:1px solid #000;margin:4px 0 8px">' : '',
    line(
      'subhead',
      story.subhead,
      `${align}font:${Math.max(size * 1.2, small * 0.9)}px/1.3 paper-serif;margin-bottom:6px`,
    ),
    story.byline?.at === 'head'
      ? line('byline', story.byline.text, `${align}font:${size}px/1.3 paper-sans;margin-bottom:6px`)
      : '',
  ].join('')
  const paragraphs = story.paragraphs.map((text, number) => {
    const heading = story.sections?.find(({ before }) => before === number)
    const above = line(
      'subhead',
      heading?.text,
      `font:${size * 1.1}px/${style.leading} paper-sans-bold;text-align:center`,
    )
    return `${above}<p ${mark('body')} style="text-indent:2em;text-align:justify">${escaped(text)}</p>`
  })
  const end =
    story.byline?.at === 'end' ? line('byline', story.byline.text, `text-align:right;font-family:paper-sans`) : ''
  const columns = `columns:${look.columns};column-gap:${style.gutter}px;${style.rule ? 'column-rule:1px solid #555;' : ''}`
  const writing = look.vertical ? `writing-mode:vertical-rl;height:${look.vertical}px;width:max-content;` : ''
  const photo = look.photo
    ? `<img src="${PHOTO}" style="width:100%;height:160px;display:block;margin-bottom:10px">`
    : ''
  const lead = line(
    'body',
    story.lead,
    `font:${size * 1.12}px/1.6 paper-serif-bold;text-indent:2em;text-align:justify;margin-bottom:8px`,
  )
  const body = `<div style="${columns}${writing}font:${size}px/${style.leading} paper-${style.face};orphans:1;widows:1">${paragraphs.join('')}${end}</div>`
  return `<section style="margin-bottom:${size * 1.8}px">${photo}${head}${lead}${body}</section>`
}

const folio = (number: number): string =>
  `<div data-story=-1 data-part=furniture style="display:flex;justify-content:space-between;font:13px/1.4 paper-sans;border-bottom:2px solid #333;margin-bottom:14px;padding-bottom:4px"><span>青川晚报</span><span>2022年7月15日　星期五</span><span>第${String(number).padStart(2, '0')}版</span></div>`

function page(
  random: Chance,
  stories: readonly Story[],
  sections: readonly string[],
  top?: string,
  width = whole(random, 820, 1060),
): Markup {
  const height = 1700
  return {
    width,
    height,
    stories,
    pages: [`<main style="padding:40px">${top ?? folio(whole(random, 2, 16))}${sections.join('')}</main>`],
  }
}

/** Articles below one another, in columns with rules between them or none. */
export function cssColumns(random: Chance): Markup {
  const style = styleAtChance(random)
  const stories = newsAtChance(random).slice(0, 3)
  const sections = stories.map((story, index) =>
    section(story, index, style, {
      columns: whole(random, 3, 5),
      headline: whole(random, 24, 40),
      align: pick(random, ['left', 'center']),
      headRule: random() < 0.3,
    }),
  )
  return page(random, stories, sections)
}

/** Two articles side by side, each in columns of its own, a third below them. */
export function cssGrid(random: Chance): Markup {
  const style = styleAtChance(random)
  const stories = newsAtChance(random).slice(0, 3)
  const look = () => ({
    columns: whole(random, 1, 2),
    headline: whole(random, 22, 28),
    align: pick(random, ['left', 'center']),
  })
  const [first, second, third] = stories.map((story, index) =>
    section(story, index, style, index < 2 ? look() : { columns: 4, headline: 34 }),
  )
  const gap = Math.round(style.gutter * within(random, 1, 1.8))
  const grid = `<div style="display:grid;grid-template-columns:${pick(random, ['1fr 1fr', '2fr 1fr', '1fr 2fr', '3fr 2fr'])};gap:${gap}px">${first}${second}</div>`
  return page(random, stories, [grid, third!])
}

/** A front page: the paper's name in large letters, its imprint beside it. */
export function frontPage(random: Chance): Markup {
  const style = styleAtChance(random)
  const stories = newsAtChance(random).slice(0, 3)
  const imprint = [
    '2022年7月15日　星期五',
    '农历六月十七',
    '国内统一连续出版物号 CN 51-0099',
    '第12345期 今日16版',
    '青川日报社出版',
  ]
    .map(text => `<p>${text}</p>`)
    .join('')
  const top = `<div data-story=-1 data-part=furniture style="display:flex;gap:30px;align-items:center;border-bottom:${pick(random, [0, 2])}px solid #900;padding-bottom:12px;margin-bottom:18px"><div style="font:84px/1 paper-serif-bold;color:#a00">青川晚报</div><div style="font:12px/1.6 paper-sans">${imprint}</div></div>`
  const sections = stories.map((story, index) =>
    section(story, index, style, {
      columns: whole(random, 3, 5),
      headline: index === 0 ? whole(random, 40, 52) : 28,
      align: 'center',
      photo: index === 1 && random() < 0.5,
    }),
  )
  return page(random, stories, sections, top)
}

/** Headings within the text of an article. */
export function sections(random: Chance): Markup {
  const style = styleAtChance(random)
  const long = newsAtChance(random).filter(({ paragraphs }) => paragraphs.length > 3)
  const stories = long.slice(0, 2).map(story => ({
    ...story,
    sections: [
      { before: 1, text: '从“跑断腿”到“零跑动”' },
      { before: 3, text: '一张清单管到底' },
    ],
  }))
  const set = stories.map((story, index) =>
    section(story, index, style, { columns: whole(random, 2, 4), headline: whole(random, 28, 38) }),
  )
  return page(random, stories, set)
}

/** A column of news in brief beside an article. */
export function briefs(random: Chance): Markup {
  const style = styleAtChance(random)
  const all = newsAtChance(random)
  const isBrief = ({ paragraphs }: Story) => paragraphs[0]!.startsWith('本报')
  const short = all
    .filter(isBrief)
    .slice(0, 3)
    .map(({ subhead: _, byline: __, kicker: ___, ...story }) => story)
  const main = all.find(story => !isBrief(story) && story.paragraphs.length > 3)!
  const stories = [...short, main]
  const set = stories.map((story, index) =>
    section(
      story,
      index,
      style,
      index < short.length
        ? { columns: 1, headline: style.size * within(random, 1.2, 1.4) }
        : { columns: 3, headline: 34 },
    ),
  )
  const grid = `<div style="display:grid;grid-template-columns:1fr 3fr;gap:${style.gutter * 1.4}px"><div>${set.slice(0, -1).join('')}</div>${set.at(-1)}</div>`
  return page(random, stories, [grid], undefined, 1060)
}

/** A lead in bolder type over all columns. */
export function lead(random: Chance): Markup {
  const style = styleAtChance(random)
  const stories = newsAtChance(random)
    .filter(({ paragraphs }) => paragraphs.length > 3)
    .slice(0, 2)
    .map(story => ({ ...story, lead: story.paragraphs[0]!, paragraphs: story.paragraphs.slice(1) }))
  const set = stories.map((story, index) =>
    section(story, index, style, { columns: whole(random, 3, 4), headline: whole(random, 28, 38) }),
  )
  return page(random, stories, set)
}

/** An article in vertical lines below others in level ones. */
export function verticalText(random: Chance): Markup {
  const style = { ...styleAtChance(random), rule: false }
  const stories = newsAtChance(random).slice(0, 2)
  const set = [
    section(stories[0]!, 0, style, { columns: 4, headline: 32 }),
    section(stories[1]!, 1, style, { columns: 1, headline: 30, vertical: whole(random, 220, 420) }),
  ]
  return page(random, stories, set, undefined, 1060)
}

export const STYLED: Readonly<Record<string, (random: Chance) => Markup>> = {
  'columns of the browser': cssColumns,
  'articles in a grid': cssGrid,
  'a front page': frontPage,
  'headings within the text': sections,
  'news in brief': briefs,
  'a lead over all columns': lead,
  'vertical text': verticalText,
}
