// Reads the credits that close or open an article: 城市晚报全媒体记者 刘佳雪、陆续 · 记者 张三 通讯员 李四 · 王五 摄.
// A credit is words of a closed form, so it is read token by token: role, names, what else the names did.
import type { Lexicon } from '../text/lexicon.ts'
import { createTrie } from '../text/trie.ts'
import type { Byline, Span } from '../types.ts'

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
  /** The end of the medium's name that the text begins with (新华社北京 → 新华社), or 0. */
  mediaEnd(text: string): number
}

interface Role {
  readonly name: string
  readonly place: string
  readonly staff: boolean
}

interface Token extends Span {
  readonly text: string
}

const TOKEN = /[^\s、，,；;：:/（）()【】[\]□■●▲◆★◎※|｜“”]+/gu
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•‧]\p{Script=Han}{1,8}){1,3}|[A-Z][a-z]+)$/u
const OWN = /^本(?:报|刊|网|台|社|站)$/u

/** Prepares the reader from the tables bylineRoles, bylineEndings, mediaSuffixes and surnames. */
export function createCreditReader(lexicon: Lexicon): CreditReader {
  const roles = createTrie(
    lexicon
      .table('bylineRoles')
      .map(
        ({ cells: [name = '', place = 'before', staff] }) => [name, { name, place, staff: staff === 'yes' }] as const,
      ),
  )
  const endings = new Map(lexicon.table('bylineEndings').map(({ cells: [word = '', meaning = ''] }) => [word, meaning]))
  const media = createTrie(lexicon.table('mediaSuffixes').map(({ cells: [word = ''] }) => [word, true] as const))
  const surnames = new Set(lexicon.table('surnames').map(({ cells: [surname = ''] }) => surname))

  const isName = (text: string): boolean => NAME.test(text) && !endings.has(text) && roles.get(text) === undefined
  const hasSurname = (text: string): boolean =>
    isName(text) && (surnames.size === 0 || surnames.has(text[0]!) || surnames.has(text.slice(0, 2)))

  const roleIn = (text: string): { at: number; end: number; role: Role } | undefined => {
    for (let at = 0; at < text.length; at++) {
      const found = roles.longestAt(text, at)
      if (found && found.value.name.length > 1) return { at, end: found.end, role: found.value }
    }
    return undefined
  }

  const mediaEnd = (text: string): number => {
    let end = 0
    for (let at = 1; at < text.length; at++) {
      const found = media.longestAt(text, at)
      if (found && at >= 1) end = Math.max(end, found.end)
    }
    return end
  }

  function read(text: string, span: Span): Credits {
    const bylines: Byline[] = []
    const names: Token[] = []
    let role: Role | undefined
    let paper: Span | undefined
    let lastPaper: Span | undefined
    let whole = true
    const flush = (name: string) => {
      for (const person of names)
        bylines.push({ person: { start: person.start, end: person.end }, role: name, ...(paper && { paper }) })
      names.length = 0
    }
    for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
      const token = { text: match[0], start: span.start + match.index, end: span.start + match.index + match[0].length }
      const ending = endings.get(token.text)
      const found = roleIn(token.text)
      if (ending !== undefined && (names.length > 0 || role)) {
        if (names.length > 0 && !role) flush(ending || token.text)
        else if (ending && role && token.text !== '图')
          flush(token.text.startsWith('摄') && token.text.length > 1 ? role.name : ending)
      } else if (found && found.role.place !== 'after') {
        // Where a line broke between them, the name before runs into the role: 王小禾通讯员.
        const glued = { text: token.text.slice(0, found.at), start: token.start, end: token.start + found.at }
        const isGlued = role !== undefined && names.length === 0 && hasSurname(glued.text)
        if (isGlued) names.push(glued)
        if (role) flush(role.name)
        else if (names.length > 0) whole = false
        names.length = 0
        const named = isGlued ? '' : glued.text
        paper = undefined
        if (named !== '' && !OWN.test(named)) {
          // A medium of any name may employ a reporter; 论文第一作者 is no credit.
          const isMedium = mediaEnd(named) === named.length || (found.role.staff && named.length <= 6)
          if (isMedium) paper = { start: token.start, end: token.start + found.at }
          else if (found.role.place === 'before') whole = false
        } else if (named === '' && lastPaper) paper = lastPaper
        lastPaper = undefined
        role = found.role
        if (!role.staff) paper = undefined
        const rest = { text: token.text.slice(found.end), start: token.start + found.end, end: token.end }
        if (isName(rest.text)) names.push(rest)
        else if (rest.text !== '') whole = false
      } else if (role ? isName(token.text) : hasSurname(token.text)) names.push(token)
      else if (!role && mediaEnd(token.text) === token.text.length) lastPaper = { start: token.start, end: token.end }
      else if (!OWN.test(token.text)) whole = false
    }
    if (role) flush(role.name)
    else if (names.length > 0) whole = false
    return { bylines, whole: whole && bylines.length > 0 }
  }

  return {
    read,
    tailStart: (text, span) => {
      for (let start = span.start; start < span.end; start++) {
        const begins = start === span.start || /[\s（(。”]/u.test(text[start - 1]!)
        if (begins && read(text, { start, end: span.end }).whole) return start
      }
      return span.end
    },
    wantsName: text => {
      const found = roleIn(text.slice(-8))
      return found !== undefined && found.role.place !== 'after' && found.end === Math.min(8, text.length)
    },
    mediaEnd,
  }
}
