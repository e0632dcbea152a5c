import { type Chance, whole, within } from '../random.ts'
import { setArticle } from '../setArticle.ts'
import type { Sheet } from '../typeset.ts'
import { begin, type Faces, news, place } from './ground.ts'

/** Rows of articles side by side, parted by rules, or by nothing but a gap. */
export function rows(random: Chance, faces: Faces, columns?: number): Sheet {
  const ground = begin(random, faces, columns)
  const { sheet, setting, left } = ground
  const stories = news(random)
  const ruled = random() < 0.6
  let y = ground.top
  while (stories.length > 0 && y < 1100) {
    let at = 0
    let bottom = y
    const gaps: number[] = []
    while (at < ground.columns && stories.length > 0) {
      const room = ground.columns - at
      const story = stories.pop()!
      const long = story.paragraphs.join('').length > 420
      const span = Math.min(room, long ? whole(random, 2, 4) : whole(random, 1, 3))
      const extent = setArticle(sheet, story, place(ground, random, story, at, span, y), setting)
      if (extent.bottom > sheet.height - 40) return dropLast(sheet)
      bottom = Math.max(bottom, extent.bottom)
      at += span
      if (at < ground.columns) gaps.push(extent.right + setting.gutter / 2)
    }
    if (ruled) for (const x of gaps) sheet.pieces.push({ kind: 'rule', page: 0, x, y, width: 1, height: bottom - y })
    y = bottom + setting.leading * within(random, 0.9, 1.6)
    if (ruled && y < 1100)
      sheet.pieces.push({
        kind: 'rule',
        page: 0,
        x: left,
        y: y - setting.leading * 0.4,
        width: sheet.width - 2 * left,
        height: 1,
      })
    y += setting.leading * 0.4
  }
  return sheet
}

/** Takes the last story off again: it did not fit on the page. */
export function dropLast(sheet: Sheet): Sheet {
  const last = sheet.stories.length - 1
  const pieces = sheet.pieces.filter(piece => piece.kind !== 'line' || piece.of?.story !== last)
  return { ...sheet, stories: sheet.stories.slice(0, last), pieces: pieces.filter(piece => piece.y < 1600) }
}
