// A region of a page to its articles: heads and strips are found, small lines by the heads given to them, and what belongs
// together put together.
import { assignStrips } from './assignStrips.ts'
import { type Head, type Region, type Strip, stripOf } from './blocks.ts'
import { findHeads, sortLines } from './findHeads.ts'
import { findStrips } from './findStrips.ts'
import type { Line } from './joinRuns.ts'
import type { Rect } from './laidOutPage.ts'
import type { LineForms } from './lineForms.ts'
import { orderStrips } from './orderStrips.ts'
import { readTurn } from './readTurn.ts'
import { bottomOf, boundsOf, commonX, commonY, holds, holdsCenter, rightOf } from './rects.ts'
import { type Caption, takeCaptions } from './takeCaptions.ts'

/** An article's pieces. Strips and sections are in reading order; a section is the heading of what follows it within the body. */
export interface Pieces {
  readonly heads: readonly Head[]
  readonly body: readonly (Strip & { readonly isSection?: boolean })[]
  readonly captions: readonly Strip[]
}

const STOP = /[。！？]/u

/** The articles of a region, in no order that matters; every line is in one of them. */
export function layOutRegion(region: Region, forms: LineForms): Pieces[] {
  const { heads: headLines, texts } = sortLines(region)
  const found = takeCaptions(findStrips(texts, region), region, forms)
  const { heads: own, sections } = takeSections(findHeads(headLines, texts, region), found.rest, region, forms)
  const { heads, strips } = takeSmallLines(own, found.rest, sections, region, forms)
  const body = [...strips.map(strip => (isLoose(strip, forms) ? { ...strip, isLoose: true } : strip)), ...sections]
  const numbers = assignStrips(heads, body, region)
  const articles: { heads: Head[]; body: Strip[]; captions: Strip[] }[] = heads.map(head => ({
    heads: [head],
    body: [],
    captions: [],
  }))
  for (const [strip, number] of numbers) {
    articles[number] ??= { heads: [], body: [], captions: [] }
    articles[number].body.push(strip)
  }
  const pieces = joinBareHeads(articles, region).map(({ heads, body, captions }) => ({
    heads,
    body: orderStrips(body, 0.3 * region.body).map(strip =>
      sections.includes(strip) ? { ...strip, isSection: true } : strip,
    ),
    captions,
  }))
  return placeCaptions(pieces, found.captions, region)
}

function isLoose({ lines }: Strip, forms: LineForms): boolean {
  const text = lines.map(line => line.text).join('')
  return lines.length < 4 && (forms.isByline(text) || readTurn(text) !== undefined)
}

/** Headings within a body: a line or two of slightly larger type in one column. Where text stands closely above and below, or none below, it is one; at a column's top it is if it looks like those. */
function takeSections(
  heads: readonly Head[],
  strips: readonly Strip[],
  region: Region,
  forms: LineForms,
): { heads: Head[]; sections: Strip[] } {
  const small = heads.filter(head => !head.vertical && head.lines.length < 3 && sizeOf(head) < 1.45 * region.body)
  const sure = small.filter(head => isSection(head, strips, region, forms))
  const isLike = (head: Head) =>
    sure.some(
      other =>
        other.lines[0]!.font === head.lines[0]!.font && Math.abs(sizeOf(other) - sizeOf(head)) < 0.02 * sizeOf(head),
    )
  const sections = new Set([...sure, ...small.filter(isLike)])
  return {
    heads: heads.filter(head => !sections.has(head)),
    sections: [...sections].map(({ lines }) => ({ ...stripOf(lines), isLoose: true })),
  }
}

const sizeOf = ({ lines }: Head): number => Math.max(...lines.map(({ size }) => size))

