// Lines to strips: from a line to the next one below it in its column, as long as the distance is that of lines (near
// neighbours and their closure, as in O'Gorman's Docstrum, 1993). Full lines find each other first and show where columns
// are; short ones then go with the column that they lie in. A line over several columns goes with none.
import { type Region, type Strip, stripOf } from './blocks.ts'
import { isBeside, type Line } from './joinRuns.ts'
import type { Rect } from './laidOutPage.ts'
import { boundsOf, commonX, commonY, rightOf } from './rects.ts'
import { turned } from './turned.ts'

/** The next line is no further than so many line distances. */
const NEXT = 1.4
/** Type of one strip differs no more in size. */
const LIKE = 1.06
/** A line may reach so far beyond its column; ems. */
const BEYOND = 0.7
const HAN = /\p{Script=Han}/gu

type Surroundings = Pick<Region, 'rules' | 'boxes' | 'images' | 'leading'>

/** The strips of these lines, each with its lines in reading order. */
export function findStrips(lines: readonly Line[], region: Surroundings): Strip[] {
  const level = lines.filter(line => !line.vertical)
  const asLevel = new Map(lines.filter(line => line.vertical).map(line => [{ ...line, ...turned(line) }, line]))
  const around = {
    ...region,
    rules: region.rules.map(turned),
    boxes: region.boxes.map(turned),
    images: region.images.map(turned),
  }
  return [
    ...linked(level, region).map(stripOf),
    ...linked([...asLevel.keys()], around).map(group => stripOf(group.map(line => asLevel.get(line)!))),
  ]
}

/** Lines that are known to be of one strip, and the rectangle around them. */
interface Group {
  readonly lines: Line[]
  bounds: Rect
}

interface Pair {
  readonly upper: Line
  readonly lower: Line
}

function linked(lines: readonly Line[], region: Surroundings): Line[][] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.x - b.x)
  const pairs = sorted.flatMap((line, index) => pairsOf(line, sorted, index, region))
  const groupOf = new Map<Line, Group>(sorted.map(line => [line, { lines: [line], bounds: line }]))
  const weak: Pair[] = []
  for (const pair of pairs) {
    if (isSameColumn(pair.upper, pair.lower)) merge(groupOf, pair)
    else weak.push(pair)
  }
  const lengths = new Map([...groupOf].map(([line, { lines }]) => [line, lines.length]))
  const lengthOf = ({ upper, lower }: Pair) => lengths.get(upper)! + lengths.get(lower)!
  weak.sort((a, b) => lengthOf(b) - lengthOf(a))
  const joinWhere = (belongs: (upper: Group, lower: Group, pair: Pair) => boolean) => {
    for (const pair of weak) {
      const [upper, lower] = [groupOf.get(pair.upper)!, groupOf.get(pair.lower)!]
      if (upper !== lower && belongs(upper, lower, pair) && !liesAcross(pair, pairs, groupOf)) merge(groupOf, pair)
    }
  }
  joinWhere((upper, lower, pair) => isWithin(upper.bounds, lower.bounds, pair.lower.size))
  joinWhere(
    (upper, lower, pair) =>
      (overlap(upper.bounds, lower.bounds) > 0.5 || isIndented(pair)) && !intrudes(upper, lower, groupOf),
  )
  return [...new Set(groupOf.values())].map(group => inRows(group.lines))
}

function merge(groupOf: Map<Line, Group>, { upper, lower }: Pair): void {
  const [one, other] = [groupOf.get(upper)!, groupOf.get(lower)!]
  if (one === other) return
  const [large, small] = one.lines.length < other.lines.length ? [other, one] : [one, other]
  large.lines.push(...small.lines)
  large.bounds = boundsOf([large.bounds, small.bounds])
  for (const line of small.lines) groupOf.set(line, large)
}

/** The line with what stands on the nearest baseline below it, in its column and type. */
function pairsOf(line: Line, sorted: readonly Line[], index: number, region: Surroundings): Pair[] {
  const pairs: Pair[] = []
  for (let next = index + 1; next < sorted.length; next++) {
    const lower = sorted[next]!
    const step = lower.y - line.y
    if (step > NEXT * region.leading) break
    if (step < 0.6 * line.size || isParted(line, lower, region) || !isLike(line, lower)) continue
    // A paragraph's last line may end where the next one's indent begins.
    if (commonX(line, lower) < -2.2 * line.size) continue
    if (pairs.length > 0 && !isBeside(pairs[0]!.lower, lower) && commonX(pairs[0]!.lower, lower) > 0) continue
    pairs.push({ upper: line, lower })
  }
  return pairs
}

