// A quarter turn, so that what is known of level lines serves for vertical ones: down becomes right, left becomes down.
import type { Rect } from './laidOutPage.ts'

/** The rectangle turned about the origin: the beginning of a vertical line is at the left, the next line below. */
export const turned = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: -x - width, width: height, height: width })