function isSection(head: Head, strips: readonly Strip[], { rules, body, leading }: Region, forms: LineForms): boolean {
  const near = (strip: Strip) => commonX(strip, head) > 0.8 * head.width && !strip.vertical
  const above = strips.filter(strip => near(strip) && bottomOf(strip) < head.y + 1).sort((a, b) => b.y - a.y)[0]
  const below = strips.filter(strip => near(strip) && strip.y > bottomOf(head) - 1).sort((a, b) => a.y - b.y)[0]
  if (!above || head.y - bottomOf(above) > 1.2 * leading) return false
  const isRuled = rules.some(
    rule =>
      rule.width > rule.height &&
      commonX(rule, head) > 0.5 * head.width &&
      rule.y > bottomOf(above) - 1 &&
      rule.y < head.y + 1,
  )
  const isWithin = head.x > above.x - body && rightOf(head) < rightOf(above) + body
  if (!isWithin || isRuled || forms.isByline(above.lines.at(-1)!.text)) return false
  if (!below || below.y - bottomOf(head) > 1.2 * leading) return !below || below.y - bottomOf(head) > 3 * leading
  return !forms.opensArticle(below.lines[0]!.text) && Math.abs(above.width - below.width) < body
}

/** Credits and the like in the body's type: at a strip's beginning closely under a head, set across columns, or as a kicker closely above. */
function takeSmallLines(
  heads: readonly Head[],
  strips: readonly Strip[],
  sections: readonly Strip[],
  region: Region,
  forms: LineForms,
): { heads: Head[]; strips: Strip[] } {
  const all = [...strips, ...sections]
  const more = new Map<Head, Line[]>(heads.map(head => [head, []]))
  const rest: Strip[] = []
  for (const strip of strips) {
    const over = nearestOver(strip, heads, region)
    const count = over ? smallLines(strip, strips, region, forms) : 0
    const under = count === 0 && isKicker(strip, all, region, forms) ? nearestHead(strip, heads) : undefined
    if (over) more.get(over)!.push(...strip.lines.slice(0, count))
    if (under) more.get(under)!.push(...strip.lines)
    else if (count < strip.lines.length) rest.push(count === 0 ? strip : stripOf(strip.lines.slice(count)))
  }
  const grown = heads.map(head => {
    const lines = [...head.lines, ...more.get(head)!]
    return { ...boundsOf(lines), lines, vertical: head.vertical }
  })
  return { heads: grown, strips: rest }
}

const nearestOver = (strip: Strip, heads: readonly Head[], { leading }: Region): Head | undefined =>
  heads
    .filter(head => !head.vertical && head.y < strip.y && strip.y - bottomOf(head) < 2 * leading && isOver(head, strip))
    .sort((a, b) => bottomOf(b) - bottomOf(a))[0]

/** The head that the strip stands closely above, or closely beside where both are written downwards. */
function nearestHead(strip: Strip, heads: readonly Head[]): Head | undefined {
  return heads.find(head => {
    const near = 0.9 * Math.max(...head.lines.map(({ size }) => size))
    if (head.vertical !== strip.vertical) return false
    if (head.vertical)
      return commonX(head, strip) > -near && commonY(head, strip) > 0.5 * Math.min(head.height, strip.height)
    return head.y > strip.y && head.y - bottomOf(strip) < near && isOver(head, strip)
  })
}

const isOver = (head: Head, strip: Strip): boolean => commonX(head, strip) > 0.5 * Math.min(head.width, strip.width)

/** A line or two without a full stop that nothing stands closely above. */
function isKicker(strip: Strip, strips: readonly Strip[], { leading }: Region, forms: LineForms): boolean {
  const text = strip.lines.map(line => line.text).join('')
  if (strip.lines.length > 2 || STOP.test(text) || forms.isByline(text)) return false
  return !strips.some(
    other =>
      other !== strip && other.y < strip.y && strip.y - bottomOf(other) < 0.7 * leading && commonX(other, strip) > 0,
  )
}

