// The characters read in an area, as runs of text with their place and size: parted where a wide blank or an upright rule
// lies between, for the network takes neighbouring columns for one line at times.
import type { Rect, Run } from '../layout/laidOutPage.ts'
import { bottomOf, centerX, centerY } from '../layout/rects.ts'
import type { Sign } from './decodeCtc.ts'
import type { TextArea } from './findTextAreas.ts'
import type { Ink, Stretch } from './measureInk.ts'
import { HAN, pitchOf } from './pitchOf.ts'
import { withBlanks } from './settleMarks.ts'

/** Han characters fill so much of their em; digits and letters are as high as this. */
const HAN_HEIGHT = 0.92
const DIGIT_HEIGHT = 0.76
/** Characters stand an em apart where lines are set solid, and never closer: that tells the size, unless it is less than their height says by the first of these shares or more by the second. */
const CLOSER = 0.3
const WIDER = 0.1
/** Marks whose ink leaves about half an em free, before it or after it. */
const OPENING = /^[“‘「『（《〈【〔［]/u
const CLOSING = /[”’」』）》〉】〕］，。、；：！？]$/u
const FREE = 0.5
/** A blank of so many ems beside what marks leave free is none between columns. */
const JOINED = 1.1

/** A line as read. */
export interface ReadLine {
  readonly area: TextArea
  readonly signs: readonly Sign[]
  readonly ink: Ink
}

/** The height of the line's em box in pixels. */
export function sizeOf(line: ReadLine): number {
  const { area, signs, ink } = line
  const thick = area.upright ? area.width : area.height
  const isHan = signs.some(({ text }) => HAN.test(text))
  const high = (ink.height * thick) / (isHan ? HAN_HEIGHT : DIGIT_HEIGHT)
  const pitch = (pitchOf(signs) ?? 0) * (area.upright ? area.height : area.width)
  return pitch > (1 - CLOSER) * high && pitch < (1 + WIDER) * high ? pitch : high
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
  const em = size / long
  const blanked = { ...line, signs: withBlanks(line.signs, ink.gaps, em) }
  return joinMarks(partedSigns(blanked, rules), cutsOf(line, rules), em).flatMap(({ from, to, signs }): Run[] => {
    const text = textOf(signs)
    if (text === '') return []
    const confidence = signs.reduce((sum, sign) => sum + sign.confidence, 0) / signs.length
    const first = from - (OPENING.test(text) ? FREE * em : 0)
    const last = to + (CLOSING.test(text) ? FREE * em : 0)
    const [along, length] = [start + first * long, (last - first) * long]
    const place = upright
      ? { x: across - size / 2, y: along, width: size, height: length }
      : { x: along, y: across - size / 2, width: length, height: size }
    return [{ ...place, text, size, vertical: upright, font: '', confidence: Math.round(confidence * 1000) / 1000 }]
  })
}

/** Shares of the line's length, and what stands between them. */
interface Piece extends Stretch {
  readonly signs: readonly Sign[]
}

const textOf = (signs: readonly Sign[]): string =>
  signs
    .map(sign => sign.text)
    .join('')
    .trim()

/** Where upright rules cross the line, as shares of its length. */
function cutsOf({ area }: ReadLine, rules: readonly Rect[]): number[] {
  if (area.upright) return []
  const isAcross = (rule: Rect) => rule.height > rule.width && rule.y < centerY(area) && bottomOf(rule) > centerY(area)
  return rules.filter(isAcross).map(rule => (centerX(rule) - area.x) / area.width)
}

/** The signs in the pieces of ink that they stand in or nearest to. */
function partedSigns(line: ReadLine, rules: readonly Rect[]): Piece[] {
  const cuts = cutsOf(line, rules)
  const pieces = line.ink.pieces.flatMap(({ from, to }) => {
    const edges = [from, ...cuts.filter(cut => cut > from && cut < to).sort((a, b) => a - b), to]
    return edges.slice(1).map((edge, index) => ({ from: edges[index]!, to: edge, signs: [] as Sign[] }))
  })
  const distance = ({ from, to }: Piece, at: number) => Math.max(from - at, at - to)
  for (const sign of line.signs) {
    const nearest = pieces.reduce((best, piece) => (distance(piece, sign.at) < distance(best, sign.at) ? piece : best))
    nearest.signs.push(sign)
  }
  return pieces
}

/** Pieces joined where the blank between them is no more than what marks leave free and a character's width. `em` is a share of the line's length. */
function joinMarks(pieces: readonly Piece[], cuts: readonly number[], em: number): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const free = before
      ? FREE * (Number(CLOSING.test(textOf(before.signs))) + Number(OPENING.test(textOf(piece.signs))))
      : 0
    const isCut = cuts.some(cut => before && cut >= before.to && cut <= piece.from)
    if (before && free > 0 && !isCut && piece.from - before.to < (JOINED + free) * em)
      joined.splice(-1, 1, { from: before.from, to: piece.to, signs: [...before.signs, ...piece.signs] })
    else joined.push(piece)
  }
  return joined
}
