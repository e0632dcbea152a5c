// An article as the recognizers see it.
import type { Tag, TaggedName } from '../model/tagger.ts'
import type { Lexis } from '../text/readLexis.ts'
import { type TaggedText, tagText } from '../text/tagText.ts'
import type { Article } from '../types.ts'

export interface Context extends TaggedText {
  readonly article: Article
  /** Index of the token that begins at an offset, or -1. */
  readonly tokenAt: Int32Array
  /** What the trained tagger names, in the order of the text. */
  readonly named: readonly TaggedName[]
}

/** Reads the words of a document's articles, and what the tagger names in them. */
export function readContexts(articles: readonly Article[], lexis: Lexis, tag: Tag): Context[] {
  const texts = articles.map(({ text }) => tagText(text, lexis))
  const named = tag(texts)
  return articles.map((article, i) => readContext(article, texts[i]!, named[i]!))
}

function readContext(article: Article, tagged: TaggedText, named: readonly TaggedName[]): Context {
  const tokenAt = new Int32Array(article.text.length + 1).fill(-1)
  for (let i = 0; i < tagged.tokens.length; i++) tokenAt[tagged.tokens[i]!.start] = i
  return { ...tagged, article, tokenAt, named }
}
