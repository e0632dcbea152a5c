// Which of the words before or behind a number are one noun phrase, and whether words have a subject of their own. Jieba's
// tags decide: 受访者预计日常用品价格 ends in the phrase 日常用品价格, 官兵赶赴 begins with 官兵.
import { tagWords, type Word } from '../text/jieba.ts'
import type { Span } from '../types.ts'

const NOMINAL = /^(?:n|vn|an|j|l|i|eng)/u
const MODIFIER = /^(?:a|b|z|m|q|k|s|h|eng)/u
const LIGHT = /^(?:d|t|c|m|q|f|a|u|z|y)/u
const HAN = /\p{Script=Han}/u
const LEADING = /^(?:[muqtz]|ad|d)/u
/** 每斤, 平均每年, 先后: words that say how often, whatever their tag; and what befell the subject: 事故造成13人死亡. */
const EACH =
  /(?:平均)?每[\p{Script=Han}]|先后|分别|同比|环比|产生|[0-9０-９]+[年月日时分]|(?:发生[^，。；]{0,14}?)?(?:事故|火灾|车祸|灾害|爆炸|地震)/gu
/** Prepositions and verbs after which a number is no statement of the clause's subject. */
const GOVERNING = new Set(['在', '按', '与', '对', '向', '把', '被', '从', '由', '比', '除'])

/** Verbs that bring about what is measured and are no part of what it is called: 打造规划面积. */
const MAKING = new Set(['打造', '推进', '实现', '完成', '达到', '形成'])

const isNominal = ({ tag, text }: Word): boolean => NOMINAL.test(tag) || (tag === 'x' && HAN.test(text))

/** The noun phrase that a stretch of text ends in (jieba cuts 建筑用地 before 地). Verbs belong to it where `measures` says that its last word is a measure (外出务工人数), or where one verb and its object are all there is (发放补贴). */
export function phraseEndingAt(text: string, { start, end }: Span, measures: boolean): number | undefined {
  const words = tagWords(text.slice(start, end))
  const last = words.at(-1)
  if (!last || !(isNominal(last) || measures)) return undefined
  let first = words.length - 1
  for (; first > 0; first--) {
    const word = words[first - 1]!
    const joins = word.text === '的' || word.text === '地' || word.tag === 'c'
    const verbal = measures && word.tag.startsWith('v') && word.text.length > 1 && !MAKING.has(word.text)
    if (joins ? !(first > 1 && isNominal(words[first - 2]!)) : !(isNominal(word) || MODIFIER.test(word.tag) || verbal))
      break
  }
  if (first === words.length - 1 && last.tag === 'vn' && !measures) return undefined
  while (first < words.length - 1 && LEADING.test(words[first]!.tag)) first++
  if (first === 1 && words[0]!.tag.startsWith('v') && words[0]!.text.length > 1) first = 0
  return start + words[first]!.start
}

/** Where the noun phrase ends that a stretch of text begins with, or undefined where it begins with none. */
export function phraseStartingAt(text: string, { start, end }: Span): number | undefined {
  let reached: number | undefined
  for (const word of tagWords(text.slice(start, end))) {
    if (isNominal(word) && !/^[il]/u.test(word.tag)) reached = start + word.end
    else if (reached === undefined ? !/^[abvz]/u.test(word.tag) : !MODIFIER.test(word.tag) || /^[mq]/u.test(word.tag))
      break
  }
  return reached
}

/** Whether the words between a subject, or the beginning of a clause, and what is said of it bring in another subject (受访者预计…) or a preposition that governs what follows. */
export function hasOtherSubject(text: string, { start, end }: Span): boolean {
  const words = tagWords(text.slice(start, end).replace(EACH, ''))
  const last = words.at(-1)
  if (last && GOVERNING.has(last.text)) return true
  const telling = words.find(word => isNominal(word) || !(LIGHT.test(word.tag) || /^[^\p{L}]*$/u.test(word.text)))
  return telling !== undefined && telling.tag !== 'vn' && (isNominal(telling) || telling.tag.startsWith('r'))
}
