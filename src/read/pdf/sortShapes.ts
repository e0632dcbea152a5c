// Rules and boxes among the rectangles drawn on a page.
import type { LaidOutPage, Rect } from '../layout/laidOutPage.ts'
import type { Shape } from './marks.ts'

/** A rule is no thicker than this, and longer than that; points. */
const THICKEST = 4
const SHORTEST = 14
/** A box is at least this wide and high; points. */
const LEAST_BOX = 18
/** What covers so much of the page is its ground. */
const GROUND = 0.9
/** The lightest tint that still shows on white; of 255, the darkest of the three colours. */
const LIGHTEST = 252

/** Thin rectangles are rules, outlined or tinted larger ones boxes; white ground and what covers the page is neither. */
export function sortShapes(
  shapes: readonly Shape[],
  page: { width: number; height: number },
): Pick<LaidOutPage, 'rules' | 'boxes'> {
  const rules: Rect[] = []
  const boxes: Rect[] = []
  for (const { fill, stroke, ...rect } of shapes) {
    const shows = (fill !== undefined && isTint(fill)) || (stroke !== undefined && isTint(stroke))
    if (!shows) continue
    const [thin, long] = [Math.min(rect.width, rect.height), Math.max(rect.width, rect.height)]
    if (thin <= THICKEST) {
      if (long >= SHORTEST) rules.push(rect)
    } else if (thin >= LEAST_BOX && rect.width * rect.height < GROUND * page.width * page.height) boxes.push(rect)
  }
  return { rules, boxes }
}

function isTint(color: string): boolean {
  if (!/^#[\da-f]{6}$/iu.test(color)) return true
  return [1, 3, 5].some(at => Number.parseInt(color.slice(at, at + 2), 16) < LIGHTEST)
}
