// An article as the recognizers see it: its words, and at each word the last word of names that ends there.
import type { Article } from '../types.ts'
import { backwards, type Head, type Lexis } from './readLexis.ts'
import { readWords, type Token } from './readWords.ts'

export interface Context {
  readonly article: Article
  readonly text: string
  readonly tokens: readonly Token[]
  /** The longest last word of names that ends with each token, where there is one. */
  readonly heads: readonly (Head | undefined)[]
  /** Index of the token that begins at an offset, or -1. */
  readonly tokenAt: Int32Array
  readonly lexis: Lexis
}

/** Reads an article's words. */
export function readContext(article: Article, lexis: Lexis): Context {
  const { text } = article
  const tokens = readWords(text, lexis)
  const tokenAt = new Int32Array(text.length + 1).fill(-1)
  for (let i = 0; i < tokens.length; i++) tokenAt[tokens[i]!.start] = i
  const reversed = backwards(text)
  const heads = tokens.map(({ mark, cut, known, end }) =>
    mark || cut || known?.kind === 'title' || known?.kind === 'place'
      ? undefined
      : lexis.heads.longestAt(reversed, text.length - end)?.value,
  )
  return { article, text, tokens, heads, tokenAt, lexis }
}
