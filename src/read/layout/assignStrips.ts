// Which strips are one article. A strip goes with the head that it stands under; under heads side by side the columns are
// dealt out; a head written downwards takes what begins beside it. What is left goes on with the strip above it or in the
// column to its left, whichever it fits, or is an article by itself.
import type { Head, Region, Strip } from './blocks.ts'
import { joinFit, startsIndented } from './flow.ts'
import type { Rect } from './laidOutPage.ts'
import { hasRule, partitionRow } from './partitionRow.ts'
import { reachOf } from './reachOf.ts'
import { bottomOf, commonX, commonY, rightOf } from './rects.ts'

/** What stands over a strip, next to it: a head, another strip, or nothing but a rule or the region's edge. */
type Over = { readonly head: Head } | { readonly strip: Strip; readonly ruled: boolean } | undefined

/** The article of each strip, by number: that of its head in `heads`, or a further one. */
export function assignStrips(heads: readonly Head[], strips: readonly Strip[], region: Region): Map<Strip, number> {
  const level = heads.filter(head => !head.vertical)
  const reaches = new Map(level.map(head => [head, reachOf(head, heads, strips, region)]))
  const over = new Map(strips.map(strip => [strip, overOf(strip, strips, reaches, region)]))
  const article = new Map<Strip, number>()
  const endOf = (column: Strip): Strip => {
    const next = strips.find(strip => {
      const above = over.get(strip)
      return above && 'strip' in above && above.strip === column && !above.ruled
    })
    return next ? endOf(next) : column
  }
  for (const row of rowsOf(level, reaches)) {
    const columns = strips
      .filter(strip => {
        const above = over.get(strip)
        return above && 'head' in above && row.includes(above.head)
      })
      .sort((a, b) => a.x - b.x)
    const dealt = row.length === 1 ? columns.map(() => 0) : partitionRow(row, columns, endOf, region)
    for (const [index, column] of columns.entries()) article.set(column, heads.indexOf(row[dealt[index]!]!))
  }
  for (const head of heads) if (head.vertical) takeBeside(head, heads, strips, over, article, region)
  return assignRest(heads, strips, over, article, endOf, region)
}

/** Heads whose reaches lie over the same columns, sorted from the left. */
function rowsOf(heads: readonly Head[], reaches: ReadonlyMap<Head, Rect>): Head[][] {
  const rows: Head[][] = []
  for (const head of [...heads].sort((a, b) => a.x - b.x)) {
    const row = rows.find(others =>
      others.some(other => {
        const [a, b] = [reaches.get(other)!, reaches.get(head)!]
        return commonY(a, b) > 0.3 * Math.min(a.height, b.height) && commonX(a, b) > 0
      }),
    )
    if (row) row.push(head)
    else rows.push([head])
  }
  return rows
}

function overOf(strip: Strip, strips: readonly Strip[], reaches: ReadonlyMap<Head, Rect>, region: Region): Over {
  const slack = 0.4 * region.leading
  const isOver = (rect: Rect, share: number) =>
    rect !== strip &&
    bottomOf(rect) < strip.y + slack &&
    commonX(rect, strip) > share * Math.min(strip.width, rect.width)
  let best: Over
  let edge = Number.NEGATIVE_INFINITY
  for (const [head, reach] of reaches) {
    if (isOver(reach, 0.5) && bottomOf(reach) > edge) [best, edge] = [{ head }, bottomOf(reach)]
  }
  for (const other of strips) {
    if (isOver(other, 0.4) && bottomOf(other) > edge) [best, edge] = [{ strip: other, ruled: false }, bottomOf(other)]
  }
  for (const rule of region.rules) {
    const parts =
      rule.width > rule.height && isOver(rule, 0.5) && commonX(rule, strip) > 0.5 * strip.width && rule.y > edge - 1
    // A rule closely under a head adorns it.
    const adorns =
      best && 'head' in best && rule.y - edge < 1.2 * region.leading && strip.y - rule.y < 2 * region.leading
    if (!parts || adorns) continue
    if (best && 'strip' in best) best = { ...best, ruled: true }
    else best = undefined
  }
  return best
}

