// One string of text: where each of its glyphs stands (ISO 32000-1, 9.4.4), and where the pen is after it.
import type { Rect } from '../layout/laidOutPage.ts'
import { holdsCenter } from '../layout/rects.ts'
import type { Flow, Glyph } from './marks.ts'
import { type Matrix, mapRect, multiply } from './matrix.ts'

/** What a glyph of pdf.js says of itself; units of the font. */
export interface PdfGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly [number, number, number] | null
}

/** A font as far as it says where its glyphs stand. `scale` takes its units to ems. */
export interface FontFace {
  readonly name: string
  readonly scale: number
  readonly vertical: boolean
  /** Does it say which characters its glyphs are? */
  readonly named: boolean
  readonly defaultVMetrics: readonly [number, number, number]
}

/** The text state and the pen. */
export interface TextState {
  matrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  size: number
  font: FontFace | undefined
  characterSpacing: number
  wordSpacing: number
  horizontalScale: number
  leading: number
  rise: number
}

/** The em box of Chinese type reaches so far below the baseline and above it; ems. */
const BELOW = 0.12
const ABOVE = 0.88
const UNKNOWN = '\ufffd'
/** More glyphs than any page has. */
const MOST = 400_000

/** Adds the glyphs of a string to `found` and moves the pen. */
export function showText(
  glyphs: readonly (PdfGlyph | number | null)[],
  ctm: Matrix,
  text: TextState,
  clip: Rect,
  found: Glyph[],
): void {
  const { font, size, horizontalScale } = text
  if (!font || size === 0 || found.length + glyphs.length > MOST) return
  const map = multiply(multiply(ctm, text.matrix), [horizontalScale, 0, 0, 1, 0, text.rise])
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') advance(text, (-glyph * size) / 1000)
    else {
      const box = font.vertical ? verticalBox(glyph, font, size) : horizontalBox(glyph, font, size)
      const here: Matrix = multiply(map, [1, 0, 0, 1, text.x / horizontalScale, text.y])
      const placed = place(glyph, box, here, font, size)
      if (placed && holdsCenter(clip, placed)) found.push(placed)
      const spacing = text.characterSpacing + (glyph.isSpace ? text.wordSpacing : 0)
      advance(text, font.vertical ? -(box.length + spacing) : box.length + spacing)
    }
  }
}

/** Moves the pen along the line: to the right, or in a vertical font downwards by a negative length. */
function advance(text: TextState, length: number): void {
  if (!Number.isFinite(length)) return
  if (text.font?.vertical) text.y += length
  else text.x += length * text.horizontalScale
}

interface EmBox {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
  /** How far the pen goes on. */
  readonly length: number
}

function horizontalBox(glyph: PdfGlyph, font: FontFace, size: number): EmBox {
  const length = glyph.width * font.scale * size
  return { left: 0, bottom: -BELOW * size, right: length, top: ABOVE * size, length }
}

/** The pen stands in the middle of the line, at the upper end of the glyph. */
function verticalBox(glyph: PdfGlyph, font: FontFace, size: number): EmBox {
  const [height] = glyph.vmetric ?? font.defaultVMetrics
  const length = -height * font.scale * size
  return { left: -size / 2, bottom: -length, right: size / 2, top: 0, length }
}

function place(glyph: PdfGlyph, box: EmBox, map: Matrix, font: FontFace, size: number): Glyph | undefined {
  const rect = mapRect(map, box.left, box.bottom, box.right, box.top)
  const flow = flowOf(font.vertical ? [-map[2], -map[3]] : [map[0], map[1]], size)
  const across = font.vertical ? Math.hypot(map[0], map[1]) : Math.hypot(map[2], map[3])
  const points = Math.abs(size) * across
  if (!flow || !Number.isFinite(rect.x + rect.y + rect.width + rect.height) || points < 1) return undefined
  return { ...rect, text: font.named ? (glyph.unicode ?? '') : UNKNOWN, size: points, flow, font: font.name }
}

/** The direction in which the pen goes on; undefined where that is aslant by more than a degree or two. */
function flowOf([x, y]: readonly [number, number], size: number): Flow | undefined {
  const [dx, dy] = size < 0 ? [-x, -y] : [x, y]
  if (Math.abs(dy) * 30 < Math.abs(dx)) return dx > 0 ? 'right' : 'left'
  if (Math.abs(dx) * 30 < Math.abs(dy)) return dy > 0 ? 'down' : 'up'
  return undefined
}
