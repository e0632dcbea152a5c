// Recognised characters as they are written in Chinese: the networks give many marks in their Latin form, and no blanks.
import type { Sign } from './decodeCtc.ts'
import type { Stretch } from './measureInk.ts'
import { HAN, pitchOf } from './pitchOf.ts'

const LATIN: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
/** Two Han characters have a blank between them where they stand so much further apart than others, with so many ems free of ink beyond what is usual in the line. */
const APART = 1.05
const BLANK = 0.16
/** Lines are set solid unless their characters stand so many ems apart. */
const LOOSE = 1.15
/** Characters so many times further apart, with ink between them, have one between them that was not read. */
const UNREAD = 1.7
/** Beside a character that was not read no more than so many ems are free of ink; a line spread out has more. */
const INK_FREE = 0.4
const NOT_READ = '□'

/** The signs with the marks beside Han characters in their Chinese form. */
export function chineseMarks(signs: readonly Sign[]): Sign[] {
  return signs.map((sign, index) => {
    const form = LATIN[sign.text]
    const [before, after] = [signs[index - 1]?.text ?? '', signs[index + 1]?.text ?? '']
    const isBesideHan = HAN.test(before) || HAN.test(after)
    return form === undefined || !isBesideHan ? sign : { ...sign, text: form }
  })
}

/** The signs with blanks where the line shows them between Han characters, and □ for one that the networks do not know. `gaps` are the stretches without ink, `em` is a share of the line's length. */
export function withBlanks(signs: readonly Sign[], gaps: readonly Stretch[], em: number): Sign[] {
  const measured = pitchOf(signs) ?? em
  const pitch = measured > LOOSE * em ? measured : em
  const isPair = (index: number) => [index, index + 1].every(at => HAN.test(signs[at]?.text ?? ''))
  const freeAt = (index: number) => widest(gaps, signs[index]!.at, signs[index + 1]!.at)
  const usual = medianOf([...signs.keys()].filter(isPair).map(index => freeAt(index).to - freeAt(index).from))
  return signs.flatMap((sign, index): Sign[] => {
    if (!isPair(index)) return [sign]
    const step = stepAt(signs, index, pitch)
    const { from, to } = freeAt(index)
    if (step >= APART * pitch && to - from > usual + BLANK * em)
      return [sign, { text: ' ', at: (from + to) / 2, confidence: sign.confidence }]
    if (step < UNREAD * pitch || to - from > INK_FREE * em) return [sign]
    return [sign, { text: NOT_READ, at: (sign.at + signs[index + 1]!.at) / 2, confidence: 0 }]
  })
}

/** The widest of the gaps between two places; one of no width where there is none. */
function widest(gaps: readonly Stretch[], from: number, to: number): Stretch {
  const between = gaps.filter(gap => gap.from >= from && gap.to <= to)
  return between.reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best), { from, to: from })
}

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** How far the sign's successor stands from it; their neighbours have a say, for each place is known to a quarter of an em only. */
function stepAt(signs: readonly Sign[], index: number, pitch: number): number {
  const [before, sign, next, after] = [-1, 0, 1, 2].map(step => signs[index + step])
  const isNear = (a: Sign | undefined, b: Sign | undefined) =>
    a !== undefined && b !== undefined && HAN.test(a.text) && HAN.test(b.text) && b.at - a.at < LOOSE * pitch
  const left = isNear(before, sign) ? (before!.at + pitch + sign!.at) / 2 : sign!.at
  const right = isNear(next, after) ? (after!.at - pitch + next!.at) / 2 : next!.at
  return right - left
}
