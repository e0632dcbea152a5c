// What is drawn on a page, piece by piece, as the interpreter of its operators meets it.
import type { Rect } from '../layout/laidOutPage.ts'

/** Where the pen goes on after a glyph, on the page as shown; what stands aslant has none. */
export type Flow = 'right' | 'down' | 'left' | 'up'

/** One glyph; its rectangle is the em box as wide as the pen's advance. `text` is empty where the font does not say which character it is. */
export interface Glyph extends Rect {
  readonly text: string
  readonly size: number
  readonly flow: Flow
  readonly font: string
}

/** All marks of a page in the order of drawing. Lines are the straight strokes along the page's edges, as thin rectangles. */
export interface Marks {
  readonly glyphs: Glyph[]
  /** Outlines and fills that are rectangles, with the colour of the fill (`#rrggbb`) where there is one. */
  readonly shapes: Shape[]
  readonly images: Rect[]
}

export interface Shape extends Rect {
  readonly fill?: string
  readonly stroke?: string
}
