// The room that a node takes with its name under it.
import type { NodeAttributes } from '../types.ts'

/** Width and height in layout units, and how much of the height lies above the node's centre. */
export interface Box {
  readonly width: number
  readonly height: number
  readonly above: number
}

const CHARACTER = 13
/** Longer names are cut where they are drawn. */
const LONGEST = 14
const LINE = 17
const GAP = 4

/** The node and its name, one line under it, centred, with a gap around; a Latin letter is half as wide as 汉字. */
export function labelBox({ label, size }: Pick<NodeAttributes, 'label' | 'size'>): Box {
  let ems = 0
  for (const character of label) ems += character < '\u2000' ? 0.55 : 1
  return {
    width: Math.max(2 * size, Math.min(ems, LONGEST) * CHARACTER) + 2 * GAP,
    height: 2 * size + LINE + 2 * GAP,
    above: size + GAP,
  }
}
