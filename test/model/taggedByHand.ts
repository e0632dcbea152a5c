// Words as a test wants them cut, whatever jieba would make of them.
import type { Head } from '../../src/text/readLexis.ts'
import type { Token } from '../../src/text/readWords.ts'
import type { TaggedText } from '../../src/text/tagText.ts'
import { LEXIS } from './lexis.ts'

/** A word with its tag, what else a token has, and the last word of names that ends in it. */
export type Row = readonly [text: string, tag: string, more?: Partial<Token>, head?: Head]

export function taggedByHand(rows: readonly Row[]): TaggedText {
  let end = 0
  const tokens = rows.map(([text, tag, more]): Token => {
    const start = end
    end += text.length
    return { text, tag, start, end, cut: false, mark: false, ...more }
  })
  return { text: rows.map(([text]) => text).join(''), tokens, heads: rows.map(row => row[3]), lexis: LEXIS }
}
