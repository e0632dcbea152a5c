// How far apart the characters of a line stand: where lines are set solid that is the size of their type, and it is measured
// more surely than their height.
import type { Sign } from './decodeCtc.ts'

/** So many Han characters in a row tell it. */
const MANY = 6
export const HAN = /^\p{Script=Han}$/u

/** The distance of Han characters in the longest row of them (least squares), in the unit of `at`; undefined where they are too few. */
export function pitchOf(signs: readonly Sign[]): number | undefined {
  let best: readonly Sign[] = []
  let row: Sign[] = []
  for (const sign of signs) {
    row = HAN.test(sign.text) ? [...row, sign] : []
    if (row.length > best.length) best = row
  }
  const count = best.length
  if (count < MANY) return undefined
  const middle = (count - 1) / 2
  const mean = best.reduce((sum, { at }) => sum + at, 0) / count
  const [along, square] = best.reduce(
    ([along, square], { at }, index) => [along + (index - middle) * (at - mean), square + (index - middle) ** 2],
    [0, 0],
  )
  return along / square
}
