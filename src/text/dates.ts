// Dates and periods as newspapers print them, resolved against the day the document came out. What is not said stays
// open: 7月14日 with no day to reckon from has no ISO form, 2022年4月 stays `2022-04`, 截至6月底 has no beginning.

import type { Span, TimeRange } from '../types.ts'
import { isDigit, numeralValue } from './numerals.ts'

/** A date or period in a text, as printed and as a range. */
export interface FoundDate extends Span {
  readonly range: TimeRange
}

interface Day {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}
/** What a piece of text says: its length, both bounds, and whether it names year, month, day. */
interface Point {
  readonly length: number
  readonly from?: Day
  readonly to?: Day
}
type Groups = Readonly<Record<string, string | undefined>>

const NUMBER = '[\\d０-９]{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]'
const YEAR = '(?<year>(?:[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})年度?|今年|去年|前年|明年|后年|本年度?)'
const PHASE = '(?<phase>年?[初底末]|上半年|下半年|前三季度|第?[一二三四1-4]季度)'
const MONTH = `(?<month>(?:${NUMBER})月份?|本月|上个?月|下个?月)(?<tenth>[初底末]|[上中下]旬)?`
const HOURS =
  '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|深夜|[\\d０-９]{1,2}时(?:[\\d０-９]{1,2}分)?许?'
const DAY = `(?<day>(?:${NUMBER})[日号]|今[天日晚]|昨[天日晚]|明[天日晚]|前天|当[天日])(?:${HOURS})*`
const POINT = new RegExp(`(?:${YEAR}${PHASE}?)?(?:${MONTH})?(?:${DAY})?`, 'uy')
const HALF = /(?<phase>年[初底末]|上半年|下半年|前三季度|第?[一二三四1-4]季度)/uy
const DASHED = /(?<year>[12]\d{3})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?!\d)/uy
const SPAN_OF_YEARS = /(?<side>未来|今后|近|过去|最近)(?<count>[一二三四五六七八九十\d]{1,2})年/uy
const PLAN = /[“"‘]?(?<plan>十[一二三四五六七八九]?|[一二三四五六七八九])五[”"’]?(?:期间|时期|末)/uy
const MONTHS = /(?<first>\d{1,2})[—–~～-]{1,2}(?<last>\d{1,2})月份?/uy
const UNTIL = /截[至止]到?/uy
const BEFORE = /以?前/uy
const TO = /[至到—–~～-]{1,2}/uy
const STARTS = new Set('0123456789０１２３４５６７８９今去前明后本年上下昨当未近过最一二三四五六七八九十“"‘截第')
const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  本年度: 0,
  去年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
}
const RELATIVE_DAYS: Readonly<Record<string, number>> = { 今: 0, 当: 0, 昨: -1, 明: 1, 前: -2 }
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** Every date and period of the text, in order, not overlapping. `published` is the day the document came out (`2022-07-15`, `2022-07`), from which 今年 and 14日 are reckoned. */
export function findDates(text: string, published?: string): FoundDate[] {
  const today = dayFromIso(published)
  const found: FoundDate[] = []
  for (let at = 0; at < text.length; ) {
    const goesOn = isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1))
    const date = STARTS.has(text[at]!) && !goesOn ? dateAt(text, at, today) : undefined
    if (date) found.push(date)
    at = date ? date.end : at + 1
  }
  return found
}

function dateAt(text: string, start: number, today: Day): FoundDate | undefined {
  const until = matchAt(UNTIL, text, start)
  const at = start + (until?.[0].length ?? 0)
  const first = periodAt(text, at, today) ?? pointAt(text, at, today)
  if (!first) return undefined
  const between = matchAt(TO, text, at + first.length)
  const second = between && pointAt(text, at + first.length + between[0].length, { ...today, ...first.from })
  let end = at + first.length + (second ? between[0].length + second.length : 0)
  const before = matchAt(BEFORE, text, end)
  if (before) end += before[0].length
  const open = until !== undefined || before !== undefined
  const from = open ? undefined : isoOf(first.from)
  const to = isoOf((second ?? first).to)
  return { start, end, range: { ...(from && { from }), ...(to && { to }), text: text.slice(start, end) } }
}

