// Where on its page a text stands. A reader knows the boxes of whole runs (a line, a word, a character); a part of a run has
// the part of its box that its characters take up, all of them counted alike, along the box's longer side.
import type { Span, TextBox } from '../types.ts'

/** The boxes of ranges of the text that `boxes` are of, in the order of the ranges: what follows on one line is one box. Each `span` is the range that its box holds. */
export const locateBoxes = (boxes: readonly TextBox[], ranges: readonly Span[]): TextBox[] =>
  joinBoxes(ranges.flatMap(range => boxesIn(boxes, range)))

/** The boxes of a range, or the parts of them that it takes up. */
export function boxesIn(boxes: readonly TextBox[], range: Span): TextBox[] {
  const found: TextBox[] = []
  for (let index = firstAfter(boxes, range.start); index < boxes.length; index++) {
    const box = boxes[index]!
    if (box.span.start >= range.end) break
    if (Math.max(box.span.start, range.start) < Math.min(box.span.end, range.end)) found.push(partOf(box, range))
  }
  return found
}

/** Makes one of the boxes that follow each other on one line. */
export function joinBoxes(boxes: readonly TextBox[]): TextBox[] {
  const found: TextBox[] = []
  for (const box of boxes) {
    const last = found.at(-1)
    if (last && isOneLine(last, box)) found[found.length - 1] = unite(last, box)
    else found.push(box)
  }
  return found
}

/** The first box that ends after a place. Binary search; boxes are sorted and do not overlap. */
function firstAfter(boxes: readonly TextBox[], start: number): number {
  let low = 0
  let high = boxes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (boxes[middle]!.span.end <= start) low = middle + 1
    else high = middle
  }
  return low
}

function partOf(box: TextBox, range: Span): TextBox {
  const { span } = box
  const [start, end] = [Math.max(span.start, range.start), Math.min(span.end, range.end)]
  if (start === span.start && end === span.end) return box
  const length = span.end - span.start
  const [from, share] = [(start - span.start) / length, (end - start) / length]
  const part = isVertical(box)
    ? { y: box.y + box.height * from, height: box.height * share }
    : { x: box.x + box.width * from, width: box.width * share }
  return { ...box, ...part, span: { start, end } }
}

/** A run set from top to bottom; one character alone may be either. */
const isVertical = ({ span, width, height }: TextBox): boolean => span.end - span.start > 1 && height > width

/** How far apart two boxes of one line may be, in heights of the line. */
const GAP = 1.5
/** How much of the smaller one's height must lie beside the other. */
const BESIDE = 0.5

/** Does `next` go on, on the same line or in the same vertical line, where `last` ends? */
function isOneLine(last: TextBox, next: TextBox): boolean {
  if (last.page !== next.page || last.span.end > next.span.start) return false
  return isBeside(last, next) || isBeside(turned(last), turned(next))
}

function isBeside(last: TextBox, next: TextBox): boolean {
  const shared = Math.min(last.y + last.height, next.y + next.height) - Math.max(last.y, next.y)
  const size = Math.min(last.height, next.height)
  const gap = next.x - (last.x + last.width)
  return shared > size * BESIDE && gap > -size / 2 && gap < size * GAP && isRow(last) && isRow(next)
}

const isRow = ({ span, width, height }: TextBox): boolean => span.end - span.start === 1 || width >= height

const turned = (box: TextBox): TextBox => ({ ...box, x: box.y, y: box.x, width: box.height, height: box.width })

function unite(a: TextBox, b: TextBox): TextBox {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const confidence = [a, b].flatMap(box => box.confidence ?? [])
  return {
    span: { start: a.span.start, end: b.span.end },
    page: a.page,
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
    ...(confidence.length > 0 && { confidence: Math.min(...confidence) }),
  }
}
