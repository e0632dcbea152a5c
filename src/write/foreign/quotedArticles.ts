// Articles made of what a file of others quotes. The articles themselves it does not hold: under the headline that it gives
// stand the sentences that it quotes from there, a line each; without a headline they stand under the name of the file.
import type { GraphArticle, Quoted } from '../../types.ts'
import { hashOf } from '../hash.ts'
import type { Statement } from './statementsOf.ts'

/** Articles that are being put together: `quote` gives the place of a sentence, which it puts in where it is new. */
export interface QuotedArticles {
  readonly quote: (statement: Statement) => Place
  /** All of them, with ids; nothing may be quoted afterwards. */
  readonly finish: () => GraphArticle[]
}

/** Where a sentence stands; the id of its article is known once all are put together. */
export interface Place {
  readonly article: { readonly order: number; readonly text: string; id: string }
  readonly sentence: Quoted['sentence']
}

interface Sheet {
  readonly order: number
  readonly headline: string
  readonly published: string | undefined
  readonly sentences: Map<string, Place>
  text: string
  id: string
}

/** No articles yet; `source` is the name of the file. */
export function createQuotedArticles(source: string): QuotedArticles {
  const sheets = new Map<string, Sheet>()
  return {
    quote: ({ sentence, articles, published }) => {
      const key = JSON.stringify([articles, published])
      const headline = articles || source.slice(source.search(/[^/\\]*$/))
      const sheet = sheets.get(key) ?? {
        ...{ order: sheets.size, headline, published, text: headline, id: '' },
        sentences: new Map(),
      }
      sheets.set(key, sheet)
      return sheet.sentences.get(sentence) ?? append(sheet, sentence)
    },
    finish: () => {
      const all = [...sheets.values()]
      const documentId = hashOf(JSON.stringify(all.map(({ headline, published }) => [headline, published]))).slice(0, 8)
      return all.map(sheet => {
        sheet.id = `${documentId}-${sheet.order + 1}`
        return articleOf(sheet, documentId, source)
      })
    },
  }
}

function append(sheet: Sheet, sentence: string): Place {
  const start = sheet.text.length + 1
  sheet.text += `\n${sentence}`
  const place = { article: sheet, sentence: { start, end: start + sentence.length } }
  sheet.sentences.set(sentence, place)
  return place
}

function articleOf(
  { id, text, headline, published, sentences }: Sheet,
  documentId: string,
  source: string,
): GraphArticle {
  return {
    id,
    role: 'news',
    text,
    segments: [],
    sentences: [...sentences.values()].map(({ sentence }) => sentence),
    headline: { start: 0, end: headline.length },
    body: { start: Math.min(headline.length + 1, text.length), end: text.length },
    byline: [],
    ...(published !== undefined && { published }),
    documentId,
    source,
    credits: [],
  }
}
