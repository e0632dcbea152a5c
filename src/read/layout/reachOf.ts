// How far to both sides a head may be meant to stand over columns: as far as nothing else stands beside it.
import type { Head, Region, Strip } from './blocks.ts'
import type { Rect } from './laidOutPage.ts'
import { between, bottomOf, commonY, holds, rightOf } from './rects.ts'

/** The head's rectangle, widened to what stands beside it: another head, text, a picture, a box or an upright rule. */
export function reachOf(head: Head, heads: readonly Head[], strips: readonly Strip[], region: Region): Rect {
  const upright = region.rules.filter(rule => rule.height > rule.width && rule.height > head.height)
  const images = region.images.filter(image => !holds(image, head))
  const beside = [...heads, ...strips, ...images, ...region.boxes, ...upright].filter(
    other => other !== head && commonY(other, head) > 0.3 * Math.min(other.height, head.height),
  )
  let [left, right] = [region.bounds.x, rightOf(region.bounds)]
  for (const other of beside) {
    if (rightOf(other) < head.x + 0.5 * region.body) left = Math.max(left, rightOf(other))
    else if (other.x > rightOf(head) - 0.5 * region.body) right = Math.min(right, other.x)
  }
  return between(left, head.y, right, bottomOf(head))
}
