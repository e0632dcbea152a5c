import { describe, expect, it } from 'vitest'
import type { Gray } from '../../../src/read/ocr/gray.ts'
import { skewOf, turn } from '../../../src/read/ocr/straighten.ts'

const [WIDTH, HEIGHT] = [900, 700]

/** A page, black where `isInk` says so. */
const page = (isInk: (x: number, y: number) => boolean): Gray => ({
  width: WIDTH,
  height: HEIGHT,
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => (isInk(at % WIDTH, Math.floor(at / WIDTH)) ? 0 : 255)),
})
/** Lines of strokes, as text looks from afar. */
const isText = (x: number, y: number): boolean =>
  x > 60 && x < 840 && y > 60 && y < 640 && y % 20 < 8 && x % 12 < 9 && (x + y) % 3 > 0
/** A picture whose dark part is bounded by lines that fall by 1 in 12. */
const isPicture = (x: number, y: number): boolean => x > 100 && x < 800 && y > 80 + x / 12 && y < 380 + x / 12

describe('skewOf', () => {
  it.each([-3, -0.8, 0.4, 2, 4])('tells a page that was turned by %s° from a level one', degrees => {
    expect(skewOf(turn(page(isText), -degrees))).toBeCloseTo(degrees, 0)
    expect(Math.abs(skewOf(turn(turn(page(isText), -degrees), degrees)))).toBeLessThan(0.16)
  })

  it('is 0 for a level page, though a dark picture on it is bounded by slanting lines', () => {
    expect(skewOf(page(isText))).toBe(0)
    expect(skewOf(page((x, y) => isPicture(x, y) || (y > 460 && isText(x, y))))).toBe(0)
  })
})
