// A text as recognizers and the trained tagger see it: its words, and at each word the last word of names that ends there.
import { backwards, type Head, type Lexis } from './readLexis.ts'
import { readWords, type Token } from './readWords.ts'

export interface TaggedText {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The longest last word of names that ends with each token, where there is one. */
  readonly heads: readonly (Head | undefined)[]
  readonly lexis: Lexis
}

/** Reads a text's words. */
export function tagText(text: string, lexis: Lexis): TaggedText {
  const tokens = readWords(text, lexis)
  const reversed = backwards(text)
  const heads = tokens.map(token => {
    if (token.mark || token.cut || token.known?.kind === 'title' || token.known?.kind === 'place') return undefined
    const head = lexis.heads.longestAt(reversed, text.length - token.end)?.value
    return head && (isWord(token, head) || endsName(token, head, lexis)) ? head : undefined
  })
  return { text, tokens, heads, lexis }
}

/** The last word is a word of its own; 会 is as often a verb and then none. */
const isWord = ({ text, tag }: Token, head: Head): boolean =>
  head.text.length === text.length && !(text.length === 1 && tag === 'v' && head.kind === 'organization')

/** Whether a last word inside a longer word counts: not in everyday words (发展, 只会, 集成电路), and not where the word is likelier a person (陈军). */
function endsName({ text, tag, known }: Token, head: Head, lexis: Lexis): boolean {
  if (head.text.length > text.length) return true
  if (head.text.length === text.length) return false
  if (head.need !== 'self' && lexis.common.has(text)) return false
  if (head.text.length > 1 || known) return true
  if (
    text.length > 2 &&
    /^n[z]?$/.test(tag) &&
    head.kind !== 'organization' &&
    (lexis.common.has(text.slice(-2)) || lexis.innerVerbs.has(text.slice(-2)))
  )
    return false
  if (text.length === 2) return tag === 'ns'
  if (head.kind === 'organization' && head.need === 'any' && tag === 'n') return true
  if (!/^(x|ns|nt|nz)/.test(tag) || (tag === 'nt' && (head.kind !== 'organization' || /[报网]/.test(head.text))))
    return false
  if (/[镇乡村县]/.test(head.text)) return true
  return !(tag === 'x' && lexis.surnames.has(text.charAt(0)) && (lexis.given.get(head.text) ?? 0) >= 100)
}