/** Gives a head written downwards the strips that begin beside it, column by column, until one stands under a head of its own. */
function takeBeside(
  head: Head,
  heads: readonly Head[],
  strips: readonly Strip[],
  over: ReadonlyMap<Strip, Over>,
  article: Map<Strip, number>,
  region: Region,
): void {
  const slack = 1.6 * region.leading
  const free = strips.filter(strip => {
    const above = over.get(strip)
    const owns = above && 'head' in above && strip.y - bottomOf(above.head) < 2.5 * region.leading
    return !owns && Math.abs(strip.y - head.y) < slack
  })
  const sides = [
    free.filter(strip => strip.x > rightOf(head) - 1).sort((a, b) => a.x - b.x),
    free.filter(strip => rightOf(strip) < head.x + 1).sort((a, b) => b.x - a.x),
  ]
  const number = heads.indexOf(head)
  const runs = sides.map(side => {
    const run: Strip[] = []
    let last: Rect = head
    // A last line alone does not show how wide its column is.
    const width = Math.max(...side.map(strip => strip.width))
    for (const strip of side) {
      const gap = -commonX(last, { ...strip, width })
      if (gap > 4 * region.body || (run.length > 0 && Math.abs(strip.y - run[0]!.y) > 0.5 * region.leading)) break
      if (run.length > 0 && hasRule(strip.x < last.x ? strip : last, strip.x < last.x ? last : strip, region.rules))
        break
      run.push(strip)
      last = strip
    }
    return run
  })
  const [right, left] = runs as [Strip[], Strip[]]
  const gapOf = (run: Strip[]) => (run.length === 0 ? Number.POSITIVE_INFINITY : -commonX(head, run[0]!))
  for (const strip of gapOf(right) <= gapOf(left) ? right : left) if (!article.has(strip)) article.set(strip, number)
}

function assignRest(
  heads: readonly Head[],
  strips: readonly Strip[],
  over: ReadonlyMap<Strip, Over>,
  article: Map<Strip, number>,
  endOf: (column: Strip) => Strip,
  region: Region,
): Map<Strip, number> {
  let next = heads.length
  const waiting = new Set([...strips].filter(strip => !article.has(strip)).sort((a, b) => a.x - b.x || a.y - b.y))
  const links = new Map([...waiting].map(strip => [strip, predecessors(strip, strips, over, endOf, region)]))
  while (waiting.size > 0) {
    let best: { strip: Strip; number: number; score: number } | undefined
    for (const strip of waiting) {
      for (const { before, score } of links.get(strip)!) {
        const number = article.get(before)
        if (number !== undefined && score > (best?.score ?? 0)) best = { strip, number, score }
      }
    }
    const [first] = [...waiting].sort((a, b) => a.y - b.y || a.x - b.x) as [Strip]
    const { strip, number } = best ?? { strip: first, number: next++ }
    article.set(strip, number)
    waiting.delete(strip)
  }
  return article
}

const UNDER = 1
const BESIDE = 0.7
const RULED = 3
const COLUMN_RULE = 0.6

/** What the strip may go on with, and how likely that is; nothing below 0 is worth it. */
function predecessors(
  strip: Strip,
  strips: readonly Strip[],
  over: ReadonlyMap<Strip, Over>,
  endOf: (column: Strip) => Strip,
  region: Region,
) {
  const found: { before: Strip; score: number }[] = []
  const above = over.get(strip)
  if (above && 'strip' in above) {
    const far =
      strip.y - bottomOf(above.strip) > 2.5 * region.leading && !isFilled(above.strip, strip, region) ? 0.4 : 0
    found.push({ before: above.strip, score: UNDER + joinFit(above.strip, strip) - far - (above.ruled ? RULED : 0) })
  }
  const left = strips
    .filter(other => other !== strip && rightOf(other) < strip.x + region.body && isBeside(other, strip, over))
    .sort((a, b) => Math.round(rightOf(b) - rightOf(a)) || b.y - a.y)[0]
  if (left) {
    const end = endOf(left)
    const ruled = hasRule(left, strip, region.rules) ? COLUMN_RULE : 0
    const own = startsIndented(strip) === undefined ? 0.3 : 0
    found.push({ before: left, score: BESIDE + joinFit(end, strip) - ruled - own })
  }
  return found
}

/** Do they stand at one height, or the strip beside the head that the other one stands under? */
function isBeside(other: Strip, strip: Strip, over: ReadonlyMap<Strip, Over>): boolean {
  const above = over.get(other)
  const atHead = above !== undefined && 'head' in above && commonY(above.head, strip) > 0
  return atHead || commonY(other, strip) > 0.3 * Math.min(other.height, strip.height)
}

/** Does a picture or a box fill the space between the two? */
const isFilled = (upper: Strip, lower: Strip, { images, boxes }: Region): boolean =>
  [...images, ...boxes].some(
    rect => commonX(rect, lower) > 0.5 * lower.width && rect.y > upper.y && bottomOf(rect) < bottomOf(lower),
  )