/** Periods that are not built of year, month and day. */
function periodAt(text: string, at: number, today: Day): Point | undefined {
  const years = matchAt(SPAN_OF_YEARS, text, at)
  if (years) {
    const count = numeralValue(years.groups!.count!) ?? 0
    const ahead = years.groups!.side === '未来' || years.groups!.side === '今后'
    const { year } = today
    if (year === undefined) return { length: years[0].length }
    return {
      length: years[0].length,
      from: { year: ahead ? year : year - count },
      to: { year: ahead ? year + count : year },
    }
  }
  const plan = matchAt(PLAN, text, at)
  if (plan) {
    const start = 2021 + 5 * ((numeralValue(plan.groups!.plan!) ?? 14) - 14)
    return { length: plan[0].length, from: { year: start }, to: { year: start + 4 } }
  }
  const months = matchAt(MONTHS, text, at)
  if (!months) return undefined
  const [from, to] = [Number(months.groups!.first), Number(months.groups!.last)]
  return to <= 12 && from < to
    ? { length: months[0].length, from: dated(today.year, from), to: dated(today.year, to) }
    : undefined
}

/** A year, month and day, or as much of it as is printed. */
function pointAt(text: string, at: number, today: Day): Point | undefined {
  const match = matchAt(DASHED, text, at) ?? matchAt(POINT, text, at) ?? matchAt(HALF, text, at)
  if (!match) return undefined
  const groups: Groups = match.groups!
  const length = match[0].length
  const year = yearOf(groups.year, today)
  if (groups.day && !/\d|[一二三四五六七八九十]/u.test(normal(groups.day))) {
    const day = shifted(today, RELATIVE_DAYS[groups.day[0]!] ?? 0)
    return { length, ...(day && { from: day, to: day }) }
  }
  if (groups.phase) return { length, ...phaseBounds(groups.phase, year ?? today.year) }
  const month = monthOf(groups.month, today)
  const day = groups.day ? numberOf(groups.day) : undefined
  if ((month ?? 1) > 12 || (day ?? 1) > 31) return undefined
  const whole = nearest({ ...(year !== undefined && { year }), ...(month && { month }), ...(day && { day }) }, today)
  return { length, ...(whole && { from: whole, to: whole }) }
}

/** What a printed date leaves out, filled from the day of the paper: the year so that the month lies near it, the month so that the day does. */
function nearest(said: Day, today: Day): Day | undefined {
  if (said.year !== undefined) return said.month || !said.day ? said : undefined
  if (today.year === undefined) return undefined
  if (said.month) {
    const ahead = today.month !== undefined && said.month - today.month >= 6
    return { ...said, year: today.year - (ahead ? 1 : 0) }
  }
  if (!said.day || today.month === undefined) return undefined
  if (today.day === undefined || said.day - today.day <= 15) return { ...today, day: said.day }
  return today.month === 1
    ? { year: today.year - 1, month: 12, day: said.day }
    : { year: today.year, month: today.month - 1, day: said.day }
}

function phaseBounds(phase: string, year: number | undefined): { from?: Day; to?: Day } {
  if (year === undefined) return {}
  const between = (from: number, to: number) => ({ from: { year, month: from }, to: { year, month: to } })
  if (phase === '上半年') return between(1, 6)
  if (phase === '下半年') return between(7, 12)
  if (phase === '前三季度') return between(1, 9)
  const quarter = QUARTERS[phase.replace('第', '')[0]!]
  if (quarter) return between(3 * quarter - 2, 3 * quarter)
  return phase.endsWith('初') ? between(1, 1) : between(12, 12)
}

function yearOf(text: string | undefined, today: Day): number | undefined {
  if (!text) return undefined
  const shift = RELATIVE_YEARS[text]
  if (shift !== undefined) return today.year === undefined ? undefined : today.year + shift
  return numeralValue(normal(text).replace(/年度?$/u, ''))
}

function monthOf(text: string | undefined, today: Day): number | undefined {
  if (!text) return undefined
  if (/^[本上下]/u.test(text)) {
    const month = (today.month ?? 0) + (text[0] === '上' ? -1 : text[0] === '下' ? 1 : 0)
    return today.month === undefined ? undefined : ((month + 11) % 12) + 1
  }
  return numberOf(text)
}

function shifted(today: Day, days: number): Day | undefined {
  if (today.year === undefined || today.month === undefined || today.day === undefined) return undefined
  const date = new Date(Date.UTC(today.year, today.month - 1, today.day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function dayFromIso(iso: string | undefined): Day {
  const [year, month, day] = (iso ?? '').split('-').map(Number)
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) }
}

function isoOf(day: Day | undefined): string | undefined {
  if (day?.year === undefined) return undefined
  const parts = [day.year, day.month, day.month && day.day].filter(part => part !== undefined)
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}

const dated = (year: number | undefined, month: number): Day => ({ ...(year !== undefined && { year }), month })
const normal = (text: string): string => text.normalize('NFKC').replaceAll('○', '〇')
const numberOf = (text: string): number | undefined => numeralValue(normal(text).replace(/(?:月份?|[日号])$/u, ''))

/** A sticky match that is not empty. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && match[0] !== '' ? match : undefined
}
