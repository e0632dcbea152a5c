// How far a name reaches leftwards from its last word: 长春公交集团西昌汽车公司 from 公司. Names, nouns and adjectives go on,
// verbs, particles and marks stop it; quotation marks and brackets inside a name are stepped over whole.

import type { Lexis } from '../text/readLexis.ts'
import { isHan, type Token } from '../text/readWords.ts'
import type { Context } from './readContext.ts'

/** A name read leftwards from its last word. */
export interface NameReading {
  readonly start: number
  /** There is a proper name, an unknown word or a number among its modifiers. */
  readonly anchored: boolean
  /** There is one besides known places: 金赛 in 金赛药业, nothing in 长春药业. */
  readonly proper: boolean
  /** Its modifiers, one or two, are everyday words: 上市公司. */
  readonly common: boolean
  readonly modifiers: number
}

const OPENS: Readonly<Record<string, string>> = { '”': '“', '）': '（', ')': '(', '’': '‘', '」': '「', '》': '《' }
const LONGEST = 32
const JOINERS = new Set(['·', '•', '-', '—', '－', '‧'])
const NUMBER = /^[0-9０-９]+$/
const LETTERS = /^[A-Z0-9０-９][A-Za-z0-9]*$/
/** What a number may stand before inside a name: G7路, 第6届. */
const COUNTED = /^(路|号|号线|届|次|省道|国道|周年|米|公里|岁|频道|度|年度)/
const AND = /^[和与及]$/
const ORDINAL =
  /^(第[一二三四五六七八九十百0-9]*[届次期轮批号任卷册部集季]?|[一二三四五六七八九十0-9]+(届|期)|[一二三四五]环)$/
const INNER_TIMES = new Set(['现代', '未来', '老年', '青年', '当代', '古代', '近代', '明日', '世纪'])
const CLOCK = /[年月日时天晚早午夜昨今明周春夏秋冬季期末初底前后]/
/** What an office may stand before in a name: 行政长官选举. */
const POLL = /^(选举|大选|补选)$/
const ADMIN = new Set('省 市 县 区 州 国家 全国 中央 中华 全军 全省 全市 全县 全区'.split(' '))
/** What a name does not begin with, where no proper name shows its beginning. */
const LEADING = /^(v$|d|a$|f|m|p|q|x)/
const JOINING = /^(n|vn|an|a|j|b|x|g|z$|zg|h|l|nr)/

/** Reads the name whose last word begins at `headStart`, in token `head`. `free`: verbs go on too (companies are named with any). */
export function readName(context: Context, head: number, headStart: number, free = false): NameReading | undefined {
  let first = head
  for (let i = head - 1; i >= 0; ) {
    const step = joins(context, i, head, free)
    if (step < 0) break
    first = step
    i = step - 1
  }
  return trim(context, first, head, headStart)
}

/** The index from which the name goes on leftwards over token `i`, or -1 where it stops. */
function joins(context: Context, i: number, head: number, free: boolean): number {
  const { tokens, heads } = context
  const token = tokens[i]!
  if (tokens[head]!.start - token.start > LONGEST) return -1
  const { kind } = heads[head] ?? {}
  if (kind !== 'event' && heads[i]?.kind === 'event' && isAnchor(tokens[i + 1]!)) return -1
  if (token.mark) {
    const open = OPENS[token.text]
    if (open) return openingOf(tokens, i, open)
    return JOINERS.has(token.text) && i > 0 && !tokens[i - 1]!.mark && isPart(context, i - 1, free) ? i : -1
  }
  if (token.tag === 'x' && tokens[i - 1]?.known?.kind === 'title') return -1
  if (token.tag.startsWith('v') && heads[head]?.subkind === 'team') return -1
  if (token.tag === 'v' && !token.cut && i === head - 1 && kind === 'organization') return i
  return isPart(context, i, free) || isAnd(context, i, head) ? i : -1
}

