// The characters read in an area, as runs of text with their place and size: parted where a wide blank or an upright rule
// lies between, for the network takes neighbouring columns for one line at times.
import type { Rect, Run } from '../layout/laidOutPage.ts'
import type { Sign } from './decodeCtc.ts'
import type { TextArea } from './findTextAreas.ts'

/** Han characters fill so much of their em; digits and letters are as high as this. */
const HAN_HEIGHT = 0.92
const DIGIT_HEIGHT = 0.76
/** Middles of neighbouring characters are no further apart than so many ems. */
const APART = 2.1
const HAN = /\p{Script=Han}/u

/** A line as read: `ink` is its ink's rectangle as shares of the area's length and thickness. */
export interface ReadLine {
  readonly area: TextArea
  readonly signs: readonly Sign[]
  readonly ink: Rect
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
  const thick = upright ? area.width : area.height
  // Upright lines are read turned to the left, so that what is left on the page lies lower in them.
  const across = upright ? area.x + thick * (1 - ink.y - ink.height / 2) : area.y + thick * (ink.y + ink.height / 2)
  const start = upright ? area.y : area.x
  const groups = partedSigns(line, size, rules)
  return groups.flatMap((signs, index): Run[] => {
    const text = signs.map(sign => sign.text).join('').trim()
    if (text === '') return []
    const [first, last] = [signs[0]!, signs.at(-1)!]
    const from = start + (index === 0 ? ink.x * long : first.at * long - size / 2)
    const to = start + (index === groups.length - 1 ? (ink.x + ink.width) * long : last.at * long + size / 2)
    const confidence = signs.reduce((sum, sign) => sum + sign.confidence, 0) / signs.length
    const place = upright
      ? { x: across - size / 2, y: from, width: size, height: to - from }
      : { x: from, y: across - size / 2, width: to - from, height: size }
    return [{ ...place, text, size, vertical: upright, font: '', confidence: Math.round(confidence * 1000) / 1000 }]
  })
}

function partedSigns({ area, signs }: ReadLine, size: number, rules: readonly Rect[]): Sign[][] {
  const long = area.upright ? area.height : area.width
  const between = area.upright
    ? []
    : rules.filter(
        rule =>
          rule.height > rule.width && rule.y < area.y + area.height / 2 && rule.y + rule.height > area.y + area.height / 2,
      )
  const groups: Sign[][] = []
  let before: Sign | undefined
  for (const sign of signs) {
    if (sign.text === ' ' && groups.length === 0) continue
    const isApart =
      before !== undefined &&
      ((sign.at - before.at) * long > APART * size ||
        between.some(rule => rule.x > area.x + before!.at * long && rule.x < area.x + sign.at * long))
    if (before === undefined || isApart) groups.push([])
    groups.at(-1)!.push(sign)
    before = sign
  }
  return groups
}
