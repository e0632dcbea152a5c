// What a number is of: the noun phrase printed before it (规划面积, 外出务工就业人数), else the noun it counts (93家企业代表),
// else what its unit measures (金额).
import { beginsNumeral } from '../text/numerals.ts'
import type { Span } from '../types.ts'
import type { FigureWords } from './figureWords.ts'
import type { Quantity } from './findQuantities.ts'
import { phraseEndingAt, phraseStartingAt } from './nounPhrase.ts'
import { isBreak, skipBack, skipForward } from './view.ts'
import { longestEndingAt } from './words.ts'

/** A label, and where its words begin; for a noun behind the number, where the number does. */
export interface FigureLabel {
  readonly text: string
  readonly start: number
  /** It names a measure (面积, 收入) and not things that are counted. */
  readonly measure: boolean
  /** Only the unit says what it is of (金额), or only what becomes of people (死亡). */
  readonly weak?: 'unit' | 'state'
}

const LONGEST_LABEL = 24
const LONGEST_NOUN = 12
/** A noun right before 参展, 出席 may be any word: 展商参展. */
const SHORTEST_NOUN = 4
const LONGEST_RELATIVE = 36
const NAMED_BY_UNIT = new Set(['金额', '票数', '面积', '人次', '人数', '得分', '价格'])
/** 榜单中位列全国 → 全国 */
const RANKED = /^.*(?:位列|位居|名列|排名|排在|列|居)/u
/** What is called so whatever stands around it. */
const FIXED = new Set(['刑期', '战绩'])
const COUNTS = new Set(['人数', '人次'])
/** What an amount of change is measured against: 环比上月减少35套. */
const COMPARED = /(?:同比|环比|较|比)[^，。；]{0,6}$/u
/** 15人死亡 */
/** 红花蟹(大)每斤418元 */
const BRACKETED = /[（(][^（）()]*[）)](?:每\p{Script=Han}{1,2})?$/u
const WITH_STATE = new Set(['人数', '数量'])

/** The label of a quantity. `phrase` reaches from where the text before the number may begin to where the text after it must end; `previous` is the label of the figure before in the same sentence. */
export function labelOf(
  text: string,
  quantity: Quantity,
  phrase: Span,
  words: FigureWords,
  previous?: string,
): FigureLabel | undefined {
  const { measures, counter, start } = quantity
  const at = (label: string | undefined, from = start, measure = true) =>
    label === undefined ? undefined : { text: label, start: from, measure }
  if (measures === '编号') return at(codeLabel(text, quantity, phrase.start), phrase.start)
  if (FIXED.has(measures)) return at(measures)
  const raw = spanBefore(text, quantity, phrase.start, words)
  if (measures === '排名') return at(`${raw ? text.slice(raw.start, raw.end).replace(RANKED, '') : ''}排名`)
  const share = raw && shareLabel(text, raw, words, measures === '比例' ? previous : undefined)
  if (share) return share
  const before = raw && phraseBefore(text, raw, words)
  if (measures === '面积')
    return before && (before.text.length > 3 || /面积|占地/u.test(before.text)) ? before : at('面积')
  const state = WITH_STATE.has(measures) ? words.states.longestAt(text, quantity.end) : undefined
  if (state) return { text: text.slice(quantity.end, state.end), start, measure: false, weak: 'state' }
  const counts = counter || COUNTS.has(measures)
  const noun =
    counts || measures === '比例' || text[quantity.end] === '的' || (measures === '金额' && !before)
      ? nounAfter(text, quantity.end, phrase.end, words)
      : undefined
  const verbal = longestEndingAt(words.verbsReversed, text, skipBack(text, start, phrase.start)) !== undefined
  if (noun && (!before || ((verbal || counter) && !before.measure))) return at(noun, start, false)
  if (before) return before
  return NAMED_BY_UNIT.has(measures) && !counter ? { text: measures, start, measure: false, weak: 'unit' } : undefined
}

/** The text before a number without the verb that leads to it and without what goes before the phrase. */
function spanBefore(text: string, quantity: Quantity, from: number, words: FigureWords): Span | undefined {
  let end = skipBack(text, quantity.start, from)
  for (let word = longestEndingAt(words.verbsReversed, text, end); word && word.start >= from; ) {
    if (words.growth.get(text.slice(word.start, end))) break
    end = skipBack(text, word.start, from)
    word = longestEndingAt(words.verbsReversed, text, end)
  }
  let start = Math.max(from, end - LONGEST_LABEL)
  for (;;) {
    const next = skipForward(text, start, end)
    const word = words.leads.longestAt(text, next)
    if (
      word &&
      word.end < end &&
      !(quantity.measures === '比例' && text[next] === '占') &&
      !words.growth.get(text.slice(next, end))
    )
      start = word.end
    else if (next > start) start = next
    else break
  }
  while (start < end && '的、和与及了'.includes(text[start]!)) start++
  end -= BRACKETED.exec(text.slice(start, end))?.[0].length ?? 0
  while (end > start && '（('.includes(text[end - 1]!)) end--
  return end - start >= 2 ? { start, end } : undefined
}

