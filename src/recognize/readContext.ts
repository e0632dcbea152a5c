// An article as the recognizers see it.
import type { Lexis } from '../text/readLexis.ts'
import { type TaggedText, tagText } from '../text/tagText.ts'
import type { Article } from '../types.ts'

export interface Context extends TaggedText {
  readonly article: Article
  /** Index of the token that begins at an offset, or -1. */
  readonly tokenAt: Int32Array
}

/** Reads an article's words. */
export function readContext(article: Article, lexis: Lexis): Context {
  const tagged = tagText(article.text, lexis)
  const tokenAt = new Int32Array(article.text.length + 1).fill(-1)
  for (let i = 0; i < tagged.tokens.length; i++) tokenAt[tagged.tokens[i]!.start] = i
  return { ...tagged, article, tokenAt }
}
