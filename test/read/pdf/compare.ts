// How well a document read back fits what was printed.
import { boundsOf, holdsCenter } from '../../../src/read/layout/rects.ts'
import type { Document, OutlineArticle, OutlinePart } from '../../../src/types.ts'
import type { Story } from './articles.ts'
import type { ShownLine } from './printSheets.ts'

const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '')

/** The text of the parts of these kinds, blanks left out. */
export function partText(
  document: Document,
  article: OutlineArticle,
  ...kinds: readonly OutlinePart['part'][]
): string {
  return bare(
    article.parts
      .filter(({ part }) => kinds.includes(part))
      .flatMap(({ lines }) => lines.map(({ start, end }) => document.text.slice(start, end)))
      .join(''),
  )
}

/** The share of runs of four characters that both texts have (Dice's coefficient over bags). */
export function similarity(a: string, b: string): number {
  const [left, right] = [grams(bare(a)), grams(bare(b))]
  let common = 0
  let total = 0
  for (const [gram, count] of left) {
    common += Math.min(count, right.get(gram) ?? 0)
    total += count
  }
  for (const count of right.values()) total += count
  return total === 0 ? Number(bare(a) === bare(b)) : (2 * common) / total
}

function grams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at <= text.length - Math.min(4, text.length); at++) {
    const gram = text.slice(at, at + 4)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/** What of a story was not read back as it was printed, in words; empty where all of it was. */
export function differences(document: Document, stories: readonly Story[]): string[] {
  const outline = document.outline ?? []
  const wrong: string[] = []
  if (outline.length !== stories.length) wrong.push(`expected ${stories.length} articles, found ${outline.length}`)
  for (const story of stories) {
    const name = story.headline ?? story.caption ?? ''
    const paragraphs = [...(story.lead ? [story.lead] : []), ...story.paragraphs]
    const body = paragraphs.join('')
    const article = bestOf(document, outline, body === '' ? (story.caption ?? '') : body)
    if (!article) {
      wrong.push(`${name}: missing`)
      continue
    }
    const same = (what: string, found: string, expected: string) => {
      if (found !== bare(expected))
        wrong.push(`${name}: ${what} “${found.slice(0, 60)}” for “${bare(expected).slice(0, 60)}”`)
    }
    if (article.role !== story.role) wrong.push(`${name}: ${article.role} for ${story.role}`)
    same('kicker', partText(document, article, 'kicker'), story.kicker ?? '')
    same('headline', partText(document, article, 'headline'), story.headline ?? '')
    same(
      'subhead',
      partText(document, article, 'subhead'),
      [story.subhead ?? '', ...(story.sections ?? []).map(({ text }) => text)].join(''),
    )
    same('byline', partText(document, article, 'byline'), story.byline?.text ?? '')
    same('caption', partText(document, article, 'caption'), story.caption ?? '')
    const count = article.parts.filter(({ part }) => part === 'body').length
    if (count !== paragraphs.length) wrong.push(`${name}: ${count} paragraphs for ${paragraphs.length}`)
    const text = partText(document, article, 'body')
    const alike = similarity(text, body)
    if (alike < 0.98) wrong.push(`${name}: text ${alike.toFixed(3)} “${text.slice(0, 30)}…${text.slice(-30)}”`)
  }
  return wrong
}

function bestOf(document: Document, outline: readonly OutlineArticle[], text: string): OutlineArticle | undefined {
  const scored = outline.map(article => ({
    article,
    score: similarity(partText(document, article, 'body', 'caption'), text),
  }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best && best.score > 0.3 ? best.article : undefined
}

/** A line's edges may be so far from where the page showed it; points. */
const OFF = 2

/** What lines do not have their boxes where the page showed them, in words. A line's boxes are those that lie in it: together they must reach from its beginning to its end and hold its text. */
export function misplaced(document: Document, shown: readonly ShownLine[]): string[] {
  const boxes = (document.boxes ?? []).map(box => ({ ...box, text: document.text.slice(box.span.start, box.span.end) }))
  return shown.flatMap(line => {
    const isVertical = line.height > line.width && line.text.trim().length > 1
    const own = boxes
      .filter(box => box.page === line.page && holdsCenter(line, box))
      .sort((a, b) => (isVertical ? a.y - b.y : a.x - b.x))
    const text = bare(own.map(box => box.text).join(''))
    if (text !== bare(line.text)) return [`page ${line.page}: “${text}” where “${line.text}” stands`]
    const found = boundsOf(own)
    const off = [
      found.x - line.x,
      found.y - line.y,
      found.x + found.width - line.x - line.width,
      found.y + found.height - line.y - line.height,
    ]
    return off.some(side => Math.abs(side) > OFF)
      ? [`“${line.text.slice(0, 12)}” is off by ${off.map(side => side.toFixed(1)).join(', ')}`]
      : []
  })
}
