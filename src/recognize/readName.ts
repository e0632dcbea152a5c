// How far a name reaches leftwards from its last word: 长春公交集团西昌汽车公司 from 公司. Names, nouns and adjectives go on,
// verbs of news, particles and marks stop it; quotation marks and brackets inside a name are stepped over whole.
import { type Context, isHan, type Token } from './readContext.ts'

/** A name read leftwards: its first and last token, and whether there is a name or an unknown word among its modifiers. */
export interface NameReading {
  readonly start: number
  readonly end: number
  readonly anchored: boolean
  /** All its modifiers are everyday words: 上市公司. */
  readonly common: boolean
}

const OPENS: Readonly<Record<string, string>> = { '”': '“', '）': '（', ')': '(', '’': '‘', '」': '「' }
const LONGEST = 30
const JOINERS = new Set(['·', '•', '-', '—', '－', '‧'])
const ORDINAL =
  /^(第|[一二三四五六七八九十百]+届|[0-9０-９A-Za-z.·]+$|[一二三四五六七八九十]+$|[东南西北][一二三四五]?环)/
const INNER_TIMES = new Set(['现代', '未来', '老年', '青年', '当代', '古代', '近代', '明日', '世纪'])
const ADMIN = new Set([
  '省',
  '市',
  '县',
  '区',
  '州',
  '国家',
  '全国',
  '中央',
  '中华',
  '全军',
  '全省',
  '全市',
  '全县',
  '全区',
])
/** What a name does not begin with, where no proper name shows its beginning. */
const LEADING = /^(v$|d|a$|f|m|p|q|x)/
const JOINING = /^(n|vn|an|a|j|b|x|eng|g|z$|zg|h|l|i|s|nr|q)/

/** Reads the name that ends with token `last` and whose last word begins at `headStart`, in token `head`. */
export function readName(context: Context, head: number, last: number, headStart: number): NameReading | undefined {
  const { tokens } = context
  const end = tokens[last]!.end
  let first = head
  for (let i = head - 1; i >= 0; ) {
    const step = joins(context, i, end)
    if (step < 0) break
    first = step
    i = step - 1
  }
  const reading = trim(context, first, head, headStart)
  return reading && { ...reading, end }
}

/** The index from which the name goes on leftwards over token `i`, or -1 where it stops. */
function joins(context: Context, i: number, end: number): number {
  const { tokens } = context
  const token = tokens[i]!
  if (end - token.start > LONGEST) return -1
  if (token.mark) {
    const open = OPENS[token.text]
    if (open) return openingOf(tokens, i, open)
    return JOINERS.has(token.text) && i > 0 && isPart(tokens[i - 1]!) ? i : -1
  }
  return isPart(token) ? i : -1
}

function isPart(token: Token): boolean {
  if (token.cut || token.mark || token.known?.grade === 'our' || token.known?.grade === 'post') return false
  if (token.known) return true
  const { tag, text } = token
  if (tag === 'm' || tag === 'eng') return ORDINAL.test(text)
  if (tag === 't') return INNER_TIMES.has(text)
  if (tag === 'v') return text.length >= 2 || text === '驻'
  if (tag === 'd') return text === '高新'
  if (tag === 'f') return /^[东南西北中前后]/.test(text)
  return JOINING.test(tag)
}

/** 铭军实业（吉林省）集团: a place in brackets, with the name going on before them. */
const isBranch = (tokens: readonly Token[], open: number, close: number): boolean =>
  open > 0 && isPart(tokens[open - 1]!) && close === open + 2 && /^ns/.test(tokens[open + 1]!.tag)

/** Brackets and quotation marks inside a name are short and stay in their clause. */
function openingOf(tokens: readonly Token[], close: number, open: string): number {
  for (let i = close - 1; i >= 0 && close - i <= 8; i--) {
    const { text, mark } = tokens[i]!
    if (text === open) return open === '“' || open === '‘' || isBranch(tokens, i, close) ? i : -1
    if (mark && /[，。；：！？\n]/.test(text)) return -1
  }
  return -1
}

function isAnchor(token: Token): boolean {
  if (token.known) return token.known.kind !== 'title'
  const { tag, text } = token
  if (/^(ns|nt|nz|nrt|nrfg)/.test(tag) || ADMIN.has(text) || /^(第|[一二三四五六七八九十]+届)/.test(text)) return true
  return (tag === 'x' && isHan(token)) || (tag === 'nr' && text.length >= 3)
}

/** 23省道, G7路: a number or letters right before the last word name it. */
const isNumber = (token: Token | undefined): boolean => token !== undefined && /^[0-9A-Za-z０-９]+$/.test(token.text)

/** Drops what stands before the name proper: everything before its first anchor, or else leading verbs and adjectives. */
function trim(context: Context, first: number, head: number, headStart: number): Omit<NameReading, 'end'> | undefined {
  const { tokens, lexis } = context
  let start = first
  while (start < head && !isAnchor(tokens[start]!) && !isOpen(tokens, start, head)) start++
  if (start < head) start = leadingOrganization(context, first, start)
  else {
    start = first
    while (start < head - 1 && leads(tokens[start]!)) start++
    while (start < head && tokens[start]!.mark) start++
  }
  const begin = tokens[start]!.start
  if (begin >= headStart) return undefined
  const modifiers = tokens.slice(start, head)
  const partial = context.text.slice(tokens[head]!.start, Math.max(headStart, tokens[head]!.start))
  const common =
    modifiers.every(token => token.mark || lexis.common.has(token.text)) &&
    (partial === '' || lexis.common.has(partial))
  const anchored = modifiers.some(token => !token.mark && isAnchor(token) && !ADMIN.has(token.text))
  const numbered = start < head && isNumber(tokens[head - 1])
  return {
    start: begin,
    anchored: anchored || numbered || (partial !== '' && /^(x|ns|nt|nz)/.test(tokens[head]!.tag)),
    common,
  }
}

/** Where what stands before the first anchor is itself an organization (江城市公交集团|城南分公司), the name begins with it. */
function leadingOrganization(context: Context, first: number, anchor: number): number {
  const { tokens, lexis, reversed, text } = context
  for (let i = anchor - 1; i > first; i--) {
    const hit = lexis.heads.longestAt(reversed, text.length - tokens[i]!.end)?.value
    if (hit?.kind !== 'organization' || hit.need !== 'any' || hit.text.length < 2) continue
    const reading = trim(context, first, i, tokens[i]!.end - hit.text.length)
    if (reading) return context.tokenAt[reading.start]!
  }
  return anchor
}

const leads = ({ tag, text }: Token): boolean =>
  (LEADING.test(tag) && !/^[东南西北]部$/.test(text)) || text === '建设' || text === '规划' || text === '发展'

const isOpen = (tokens: readonly Token[], start: number, head: number): boolean =>
  tokens[start]!.text === '“' && tokens.slice(start, head).some(token => token.text === '”')
