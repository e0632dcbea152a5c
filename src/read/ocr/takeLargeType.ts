// Headlines are too large for the detection network at the size that suits the text: it sees parts of them. At half the
// size it sees them whole, and the text under them badly; so each size gives the lines that it sees well.
import type { Rect } from '../layout/laidOutPage.ts'
import { commonX, commonY } from '../layout/rects.ts'
import type { TextArea } from './findTextAreas.ts'

/** Type of this many pixels is large; the area of a line is about 1.4 times as thick. */
const LARGE = 56
/** What is found of a large line at full size is so thick, of the line's own thickness: a character of it, or more, */
const THICK = [0.6, 1.5] as const
/** covers this share of it, and what else is found in it at most that share. */
const COVERED = 0.35
const OTHER = 0.25

/** The areas at full size, those of large lines replaced by the areas `half` found at half the size (in its pixels). */
export function takeLargeType(areas: readonly TextArea[], half: readonly TextArea[]): TextArea[] {
  const large = half.map(doubled).filter(line => {
    if (thickness(line) < LARGE) return false
    const share = (parts: readonly TextArea[]) => parts.reduce((sum, part) => sum + common(part, line), 0) / size(line)
    const isPart = ({ width, height }: TextArea) => {
      const thick = (line.upright ? width : height) / thickness(line)
      return thick > THICK[0] && thick < THICK[1]
    }
    const isWhole = (area: TextArea) => common(area, line) > 0 && isPart(area) && length(area) > length(line)
    if (areas.some(isWhole)) return false
    return share(areas.filter(isPart)) > COVERED && share(areas.filter(area => !isPart(area))) < OTHER
  })
  const isWithin = (area: TextArea) => large.some(line => common(area, line) > size(area) / 2)
  return [...areas.filter(area => !isWithin(area)), ...large].sort((a, b) => a.y - b.y || a.x - b.x)
}

const doubled = (area: TextArea): TextArea => ({
  ...area,
  x: 2 * area.x,
  y: 2 * area.y,
  width: 2 * area.width,
  height: 2 * area.height,
})
const thickness = ({ upright, width, height }: TextArea): number => (upright ? width : height)
const length = ({ upright, width, height }: TextArea): number => (upright ? height : width)
const size = ({ width, height }: Rect): number => width * height
const common = (a: Rect, b: Rect): number => Math.max(0, commonX(a, b)) * Math.max(0, commonY(a, b))