/** 国家粮食和物资储备局: 和 stands inside a name where a noun with a place or 国家 before it stands left of it, and only nouns right of it. */
function isAnd({ tokens, heads }: Context, i: number, head: number): boolean {
  if (!AND.test(tokens[i]!.text) || head - i > 4 || heads[head]?.kind !== 'organization') return false
  const left = tokens[i - 1]
  if (!left || heads[i - 1] || left.known || tokens[head]!.known || !/^(n|vn|an|l|j)$/.test(left.tag)) return false
  for (let k = i + 1; k < head; k++) if (isAnchor(tokens[k]!)) return false
  return [i - 2, i - 3].some(k => tokens[k] && isAnchor(tokens[k]!) && tokens[k]!.tag !== 'nt' && !tokens[k + 1]!.mark)
}

/** Whether a word may stand inside a name; `free`: any verb may. */
export function isPart({ tokens, lexis }: Context, i: number, free: boolean): boolean {
  const { cut, mark, known, tag, text } = tokens[i]!
  if (cut || mark || known?.grade === 'our') return false
  const next = tokens[i + 1]!.text
  if (known?.grade === 'post') return POLL.test(next)
  if (known || isPair(tokens[i]!, tokens[i + 1]!, lexis)) return true
  if (NUMBER.test(text)) return COUNTED.test(next) || next === '指挥'
  if (tag === 'eng') return LETTERS.test(text)
  if (tag === 'm' && /^[一二三四五六七八九十]+次$/.test(text))
    return next === '会议' && i > 0 && isAnchor(tokens[i - 1]!)
  if (tag === 'm') return ORDINAL.test(text) || (/^[一二三四五六七八九十]+$/.test(text) && /^[中小院医期附]/.test(next))
  if (tag === 'q') return text === '届' || text === '次' || text === '号'
  if (tag === 't') return INNER_TIMES.has(text) || !CLOCK.test(text)
  if (tag === 'v') return lexis.innerVerbs.has(text) || (free && text.length >= 2)
  if (tag === 'f') return /^[东南西北]/.test(text)
  return JOINING.test(tag)
}

/** Where brackets or quotation marks that close at `close` open; they are short and stay in their clause. */
function openingOf(tokens: readonly Token[], close: number, open: string): number {
  const reach = open === '《' ? 30 : 8
  for (let i = close - 1; i >= 0 && close - i <= reach; i--) {
    const { text, mark } = tokens[i]!
    if (text === open) return open !== '（' && open !== '(' ? i : isBranch(tokens, i, close) ? i : -1
    if (mark && /[，。；：！？\n]/.test(text)) return -1
  }
  return -1
}

/** 铭军实业（吉林省）集团, 振华重工（集团）公司: a place or 集团 in brackets, with the name going on before them. */
const isBranch = (tokens: readonly Token[], open: number, close: number): boolean =>
  open > 0 &&
  !tokens[open - 1]!.mark &&
  close === open + 2 &&
  (tokens[open + 1]!.tag === 'ns' || /^(集团|控股)$/.test(tokens[open + 1]!.text))

/** Where a name may be taken to begin: at a place, an organization, an unknown word, 省, 第七届. */
export function isAnchor({ known, tag, text, cut }: Token): boolean {
  if (known) return known.kind !== 'title'
  if (cut) return false
  return tag === 'ns' || tag === 'nt' || ADMIN.has(text) || ORDINAL.test(text)
}

/** An unknown word or one that jieba holds to be a name, not a known place or organization. */
export const isProper = (token: Token, notPersons: ReadonlySet<string>): boolean =>
  !notPersons.has(token.text) &&
  !token.mark &&
  !token.known &&
  ((token.tag === 'x' && isHan(token)) ||
    /^(nz|nrt|nrfg)/.test(token.tag) ||
    (token.tag === 'nr' && token.text.length !== 2) ||
    (token.text.length === 1 && /^(nr|zg|ng|nz|j|vg|g|q)/.test(token.tag)))

const isNumber = (token: Token | undefined): boolean => token !== undefined && /^[A-Z]*[0-9０-９]+$/.test(token.text)