/** The noun phrase that ends a stretch of text. */
function phraseBefore(text: string, span: Span, words: FigureWords): FigureLabel | undefined {
  const measure = longestEndingAt(words.measuresReversed, text, span.end) !== undefined
  const start = phraseEndingAt(text, span, measure)
  if (start === undefined || span.end - start < 2) return undefined
  const label = text.slice(start, span.end)
  return label.length < LONGEST_LABEL && !/^[，。、）)]/u.test(label) && !words.leads.get(label)
    ? { text: label, start, measure }
    : undefined
}

/** The noun that a counter counts, up to a verb or preposition; of 26位来自浙江的艺术家 the one that the clause before it describes. */
function nounAfter(text: string, at: number, end: number, words: FigureWords): string | undefined {
  const near = text[at] === '的' ? at + 1 : skipForward(text, at, end)
  const start = pastRelative(text, near, end, words)
  let stop = start
  while (stop < end && stop < start + LONGEST_NOUN && !isBreak(text, stop) && !'、）)（('.includes(text[stop]!)) {
    if (words.stops.longestAt(text, stop) || beginsNumeral(text[stop]!)) break
    stop++
  }
  const until =
    words.attends.longestAt(text, stop) && stop - start <= SHORTEST_NOUN
      ? stop
      : phraseStartingAt(text, { start, end: stop })
  return until !== undefined && until - start >= 2 ? text.slice(start, until) : undefined
}

/** Past a clause that describes what is counted: 来自浙江的. */
function pastRelative(text: string, at: number, end: number, words: FigureWords): number {
  if (!words.relatives.longestAt(text, at)) return at
  for (let i = at; i < end && i < at + LONGEST_RELATIVE; i++) {
    if (isBreak(text, i)) return at
    if (text[i] === '的') return skipForward(text, i + 1, end)
  }
  return at
}

/** 占全省30%; 营收同比增长24%, where the verb alone goes on from the figure before. */
function shareLabel(text: string, span: Span, words: FigureWords, previous?: string): FigureLabel | undefined {
  const { start, end } = span
  const label = text.slice(start, end)
  const of = (name: string, from = start) => ({ text: name, start: from, measure: true })
  if (label.startsWith('占')) return of(label)
  if (text[start - 1] === '、' && previous?.startsWith('占')) return of(`占${label}`)
  const growth = growthFrom(text, span, words)
  if (growth === undefined) return undefined
  let stem = growth
  for (let word = longestEndingAt(words.verbsReversed, text, stem); word && word.start >= start; ) {
    stem = word.start
    word = longestEndingAt(words.verbsReversed, text, stem)
  }
  const phrase = stem - start >= 2 ? phraseBefore(text, { start, end: stem }, words) : undefined
  if (phrase) return of(phrase.text + text.slice(growth, end), phrase.start)
  if (previous === undefined)
    return COMPARED.test(text.slice(0, growth).slice(-LONGEST_NOUN)) ? of(text.slice(growth, end)) : undefined
  if (previous.startsWith('占')) return undefined
  return of(withoutGrowth(previous, words) + text.slice(growth, end))
}

/** Where the verb of growing begins that ends a stretch of text. */
function growthFrom(text: string, { start, end }: Span, words: FigureWords): number | undefined {
  for (let at = start; at < end; at++) if (words.growth.get(text.slice(at, end))) return at
  return undefined
}

function withoutGrowth(label: string, words: FigureWords): string {
  return label.slice(0, growthFrom(label, { start: 0, end: label.length }, words) ?? label.length)
}

/** 公章（注册编码2201…） → 公章注册编码 */
function codeLabel(text: string, quantity: Quantity, from: number): string {
  const end = /[：:]/u.test(text[quantity.start - 1] ?? '') ? quantity.start - 1 : quantity.start
  const open = Math.max(text.lastIndexOf('（', end), text.lastIndexOf('(', end))
  if (open < from || open < end - LONGEST_NOUN) return text.slice(end - quantity.unit.length, end)
  const owner = text.slice(Math.max(from, open - LONGEST_NOUN), open).replace(/^.*[及和、，。]/u, '')
  return owner + text.slice(open + 1, end)
}

/** Whether a quantity is worth telling: not one of something, not two matters, and a length of time only where it is a term. */
export function isTelling(text: string, quantity: Quantity, label: string, words: FigureWords): boolean {
  if (quantity.measures === '时长') return longestEndingAt(words.durationsReversed, label, label.length) !== undefined
  const spelt = beginsNumeral(text[quantity.start]!) && !/[\d０-９]/u.test(text[quantity.start]!)
  if (
    (spelt ? '前每第上下同这那各某另首最' : '前每第最').includes(text[quantity.start - 1] ?? ' ') &&
    (quantity.counter || COUNTS.has(quantity.measures))
  )
    return false
  if (!quantity.counter) return true
  const closes = isBreak(text, quantity.end) || text[quantity.end] === '、'
  return quantity.value > 1 && (!spelt || quantity.value >= 10 || closes || quantity.strong)
}
