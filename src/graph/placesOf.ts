// Where an article stands in print: the boxes of its lines and the pages that they are on, as far as its reader knew.
import { boxesIn, joinBoxes } from '../text/locateBoxes.ts'
import type { Article, ArticlePage, Document, GraphArticle, Span, TextBox } from '../types.ts'

/** The article's `boxes` and `pages`, each left out where nothing is known. Boxes are rounded to a tenth of a point. */
export function placesOf(
  { boxes = [], pages }: Document,
  { segments }: Article,
): Pick<GraphArticle, 'boxes' | 'pages'> {
  const placed = segments.flatMap(({ at, source }) =>
    boxesIn(boxes, source).map(box => ({ ...box, span: moved(box.span, at - source.start) })),
  )
  const sources = segments.map(({ source }) => source).filter(({ start, end }) => start < end)
  const known = pages.flatMap(({ span, ...page }, index): ArticlePage[] => {
    const isOn = sources.some(({ start }) => span.start <= start && start < span.end)
    return isOn && Object.keys(page).length > 0 ? [{ page: index, ...page }] : []
  })
  return {
    ...(placed.length > 0 && { boxes: joinBoxes(placed).map(rounded) }),
    ...(known.length > 0 && { pages: known }),
  }
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

function rounded({ span, page, x, y, width, height, confidence }: TextBox): TextBox {
  const tenths = (points: number) => Math.round(points * 10) / 10
  return {
    span,
    page,
    x: tenths(x),
    y: tenths(y),
    width: tenths(width),
    height: tenths(height),
    ...(confidence !== undefined && { confidence: Math.round(confidence * 100) / 100 }),
  }
}
