// The line at the head of a page that says which paper, day and page it is, and the title and imprint of a front page. They
// belong to no article.
import type { Line } from './joinRuns.ts'
import type { LaidOutPage } from './laidOutPage.ts'
import { plainLabel } from './plainLabel.ts'
import { readTurn } from './readTurn.ts'
import { bottomOf, boundsOf, commonX, commonY } from './rects.ts'

/** What a page says of itself. `label` is the page's number as printed, without zeros in front: 7, A7. `published` is an ISO date. */
export interface Folio {
  readonly label?: string
  readonly published?: string
  readonly publication?: string
  readonly lines: readonly Line[]
}

const LABEL =
  /第\s*([A-Z]?\d{1,3})\s*版|(?<![\d第])([A-Z]?\d{1,3})\s*版|^\s*([A-Z]\d{1,3})(?=\s|$)|版\s*([A-Z]?\d{1,3})\s*$/u
const SPELT = /第\s*([一二三四五六七八九十]{1,3})\s*版/u
const DATE = /((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/u
const WEEKDAY = /星期[一二三四五六日天]|周[一二三四五六日]|农历/u
const STAFF = /(?:责任编辑|责编|美编|编辑|校对|版式|组版|值班|热线|新闻热线|电子信箱|邮箱|E-?mail)/iu
const IMPRINT =
  /国内统一|统一刊号|CN\s*\d\d|邮发代号|总第\s*\d+|第\s*\d+\s*期|今日\s*\d+\s*版|主管|主办|出版|创刊|零售|定价/u
const PAPER = /^\p{Script=Han}{1,8}(?:报|周刊)$/u
const NO_PAPER = /(?:通|简|快讯|海|预|举|喜|捷|年|月|情|战|壁|画|汇)报$/u
const SENTENCE = /[，。！？]/u
/** Shares of the page's height in which such lines stand. */
const HEAD = 0.14
const FOOT = 0.04

/** What the page's own lines say, and which they are. `body` is the size of the body's type. */
export function readFolio(page: LaidOutPage, lines: readonly Line[], body: number): Folio {
  const short = lines.filter(line => !line.vertical && line.text.length <= 60)
  const top = short.filter(line => line.y < HEAD * page.height)
  const foot = short.filter(line => bottomOf(line) > (1 - FOOT) * page.height)
  const seeds = [...top, ...foot].filter(line => isSeed(line.text))
  const zone = seeds.filter(seed => top.includes(seed))
  const own = zone.length === 0 ? seeds : [...seeds, ...besides(page, lines, zone, body)]
  const title = lines.filter(line => isTitle(line, zone, page, body))
  const found = [...new Set([...own, ...title])]
  return { ...statedBy(found), lines: found }
}

const isSeed = (text: string): boolean =>
  !SENTENCE.test(text) &&
  !readTurn(text) &&
  (LABEL.test(text) ||
    SPELT.test(text) ||
    (DATE.test(text) && (WEEKDAY.test(text) || text.length < 16)) ||
    IMPRINT.test(text))

/** What stands in a row with the seeds: all above a rule across the page that closes the row, else short words. */
function besides(page: LaidOutPage, lines: readonly Line[], seeds: readonly Line[], body: number): Line[] {
  const row = boundsOf(seeds)
  const rule = page.rules.find(
    ({ x, y, width, height }) =>
      width > height && width > 0.7 * page.width && x < 0.2 * page.width && y > row.y && y < bottomOf(row) + 3 * body,
  )
  if (rule) return lines.filter(line => bottomOf(line) < rule.y + 1)
  const others = lines.filter(
    line => commonY(line, row) > 0.3 * Math.min(line.height, row.height) && !SENTENCE.test(line.text),
  )
  return others.filter(
    line =>
      line.text.length < 7 ||
      PAPER.test(line.text.replace(/\s/gu, '')) ||
      STAFF.test(line.text) ||
      WEEKDAY.test(line.text),
  )
}

/** A paper's name in large letters near the imprint of its front page. */
function isTitle(line: Line, seeds: readonly Line[], page: LaidOutPage, body: number): boolean {
  const text = line.text.replace(/\s/gu, '')
  if (line.size < 2.5 * body || !isPaper(text) || line.y > 0.3 * page.height) return false
  return seeds.some(seed => Math.abs(commonY(line, seed)) < 2 * line.size || commonX(line, seed) > 0)
}

const isPaper = (text: string): boolean => PAPER.test(text) && !NO_PAPER.test(text)

function statedBy(lines: readonly Line[]): Omit<Folio, 'lines'> {
  const texts = lines.map(line => line.text)
  const label = first(texts, labelIn)
  const published = first(texts, dateIn)
  const names = [...lines]
    .sort((a, b) => b.size - a.size)
    .flatMap(({ text }) => [text.replace(/\s/gu, ''), ...text.split(/[\s\u3000|·]+/u)])
  const publication = names.find(isPaper)
  return { ...(label && { label }), ...(published && { published }), ...(publication && { publication }) }
}

function first<T>(texts: readonly string[], find: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = find(text)
    if (found !== undefined) return found
  }
  return undefined
}

function labelIn(text: string): string | undefined {
  const match = LABEL.exec(text)
  if (match && !/今日|共/u.test(text.slice(Math.max(0, match.index - 2), match.index + 2)))
    return plainLabel(match.slice(1).find(Boolean)!)
  const spelt = SPELT.exec(text)?.[1]
  return spelt === undefined ? undefined : plainLabel(spelt)
}

function dateIn(text: string): string | undefined {
  const match = DATE.exec(text)
  if (!match) return undefined
  const [, year, month, day] = match.map(Number)
  if (month! < 1 || month! > 12 || day! < 1 || day! > new Date(Date.UTC(year!, month!, 0)).getUTCDate())
    return undefined
  return [String(year), ...[month, day].map(part => String(part).padStart(2, '0'))].join('-')
}
