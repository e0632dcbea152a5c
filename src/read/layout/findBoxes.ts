// Boxes that set text apart from the page around it: outlined or tinted rectangles, or four rules that close one. What only
// grounds a headline, frames a picture or lines a table's cells is none.
import type { Line } from './joinRuns.ts'
import type { LaidOutPage, Rect } from './laidOutPage.ts'
import { bottomOf, boundsOf, commonX, commonY, holds, rightOf } from './rects.ts'

/** Edges that are closer than this are one; points. */
const CLOSE = 3
/** Two outlines, one just within the other, are one box; points. */
const DOUBLE = 8
/** A box that covers so much of all text is the page's own frame. */
const FRAME = 0.85
/** More rules than this are a drawing. */
const MOST_RULES = 400

/** The boxes of a page that hold text of their own, the larger before those within them. `body` is the size of the body's type. */
export function findBoxes(page: LaidOutPage, lines: readonly Line[], body: number): Rect[] {
  const candidates = [...page.boxes, ...closedBy(page.rules)].sort((a, b) => area(b) - area(a))
  const boxes: Rect[] = []
  for (const candidate of candidates) {
    const again = boxes.some(box => holds(box, candidate, DOUBLE) && holds(candidate, box, DOUBLE))
    const own = again ? [] : lines.filter(line => holds(candidate, line, 0.4 * line.size))
    if (own.length > 0 && isText(own, body) && own.length < FRAME * lines.length) boxes.push(candidate)
  }
  return joinCells(boxes).filter(box => !page.images.some(image => holds(grown(image), box)))
}

/** Is there text in it, and not a headline alone? */
function isText(lines: readonly Line[], body: number): boolean {
  const small = lines.filter(line => line.size < 1.25 * body)
  return small.length > 1 || (lines.length > 1 && small.length > 0)
}

/** Boxes that share an edge are the cells of one table. */
function joinCells(boxes: readonly Rect[]): Rect[] {
  const joined: Rect[] = []
  for (const box of boxes) {
    const near = joined.findIndex(other => sharesEdge(other, box) && !holds(other, box, CLOSE))
    if (near < 0) joined.push(box)
    else joined[near] = boundsOf([joined[near]!, box])
  }
  return joined.length < boxes.length ? joinCells(joined) : joined.filter(box => !isCell(box, joined))
}

/** A box within a box that touches it with two sides or more. */
const isCell = (box: Rect, boxes: readonly Rect[]): boolean =>
  boxes.some(other => {
    if (other === box || !holds(other, box, CLOSE)) return false
    const sides = [box.x - other.x, box.y - other.y, rightOf(other) - rightOf(box), bottomOf(other) - bottomOf(box)]
    return sides.filter(distance => Math.abs(distance) < CLOSE).length > 1
  })

function sharesEdge(a: Rect, b: Rect): boolean {
  const [x, y] = [commonX(a, b), commonY(a, b)]
  return (
    (Math.abs(x) < CLOSE && y > 0.6 * Math.min(a.height, b.height)) ||
    (Math.abs(y) < CLOSE && x > 0.6 * Math.min(a.width, b.width))
  )
}

/** Rectangles closed by two level and two upright rules that meet at the corners. */
function closedBy(rules: readonly Rect[]): Rect[] {
  if (rules.length > MOST_RULES) return []
  const level = rules.filter(rule => rule.width > rule.height).sort((a, b) => a.y - b.y)
  const upright = rules.filter(rule => rule.height > rule.width)
  const found: Rect[] = []
  for (const [index, top] of level.entries()) {
    for (const bottom of level.slice(index + 1)) {
      if (Math.abs(top.x - bottom.x) > CLOSE || Math.abs(rightOf(top) - rightOf(bottom)) > CLOSE) continue
      const box = boundsOf([top, bottom])
      if (box.height < 2 * CLOSE) continue
      const sides = upright.filter(
        side => Math.abs(side.y - box.y) < CLOSE && Math.abs(bottomOf(side) - bottomOf(box)) < CLOSE,
      )
      const isClosed =
        sides.some(side => Math.abs(side.x - box.x) < CLOSE) &&
        sides.some(side => Math.abs(rightOf(side) - rightOf(box)) < CLOSE)
      if (isClosed) {
        found.push(box)
        break
      }
    }
  }
  return found
}

const area = (rect: Rect): number => rect.width * rect.height
const grown = (rect: Rect): Rect => ({
  x: rect.x - DOUBLE,
  y: rect.y - DOUBLE,
  width: rect.width + 2 * DOUBLE,
  height: rect.height + 2 * DOUBLE,
})
