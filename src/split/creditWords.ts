// The words that credits are made of: roles, what else may stand with a name, names, and media.
import type { Lexicon } from '../text/lexicon.ts'
import { createTrie } from '../text/trie.ts'

/** A role as a byline prints it. `place`: whether names follow it or stand before it. `staff`: of the medium named with it. */
export interface Role {
  readonly name: string
  readonly place: string
  readonly staff: boolean
}

export interface CreditWords {
  /** The first role within a token, and its range there. */
  roleIn(text: string): { readonly at: number; readonly end: number; readonly role: Role } | undefined
  /** What may stand after names and is none: the role that it gives them, empty where none (整理), undefined where it is no such word. */
  endingOf(text: string): string | undefined
  /** Where such a word begins that the text, more than it, closes with: 王小禾|摄影报道. */
  gluedAt(text: string): number | undefined
  /** Could it be a person's name, where a name is due? */
  isName(text: string): boolean
  /** Is it a person's name by its surname? */
  hasSurname(text: string): boolean
  /** The end of the medium's name that the text begins with (新华社北京 → 3), or 0. */
  mediaEnd(text: string): number
  /** Is there any role or ending in the text at all? */
  hasAny(text: string): boolean
}

const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}(?:[·•‧]\p{Script=Han}{1,8}){1,3}|[A-Z][a-z]+)$/u

/** Prepares the tests from the tables byline-roles, byline-endings, media-suffixes and surnames. */
export function createCreditWords(lexicon: Lexicon): CreditWords {
  const rows = lexicon
    .table('byline-roles')
    .map(({ cells: [name = '', place = 'before', staff] }) => ({ name, place, staff: staff === 'yes' }))
  const roles = createTrie(rows.map(role => [role.name, role] as const))
  const endings = new Map(
    lexicon.table('byline-endings').map(({ cells: [word = '', meaning = ''] }) => [word, meaning]),
  )
  const glued = lexicon
    .table('byline-endings')
    .flatMap(({ cells: [word = '', , isGlued] }) => (isGlued === 'yes' ? [word] : []))
    .sort((a, b) => b.length - a.length)
  const media = createTrie(lexicon.table('media-suffixes').map(({ cells: [word = ''] }) => [word, true] as const))
  const surnames = new Set(lexicon.table('surnames').map(({ cells: [surname = ''] }) => surname))
  const anyWord = new RegExp([...rows.map(role => role.name), ...endings.keys()].join('|') || '(?!)', 'u')
  const isName = (text: string): boolean => NAME.test(text) && !endings.has(text) && roles.get(text) === undefined
  return {
    roleIn: text => {
      for (let at = 0; at < text.length; at++) {
        const found = roles.longestAt(text, at)
        // 文 and 图 alone are roles only between names, never within a word.
        if (found && found.value.name.length > 1) return { at, end: found.end, role: found.value }
      }
      return undefined
    },
    endingOf: text => endings.get(text),
    gluedAt: text => {
      const word = glued.find(ending => text.length > ending.length && text.endsWith(ending))
      return word === undefined ? undefined : text.length - word.length
    },
    isName,
    hasSurname: text => isName(text) && (surnames.has(text.slice(0, 1)) || surnames.has(text.slice(0, 2))),
    mediaEnd: text => {
      let end = 0
      for (let at = 1; at < text.length; at++) end = Math.max(end, media.longestAt(text, at)?.end ?? 0)
      return end
    },
    hasAny: text => anyWord.test(text),
  }
}
