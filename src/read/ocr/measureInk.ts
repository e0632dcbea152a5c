// Where the ink of a line lies within its area, which is larger: from it come the size of the type and the line's ends.
import type { Rect } from '../layout/laidOutPage.ts'
import { LINE_HEIGHT } from './cropLine.ts'
import type { Gray } from './gray.ts'

/** So much of the way from the ground's grey to the farthest one is ink. */
const INK = 0.4
/** Rows without ink that are passed over within a character (二, 三); of the line's height. */
const HOLE = 0.16
/** A line's ground and ink differ by at least this. */
const CONTRAST = 24

/** The ink's rectangle, each side a share of the line's: x and width along it, y and height across. A line without contrast is all ink. */
export function measureInk(line: Gray): Rect {
  const { width, height, data } = line
  const sorted = data.slice().sort()
  const [dark, middle, light] = [0.02, 0.5, 0.98].map(share => sorted[Math.floor(share * (sorted.length - 1))]!)
  // Ink covers less than half of a line, so that the middle value is near the ground.
  const isDark = middle! - dark! >= light! - middle!
  const [ground, ink] = isDark ? [light!, dark!] : [dark!, light!]
  if (Math.abs(ground - ink) < CONTRAST) return { x: 0, y: 0, width: 1, height: 1 }
  const isInk = (value: number) => Math.abs(value - ground) > INK * Math.abs(ink - ground)
  const rows = new Int32Array(height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (isInk(data[y * width + x]!)) rows[y]!++
  const [top, bottom] = bandOf(rows)
  let [left, right] = [width, -1]
  for (let y = top; y <= bottom; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInk(data[y * width + x]!)) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
    }
  }
  if (right < left) return { x: 0, y: 0, width: 1, height: 1 }
  return {
    x: left / width,
    y: top / height,
    width: (right - left + 1) / width,
    height: (bottom - top + 1) / height,
  }
}

/** The rows around the middle that ink fills without a wide hole; ink of the next lines lies beyond one. */
function bandOf(rows: Int32Array): [top: number, bottom: number] {
  const middle = Math.floor(rows.length / 2)
  const reach = (step: 1 | -1): number => {
    let [edge, hole] = [middle, 0]
    for (let y = middle; y >= 0 && y < rows.length && hole <= HOLE * LINE_HEIGHT; y += step) {
      if (rows[y]! > 0) [edge, hole] = [y, 0]
      else hole++
    }
    return edge
  }
  return [reach(-1), reach(1)]
}
