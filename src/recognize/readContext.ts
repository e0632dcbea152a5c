// An article as the recognizers see it: jieba's words, mended where the lexicon knows better, each with what is known of it.
import { tagWords, type Word } from '../text/jieba.ts'
import type { Article } from '../types.ts'
import { backwards, type Known, type Lexis } from './readLexis.ts'

/** A word with what the lexicon knows of it. `cut`: it never stands inside a name. `mark`: it is punctuation. */
export interface Token extends Word {
  readonly known?: Known
  readonly cut: boolean
  readonly mark: boolean
}

export interface Context {
  readonly article: Article
  readonly text: string
  readonly tokens: readonly Token[]
  /** The text from its end, for reading last words. */
  readonly reversed: string
  /** Index of the token that begins at an offset, or -1. */
  readonly tokenAt: Int32Array
  readonly lexis: Lexis
}

/** Reads an article's words. */
export function readContext(article: Article, lexis: Lexis): Context {
  const { text } = article
  const tokens = mendWords(text, lexis)
  const tokenAt = new Int32Array(text.length + 1).fill(-1)
  for (const [index, token] of tokens.entries()) tokenAt[token.start] = index
  return { article, text, tokens, reversed: backwards(text), tokenAt, lexis }
}

const HAN = /^[\p{Script=Han}〇○]/u
const MARK = /^[^\p{L}\p{N}○]/u
/** Words that jieba's model glues to the unknown word before or after them. */
const LOOSE_START = new Set('从同与和在对由向将被为据')
const LOOSE_END = new Set('将任于获在称从同对被向与和为')
/** From this many characters on, what the lexicon knows is taken even where jieba cuts otherwise. */
const SURE_LENGTH = 5

/** Jieba's words, with what the lexicon knows put over them, and function words cut off unknown words. */
function mendWords(text: string, lexis: Lexis): Token[] {
  const words = tagWords(text).flatMap(loosen)
  const tokens: Token[] = []
  const push = (word: Word, known?: Known) => {
    const mark = MARK.test(word.text)
    tokens.push({ ...word, mark, cut: lexis.cuts.has(word.text), ...(known && { known }) })
  }
  for (let i = 0, at = 0; i < words.length; ) {
    const word = words[i]!
    const found = lexis.known.allAt(text, at).findLast(({ end, value }) => fits(words, i, at, end, value, lexis))
    if (!found) {
      push(at === word.start ? word : { text: text.slice(at, word.end), tag: 'x', start: at, end: word.end })
      at = word.end
      i++
      continue
    }
    push(
      { text: text.slice(at, found.end), tag: found.value.kind === 'place' ? 'ns' : 'n', start: at, end: found.end },
      found.value,
    )
    at = found.end
    while (i < words.length && words[i]!.end <= at) i++
  }
  return tokens
}

/** Whether a known word agrees with jieba's words: it ends where one does, or in an unknown one, or a title follows (市委|书记), or it is long. A short place name must be a name to jieba too. */
function fits(words: readonly Word[], first: number, start: number, end: number, known: Known, lexis: Lexis): boolean {
  if (known.grade === 'short' && !/^(ns|nr|x|nz)/.test(words[first]!.tag)) return false
  for (let i = first; i < words.length; i++) {
    const word = words[i]!
    if (word.end < end) continue
    if (word.end === end || end - start >= SURE_LENGTH || (word.tag === 'x' && end - start >= 3)) return true
    return known.kind === 'organization' && lexis.known.get(word.text.slice(end - word.start))?.kind === 'title'
  }
  return false
}

/** 路上 → 路, 上: the first character may end a name. */
const BESIDE = new Set([
  '路上',
  '路边',
  '路口',
  '湖畔',
  '湖边',
  '河边',
  '江边',
  '海边',
  '街上',
  '桥上',
  '山上',
  '山下',
  '镇上',
  '村里',
])

function loosen(word: Word): Word[] {
  const { text, tag, start, end } = word
  if (BESIDE.has(text)) return [piece(word, start, start + 1, 'n'), piece(word, start + 1, end, 'f')]
  if (/.[报网社台居育经]讯$/.test(text)) return [piece(word, start, end - 1, 'x'), piece(word, end - 1, end, 'p')]
  if (/^[报网社台]讯$/.test(text)) return [piece(word, start, start + 1, 'n'), piece(word, start + 1, end, 'p')]
  if (tag !== 'x' || end - start < 2 || end - start > 5 || !HAN.test(text)) return [word]
  if (LOOSE_START.has(text.charAt(0))) return [piece(word, start, start + 1, 'p'), piece(word, start + 1, end, 'x')]
  if (LOOSE_END.has(text.charAt(text.length - 1)))
    return [piece(word, start, end - 1, 'x'), piece(word, end - 1, end, 'p')]
  return [word]
}

const piece = (word: Word, start: number, end: number, tag: string): Word => ({
  text: word.text.slice(start - word.start, end - word.start),
  tag,
  start,
  end,
})

/** Whether a token is written in Chinese characters. */
export const isHan = (token: Token): boolean => HAN.test(token.text)
