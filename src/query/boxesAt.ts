// A passage of an article in print: which rectangles to mark on which pages.
import { locateBoxes } from '../text/locateBoxes.ts'
import type { GraphArticle, Span, TextBox } from '../types.ts'

/** A rectangle on a page: `page` counts from 0, `label` is the page's name as printed, the rest are points from its upper left corner. */
export interface PageBox extends Omit<TextBox, 'span'> {
  readonly label?: string
}

/** The boxes of a range of the article's text, a line each; nothing where its source has none. */
export function boxesAt(
  { boxes, pages = [] }: Pick<GraphArticle, 'boxes' | 'pages'>,
  span: Span,
): { readonly boxes?: readonly PageBox[] } {
  if (!boxes) return {}
  const found = locateBoxes(boxes, [span]).map(({ span: _, ...box }): PageBox => {
    const label = pages.find(({ page }) => page === box.page)?.label
    return {
      ...box,
      x: tenths(box.x),
      y: tenths(box.y),
      width: tenths(box.width),
      height: tenths(box.height),
      ...(label !== undefined && { label }),
    }
  })
  return found.length > 0 ? { boxes: found } : {}
}

const tenths = (points: number): number => Math.round(points * 10) / 10