function smallLines(strip: Strip, strips: readonly Strip[], region: Region, forms: LineForms): number {
  const { lines } = strip
  const joined = (count: number) =>
    lines
      .slice(0, count)
      .map(line => line.text)
      .join('')
  const credits = [3, 2, 1].find(count => count <= lines.length && forms.isByline(joined(count))) ?? 0
  if (credits > 0 || lines.length > 2) return credits
  const text = lines.map(line => line.text).join('')
  const below = strips.filter(
    other =>
      other !== strip &&
      other.y > strip.y &&
      other.y - bottomOf(strip) < 2 * region.leading &&
      commonX(other, strip) > 0.3 * region.body,
  )
  const isAcross =
    below.length > 1 &&
    below.some((other, index) =>
      below.slice(index + 1).some(next => commonY(other, next) > 0 && commonX(other, next) < 0),
    )
  return isAcross && !STOP.test(text) ? lines.length : 0
}

/** A head without text goes with the one closely below it: a kicker parted by a rule. */
function joinBareHeads(articles: readonly { heads: Head[]; body: Strip[]; captions: Strip[] }[], region: Region) {
  const joined = articles.filter(article => article !== undefined)
  for (const bare of joined.filter(({ body, heads }) => body.length === 0 && heads.length > 0)) {
    if (bare.heads.some(({ vertical }) => vertical)) continue
    const head = boundsOf(bare.heads)
    const next = joined.find(other => {
      if (other === bare || other.heads.length === 0) return false
      const lower = boundsOf(other.heads)
      const gap = lower.y - bottomOf(head)
      const isOver = commonX(head, lower) > 0.5 * Math.min(head.width, lower.width)
      return gap > -1 && gap < 1.6 * region.leading && (isOver || isAlone(head, lower, joined))
    })
    if (!next) continue
    next.heads.unshift(...bare.heads)
    bare.heads.length = 0
  }
  return joined.filter(({ heads, body, captions }) => heads.length + body.length + captions.length > 0)
}

/** Does nothing stand beside either of the two, so that one set at the left and one in the middle belong together? */
function isAlone(upper: Rect, lower: Rect, articles: readonly { heads: Head[]; body: Strip[] }[]): boolean {
  const row = boundsOf([upper, lower])
  return articles.every(({ heads, body }) =>
    [...heads, ...body].every(
      other => holds(row, other) || commonY(other, row) < 0.3 * Math.min(other.height, row.height),
    ),
  )
}

/** Gives each caption to the article whose pieces lie around its picture; a picture by itself stays one. */
function placeCaptions(articles: readonly Pieces[], captions: readonly Caption[], region: Region): Pieces[] {
  const more = new Map<Pieces, Strip[]>()
  const alone: Pieces[] = []
  for (const { strip, image } of captions) {
    const own =
      articles
        .filter(({ heads, body }) => {
          const pieces = [...heads, ...body]
          if (pieces.length === 0) return false
          const around = boundsOf(pieces)
          return isMostlyIn(around, image) || holdsCenter(around, strip)
        })
        .sort((a, b) => areaOf(a) - areaOf(b))[0] ?? adjacent(articles, image, region)
    if (own) more.set(own, [...(more.get(own) ?? []), strip])
    else alone.push({ heads: [], body: [], captions: [strip] })
  }
  return [
    ...articles.map(article => ({ ...article, captions: [...article.captions, ...(more.get(article) ?? [])] })),
    ...alone,
  ]
}

/** Does the article reach round the picture, or at least down one of its sides? */
const isMostlyIn = (around: Rect, image: Rect): boolean =>
  commonX(around, image) > 0.5 * image.width && commonY(around, image) > 0.3 * image.height

function areaOf({ heads, body }: Pieces): number {
  const { width, height } = boundsOf([...heads, ...body])
  return width * height
}

/** The article whose head stands closely below the picture, or between whose head and text it lies. */
function adjacent(articles: readonly Pieces[], image: Rect, region: Region): Pieces | undefined {
  return articles.find(({ heads }) =>
    heads.some(head => {
      const gap = head.y - bottomOf(image)
      return gap > -1 && gap < 4 * region.leading && commonX(head, image) > 0.6 * Math.min(head.width, image.width)
    }),
  )
}
