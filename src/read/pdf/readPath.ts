// Lines and rectangles among the paths of a page. Anything else (a drawing, letters turned to outlines) is let go.
import type { Rect } from '../layout/laidOutPage.ts'
import { between, boundsOf, intersection } from '../layout/rects.ts'
import type { Shape } from './marks.ts'
import { apply, type Matrix } from './matrix.ts'

/** How a path is painted. */
export interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth: number
}

interface Outline {
  readonly points: (readonly [number, number])[]
  curves: number
  closed: boolean
}

/** The codes of pdf.js for what follows in a path, and how many numbers each takes. */
const [MOVE, , CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4]
const NUMBERS = [2, 2, 6, 4, 0]
/** A side may be off the straight by so much; points. */
const STRAIGHT = 0.75
/** Rounded corners are so many curves at most. */
const MOST_CURVES = 8
/** More than any page has of what could be a rule or a box. */
const MOST_SHAPES = 20_000

/** Adds to `found` what of the path is a line or a rectangle along the page's edges, within `clip`. */
export function readPath(path: Float32Array, ctm: Matrix, clip: Rect, paint: Paint, found: Shape[]): void {
  const thickness = Math.max(paint.lineWidth, 0) * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]))
  for (const outline of outlinesOf(path, ctm)) {
    if (found.length >= MOST_SHAPES) return
    const rect = isRectangle(outline) ? boundsOf(outline.points.map(([x, y]) => between(x, y, x, y))) : undefined
    const { fill, stroke } = paint
    if (rect && (fill !== undefined || outline.closed))
      add(found, rect, clip, { ...(fill && { fill }), ...(stroke && { stroke }) })
    else if (stroke !== undefined) {
      for (const line of straightLines(outline, thickness)) add(found, line, clip, { fill: stroke })
    }
  }
}

function add(found: Shape[], rect: Rect, clip: Rect, paint: Omit<Shape, keyof Rect>): void {
  // A hair line has no height; so that it meets the clip it gets some.
  const grown = { ...rect, width: Math.max(rect.width, 0.1), height: Math.max(rect.height, 0.1) }
  const shown = intersection(grown, clip)
  if (shown && Math.max(shown.width, shown.height) >= 4) found.push({ ...shown, ...paint })
}

function outlinesOf(path: Float32Array, ctm: Matrix): Outline[] {
  const outlines: Outline[] = []
  let current: Outline | undefined
  for (let at = 0; at < path.length; ) {
    const code = path[at]!
    const count = NUMBERS[code]
    if (count === undefined || at + count >= path.length + (code === CLOSE ? 1 : 0)) break
    if (code === MOVE || !current) {
      current = { points: [], curves: 0, closed: false }
      outlines.push(current)
    }
    if (code === CLOSE) current.closed = true
    else current.points.push(apply(ctm, path[at + count - 1]!, path[at + count]!))
    if (code === CURVE || code === QUADRATIC) current.curves++
    at += count + 1
  }
  return outlines
}

/** Do its straight sides run along the page's edges, and does it come back to where it began, with no more curves than corners need? */
function isRectangle({ points, curves, closed }: Outline): boolean {
  if (points.length < 4 || points.length > 14 || curves > MOST_CURVES) return false
  const [first, last] = [points[0]!, points.at(-1)!]
  const returns = Math.abs(first[0] - last[0]) < STRAIGHT && Math.abs(first[1] - last[1]) < STRAIGHT
  if (curves > 0) return (closed || returns) && hasLongSides(points)
  if (!closed && !returns && points.length !== 4) return false
  return [...points.slice(1), first].every((point, index) => isAlong(points[index]!, point))
}

/** Of a rounded rectangle: four sides longer than what its corners take up. */
function hasLongSides(points: Outline['points']): boolean {
  const long = points.filter((point, index) => {
    const next = points[(index + 1) % points.length]!
    return isAlong(point, next) && Math.hypot(next[0] - point[0], next[1] - point[1]) > 12
  })
  return long.length === 4
}

const isAlong = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  Math.abs(a[0] - b[0]) < STRAIGHT || Math.abs(a[1] - b[1]) < STRAIGHT

function straightLines({ points, curves, closed }: Outline, thickness: number): Rect[] {
  if (curves > 0) return []
  const ends = closed ? [...points.slice(1), points[0]!] : points.slice(1)
  return ends.flatMap((end, index) => {
    const start = points[index]!
    if (!isAlong(start, end)) return []
    const line = boundsOf([between(start[0], start[1], start[0], start[1]), between(end[0], end[1], end[0], end[1])])
    const isFlat = line.width >= line.height
    return [
      isFlat
        ? { x: line.x, y: line.y - thickness / 2, width: line.width, height: thickness }
        : { x: line.x - thickness / 2, y: line.y, width: thickness, height: line.height },
    ]
  })
}
