// Jieba's words mended where the lexicon knows better: known names are put over them, 市委书记 is an organ and a post, and what
// jieba's model glues to an unknown word (从省, 肖毅任) is cut off again.
import { tagWords, type Word } from './jieba.ts'
import type { Known, Lexis } from './readLexis.ts'

/** A word with what the lexicon knows of it. `cut`: it never stands inside a name. `mark`: it is punctuation. */
export interface Token extends Word {
  readonly known?: Known
  readonly cut: boolean
  readonly mark: boolean
}

const HAN = /^[\p{Script=Han}〇○]/u
const MARK = /^[^\p{L}\p{N}○]/u
const LOOSE_START = new Set('从同与和在对由向将被为据')
const LOOSE_END = new Set('将任于获在称从同对被向与和为是作')
/** From this many characters on, what the lexicon knows is taken even where jieba cuts otherwise. */
const SURE_LENGTH = 5
/** 路上, 湖畔: the first character may end a name. */
const BESIDE_FIRST = new Set('路湖河江海街桥山镇村城')
const BESIDE_LAST = new Set('上下边畔口里内')

/** The words of a text, in order and without gaps. */
export function readWords(text: string, lexis: Lexis): Token[] {
  const words = loosenAll(tagWords(text), lexis)
  const tokens: Token[] = []
  const push = (word: Word, known?: Known) => {
    const { text, start, end } = word
    const tag = word.tag === 'd' && text === '高新' ? 'b' : word.tag
    const mark = tag === 'x' && MARK.test(text)
    const cut = !mark && lexis.cuts.has(text)
    tokens.push(known ? { text, tag, start, end, mark, cut, known } : { text, tag, start, end, mark, cut })
  }
  for (let i = 0, at = 0; i < words.length; ) {
    const word = words[i]!
    const all = lexis.known.allAt(text, at)
    const known =
      all.length > 0 ? all.findLast(({ end, value }) => fits(words, i, { start: at, end }, value, lexis)) : undefined
    if (known) {
      const tag = known.value.kind === 'place' ? 'ns' : 'n'
      push({ text: text.slice(at, known.end), tag, start: at, end: known.end }, known.value)
      at = known.end
      while (i < words.length && words[i]!.end <= at) i++
    } else {
      const rest = at === word.start ? word : { text: text.slice(at, word.end), tag: 'x', start: at, end: word.end }
      push(rest, rest.text === '长' && tokens.at(-1)?.known?.kind === 'organization' ? MINISTER : undefined)
      at = word.end
      i++
    }
  }
  return tokens
}

/** 国防部|长. */
const MINISTER: Known = { kind: 'title', grade: 'post' }

/** Whether a known word agrees with jieba's words: it ends where one does, or in an unknown one, or a title follows (市委|书记), or it is long. A short place name must be a place to jieba too. */
function fits(
  words: readonly Word[],
  first: number,
  span: { start: number; end: number },
  known: Known,
  lexis: Lexis,
): boolean {
  if (known.grade === 'short' && (!/^(ns|nr|x)/.test(words[first]!.tag) || lexis.common.has(words[first]!.text)))
    return false
  const length = span.end - span.start
  if (known.kind === 'organization' && length === 2 && /^(v|a|d|p|c|r|u)/.test(words[first]!.tag)) return false
  for (let i = first; i < words.length; i++) {
    const word = words[i]!
    if (word.end < span.end) continue
    if (word.end === span.end || length >= SURE_LENGTH || (word.tag === 'x' && length >= 3)) return true
    const rest = word.text.slice(span.end - word.start)
    if (known.grade === 'country' && /^[人军方队]$/.test(rest)) return true
    return known.kind === 'organization' && (rest === '长' || lexis.known.get(rest)?.kind === 'title')
  }
  return false
}

function loosenAll(words: readonly Word[], lexis: Lexis): Word[] {
  const loosened: Word[] = []
  for (let i = 0; i < words.length; i++) {
    const cut = words[i]!.text.length < 2 ? undefined : (cutUnit(words, i) ?? loosen(words[i]!, words[i + 1], lexis))
    if (words[i]!.tag === 'm' && words[i + 1]?.text === '届') {
      const { text, start } = words[i]!
      loosened.push({ text: `${text}届`, tag: 'm', start, end: words[++i]!.end })
    } else if (cut) loosened.push(...cut)
    else loosened.push(words[i]!)
  }
  return loosened
}

/** 11|日|以通讯, 6|日|共: a unit of time behind digits is no part of an unknown word or a short form. */
const cutUnit = (words: readonly Word[], i: number): [Word, Word] | undefined =>
  /^[xj]/.test(words[i]!.tag) && /^[年月日时]/.test(words[i]!.text) && /[0-9０-９]$/.test(words[i - 1]?.text ?? '')
    ? cutAt(words[i]!, 1, 'm', 'x')
    : undefined

/** The two words that one of jieba's is, or undefined where it stays one. */
function loosen(word: Word, next: Word | undefined, lexis: Lexis): [Word, Word] | undefined {
  const { text, tag } = word
  const last = text.charAt(text.length - 1)
  if (last === '讯' && /[报网社台居育经]讯$/.test(text)) return cutAt(word, text.length - 1, tag, 'p')
  if (text.length === 2 && BESIDE_FIRST.has(text.charAt(0)) && BESIDE_LAST.has(last)) return cutAt(word, 1, 'n', 'f')
  if (tag === 'x') {
    if (text.length > 5 || !HAN.test(text)) return undefined
    if (/^[愿将][同与]/.test(text)) return cutAt(word, 2, 'p', 'x')
    if (LOOSE_START.has(text.charAt(0))) return cutAt(word, 1, 'p', 'x')
    return LOOSE_END.has(last) && (last === '为' || !endsName(next, lexis))
      ? cutAt(word, text.length - 1, 'x', 'p')
      : undefined
  }
  const verb = text.length >= 4 && text.length <= 6 && 'nli'.includes(tag.charAt(0)) && lexis.cuts.has(text.slice(0, 2))
  return verb ? cutAt(word, 2, 'v', 'n') : undefined
}

/** 王宏向先生: before a title or a mark the last character belongs to the name. */
const endsName = (next: Word | undefined, lexis: Lexis): boolean =>
  next === undefined || MARK.test(next.text) || lexis.known.get(next.text)?.kind === 'title'

const cutAt = ({ text, start, end }: Word, length: number, left: string, right: string): [Word, Word] => [
  { text: text.slice(0, length), tag: left, start, end: start + length },
  { text: text.slice(length), tag: right, start: start + length, end },
]

/** Whether a token is written in Chinese characters. */
export const isHan = (token: Token): boolean => HAN.test(token.text)
