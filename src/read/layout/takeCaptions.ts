// Captions: a few lines close to a picture, in other type than the text or worded as captions are.
import { type Region, type Strip, stripOf } from './blocks.ts'
import type { Rect } from './laidOutPage.ts'
import type { LineForms } from './lineForms.ts'
import { bottomOf, commonX, commonY, rightOf } from './rects.ts'

/** A caption, and the picture that it stands at. */
export interface Caption {
  readonly strip: Strip
  readonly image: Rect
}

const MOST_LINES = 6
/** A caption is no further from its picture than so many line distances. */
const NEAR = 1.7

/** The captions among the strips, and the strips that are left; a strip that begins with a caption is cut behind it. */
export function takeCaptions(
  strips: readonly Strip[],
  region: Region,
  forms: LineForms,
): { captions: Caption[]; rest: Strip[] } {
  const captions: Caption[] = []
  const rest: Strip[] = []
  const font = fontOf(strips)
  for (const strip of strips) {
    const image = region.images.find(image => isNear(image, strip, region))
    const count = image ? captionLines(strip, image, font, region, forms) : 0
    if (!image || count === 0) rest.push(strip)
    else {
      captions.push({ strip: stripOf(strip.lines.slice(0, count)), image })
      if (count < strip.lines.length) rest.push(stripOf(strip.lines.slice(count)))
    }
  }
  return { captions, rest }
}

/** The typeface of most of the text. */
function fontOf(strips: readonly Strip[]): string {
  const counts = new Map<string, number>()
  for (const { lines } of strips)
    for (const { font, text } of lines) counts.set(font, (counts.get(font) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

/** Right below the picture and no wider, or else at one of its sides. */
function isNear(image: Rect, strip: Strip, { body, leading }: Region): boolean {
  return isBelow(image, strip, body, leading) || isBesides(image, strip, body, leading)
}

function isBelow(image: Rect, strip: Strip, body: number, leading: number): boolean {
  const gap = strip.y - bottomOf(image)
  return (
    gap > -body && gap < NEAR * leading && strip.x > image.x - 2 * body && rightOf(strip) < rightOf(image) + 2 * body
  )
}

const isBesides = (image: Rect, strip: Strip, body: number, leading: number): boolean =>
  (commonY(image, strip) > 0.8 * strip.height && commonX(image, strip) > -2 * body) ||
  (image.y > bottomOf(strip) - body && image.y - bottomOf(strip) < leading && commonX(image, strip) > 0.8 * strip.width)

/** How many lines at the strip's beginning are a caption. */
function captionLines(strip: Strip, image: Rect, font: string, { body, leading }: Region, forms: LineForms): number {
  const { lines } = strip
  const differs = lines.every(line => line.size < 0.96 * body || (line.font !== font && font !== ''))
  const whole = lines.map(({ text }) => text).join('')
  const below = isBelow(image, strip, body, leading)
  if (lines.length <= MOST_LINES && forms.isCaption(whole) && (below || !forms.isByline(whole))) return lines.length
  if (!below) return 0
  if (differs && lines.length <= MOST_LINES && !forms.isByline(whole)) return lines.length
  const closing = lines.slice(0, MOST_LINES).findIndex(
    (_, index) =>
      forms.isCaption(
        lines
          .slice(0, index + 1)
          .map(({ text }) => text)
          .join(''),
      ) && /(?:摄|图)[）)]?$/u.test(lines[index]!.text),
  )
  return closing + 1
}
