// A page as geometry alone: what is printed where. A PDF gives it (`pdf/`), an image with its recognised lines gives it as
// well; everything in this folder works on it and knows of neither.

/** Points (1/72 inch) from the upper left corner of the page as shown upright; y grows downwards. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Characters of one size and font that stand one after another. Its rectangle is that of the em boxes: their height is the size of the type. */
export interface Run extends Rect {
  readonly text: string
  /** Size of the type in points. */
  readonly size: number
  /** Written downwards, the next line to the left. */
  readonly vertical: boolean
  /** Name of the typeface; empty where it is not known. */
  readonly font: string
  readonly bold?: boolean
  /** Where a blank that is drawn before it begins. */
  readonly from?: number
  /** Of recognised characters, 0 to 1. */
  readonly confidence?: number
}

/** What one page shows. `rules` are thin lines along the page's edges, `boxes` outlined or tinted rectangles, `images` pictures. */
export interface LaidOutPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly rules: readonly Rect[]
  readonly boxes: readonly Rect[]
  readonly images: readonly Rect[]
}
