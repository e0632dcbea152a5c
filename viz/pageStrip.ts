// A strip that stands for the source's text, with the pieces of an article and of its neighbours where they lie in it.
import type { Place } from '../src/query/placeOf.ts'
import type { Span } from '../src/types.ts'

/** A piece, in percent of the strip; `article` is null for the article itself. */
export interface Piece {
  readonly article: string | null
  readonly headline: string
  readonly left: number
  readonly width: number
}

/** All pieces from left to right, the article's own last, so that they lie on top. */
export function pageStrip({ spans, of, others }: Place): Piece[] {
  const piece = (article: string | null, headline: string, { start, end }: Span): Piece => ({
    article,
    headline,
    left: percent(start, of.end),
    width: percent(end - start, of.end),
  })
  return [
    ...others
      .flatMap(({ id, headline, spans }) => spans.map(span => piece(id, headline, span)))
      .sort((a, b) => a.left - b.left),
    ...spans.map(span => piece(null, '', span)).sort((a, b) => a.left - b.left),
  ]
}

const percent = (part: number, whole: number): number => (whole > 0 ? (100 * part) / whole : 0)

/** From the first character of the article's pieces to the last, counted from 1; null where it has none. */
export function extentOf({ spans }: Place): { readonly first: number; readonly last: number } | null {
  if (spans.length === 0) return null
  const [starts, ends] = [spans.map(({ start }) => start), spans.map(({ end }) => end)]
  return { first: Math.min(...starts) + 1, last: Math.max(...ends) }
}