/** Drops what stands before the name proper: everything before its first anchor, or else leading verbs and adjectives. */
function trim(context: Context, first: number, head: number, headStart: number): NameReading | undefined {
  const { tokens, lexis } = context
  const partial = context.text.slice(tokens[head]!.start, Math.max(headStart, tokens[head]!.start))
  const partialProper = partial !== '' && (tokens[head]!.known !== undefined || /^(x|ns|nt|nz)/.test(tokens[head]!.tag))
  const start = beginning(context, first, head, partialProper || tokens[head]!.known?.kind === 'organization')
  const begin = tokens[start]!.start
  if (begin >= headStart || countsTerm(context, start, head)) return undefined
  const modifiers = tokens.slice(start, head).filter(token => !token.mark)
  const isPlace = partialProper && lexis.known.get(partial)?.kind === 'place'
  const proper = (partialProper && !isPlace) || modifiers.some(token => isProper(token, lexis.notPersons))
  return {
    start: begin,
    proper,
    anchored:
      proper ||
      isPlace ||
      isNumber(tokens[head - 1]) ||
      modifiers.some(token => isAnchor(token) && !ADMIN.has(token.text)),
    modifiers: modifiers.length + Number(partial !== ''),
    common:
      modifiers.length + Number(partial !== '') < 3 &&
      modifiers.every(token => lexis.common.has(token.text)) &&
      (partial === '' || lexis.common.has(partial)),
  }
}

/** The token with which the name begins, among `first` to `head`. A name in quotation marks begins with its mark; 二十届 before 中央纪委 counts its terms. */
function beginning(context: Context, first: number, head: number, whole: boolean): number {
  const { tokens } = context
  if (tokens[first]!.text === '《') return first
  const opened: number[] = []
  for (let i = first; i < head; i++) {
    const token = tokens[i]!
    if (/^[（(《“]$/.test(token.text)) opened.push(i)
    else if (/^[）)》”]$/.test(token.text)) opened.pop()
    else if (countsTerm(context, i, head)) continue
    else if (isAnchor(token) || (token.tag === 'x' && isHan(token)) || isCountry(token, tokens[i + 1], context.lexis)) {
      const open = opened[0]
      if (open === undefined) return leadingOrganization(context, first, i)
      if (tokens[open]!.text === '“') return open
    }
  }
  if (whole) return head
  if (isNumber(tokens[head - 1]) && first < head) return head - 1
  let start = first
  while (start < head - 1 && leads(tokens[start]!)) start++
  while (start < head && tokens[start]!.mark && !/^[《“]$/.test(tokens[start]!.text)) start++
  return start
}

/** 中印尼, 中非: a country by one character before one by its name. */
const isPair = ({ text }: Token, next: Token, { countries }: Lexis): boolean =>
  text.length === 1 && countries.has(text) && next.known?.grade === 'country'

/** 乌国防部, 俄中央选举委员会: a country by one character, before one of its bodies. */
const isCountry = ({ text }: Token, next: Token | undefined, { countries }: Lexis): boolean =>
  text.length === 1 &&
  text !== '中' &&
  countries.has(text) &&
  next !== undefined &&
  (next.known?.kind === 'organization' || ADMIN.has(next.text) || next.text === '最高')

/** 二十届|中央纪委, 二十届|二中: a term before a body of its own name is no part of it; 第七届董事会 is a name. */
const countsTerm = ({ tokens, heads }: Context, i: number, head: number): boolean =>
  tokens[i]!.text.endsWith('届') &&
  heads[head]?.kind === 'organization' &&
  (!tokens[i]!.text.startsWith('第') || isAnchor(tokens[i + 1]!))

/** Where what stands before the first anchor is itself an organization (江城市公交集团|城南分公司), the name begins with it. */
function leadingOrganization(context: Context, first: number, anchor: number): number {
  const { tokens, heads } = context
  for (let i = anchor - 1; i > first; i--) {
    const head = heads[i]
    if (head?.kind !== 'organization' || head.need !== 'any' || head.text.length < 2) continue
    const reading = trim(context, first, i, tokens[i]!.end - head.text.length)
    if (reading && !reading.common) return context.tokenAt[reading.start]!
  }
  return anchor
}

const leads = ({ tag, text }: Token): boolean =>
  (LEADING.test(tag) && !/^[东南西北]部$/.test(text)) || text === '建设' || text === '规划' || text === '发展'
