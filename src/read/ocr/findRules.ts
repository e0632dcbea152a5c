// Rules on a scan: thin dark lines along the page's edges, found as rows of dark pixels without a gap.
import type { Rect } from '../layout/laidOutPage.ts'
import { commonX, commonY, rightOf } from '../layout/rects.ts'
import type { TextArea } from './findTextAreas.ts'
import type { Gray, Scan } from './gray.ts'

/** Points: a rule is no thicker, and longer; pieces no further apart are one. */
const THICKEST = 4
const SHORTEST = 24
const PIECE = 8
/** The grey that is ink. */
const INK = 150

/** The level and the upright rules, in pixels. What lies within a line of text is a stroke of it. */
export function findRules(scan: Scan, areas: readonly TextArea[]): Rect[] {
  const point = scan.dpi / 72
  const level = rowsOfInk(scan, point).filter(rule => !areas.some(area => isStroke(rule, area)))
  const turned = rowsOfInk(transposed(scan), point)
    .map(({ x, y, width, height }) => ({ x: y, y: x, width: height, height: width }))
    .filter(rule => !areas.some(area => isStroke(rule, area)))
  return [...level, ...turned]
}

const isStroke = (rule: Rect, area: TextArea): boolean =>
  commonX(rule, area) > 0.5 * rule.width && commonY(rule, area) > 0.5 * rule.height

function transposed({ width, height, data }: Gray): Gray {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) turned[x * height + y] = data[y * width + x]!
  return { width: height, height: width, data: turned }
}

/** Rules from left to right, put together from the dark pieces of rows. `point` is a point's pixels. */
function rowsOfInk({ width, height, data }: Gray, point: number): Rect[] {
  const rules: Rect[] = []
  let open: Rect[] = []
  for (let y = 0; y < height; y++) {
    const pieces = piecesOf(data.subarray(y * width, (y + 1) * width), y, PIECE * point)
    for (const piece of pieces) {
      const near = open.filter(rule => commonX(rule, piece) > -point)
      const left = Math.min(piece.x, ...near.map(rule => rule.x))
      const top = Math.min(piece.y, ...near.map(rule => rule.y))
      const right = Math.max(rightOf(piece), ...near.map(rightOf))
      open = [
        ...open.filter(rule => !near.includes(rule)),
        { x: left, y: top, width: right - left, height: y + 1 - top },
      ]
    }
    const ended = open.filter(rule => rule.y + rule.height < y)
    if (ended.length === 0) continue
    rules.push(...ended)
    open = open.filter(rule => !ended.includes(rule))
  }
  return [...rules, ...open].filter(rule => rule.height <= THICKEST * point && rule.width >= SHORTEST * point)
}

function piecesOf(row: Uint8Array, y: number, least: number): Rect[] {
  const pieces: Rect[] = []
  let start = -1
  for (let x = 0; x <= row.length; x++) {
    const isInk = x < row.length && row[x]! < INK
    if (isInk && start < 0) start = x
    if (isInk || start < 0) continue
    if (x - start >= least) pieces.push({ x: start, y, width: x - start, height: 1 })
    start = -1
  }
  return pieces
}
