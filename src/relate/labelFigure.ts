// What a number is of: the noun phrase printed before it (规划面积, 外出务工就业人数), else the noun it counts (93家企业代表),
// else what its unit measures (金额).
import { beginsNumeral } from '../text/numerals.ts'
import type { Span } from '../types.ts'
import type { FigureWords } from './figureWords.ts'
import type { Quantity } from './findQuantities.ts'
import { isBreak, skipBack, skipForward } from './view.ts'
import { longestEndingAt } from './words.ts'

const LONGEST_LABEL = 24
const LONGEST_NOUN = 12
const NAMED_BY_UNIT = new Set(['金额', '票数', '面积', '人次', '人数', '得分', '价格'])
/** 榜单中位列全国 → 全国 */
const RANKED = /^.*(?:位列|位居|名列|排名|排在|列|居)/u
const COUNTS = new Set(['人数', '人次'])

/** The label of a quantity. `phrase` reaches from where the text before the number may begin to where the text after it must end; `previous` is the label of the figure before in the same sentence. */
export function labelOf(
  text: string,
  quantity: Quantity,
  phrase: Span,
  words: FigureWords,
  previous?: string,
): string | undefined {
  const { measures, counter } = quantity
  if (measures === '编号') return codeLabel(text, quantity, phrase.start)
  const before = labelBefore(text, quantity, phrase.start, words)
  if (measures === '排名') return `${before?.replace(RANKED, '') ?? ''}排名`
  if (measures === '面积') return before && (before.length > 3 || /面积|占地/u.test(before)) ? before : '面积'
  const noun =
    counter || COUNTS.has(measures) || measures === '比例'
      ? nounAfter(text, quantity.end, phrase.end, words)
      : undefined
  if (measures === '比例') return before ? shareLabel(text, before, quantity, words, previous) : noun
  const verbal = longestEndingAt(words.verbsReversed, text, skipBack(text, quantity.start, phrase.start)) !== undefined
  if (noun && (!before || verbal || counter)) return noun
  return before ?? noun ?? (NAMED_BY_UNIT.has(measures) ? measures : undefined)
}

/** The phrase before a number without the verb that leads to it, or undefined where there is none. */
function labelBefore(text: string, quantity: Quantity, from: number, words: FigureWords): string | undefined {
  let end = skipBack(text, quantity.start, from)
  const share = quantity.measures === '比例'
  for (let word = longestEndingAt(words.verbsReversed, text, end); word && word.start >= from; ) {
    if (share && words.growth.get(text.slice(word.start, end))) break
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
      !(share && text[next] === '占') &&
      !(share && words.growth.get(text.slice(next, end)))
    )
      start = word.end
    else if (next > start) start = next
    else break
  }
  const label = text.slice(start, end).replace(/^[的、和与及了]+|[（(]+$/gu, '')
  return label.length >= 2 && label.length < LONGEST_LABEL ? label : undefined
}

/** The noun that a counter counts, up to a verb or preposition. */
function nounAfter(text: string, at: number, end: number, words: FigureWords): string | undefined {
  const start = text[at] === '的' ? at + 1 : skipForward(text, at, end)
  let stop = start
  while (stop < end && stop < start + LONGEST_NOUN && !isBreak(text, stop) && !'、）)（('.includes(text[stop]!)) {
    if (words.stops.longestAt(text, stop) || beginsNumeral(text[stop]!)) break
    stop++
  }
  return stop - start >= 2 ? text.slice(start, stop) : undefined
}

/** 占全省30%、全市80%: the second share is of the same whole; 同比增长24% goes on from the figure before. */
function shareLabel(text: string, before: string, quantity: Quantity, words: FigureWords, previous?: string): string {
  const joined = text[quantity.start - before.length - 1] === '、'
  if (joined && previous?.startsWith('占') && !before.startsWith('占')) return `占${before}`
  return previous !== undefined && words.growth.get(before) ? `${previous}${before}` : before
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
  if (
    '前每第上下同这那各某另首最'.includes(text[quantity.start - 1] ?? ' ') &&
    (quantity.counter || COUNTS.has(quantity.measures))
  )
    return false
  if (!quantity.counter) return true
  const spelt = beginsNumeral(text[quantity.start]!) && !/[\d０-９]/u.test(text[quantity.start]!)
  const closes = isBreak(text, quantity.end) || text[quantity.end] === '、'
  return quantity.value > 1 && (!spelt || quantity.value >= 10 || closes || quantity.strong)
}
