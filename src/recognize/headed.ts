// Names that their last word gives away: 吉林省医疗保障局, 龙嘉国际机场, 成果转化中心. One reading for organizations, places,
// projects and events alike; the table of last words says which kind a name is and what it needs before it.

import { backwards, type Head } from '../text/readLexis.ts'
import type { Token } from '../text/readWords.ts'
import type { Candidate } from './candidate.ts'
import type { Context } from './readContext.ts'
import { isProper, type NameReading, readName } from './readName.ts'

/** All names that end in a last word of the lexicon. */
export function recognizeHeaded(context: Context): Candidate[] {
  const found: Candidate[] = []
  for (let index = 0; index < context.tokens.length; index++) {
    const head = context.heads[index]
    const candidate = head && readHeaded(context, index, head)
    if (candidate) found.push(candidate)
  }
  return found
}

/** The name that ends with token `index` in this last word; undefined where the words before it make none. */
function readHeaded(context: Context, index: number, head: Head): Candidate | undefined {
  const { tokens } = context
  const token = tokens[index]!
  const { kind, subkind, need } = head
  const headStart = token.end - head.text.length
  if (kind === 'document' && need !== 'self') return undefined
  let first = index
  while (first > 0 && tokens[first]!.start > headStart) first--
  const reading =
    readPlain(context, index, headStart, kind) ??
    readName(context, first, headStart, head.text.endsWith('公司')) ??
    (need === 'self' ? BARE(headStart) : undefined)
  if (
    reading &&
    /^n$/.test(token.tag) &&
    !token.known &&
    head.text.length === 1 &&
    headStart > reading.start &&
    reading.start === token.start
  )
    return undefined
  if (!reading || !makesName(context, first, index, head, reading)) return undefined
  const start =
    kind === 'event'
      ? withYear(context, reading.start)
      : kind === 'place' || kind === 'project'
        ? innermost(context, reading, first, headStart, kind)
        : reading.start
  const end =
    kind === 'document' ? withNumber(context, index) : kind === 'event' ? withRound(context, index) : token.end
  const counted = COUNTED_ALONE.test(context.text.slice(Math.max(0, start - 1), start + 1)) ? 1 : 0
  const span = { start: start + counted, end, recognizer: 'headed', confidence: weigh(head, reading) }
  // 气候变化研究中心主任: what has a director is a body, not a site.
  const isBody = kind === 'project' && head.text.endsWith('中心') && tokens[index + 1]?.known?.grade === 'post'
  return isBody ? { ...span, kind: 'organization', subkind: 'other' } : { ...span, kind, ...(subkind && { subkind }) }
}

/** 400人|选举委员会 */
const COUNTED_ALONE = /^[0-9０-９][人名]/u

const BARE = (start: number): NameReading => ({ start, anchored: false, proper: false, common: false, modifiers: 0 })

/** 军堰村, 富阳市: a place that is one word to jieba is read no further, but for a lone character before it (沙|溪河). */
function readPlain({ tokens }: Context, index: number, headStart: number, kind: string): NameReading | undefined {
  const token = tokens[index]!
  if (kind !== 'place' || headStart <= token.start || !/^(ns|x)/.test(token.tag)) return undefined
  const before = tokens[index - 1]
  const lone = before && !before.cut && before.text.length === 1 && /^(nr|zg|ng|j|nz)$/.test(before.tag)
  return { start: lone ? before.start : token.start, anchored: true, proper: true, common: false, modifiers: 1 }
}

function makesName(context: Context, first: number, index: number, head: Head, reading: NameReading): boolean {
  const { tokens, heads } = context
  const { kind, subkind, need, text } = head
  if (reading.common && subkind !== 'media' && !(kind === 'event' && reading.modifiers > 1)) return false
  if (COUNTED.test(tokens[first]!.text)) return false
  if (need === 'any' || need === 'self') return true
  const before = first > 0 ? heads[first - 1] : undefined
  if (
    subkind === 'company' &&
    (before?.kind === 'place' || (reading.modifiers === 1 && !reading.proper && text === '公司'))
  )
    return false
  if (
    subkind &&
    before?.kind === 'organization' &&
    before.need === 'any' &&
    before.text.length > 1 &&
    subkind !== 'team' &&
    subkind !== 'other'
  )
    return false
  const next = tokens[index + 1]
  if (need === 'proper' && context.lexis.common.has(tokens[first - 1]?.text ?? '')) return false
  if (text === '公司' && !reading.proper && isTrade(context, reading.start, first)) return false
  if (text === '计划' && next && /^v/.test(next.tag)) return false
  if (need === 'proper' && !reading.proper)
    return next !== undefined && (reading.anchored ? actsAsCompany(context, next) : isTraders(tokens, first, next))
  return reading.anchored && (subkind === 'team' || isWhole(context, index, reading, head) || !goesOn(next))
}

const ROAD = /^(路|街|大街|大道|大桥)$/

