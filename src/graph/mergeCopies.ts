// Agency copy: what one agency wrote stands word for word in several papers and says no more for that. A statement of the
// same sentence is one piece of evidence, and the other places where the sentence stands are its copies.
import { contains, textOf } from '../text/span.ts'
import type { GraphArticle, Quoted, Span } from '../types.ts'

/** A statement's sentence, the ranges in it that matter, and whatever else must be equal. */
export interface Statement {
  readonly quoted: Quoted
  readonly marks: readonly Span[]
  readonly said: unknown
}

/** Of statements in reading order the first of each sentence that says the same, with the other articles in which it stands. A range outside the sentence belongs to its article alone: then nothing is a copy. */
export function mergeCopies<T extends { readonly copies?: readonly Quoted[] }>(
  all: readonly T[],
  articles: ReadonlyMap<string, GraphArticle>,
  statementOf: (one: T) => Statement,
): T[] {
  const merged = new Map<string, T>()
  for (const one of all) {
    const { quoted, marks, said } = statementOf(one)
    const key = keyOf(articles, { quoted, marks, said })
    const first = merged.get(key)
    const { articleId, sentence } = quoted
    const places = first ? [statementOf(first).quoted, ...(first.copies ?? [])] : []
    if (!first) merged.set(key, one)
    else if (!places.some(place => place.articleId === articleId))
      merged.set(key, { ...first, copies: [...(first.copies ?? []), { articleId, sentence }] })
  }
  return [...merged.values()]
}

function keyOf(articles: ReadonlyMap<string, GraphArticle>, { quoted, marks, said }: Statement): string {
  const { articleId, sentence } = quoted
  const article = articles.get(articleId)
  if (!article || !marks.every(mark => contains(sentence, mark)))
    return JSON.stringify([articleId, sentence, marks, said])
  const inside = marks.map(({ start, end }) => [start - sentence.start, end - sentence.start])
  return JSON.stringify([textOf(article.text, sentence), inside, said])
}
