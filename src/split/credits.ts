// Reads the credits that close or open an article: 城市晚报全媒体记者 刘佳雪、陆续 · 记者 张三 通讯员 李四 · 王五 摄.
// A credit is words of a closed form, so it is read token by token: role, names, what else the names did.
import type { Lexicon } from '../text/lexicon.ts'
import { isOwnPaper } from '../text/ownPaper.ts'
import type { Byline, Span } from '../types.ts'
import { type CreditWords, createCreditWords, type Role } from './creditWords.ts'

/** The credits read, and whether the text was nothing else. */
export interface Credits {
  readonly bylines: readonly Byline[]
  readonly whole: boolean
}

export interface CreditReader {
  /** Reads the credits in a part of a text that holds nothing but them (a bracket, a line). */
  read(text: string, span: Span): Credits
  /** Where the credits begin that a text closes with, or `span.end`. */
  tailStart(text: string, span: Span): number
  /** Does the text end in a role that wants a name (城市晚报全媒体记者)? */
  wantsName(text: string): boolean
  /** The end of the medium's name that the text begins with (新华社北京 → 3), or 0. */
  mediaEnd(text: string): number
  /** Is it a person's name: 欧阳文, 库尔班·买买提? */
  isPerson(text: string): boolean
}

interface Token extends Span {
  readonly text: string
}

/** What has been read so far: names wait for their role, or for the next one. */
interface Draft {
  readonly bylines: Byline[]
  names: Token[]
  role?: Role
  paper: Span | undefined
  /** A medium that stands by itself before the role: 江城晚报 记者 张三. */
  medium: Span | undefined
  /** Said to have written the text (文). */
  wrote: boolean
  whole: boolean
}

/** The words of a credit. */
export const TOKEN = /[^\s、，,；;：:。！？/（）()【】[\]□■●▲◆★◎※|｜“”]+/gu
const CREDIT_START = /[\s（(。”]/u
const NOTHING: Credits = { bylines: [], whole: false }
/** A medium whose name does not tell that it is one is no longer than this. */
const MAX_UNKNOWN = 6
const LONGEST_ROLE = 8

/** Prepares the reader from the tables of bylines. */
export function createCreditReader(lexicon: Lexicon): CreditReader {
  const words = createCreditWords(lexicon)
  const read = (text: string, span: Span): Credits => {
    const part = text.slice(span.start, span.end)
    return words.hasAny(part) ? readCredits(part, span.start, words) : NOTHING
  }
  return {
    read,
    tailStart: (text, span) => {
      for (let start = span.start; start < span.end; start++) {
        const begins = start === span.start || CREDIT_START.test(text[start - 1]!)
        if (begins && read(text, { start, end: span.end }).whole) return start
      }
      return span.end
    },
    wantsName: text => {
      const end = text.slice(-LONGEST_ROLE)
      const found = words.roleIn(end)
      return found !== undefined && found.role.place !== 'after' && found.end === end.length
    },
    mediaEnd: words.mediaEnd,
    isPerson: text => words.hasSurname(text) || (/[·•‧]/u.test(text) && words.isName(text)),
  }
}

function readCredits(text: string, offset: number, words: CreditWords): Credits {
  const draft: Draft = { bylines: [], names: [], paper: undefined, medium: undefined, wrote: false, whole: true }
  for (const token of tokensOf(text, offset, words)) {
    const ending = words.endingOf(token.text)
    const found = words.roleIn(token.text)
    if (ending !== undefined && (draft.names.length > 0 || draft.role)) takeEnding(draft, token.text, ending)
    else if (found && found.role.place !== 'after') takeRole(draft, token, found, words)
    else takeWord(draft, token, words)
  }
  if (draft.role) flush(draft, draft.role.name)
  else if (draft.names.length > 0) draft.whole = false
  return { bylines: draft.bylines, whole: draft.whole && draft.bylines.length > 0 }
}

/** The words, with what is glued to a name as one of its own: 王五摄 · 记者王五报道 · 王五文/图. */
function tokensOf(text: string, offset: number, words: CreditWords): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: word, index }) => {
    const at = gluedAt(word, text.slice(index + word.length), words)
    const cuts = at === undefined ? [0, word.length] : [0, at, word.length]
    return cuts.slice(1).map((end, number) => {
      const start = cuts[number]!
      return { text: word.slice(start, end), start: offset + index + start, end: offset + index + end }
    })
  })
}

const WITH_PICTURE = /^[/／、](?:图|摄)/u
/** 周末拍摄 is nobody's name with 摄. */
const VERB_START = /[拍航]$/u

function gluedAt(word: string, rest: string, words: CreditWords): number | undefined {
  if (words.endingOf(word) !== undefined) return undefined
  const at = word.endsWith('文') && WITH_PICTURE.test(rest) ? word.length - 1 : words.gluedAt(word)
  if (at === undefined) return undefined
  const before = word.slice(0, at)
  const name = before.slice(words.roleIn(before)?.end ?? 0)
  return words.hasSurname(name) && !VERB_START.test(name) ? at : undefined
}

/** 王五 摄 · 记者 王五 摄 · 记者 王五 文/图: who wrote and took pictures stays what he is. */
function takeEnding(draft: Draft, text: string, meaning: string): void {
  if (!draft.role) flush(draft, meaning || text)
  else if (meaning !== '') flush(draft, draft.wrote || text.length > 1 ? draft.role.name : meaning)
  else draft.wrote = true
}

function takeRole(
  draft: Draft,
  token: Token,
  found: { at: number; end: number; role: Role },
  words: CreditWords,
): void {
  const before = { text: token.text.slice(0, found.at), start: token.start, end: token.start + found.at }
  const after = { text: token.text.slice(found.end), start: token.start + found.end, end: token.end }
  // Where a line broke between them, a name runs into the next role: 记者 王小禾通讯员 周立.
  const isMedium = words.mediaEnd(before.text) === before.text.length
  const isGlued = draft.role && draft.names.length === 0 && !isMedium && words.hasSurname(before.text)
  if (isGlued) draft.names.push(before)
  if (draft.role) flush(draft, draft.role.name)
  else if (draft.names.length > 0) draft.whole = false
  draft.names = []
  draft.paper = before.text === '' ? draft.medium : undefined
  if (before.text !== '' && !isGlued) takeMedium(draft, before, found.role, words)
  if (!found.role.staff) draft.paper = undefined
  draft.medium = undefined
  draft.wrote = false
  draft.role = found.role
  if (words.isName(after.text)) draft.names.push(after)
  else if (after.text !== '') draft.whole = false
}

/** What stands before a role in one word with it: a medium of any name may employ a reporter, but 论文第一作者 is no credit. */
function takeMedium(draft: Draft, { text, start, end }: Token, role: Role, words: CreditWords): void {
  const isMedium = isOwnPaper(text) || words.mediaEnd(text) === text.length
  if (isMedium || (role.staff && text.length <= MAX_UNKNOWN)) draft.paper = { start, end }
  else if (role.place === 'before') draft.whole = false
}

function takeWord(draft: Draft, token: Token, words: CreditWords): void {
  if (draft.role ? words.isName(token.text) : words.hasSurname(token.text)) draft.names.push(token)
  else if (!draft.role && (isOwnPaper(token.text) || words.mediaEnd(token.text) === token.text.length))
    draft.medium = { start: token.start, end: token.end }
  else draft.whole = false
}

/** The names that wait are of this role. */
function flush(draft: Draft, role: string): void {
  for (const { start, end } of draft.names) {
    draft.bylines.push({ person: { start, end }, role, ...(draft.paper && { paper: draft.paper }) })
  }
  draft.names = []
}
