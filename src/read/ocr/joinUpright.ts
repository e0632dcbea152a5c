// A line written downwards comes in parts where a mark in it, “ or 、, leaves its place empty: one below the other they are
// one line again.
import { commonX } from '../layout/rects.ts'
import type { TextArea } from './findTextAreas.ts'

/** Parts of one line are of like thickness, lie over each other by this share of it, */
const LIKE = 0.75
/** and stand no more than so many times their thickness apart. */
const APART = 1

/** The areas with the parts of upright lines joined; what lies within a joined line goes with it. */
export function joinUpright(areas: readonly TextArea[]): TextArea[] {
  const joined: TextArea[] = []
  const parts = areas.filter(({ upright }) => upright).sort((a, b) => a.x - b.x || a.y - b.y)
  while (parts.length > 0) {
    let line = parts.shift()!
    for (let next = nextPart(line, parts); next >= 0; next = nextPart(line, parts))
      line = union(line, parts.splice(next, 1)[0]!)
    joined.push(line)
  }
  const isWithin = (area: TextArea) => joined.some(line => isInside(area, line))
  return [...areas.filter(area => !area.upright && !isWithin(area)), ...joined].sort((a, b) => a.y - b.y || a.x - b.x)
}

/** Which of the parts goes on with the line, above or below it; -1 where none does. */
function nextPart(line: TextArea, parts: readonly TextArea[]): number {
  return parts.findIndex(part => {
    const [thin, thick] = [Math.min(line.width, part.width), Math.max(line.width, part.width)]
    const gap = Math.max(part.y - (line.y + line.height), line.y - (part.y + part.height))
    return thin > LIKE * thick && commonX(line, part) > LIKE * thick && gap < APART * thick
  })
}

function union(a: TextArea, b: TextArea): TextArea {
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const right = Math.max(a.x + a.width, b.x + b.width)
  const bottom = Math.max(a.y + a.height, b.y + b.height)
  const { slope } = a.height > b.height ? a : b
  return { x: left, y: top, width: right - left, height: bottom - top, upright: true, slope }
}

const isInside = (area: TextArea, line: TextArea): boolean => {
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2]
  return x > line.x && x < line.x + line.width && y > line.y && y < line.y + line.height && area.width <= line.width
}
