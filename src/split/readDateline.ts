// The dateline that opens a report: 城市晚报讯 · 本报讯 · 新华社北京4月17日电 · 江城网5月3日报道. The medium stands first, then
// the place and the day, then 讯, 电 or 报道.
import { ownPaperLength } from '../text/ownPaper.ts'
import type { Span } from '../types.ts'

/** `span` is the dateline, `paper` the medium's name in it, or its word for itself: 本报. */
export interface Dateline {
  readonly span: Span
  readonly paper?: Span
}

const DAY = '[0-9一二三四五六七八九十〇○零]{1,3}'
const OPENING = new RegExp(
  `^(?<place>[^，。！？；：、“”（）()\\s]{2,18}?)(?<day>(?:${DAY}月)?${DAY}日)?(?<verb>讯|电|消息|报道)(?=[（(\\s]|(?<mark>.))`,
  'u',
)
const REACH = 40

/** The dateline at `at`, or undefined. `mediaEnd` tells where the medium's name that a text begins with ends. */
export function readDateline(text: string, at: number, mediaEnd: (text: string) => number): Dateline | undefined {
  const match = OPENING.exec(text.slice(at, at + REACH))
  if (!match?.groups) return undefined
  const { place = '', day, verb, mark } = match.groups
  const span = { start: at, end: at + match[0].length }
  const own = ownPaperLength(place)
  if (own > 0) return { span, paper: { start: at, end: at + own } }
  const named = mediaEnd(place)
  // Without a bracket after it, or a day in it, only a medium's name makes it a dateline: 他发来电报.
  if (named === 0 && (mark !== undefined || (day === undefined && verb !== '讯'))) return undefined
  if (named === 0 && verb === '报道') return undefined
  if (mark !== undefined && day === undefined && named < place.length && verb !== '讯') return undefined
  const length = named > 0 ? named : place.length
  return { span, paper: { start: at, end: at + length } }
}
