// Chinese persons: a surname and one or two characters, weighed by how jieba cut them, by how often such characters stand in
// given names, and by what stands before and after: titles, verbs of saying, lists, 任命…为.

import type { Lexis } from '../text/readLexis.ts'
import type { Token } from '../text/readWords.ts'
import type { Candidate } from './candidate.ts'
import { recognizeForeigners } from './foreigners.ts'
import type { Context } from './readContext.ts'

const ALL_HAN = /^\p{Script=Han}+$/u
const FUNCTION = new Set(
  '的了在是和与及或将被把让从到向对于以由等说称并也还都不有无其这那各每该此之所同上下中内外后前时就而但因',
)

/** Chinese names, 吴某, and foreign names. */
export function recognizePersons(context: Context): Candidate[] {
  const found: Candidate[] = []
  let listEnd = -1
  const { tokens, lexis } = context
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.mark || token.known || token.cut) continue
    if (!lexis.surnameStarts.has(token.text.charAt(0)) && token.tag !== 'nrfg') continue
    const best = bestName(context, index, inList(context.text, token.start, listEnd))
    if (!best) continue
    found.push(best)
    if (best.confidence >= 0.5) listEnd = best.end
  }
  const foreigners = recognizeForeigners(context)
  const longer = foreigners.filter(({ kind, confidence }) => kind === 'person' && confidence >= 0.6)
  return [...withoutParts(found, longer), ...foreigners]
}

/** The names that are no part of a longer one; both lists are in the order of the text, and no two of the longer names overlap. */
function withoutParts(names: readonly Candidate[], longer: readonly Candidate[]): Candidate[] {
  let next = 0
  return names.filter(({ start, end }) => {
    while (next < longer.length && longer[next]!.end <= start) next++
    const outer = longer[next]
    return !outer || outer.start > start || end > outer.end || end - start === outer.end - outer.start
  })
}

const inList = (text: string, start: number, listEnd: number): boolean =>
  (listEnd === start - 1 && /[、和与及]/.test(text.charAt(start - 1))) ||
  (listEnd === start - 2 && text.slice(listEnd, start) === '以及')

/** The likeliest name that begins with this token, if its first character is a surname. */
function bestName(context: Context, index: number, listed: boolean): Candidate | undefined {
  const { text, tokens, lexis } = context
  const { start } = tokens[index]!
  const compound = text.slice(start, start + 2)
  const length = lexis.surnames.has(compound) ? 2 : 1
  const weight = lexis.surnames.get(length === 2 ? compound : text.charAt(start))
  if (weight === undefined)
    return tokens[index]!.tag === 'nrfg'
      ? { start, end: tokens[index]!.end, kind: 'person', recognizer: 'persons', confidence: 0.93 }
      : undefined
  if (text.charAt(start + 1) === '某') return anonymous(text, start)
  const before = leftWeight(context, index, listed)
  let best: Candidate | undefined
  for (const given of [2, 1]) {
    const end = start + length + given
    const name = text.slice(start, end)
    if (
      end > text.length ||
      !ALL_HAN.test(name) ||
      lexis.notPersons.has(name) ||
      lexis.known.get(name.slice(length))?.kind === 'title'
    )
      continue
    const confidence = Math.min(
      0.97,
      before +
        surnameWeight(weight) +
        shapeWeight(context, index, end) +
        givenWeight(context, start + length, end) +
        rightWeight(context, index, end) +
        tailWeight(text, start, end),
    )
    if (!best || confidence > best.confidence) best = { start, end, kind: 'person', recognizer: 'persons', confidence }
  }
  return best && best.confidence >= 0.3 ? best : undefined
}

const anonymous = (text: string, start: number): Candidate => {
  const end = start + (text.charAt(start + 2) === '某' ? 3 : 2)
  return { start, end, kind: 'person', recognizer: 'persons', confidence: 0.8 }
}

const surnameWeight = (weight: number): number =>
  weight >= 500 ? 0.08 : weight >= 100 ? 0.04 : weight >= 20 ? -0.12 : -0.22

