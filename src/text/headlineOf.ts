// What an article is called where it has to be called something: in lists, beside a quotation, in an export.
import type { Article } from '../types.ts'
import { textOf } from './span.ts'

const LONGEST = 20

/** The headline; without one the kicker, else the first words of the body and `…`; 无题 where there is nothing at all. */
export function headlineOf(article: Article): string {
  for (const span of [article.headline, article.kicker]) {
    const printed = span ? textOf(article.text, span).trim() : ''
    if (printed !== '') return printed
  }
  const opening = textOf(article.text, article.body).trim() || article.text.trim()
  const first = [...(opening.split('\n', 1)[0] ?? '')]
  if (first.length === 0) return '无题'
  return first.length > LONGEST ? `${first.slice(0, LONGEST).join('')}…` : first.join('')
}
