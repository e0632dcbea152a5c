// Numbers with their units as printed: 223亿元, 过千亿, 第10位, 5万以上, 30%, 2600万只, 300-500元/件. Dates and names
// are not quantities; neither is 一个.
import { beginsNumeral, isDigit, readNumeral } from '../text/numerals.ts'
import type { Span } from '../types.ts'
import type { Approximation, FigureWords, Unit } from './figureWords.ts'
import { longestEndingAt } from './words.ts'

/** A number as printed, approximation and unit included. `value` is in base units. */
export interface Quantity extends Span {
  readonly value: number
  readonly unit: string
  readonly measures: string
  readonly counter: boolean
  /** A counter of people or firms, told even where it is spelt small: 三家物业公司. */
  readonly strong: boolean
  readonly approximation?: Approximation
}

const RANGE = /[-—–~～至到]{1,2}/uy
const CODE = /[\p{Script=Han}\w()（）-]*?[\w-]{4,}[^\s，。；、）)]*/uy
/** How far before 第N位 a word of ranking may stand. */
const RANKING = 6
const RECORD = /(?:\d{1,2}胜)(?:\d{1,2}平)?\d{1,2}负/uy
const SCORE = /\d{1,3}(?:比|-|:|：)\d{1,3}(?![\d-])/uy

/** The quantities of a stretch of text, in order. `taken` are names and dates, sorted; no number is looked for in them. */
export function findQuantities(text: string, span: Span, taken: readonly Span[], words: FigureWords): Quantity[] {
  const found: Quantity[] = []
  let next = 0
  for (let at = span.start; at < span.end; ) {
    while (next < taken.length && taken[next]!.end <= at) next++
    const name = taken[next]
    if (name && name.start <= at) {
      at = name.end
      continue
    }
    const quantity = quantityAt(text, at, name ? Math.min(name.start, span.end) : span.end, words)
    if (quantity) found.push(quantity)
    at = quantity ? quantity.end : at + 1
  }
  return found
}

function quantityAt(text: string, at: number, end: number, words: FigureWords): Quantity | undefined {
  const code = words.codes.longestAt(text, at)
  if (code) return codeAt(text, at, code.end, end)
  const rank = words.ranks.longestAt(text, at)
  if (rank && !beginsNumeral(text[rank.end] ?? '')) return plain({ start: at, end: rank.end }, 1, '位', '排名')
  if (text[at] === '第') return ordinalAt(text, at, words)
  if (!beginsNumeral(text[at]!) || isInsideWord(text, at)) return undefined
  return wholeAt(SCORE, text, at, '比分') ?? wholeAt(RECORD, text, at, '战绩') ?? amountAt(text, at, end, words)
}

const plain = (span: Span, value: number, unit: string, measures: string): Quantity => ({
  ...span,
  value,
  unit,
  measures,
  counter: false,
  strong: false,
})

/** A7, 2-3: digits that go on from a letter, a digit or a hyphen are no number of their own. */
const isInsideWord = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && /[\w.\-第]/u.test(text[at - 1] ?? ' ')

function codeAt(text: string, at: number, labelEnd: number, end: number): Quantity | undefined {
  const start = /[：:]/u.test(text[labelEnd] ?? '') ? labelEnd + 1 : labelEnd
  CODE.lastIndex = start
  const match = CODE.exec(text)
  if (!match || start + match[0].length > Math.max(end, start) || !/\d{3}/u.test(match[0])) return undefined
  const digits = Number(match[0].replace(/\D/gu, ''))
  return plain({ start, end: start + match[0].length }, digits, text.slice(at, labelEnd), '编号')
}

function ordinalAt(text: string, at: number, words: FigureWords): Quantity | undefined {
  const number = readNumeral(text, at + 1)
  const unit = number && words.rankUnits.longestAt(text, number.end)
  const ranked = /[列居排位次占名全第]/u.test(text.slice(Math.max(0, at - RANKING), at))
  return unit && ranked ? plain({ start: at, end: unit.end }, number.value, '位', '排名') : undefined
}

/** What a pattern finds right here, as a quantity whose value is its first number: a score, or 6胜7平5负. */
function wholeAt(pattern: RegExp, text: string, at: number, measures: string): Quantity | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match
    ? plain({ start: at, end: at + match[0].length }, Number.parseInt(match[0], 10), measures, measures)
    : undefined
}

function amountAt(text: string, at: number, end: number, words: FigureWords): Quantity | undefined {
  const number = readNumeral(text, at)
  if (!number) return undefined
  let to = number.end
  RANGE.lastIndex = to
  const range = RANGE.exec(text)
  const upper = range && readNumeral(text, to + range[0].length)
  if (upper) to = upper.end
  const vague = '多余几'.includes(text[to] ?? ' ')
  if (vague) to++
  const magnitude = vague ? magnitudeAt(text, to) : { value: 1, end: to }
  to = magnitude.end
  const value = number.value * magnitude.value
  const unit = words.units.longestAt(text, to)
  if (text[unit?.end ?? to] === '级') return undefined
  if (unit && unit.end <= end)
    return withSentence(
      text,
      withBounds(text, { start: at, end: unit.end }, value, words, { unit: unit.value, vague }),
      words,
    )
  const large = value >= 1e4 && /[万亿千百]/u.test(text.slice(at, number.end))
  return large ? withBounds(text, { start: at, end: to }, value, words, { vague }) : undefined
}

/** 650多万元: the magnitude behind 多. */
function magnitudeAt(text: string, at: number): { value: number; end: number } {
  return '万亿'.includes(text[at] ?? ' ') ? (readNumeral(text, at) ?? { value: 1, end: at }) : { value: 1, end: at }
}

/** 有期徒刑20年: what a court gives belongs to the length of time. */
function withSentence(text: string, quantity: Quantity, { penaltiesReversed }: FigureWords): Quantity {
  const penalty = quantity.measures === '时长' ? longestEndingAt(penaltiesReversed, text, quantity.start) : undefined
  return penalty ? { ...quantity, start: penalty.start, measures: '刑期' } : quantity
}

/** Takes the words that say about, over or under into the quantity. */
function withBounds(
  text: string,
  span: Span,
  number: number,
  words: FigureWords,
  { unit, vague }: { unit?: Unit; vague: boolean },
): Quantity {
  const before = longestEndingAt(words.approximationsReversed, text, span.start, 4)
  const after = words.approximations.longestAt(text, span.end)
  const approximation = before?.value ?? after?.value ?? (vague ? 'over' : undefined)
  const several = text[span.start - 1] === '数' && '十百千万亿'.includes(text[span.start]!) ? span.start - 1 : undefined
  return {
    start: before?.start ?? several ?? span.start,
    end: after?.end ?? span.end,
    value: Number((number * (unit?.factor ?? 1)).toPrecision(12)),
    unit: unit?.base ?? '',
    measures: unit?.measures ?? '数量',
    counter: unit?.counter ?? false,
    strong: unit?.strong ?? false,
    ...(approximation && { approximation }),
  }
}