/** 中国科技公司: a country and a trade name no company. */
export const isTrade = ({ tokens, tokenAt, lexis }: Context, start: number, head: number): boolean => {
  const at = tokenAt[start] ?? head
  const trade = tokens[at + 1]
  return (
    head - at === 2 &&
    tokens[at]!.known?.grade === 'country' &&
    trade !== undefined &&
    lexis.heads.get(backwards(trade.text))?.need === 'proper'
  )
}

/** 中国农业银行北京市分行, 滇中引水工程: a body before the last word, or a proper name and more before that of a project, and nothing is missing. */
const isWhole = (
  { tokens, tokenAt }: Context,
  index: number,
  { start, proper, modifiers }: NameReading,
  { kind, text }: Head,
) =>
  (kind === 'place' && ROAD.test(text)) ||
  (kind === 'project' && (proper || tokens[tokenAt[start] ?? index]?.known?.grade === 'region') && modifiers > 1) ||
  (kind === 'organization' &&
    text.length > 1 &&
    tokens[tokenAt[start] ?? index]?.known?.kind === 'organization' &&
    modifiers > 1)

/** 个区, 两区: counted, not named. */
const COUNTED = /^[个两各多全每某这那本该几数届场]/

/** 天成药业拿下地块: what looks like a person, before a trade that acts. */
const isTraders = (tokens: readonly Token[], trade: number, next: Token): boolean =>
  tokens[trade - 1]?.tag === 'nr' && !tokens[trade - 2]?.known && /^[pvd]/.test(next.tag)

/** 济南钢铁公告, 海南橡胶董事长: what follows shows that a place and a trade are a company. */
const actsAsCompany = ({ lexis }: Context, { text, known }: Token): boolean =>
  lexis.cues.acting.has(text) || (known?.kind === 'title' && known.subkind === 'company')

const weigh = ({ need, text }: Head, { anchored, proper }: NameReading): number => {
  if (need === 'proper' && !proper) return 0.62
  return (
    (anchored || need === 'self' ? 0.82 : 0.6) - ((need === 'name' && text !== '公司') || need === 'proper' ? 0.07 : 0)
  )
}

/** Whether the next word is a noun that a weak last word only modifies: 吉林省医疗|保障局. */
const goesOn = (next: Token | undefined): boolean =>
  next !== undefined &&
  !next.mark &&
  !next.cut &&
  next.known?.kind !== 'title' &&
  !/^[时处段旁人]$/.test(next.text) &&
  /^(n$|nt|vn|j|b$)/.test(next.tag)

/** Of a place in a place only the innermost is the name (富阳市新登镇军堰村 → 军堰村), where what is left is one; a project is cut from whole divisions only. */
function innermost(
  { tokens, lexis }: Context,
  { start }: NameReading,
  head: number,
  headStart: number,
  kind: string,
): number {
  for (let i = head - 1; i >= 0 && tokens[i]!.start >= start; i--) {
    const { known, end } = tokens[i]!
    if (end >= headStart || !(known?.kind === 'place' || endsDivision(tokens, i))) continue
    const left = tokens.slice(i + 1, head)
    const whole = known?.grade === 'full' || !known
    const named = left.some(token => token.known || token.tag === 'ns' || isProper(token, lexis.notPersons))
    if (kind === 'place' ? named || whole : named && whole) return end
  }
  return start
}

/** 新登镇, 沙县, 青州|镇: a division that the lexicon need not know. */
const endsDivision = (tokens: readonly Token[], i: number): boolean =>
  (/^(ns|x)/.test(tokens[i]!.tag) && /.[省市县区镇乡村州]$/.test(tokens[i]!.text)) ||
  (/^[镇乡村县]$/.test(tokens[i]!.text) && tokens[i - 1]?.tag === 'ns')

/** 2024年世界园艺大会, 2018渠道大会: an event's name begins with its year. */
function withYear({ tokens, tokenAt }: Context, start: number): number {
  const i = tokenAt[start]!
  const year = tokens[i - 1]?.text === '年' ? i - 2 : i - 1
  return /^(19|20)\d\d$/.test(tokens[year]?.text ?? '') ? tokens[year]!.start : start
}

/** 中超联赛第6轮: a round is part of the name. */
function withRound({ text, tokens }: Context, index: number): number {
  const { end, text: word } = tokens[index]!
  return end + (word.endsWith('赛') ? (ROUND.exec(text.slice(end, end + LONGEST_ROUND))?.[0].length ?? 0) : 0)
}

const ROUND = /^(?:第[0-9０-９一二三四五六七八九十]{1,3}|[首次末])轮/u
const LONGEST_ROUND = 6

/** 刑法修正案（十二）: where token `index` ends, with a number in brackets after it. */
function withNumber({ tokens }: Context, index: number): number {
  const [open, number, close] = tokens.slice(index + 1, index + 4)
  return open?.text === '（' && number?.tag === 'm' && close?.text === '）' ? close.end : tokens[index]!.end
}
