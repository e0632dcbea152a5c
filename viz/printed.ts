// The geometry of a page of print, in points from its upper left corner: how large it is, how a line is set on it, and where a
// sentence stands.
import { boxesAt } from '../src/query/boxesAt.ts'
import type { ArticleView } from '../src/query/describeArticle.ts'
import type { PageView, PrintedLine } from '../src/query/describePage.ts'
import type { Span } from '../src/types.ts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Placed = Pick<ArticleView, 'boxes' | 'pages'>

/** The pages that the article has lines on, from 0, with their labels. */
export function pagesOf({ boxes = [], pages = [] }: Placed): { readonly page: number; readonly label?: string }[] {
  return [...new Set(boxes.map(({ page }) => page))]
    .sort((a, b) => a - b)
    .map(page => ({ page, ...labelOf(pages.find(one => one.page === page)?.label) }))
}

/** 7 → 07, A7 → A07, as papers print it. */
export const labelOf = (label: string | undefined): { readonly label?: string } =>
  label === undefined ? {} : { label: label.replace(/^([A-Z]?)(\d)$/u, '$10$2') }

/** The page to show: the one asked for, else that on which the range begins, else the first; undefined where none is known. */
export function pageToShow(article: Placed, at: Span & { readonly page?: number }): number | undefined {
  const known = pagesOf(article).map(({ page }) => page)
  const asked = at.page ?? boxesAt(article, at).boxes?.[0]?.page
  return known.find(page => page === asked) ?? known[0]
}

/** Where a range of the article stands on a page, a box a line. */
export const boxesOn = (article: Placed, span: Span, page: number): readonly Box[] =>
  (boxesAt(article, span).boxes ?? []).filter(box => box.page === page)

/** How much of a page is left free around its lines where its size is not known. */
const MARGIN = 36

/** Width and height: what the source says, else as far as its lines reach. */
export function sizeOf({ width, height, articles }: Pick<PageView, 'width' | 'height' | 'articles'>): {
  readonly width: number
  readonly height: number
} {
  const lines = articles.flatMap(one => one.lines)
  const reach = (end: (line: PrintedLine) => number) =>
    lines.reduce((most, line) => Math.max(most, end(line)), 0) + MARGIN
  return { width: width || reach(line => line.x + line.width), height: height || reach(line => line.y + line.height) }
}

/** A line to be drawn: the middle of its beginning, how far it goes from there, and the size of its type. */
export interface SetLine {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly size: number
  readonly isVertical: boolean
}

/** How much of its square a character fills. */
const FULL = 1
const HALF = 0.55
const NARROW = /[\u0020-\u024f]/u

/** Sets a line into its box: as large as its height allows, and not wider than its characters are apart. One character is set upright. */
export function setLine({ text, x, y, width, height }: PrintedLine): SetLine {
  const shown = text.trim()
  const isVertical = [...shown].length > 1 && height > width
  const [length, across] = isVertical ? [height, width] : [width, height]
  const ems = [...shown].reduce((sum, character) => sum + (NARROW.test(character) ? HALF : FULL), 0)
  const size = Math.min(across, length / Math.max(ems, HALF))
  return isVertical
    ? { x: x + width / 2, y, length, size, isVertical }
    : { x, y: y + height / 2, length, size, isVertical }
}

/** Lines that are farther apart than this, in heights of a line, do not follow each other. */
const APART = 1.5

/** Boxes of lines in their order, each but the last of a column reaching as far as the next one, so that together they are one shape. */
export const joined = (boxes: readonly Box[]): Box[] =>
  boxes.map((box, index) => {
    const next = boxes[index + 1]
    if (!next) return box
    const down = gapTo(box, next)
    if (down !== undefined) return { ...box, height: box.height + down }
    const left = gapTo(turned(box), turned(next))
    return left === undefined ? box : { ...box, x: box.x - left, width: box.width + left }
  })

/** Points between a line and the next one, where that stands below it. */
function gapTo(box: Box, next: Box): number | undefined {
  const isBelow = next.x < box.x + box.width && box.x < next.x + next.width
  const gap = next.y - (box.y + box.height)
  return isBelow && gap >= 0 && gap < APART * Math.min(box.height, next.height) ? gap : undefined
}

/** Vertical lines follow each other from right to left, as others do from above: the page laid on its left side. */
const turned = ({ x, y, width, height }: Box): Box => ({ x: y, y: -x - width, width: height, height: width })
