// Frames on a scan: four rules that meet in the corners of a rectangle are the outline of a box.
import type { Rect } from '../layout/laidOutPage.ts'
import { bottomOf, rightOf } from '../layout/rects.ts'

/** Rules meet where their ends are no further apart; points. */
const NEAR = 3

/** The frames among the rules, and the rules that are of none. `point` is a point's pixels. */
export function findFrames(rules: readonly Rect[], point: number): { frames: Rect[]; rules: Rect[] } {
  const isNear = (a: number, b: number) => Math.abs(a - b) < NEAR * point
  const level = rules.filter(({ width, height }) => width > height)
  const upright = rules.filter(({ width, height }) => width <= height)
  const used = new Set<Rect>()
  const frames: Rect[] = []
  for (const top of level) {
    const under = level
      .filter(rule => rule.y > top.y + NEAR * point && isNear(rule.x, top.x) && isNear(rightOf(rule), rightOf(top)))
      .sort((a, b) => a.y - b.y)
    for (const bottom of under) {
      const side = (x: number) =>
        upright.find(rule => isNear(rule.x, x) && isNear(rule.y, top.y) && isNear(bottomOf(rule), bottomOf(bottom)))
      const [left, right] = [side(top.x), side(rightOf(top))]
      if (!left || !right) continue
      frames.push({ x: left.x, y: top.y, width: rightOf(right) - left.x, height: bottomOf(bottom) - top.y })
      for (const rule of [top, bottom, left, right]) used.add(rule)
      break
    }
  }
  return { frames, rules: rules.filter(rule => !used.has(rule)) }
}
