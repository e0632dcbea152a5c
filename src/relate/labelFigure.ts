// What a number is of: the noun phrase printed before it (规划面积, 外出务工就业人数), else the noun it counts (93家企业代表).
import { beginsNumeral } from '../text/numerals.ts'
import type { FigureWords } from './figureWords.ts'
import type { Quantity } from './findQuantities.ts'
import { isBreak, skipBack, skipForward } from './view.ts'
import { longestEndingAt } from './words.ts'

const LONGEST_LABEL = 24
const LONGEST_NOUN = 12
const SHARES = new Set(['比例'])

/** The label of a quantity; `from` is where the text before it may begin (a clause, name, date or number ends there). `previous` is the label of the figure before in the same sentence. */
export function labelOf(
  text: string,
  quantity: Quantity,
  from: number,
  end: number,
  { words, previous }: { words: FigureWords; previous: string | undefined },
): string | undefined {
  if (quantity.measures === '编号') return codeLabel(text, quantity, from)
  const before = labelBefore(text, quantity, from, words)
  const noun =
    quantity.counter || quantity.measures === '人数' || quantity.measures === '人次'
      ? nounAfter(text, quantity.end, end, words)
      : undefined
  if (quantity.measures === '排名') return `${before ?? ''}排名`
  if (quantity.measures === '比例' && before !== undefined)
    return shareLabel(text, before, quantity, { previous, words })
  if (quantity.measures === '面积')
    return before?.endsWith('面积') || before?.includes('占地')
      ? before
      : before !== undefined && before.length > 3
        ? before
        : '面积'
  const label = noun && (!before || endsInVerb(text, quantity.start, from, words)) ? noun : (before ?? noun)
  return label
}

/** The phrase before a number without the verb that leads to it, or undefined where there is none. */
function labelBefore(text: string, quantity: Quantity, from: number, words: FigureWords): string | undefined {
  let end = skipBack(text, quantity.start, from)
  for (let word = longestEndingAt(words.verbsReversed, text, end); word && word.start >= from; ) {
    end = skipBack(text, word.start, from)
    word = longestEndingAt(words.verbsReversed, text, end)
  }
  let start = Math.max(from, end - LONGEST_LABEL)
  for (;;) {
    const next = skipForward(text, start, end)
    const word = words.leads.longestAt(text, next)
    if (word && word.end < end && !(SHARES.has(quantity.measures) && text[next] === '占')) start = word.end
    else if (next > start) start = next
    else break
  }
  const label = text.slice(start, end).replace(/^[的、和与及了]+|[（(]+$/gu, '')
  return label.length >= 2 && label.length < LONGEST_LABEL ? label : undefined
}

/** Whether a verb like 签署了, 推选出 stands right before the number, so that what follows is what is counted. */
function endsInVerb(text: string, at: number, from: number, words: FigureWords): boolean {
  const end = skipBack(text, at, from)
  return longestEndingAt(words.verbsReversed, text, end) !== undefined || end > from
}

/** The noun that a counter counts, up to a verb or preposition. */
function nounAfter(text: string, at: number, end: number, words: FigureWords): string | undefined {
  let stop = at
  while (stop < end && stop < at + LONGEST_NOUN && !isBreak(text, stop) && !'、）)（('.includes(text[stop]!)) {
    if (stop > at && (words.stops.longestAt(text, stop) || beginsNumeral(text[stop]!))) break
    stop++
  }
  const noun = text.slice(skipForward(text, at, stop), stop)
  return noun.length >= 2 && !words.stops.longestAt(text, at) ? noun : undefined
}

/** 占全省30%、全市80%: the second share is of the same whole; 同比增长24% goes on from the figure before. */
function shareLabel(
  text: string,
  before: string,
  quantity: Quantity,
  { previous, words }: { previous: string | undefined; words: FigureWords },
): string {
  if (previous?.startsWith('占') && !before.startsWith('占') && text[quantity.start - before.length - 1] === '、')
    return `占${before}`
  if (previous !== undefined && words.growth.get(before)) return `${previous}${before}`
  return before
}

function codeLabel(text: string, quantity: Quantity, from: number): string {
  const end =
    text[quantity.start - 1] === '：' || text[quantity.start - 1] === ':' ? quantity.start - 1 : quantity.start
  const open = text.lastIndexOf('（', end)
  const owner =
    open >= from && open >= end - 12 ? text.slice(Math.max(from, open - 8), open).replace(/^.*[及和、，。]/u, '') : ''
  return owner + text.slice(open >= from && open >= end - 12 ? open + 1 : end - quantity.unit.length, end)
}

/** Whether a quantity is worth telling: not one of something, and a length of time only where it is a term. */
export function isTelling(text: string, quantity: Quantity, label: string, words: FigureWords): boolean {
  if (quantity.measures === '比分') return false
  if (quantity.measures === '时长') return longestEndingAt(words.durationsReversed, label, label.length) !== undefined
  return !(quantity.counter && quantity.value <= 1 && text[quantity.start] !== '1')
}
