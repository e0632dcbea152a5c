// Pictures and tinted boxes on a scan: large parts of the page that are neither paper nor text.
import type { LaidOutPage, Rect } from '../layout/laidOutPage.ts'
import { boundsOf, holdsCenter } from '../layout/rects.ts'
import type { TextArea } from './findTextAreas.ts'
import { type Gray, resizeGray, type Scan } from './gray.ts'

/** The page is looked at in cells of this size; points. */
const CELL = 4
/** A picture is at least this wide and high; points. */
const LEAST = 40
/** Darker than paper by so much, a cell is none; of 255. */
const DARKER = 12
/** So much of a picture's rectangle is not paper. */
const FILLED = 0.7
/** So many lines of text make it a tinted box. */
const LINES = 2

/** Pixels. `boxes` hold text, `images` none or little. */
export function findPictures(scan: Scan, areas: readonly TextArea[]): Pick<LaidOutPage, 'boxes' | 'images'> {
  const cell = (CELL * scan.dpi) / 72
  const small = resizeGray(scan, Math.max(1, Math.ceil(scan.width / cell)), Math.max(1, Math.ceil(scan.height / cell)))
  const paper = paperOf(small)
  const isFilled = Uint8Array.from(small.data, value => Number(value < paper - DARKER))
  const boxes: Rect[] = []
  const images: Rect[] = []
  for (const { rect, filled } of islands({ ...small, data: isFilled })) {
    const place = { x: rect.x * cell, y: rect.y * cell, width: rect.width * cell, height: rect.height * cell }
    const least = (LEAST * scan.dpi) / 72
    if (place.width < least || place.height < least || filled < FILLED * rect.width * rect.height) continue
    const lines = areas.filter(area => holdsCenter(place, area))
    const covered = lines.reduce((sum, { width, height }) => sum + width * height, 0) / (place.width * place.height)
    // Lines of text set close together fill a rectangle as well.
    if (covered > FILLED) continue
    if (lines.length >= LINES) boxes.push(place)
    else images.push(place)
  }
  return { boxes, images }
}

/** The grey of the paper: the commonest among the lighter half. */
function paperOf({ data }: Gray): number {
  const counts = new Int32Array(256)
  for (const value of data) counts[value]!++
  let best = 255
  for (let value = 255; value > 127; value--) if (counts[value]! > counts[best]!) best = value
  return best
}

/** Groups of filled cells that share sides, after single cells at their edges are taken off. */
function islands({ width, height, data }: Gray): { rect: Rect; filled: number }[] {
  const isInner = (at: number) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    return x > 0 && y > 0 && x < width - 1 && y < height - 1 && [-1, 1, -width, width].every(step => data[at + step])
  }
  const waiting = new Set([...data.keys()].filter(at => data[at] && isInner(at)))
  const found: { rect: Rect; filled: number }[] = []
  for (const start of waiting) {
    const group = [start]
    waiting.delete(start)
    for (const at of group) {
      for (const step of [-1, 1, -width, width]) {
        if (!waiting.delete(at + step)) continue
        group.push(at + step)
      }
    }
    const rect = boundsOf(
      group.map(at => ({ x: (at % width) - 1, y: Math.floor(at / width) - 1, width: 3, height: 3 })),
    )
    found.push({ rect, filled: group.length })
  }
  return found
}
