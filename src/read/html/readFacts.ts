// What a page says of its article outside the text: the day, the medium, who wrote it. A page says it to machines
// (JSON-LD, meta elements) and prints it near the headline: 来源：江城晚报 2024-03-05 10:12 作者：王小禾 责任编辑：李望
import { dateIn } from '../publishedIn.ts'
import type { CleanPage } from './cleanPage.ts'
import type { Block } from './readBlocks.ts'
import { readJsonLd } from './readJsonLd.ts'

/** `published` an ISO date; `publication` the medium that it comes from; `site` the one that shows it; `credits` as printed: 作者：王小禾. */
export interface Facts {
  readonly headline?: string
  readonly published?: string
  readonly publication?: string
  readonly site?: string
  readonly credits: readonly string[]
}

const HEADLINES = ['og:title', 'twitter:title', 'articletitle']
const DAYS = [
  'article:published_time',
  'og:article:published_time',
  'og:release_date',
  'datepublished',
  'publishdate',
  'pubdate',
  'publish-date',
  'publish_date',
  'dc.date.issued',
  'dc.date',
  'weibo:article:create_at',
]
const MEDIA = ['contentsource', 'article:source', 'source', 'mediaid']
const SITES = ['og:site_name', 'sitename', 'application-name']
const AUTHORS = ['article:author', 'author', 'og:author', 'dc.creator']

/** The facts of a page from its machine-readable parts and its lines. */
export function readFacts(page: CleanPage, lines: readonly Block[]): Facts {
  const stated = readJsonLd(page.scripts)
  const meta = (names: readonly string[]) => names.map(name => page.metas.get(name)).find(value => value !== undefined)
  const printed = readPrinted(lines.map(({ text }) => text))
  const site = meta(SITES) ?? stated.publisher
  const publication = printed.publication ?? mediumOf(meta(MEDIA)) ?? mediumOf(stated.publisher) ?? mediumOf(site)
  const published = dayOf(stated.published) ?? dayOf(meta(DAYS)) ?? printed.published
  const headline = stated.headline ?? meta(HEADLINES)
  const authors = (stated.authors.length > 0 ? stated.authors : [meta(AUTHORS) ?? '']).filter(
    name => PERSONS.test(name) && name !== site && name !== publication,
  )
  const credits = printed.credits.length > 0 || authors.length === 0 ? printed.credits : [`作者：${authors.join('、')}`]
  return {
    ...(headline !== undefined && { headline }),
    ...(published !== undefined && { published }),
    ...(publication !== undefined && { publication }),
    ...(site !== undefined && { site }),
    credits,
  }
}

/** Names, with or without roles, and nothing that an account or a medium is called. */
const PERSONS =
  /^(?!.*(?:网|报|社|台|频道|中心|编辑部|管理员|官方))[\p{Script=Han}·]{2,8}(?:[\s、，,/]+[\p{Script=Han}·]{2,8}){0,5}$/u

/** A medium's name as pages state it, without its address. */
function mediumOf(text: string | undefined): string | undefined {
  const name = text?.replace(/^(?:来源|稿源|信息来源)\s*[:：]\s*/u, '').trim()
  return name !== undefined && /^(?=.*\p{Script=Han})[\p{Script=Han}\w·《》“”]{2,20}$/u.test(name)
    ? name.replace(/[《》“”]/gu, '')
    : undefined
}

/** The day where the text is read, in China's time where it states an offset: 2024-03-04T23:30:00Z → 2024-03-05. */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 100) return undefined
  const moment = /^\s*(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d))\s*$/u.exec(text)?.[1]
  const time = moment === undefined ? Number.NaN : Date.parse(moment)
  return Number.isNaN(time) ? dateIn(text) : new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
}

const LONGEST = 120
const LABEL =
  /(?:信息来源|文章来源|新闻来源|稿件来源|来源|稿源|出处|发布时间|发布日期|发表时间|发稿时间|更新时间|成文日期|时间|日期|文章作者|作者|撰文|撰稿|责任编辑|责编|网络编辑|本期编辑|编辑|记者|通讯员|摄影|供图|浏览次数|浏览|阅读|点击|字体|字号|分享|打印|评论)\s*[:：]/gu
const SOURCE = /^(?:信息|文章|新闻|稿件)?(?:来源|稿源|出处)/u
const CREDIT = /^(?:文章作者|作者|撰文|撰稿|责任编辑|责编|编辑|记者|通讯员|摄影|供图)/u
const NOT_ITS_DAY = /今天|今日是|现在|当前|©|版权|备案|copyright/iu
const DAY = /(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}/u
const CLOCK = /\d{1,2}[:：]\d\d/u

interface Printed {
  readonly published?: string
  readonly publication?: string
  readonly credits: readonly string[]
}

/** What the lines say that are no prose: the first medium, the first day with a label, a medium or a time (else the first day that stands alone), every credit once. */
export function readPrinted(lines: readonly string[]): Printed {
  const found: { publication?: string | undefined; labelled?: string | undefined; alone?: string | undefined } = {}
  const credits = new Set<string>()
  for (const line of lines) {
    if (!isFactLine(line)) continue
    const fields = fieldsOf(line)
    for (const { label, value } of fields) {
      if (SOURCE.test(label)) found.publication ??= mediumOf(sourceIn(value))
      if (CREDIT.test(label) && isNames(value)) credits.add(`${label}${label.endsWith('：') ? '' : '：'}${value}`)
    }
    if (NOT_ITS_DAY.test(line) || !DAY.test(line)) continue
    const day = dateIn(DAY.exec(line)![0].replace(/\s/gu, ''))
    if (fields.length > 0 || CLOCK.test(line)) found.labelled ??= day
    else if (line.length <= 24) found.alone ??= day
  }
  const published = found.labelled ?? found.alone
  return {
    ...(published !== undefined && { published }),
    ...(found.publication !== undefined && { publication: found.publication }),
    credits: [...credits],
  }
}

/** Whether a line says something of the article and is no part of it: 来源：江城晚报, 2024-03-05 10:12, （责任编辑：李望）. */
export function isFactLine(line: string): boolean {
  if (line.length > LONGEST || /[。！？；]/u.test(line)) return false
  const [first] = line.matchAll(LABEL)
  if (first && first.index <= 24) return true
  return DAY.test(line) && /^[\d\s\-/.:：年月日时分T星期一二三四五六七天]*(?:\p{Script=Han}{2,12})?$/u.test(line)
}

interface Field {
  readonly label: string
  readonly value: string
}

function fieldsOf(line: string): Field[] {
  const labels = [...line.matchAll(LABEL)]
  return labels.map(({ 0: label, index }, at) => ({
    label: label.replace(/\s*[:：]$/u, '：'),
    value: line
      .slice(index + label.length, labels[at + 1]?.index)
      .replace(/^[\s（(【[]+|[\s）)】\]|｜]+$/gu, '')
      .trim(),
  }))
}

/** 江城晚报 2024-03-05 → 江城晚报 */
const sourceIn = (value: string): string => value.split(/\s|[|｜（(【]|(?:19|20)\d\d[-/.年]/u)[0]!

const isNames = (value: string): boolean =>
  /^[\p{Script=Han}·]{2,8}(?:[\s、，,/]+[\p{Script=Han}·]{1,8}){0,7}$/u.test(value)
