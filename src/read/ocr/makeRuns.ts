// The characters read in an area, as runs of text with their place and size: parted where a wide blank or an upright rule
// lies between, for the network takes neighbouring columns for one line at times.
import type { Rect, Run } from '../layout/laidOutPage.ts'
import { bottomOf, centerX, centerY } from '../layout/rects.ts'
import type { Sign } from './decodeCtc.ts'
import type { TextArea } from './findTextAreas.ts'
import type { Ink } from './measureInk.ts'

/** Han characters fill so much of their em; digits and letters are as high as this. */
const HAN_HEIGHT = 0.92
const DIGIT_HEIGHT = 0.76
const HAN = /\p{Script=Han}/u

/** A line as read. */
export interface ReadLine {
  readonly area: TextArea
  readonly signs: readonly Sign[]
  readonly ink: Ink
}

/** The height of the line's em box in pixels. */
export function sizeOf({ area, signs, ink }: ReadLine): number {
  const thick = area.upright ? area.width : area.height
  const isHan = signs.some(({ text }) => HAN.test(text))
  return (ink.height * thick) / (isHan ? HAN_HEIGHT : DIGIT_HEIGHT)
}

/** The line's runs, in pixels, their confidence the mean of their characters'. `rules` are the page's. */
export function makeRuns(line: ReadLine, size: number, rules: readonly Rect[]): Run[] {
  const { area, ink } = line
  const { upright } = area
  const long = upright ? area.height : area.width
  const middle = ink.top + ink.height / 2
  // Upright lines are read turned to the left, so that what is left on the page lies lower in them.
  const across = upright ? area.x + area.width * (1 - middle) : area.y + area.height * middle
  const start = upright ? area.y : area.x
  return partedSigns(line, rules).flatMap(({ from, to, signs }): Run[] => {
    const text = signs
      .map(sign => sign.text)
      .join('')
      .trim()
    if (text === '') return []
    const confidence = signs.reduce((sum, sign) => sum + sign.confidence, 0) / signs.length
    const [along, length] = [start + from * long, (to - from) * long]
    const place = upright
      ? { x: across - size / 2, y: along, width: size, height: length }
      : { x: along, y: across - size / 2, width: length, height: size }
    return [{ ...place, text, size, vertical: upright, font: '', confidence: Math.round(confidence * 1000) / 1000 }]
  })
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly signs: Sign[]
}

/** The signs in the pieces of ink that they stand in or nearest to. */
function partedSigns({ area, signs, ink }: ReadLine, rules: readonly Rect[]): Piece[] {
  const cuts = area.upright
    ? []
    : rules.filter(rule => parts(rule, area)).map(rule => (centerX(rule) - area.x) / area.width)
  const pieces = ink.pieces.flatMap(({ from, to }): Piece[] => {
    const edges = [from, ...cuts.filter(cut => cut > from && cut < to).sort((a, b) => a - b), to]
    return edges.slice(1).map((edge, index) => ({ from: edges[index]!, to: edge, signs: [] }))
  })
  const distance = ({ from, to }: Piece, at: number) => Math.max(from - at, at - to)
  for (const sign of signs) {
    const nearest = pieces.reduce((best, piece) => (distance(piece, sign.at) < distance(best, sign.at) ? piece : best))
    nearest.signs.push(sign)
  }
  return pieces
}

const parts = (rule: Rect, area: TextArea): boolean =>
  rule.height > rule.width && rule.y < centerY(area) && bottomOf(rule) > centerY(area)
