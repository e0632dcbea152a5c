// The pieces that a region of a page is cut into, before it is known which of them are one article.
import type { Line } from './joinRuns.ts'
import type { Rect } from './laidOutPage.ts'
import { boundsOf } from './rects.ts'

/** Lines of text one below the other in one column: as far as they go without a break. In a vertical one the lines go from right to left. */
export interface Strip extends Rect {
  readonly lines: readonly Line[]
  readonly vertical: boolean
  /** A credit, a pointer to another page, a heading: how it begins and ends says nothing of a paragraph that goes on. */
  readonly isLoose?: boolean
}

/** Lines of larger type that stand together: kicker, headline, subhead, and credits among them. */
export interface Head extends Rect {
  readonly lines: readonly Line[]
  readonly vertical: boolean
}

/** A part of a page that is laid out by itself: the page without its boxes, or the inside of one. */
export interface Region {
  readonly bounds: Rect
  readonly lines: readonly Line[]
  readonly rules: readonly Rect[]
  readonly images: readonly Rect[]
  /** Boxes within it: what is in them is not of this region. */
  readonly boxes: readonly Rect[]
  /** The size of the body's type, and the distance of its lines. */
  readonly body: number
  readonly leading: number
}

/** The strip of these lines, which are in order. */
export const stripOf = (lines: readonly Line[]): Strip => ({ ...boundsOf(lines), lines, vertical: lines[0]!.vertical })