/** Of a size, and in one typeface; a line that opens in bold goes on from one that is all bold. */
const isLike = (upper: Line, lower: Line): boolean =>
  upper.size < LIKE * lower.size &&
  lower.size < LIKE * upper.size &&
  (upper.font === lower.font ||
    (upper.bold && lower.lead !== undefined) ||
    hanIn(upper.text) < 4 ||
    hanIn(lower.text) < 4)

const hanIn = (text: string): number => text.match(HAN)?.length ?? 0

/** Full lines, one of them perhaps with an indent. */
function isSameColumn(upper: Line, lower: Line): boolean {
  const indent = Math.abs(upper.x - lower.x)
  return indent < 2.4 * upper.size && Math.abs(rightOf(upper) - rightOf(lower)) < upper.size
}

/** Does the narrower one lie within the column of the wider one? */
const isWithin = (upper: Rect, lower: Rect, size: number): boolean => {
  const [narrow, wide] = upper.width < lower.width ? [upper, lower] : [lower, upper]
  return narrow.x > wide.x - BEYOND * size && rightOf(narrow) < rightOf(wide) + BEYOND * size
}

/** Is one of them two ems further in, as a paragraph's first line is before its second, and behind the last one of the paragraph before? */
const isIndented = ({ upper, lower }: Pair): boolean =>
  Math.abs(Math.abs(upper.x - lower.x) - 2 * upper.size) < 0.3 * upper.size

/** The share of the narrower one that the other one stands over. */
const overlap = (a: Rect, b: Rect): number => commonX(a, b) / Math.min(a.width, b.width)

/** Would both together reach over what stands beside one of them? */
function intrudes({ bounds: upper }: Group, { bounds: lower }: Group, groupOf: ReadonlyMap<Line, Group>): boolean {
  const both = boundsOf([upper, lower])
  const isBesides = (rect: Rect, other: Rect) => commonY(rect, other) > 0 && commonX(rect, other) <= 0
  return [...new Set(groupOf.values())].some(
    ({ bounds }) => commonX(bounds, both) > 2 && (isBesides(bounds, upper) || isBesides(bounds, lower)),
  )
}

function isParted(line: Line, other: Line, { rules, boxes, images }: Surroundings): boolean {
  const left = Math.min(line.x, other.x)
  const right = Math.max(rightOf(line), rightOf(other))
  const middle = { x: left, y: line.y + 0.5 * line.height, width: right - left, height: other.y - line.y }
  const crosses = (rect: Rect) =>
    commonX(rect, middle) > 0.5 * Math.min(line.width, other.width) && commonY(rect, middle) > 0
  if (rules.some(rule => rule.width > rule.height && crosses(rule))) return true
  return [...boxes, ...images].some(
    box => crosses(box) && box.height > line.size && commonY(box, middle) > 0.3 * line.size,
  )
}

/** Is one of the two above, or below, columns that stand side by side, so that it is a line across them? */
function liesAcross({ upper, lower }: Pair, pairs: readonly Pair[], groupOf: ReadonlyMap<Line, Group>): boolean {
  const below = pairs.filter(pair => pair.upper === upper).map(pair => pair.lower)
  const above = pairs.filter(pair => pair.lower === lower).map(pair => pair.upper)
  return areColumns(below, lower, upper, groupOf) || areColumns(above, upper, lower, groupOf)
}

/** Do the lines side by side belong to columns, rather than being one line with a wide blank in it? */
function areColumns(row: readonly Line[], own: Line, across: Line, groupOf: ReadonlyMap<Line, Group>): boolean {
  return row.some(other => {
    if (other === own || !isBeside(other, own) || commonX(other, across) < 0.5 * other.size) return false
    const [left, right] = own.x < other.x ? [own, other] : [other, own]
    if (right.x - rightOf(left) < 0.5 * own.size || rightOf(across) < right.x) return false
    const middle = (rightOf(left) + right.x) / 2
    const groups = [own, other].map(line => groupOf.get(line)!)
    const isCovered = groups.some(({ bounds }) => bounds.x < middle && rightOf(bounds) > middle)
    return !isCovered && groups.some(({ lines }) => lines.length > 1)
  })
}

/** In reading order: rows from the top, each from the left. */
function inRows(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const rows: Line[][] = []
  for (const line of sorted) {
    const row = rows.at(-1)
    if (row && isBeside(row[0]!, line)) row.push(line)
    else rows.push([line])
  }
  return rows.flatMap(row => row.sort((a, b) => a.x - b.x))
}