/** How jieba's words speak for a name: one unknown word or one personal name does, everyday words do not. */
function shapeWeight({ tokens, tokenAt, text, lexis }: Context, index: number, end: number): number {
  let last = index
  while (last < tokens.length && tokens[last]!.end < end) last++
  const parts = tokens.slice(index, last + 1)
  if (parts.some(part => part.mark)) return -1
  const aligned = tokenAt[end] !== -1
  const spoiled = parts.some(
    part =>
      (part.cut && !isMiddle(part, tokens[index]!.start, end)) ||
      (part.known && !/^(short|city)$/.test(part.known.grade)),
  )
    ? -0.45
    : 0
  if (!aligned && /[的为在等]/.test(text.charAt(end)) && parts.length > 1)
    return (text.charAt(end) === '的' ? 0.45 : 0.3) + spoiled
  if (!aligned) return (parts.length === 1 && parts[0]!.tag === 'x' ? 0.3 : 0.05) + spoiled
  if (parts.length === 1) return whole(parts[0]!) + loose(tokens[last + 1]) + spoiled
  if (parts.some(part => part.text.length > 2)) return -0.1
  if (parts.some(part => part.text.length === 2 && /^(n|v|vn|t|m|p|c|r|d)$/.test(part.tag)))
    return mayBeGiven(text.slice(end - 2, end), lexis) ? 0.28 : -0.1
  const broken = parts.every(part => /^(x|nr|zg|n|a|ng|vg|g|q|j|nz|v|t|tg|b|ns|d|an|h|f|z)/.test(part.tag)) ? 0.36 : 0.2
  const glued = parts.length === 2 && parts.some(part => /^(x|nr)/.test(part.tag) && part.text.length === 2) ? 0.17 : 0
  return broken + glued + (parts.length > 2 ? 0.06 : 0) + spoiled
}

/** 为 inside a name of three: 李为民. */
const isMiddle = ({ text, start, end }: Token, first: number, last: number): boolean =>
  text === '为' && start > first && end < last

/** 建恒 could be a given name, 建议 could not. */
const mayBeGiven = (word: string, { given, common }: Lexis): boolean =>
  !common.has(word) && [...word].every(character => (given.get(character) ?? 0) >= 40)

const whole = ({ tag, text }: Token): number => {
  if (tag === 'nrfg') return 0.85
  if (tag === 'x') return text.length >= 3 ? 0.55 : 0.42
  if (tag === 'nr') return text.length >= 3 ? 0.5 : 0.34
  return tag === 'nrt' ? 0.3 : 0.05
}

/** A lone character after a name of two that could be its third. */
const loose = (next: Token | undefined): number =>
  next && !next.mark && next.text.length === 1 && /^(x|nr|zg|ng|a|g|vg|tg)/.test(next.tag) && !FUNCTION.has(next.text)
    ? -0.25
    : 0

function givenWeight({ text, lexis }: Context, from: number, end: number): number {
  let sum = text.charAt(end - 1) === '为' ? -0.25 : 0
  for (let i = from; i < end; i++) {
    const character = text.charAt(i)
    const count = lexis.given.get(character) ?? 0
    sum +=
      FUNCTION.has(character) && (character !== '为' || i === end - 1)
        ? -0.25
        : count >= 200
          ? 0.05
          : count >= 40
            ? 0.02
            : count >= 8
              ? -0.03
              : -0.1
  }
  return sum
}

/** What no given name ends with, but words and names of things do: 安全感, 高砂镇, 美方. */
const TAIL = new Set('性化感观型证制率者站馆年奖日人信镇村乡县市区街路桥局厅署院校所店厂队')
const tailWeight = (text: string, start: number, end: number): number =>
  TAIL.has(text.charAt(end - 1)) ||
  /^[双两][方国军岸]$/.test(text.slice(end - 2, end)) ||
  (end - start === 2 && /[方媒军国党]/.test(text.charAt(end - 1)))
    ? -0.35
    : 0

/** What stands before: a title (with or without a space), a verb of naming, another name of a list. */
function leftWeight({ tokens, lexis }: Context, index: number, listed: boolean): number {
  if (listed) return 0.34
  let i = index - 1
  while (i >= 0 && /^\s+$/.test(tokens[i]!.text)) i--
  const before = tokens[i]
  if (!before) return 0.04
  if (before.known?.kind === 'title') return before.known.grade === 'address' ? 0.2 : 0.36
  if (lexis.cues.naming.has(before.text)) return 0.34
  if (before.mark) return i === index - 1 ? 0.06 : 0
  if (/^n/.test(before.tag) && /[长员师家者手]$/.test(before.text)) return 0.22
  return /^(p|c|v|uj|ul)/.test(before.tag) ? 0.04 : 0
}

/** What stands after: a form of address, a verb of saying, the end of a bracket or line after a byline's title. */
function rightWeight({ tokens, tokenAt, text, lexis }: Context, index: number, end: number): number {
  const before = tokens[index - 1]
  const naming = before && lexis.cues.naming.has(before.text)
  if (naming && /^(为|的|、|先生|女士|同志)/.test(text.slice(end, end + 2))) return 0.4
  const at = tokenAt[end]
  if (at === undefined || at < 0) return 0
  const next = tokens[at]
  if (!next) return 0.08
  if (next.known?.kind === 'title')
    return next.known.grade === 'address' || /^(先生|女士|同志|教授|院士|书记|主任)/.test(next.text)
      ? 0.3
      : next.known.grade === 'post'
        ? 0.2
        : 0.08
  if (lexis.cues.saying.has(next.text)) return 0.22
  if (/^，(男|女)/.test(text.slice(end, end + 2))) return 0.35
  if (next.mark) return 0.07
  return /^(v|p|d|c|uj|f)/.test(next.tag) ? 0.04 : 0
}
