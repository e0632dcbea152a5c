// A page as geometry to its articles: lines are made of runs, the page's own lines set apart, boxes laid out by themselves,
// and what is left as one region.
import type { Region } from './blocks.ts'
import { type ArticleLayout, composeParts } from './composeParts.ts'
import { findBoxes } from './findBoxes.ts'
import { inReadingOrder } from './inReadingOrder.ts'
import { joinRuns, type Line } from './joinRuns.ts'
import type { LaidOutPage, Rect } from './laidOutPage.ts'
import { layOutRegion } from './layOutRegion.ts'
import type { LineForms } from './lineForms.ts'
import { bodySize, leadingOf } from './measureType.ts'
import { readFolio } from './readFolio.ts'
import { boundsOf, commonX, commonY, holds } from './rects.ts'
import { settleInitials } from './settleInitials.ts'
import { splitBriefs } from './splitBriefs.ts'

/** What was read of a page. `lines` are all its lines in reading order; `articles` are made of them, but those of the paper itself are in none. */
export interface PageLayout {
  readonly lines: readonly Line[]
  readonly articles: readonly ArticleLayout[]
  readonly label?: string
  readonly published?: string
  readonly publication?: string
}

/** Rules longer than this share of the page's sides frame it. */
const FRAME = 0.97
/** A drawing is no smaller; points. */
const LEAST_DRAWING = 40

/** Reads a page's layout. */
export function readLayout(page: LaidOutPage, forms: LineForms): PageLayout {
  const body = bodySize(page.runs)
  if (body === 0) return { lines: [], articles: [] }
  const all = settleInitials(joinRuns(page.runs, page.rules, body), body)
  const { lines: folio, ...stated } = readFolio(page, all, body)
  const lines = all.filter(line => !folio.includes(line))
  const boxes = findBoxes(page, lines, body)
  const found = layOutWithin(undefined, lines, boxes, page, body, forms)
  const articles = inReadingOrder(found, article => boundsOf(article.lines), 2 * body)
  const own = inReadingOrder(folio, line => line, 0.5 * body)
  return { ...stated, lines: [...own, ...articles.flatMap(linesOf)], articles }
}

/** The articles of the page, or of a box, with those of the boxes within it. */
function layOutWithin(
  box: Rect | undefined,
  lines: readonly Line[],
  boxes: readonly Rect[],
  page: LaidOutPage,
  body: number,
  forms: LineForms,
): ArticleLayout[] {
  const inner = boxes.filter(other => other !== box && (!box || holds(box, other, 2)))
  const outer = inner.filter(one => !inner.some(other => other !== one && holds(other, one, 2)))
  const isIn = (rect: Rect, within: Rect) => holds(within, rect, 3)
  const own = lines.filter(line => !outer.some(within => isIn(line, within)))
  const nested = outer.flatMap(within =>
    layOutWithin(
      within,
      lines.filter(line => isIn(line, within)),
      inner,
      page,
      body,
      forms,
    ),
  )
  if (own.length === 0) return nested
  const region = regionOf(box, own, outer, page, body)
  const articles = layOutRegion(region, forms).map(pieces => composeParts(pieces, box !== undefined, forms))
  return [...articles.flatMap(article => splitBriefs(article, forms)), ...nested]
}

function regionOf(
  box: Rect | undefined,
  lines: readonly Line[],
  boxes: readonly Rect[],
  page: LaidOutPage,
  pageBody: number,
): Region {
  const bounds = box ?? { x: 0, y: 0, width: page.width, height: page.height }
  const here = (rect: Rect) => holds(bounds, rect, 2) && !boxes.some(other => holds(other, rect, 2))
  const isFrame = (rule: Rect) => rule.width > FRAME * bounds.width || rule.height > FRAME * bounds.height
  const text = lines.filter(line => line.size < 1.2 * pageBody)
  const body = box && text.length > 1 ? bodySize(text) : pageBody
  return {
    bounds: box ?? boundsOf(lines),
    lines,
    rules: page.rules.filter(rule => here(rule) && !(isFrame(rule) && box !== undefined)),
    images: [...page.images, ...page.boxes.filter(box => isDrawing(box, page))].filter(here),
    boxes,
    body,
    leading: leadingOf(lines, body),
  }
}

/** The article's lines as its parts have them, and then those that are in none. */
function linesOf({ parts, lines }: ArticleLayout): Line[] {
  return [...new Set([...parts.flatMap(({ cuts }) => cuts.map(({ line }) => line)), ...lines])]
}

/** A filled area without a word in it, large enough to be a picture. */
const isDrawing = (box: Rect, { runs }: LaidOutPage): boolean =>
  Math.min(box.width, box.height) > LEAST_DRAWING && !runs.some(run => commonX(run, box) > 0 && commonY(run, box) > 0)
