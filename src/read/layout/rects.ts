// Rectangles: where they lie to one another.
import type { Rect } from './laidOutPage.ts'

export const rightOf = (rect: Rect): number => rect.x + rect.width
export const bottomOf = (rect: Rect): number => rect.y + rect.height
export const centerX = (rect: Rect): number => rect.x + rect.width / 2
export const centerY = (rect: Rect): number => rect.y + rect.height / 2

/** The length that two intervals have in common; negative where they are apart, then the gap between them. */
const common = (start: number, end: number, otherStart: number, otherEnd: number): number =>
  Math.min(end, otherEnd) - Math.max(start, otherStart)

/** The width that both have in common; less than 0 where one stands beside the other: the gap. */
export const commonX = (a: Rect, b: Rect): number => common(a.x, rightOf(a), b.x, rightOf(b))
/** The height that both have in common; less than 0 where one stands below the other: the gap. */
export const commonY = (a: Rect, b: Rect): number => common(a.y, bottomOf(a), b.y, bottomOf(b))

/** Does the outer one hold the inner one, give or take `slack`? */
export const holds = (outer: Rect, inner: Rect, slack = 0): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  rightOf(inner) <= rightOf(outer) + slack &&
  bottomOf(inner) <= bottomOf(outer) + slack

/** Does the rectangle hold the other's middle? */
export const holdsCenter = (outer: Rect, inner: Rect): boolean =>
  centerX(inner) >= outer.x &&
  centerX(inner) <= rightOf(outer) &&
  centerY(inner) >= outer.y &&
  centerY(inner) <= bottomOf(outer)

/** The rectangle between these edges. */
export const between = (x: number, y: number, right: number, bottom: number): Rect => ({
  x,
  y,
  width: right - x,
  height: bottom - y,
})

/** The smallest rectangle around all of them; there must be one. */
export function boundsOf(rects: readonly Rect[]): Rect {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const rect of rects) {
    left = Math.min(left, rect.x)
    top = Math.min(top, rect.y)
    right = Math.max(right, rightOf(rect))
    bottom = Math.max(bottom, bottomOf(rect))
  }
  return between(left, top, right, bottom)
}

/** What both have in common, or undefined. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const [width, height] = [commonX(a, b), commonY(a, b)]
  return width > 0 && height > 0 ? { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y), width, height } : undefined
}
