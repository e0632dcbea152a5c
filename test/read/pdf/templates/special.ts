// Headlines written downwards, articles turned to another page, pictures and boxes.
import { PICTURE, type Story } from '../articles.ts'
import { breakText } from '../breakText.ts'
import { type Chance, pick, shuffled, whole, within } from '../random.ts'
import { setArticle, setHead, slotsOf } from '../setArticle.ts'
import { bodyOf, flow, linesNeeded, type Sheet } from '../typeset.ts'
import { begin, type Faces, news, notices, place, setBoxed, withoutPicture } from './ground.ts'

/** A headline written downwards beside its columns, with an article below and perhaps one at its side. */
export function upright(random: Chance, faces: Faces): Sheet {
  const ground = begin(random, faces, whole(random, 4, 6))
  const { sheet, setting, columns, column } = ground
  const [first, second, third] = news(random).filter(
    ({ headline, subhead, byline }) => headline!.length < 16 && !subhead && byline?.at !== 'head',
  ) as [Story, Story, Story]
  const span = Math.min(columns - 1, 3)
  const headline = Math.round(setting.size * within(random, 1.9, 2.6))
  const side = pick(random, ['left', 'right'] as const)
  const { photo: _, ...plain } = place(ground, random, first, 0, span - 1, ground.top)
  const extent = setArticle(sheet, first, { ...plain, headline, upright: side }, setting)
  let { bottom } = extent
  if (columns - span >= 2) {
    const { photo: _, ...beside } = place(ground, random, third, span, 1, ground.top)
    const x = extent.right + setting.gutter * 2
    const size = Math.round(setting.size * 1.6)
    bottom = Math.max(bottom, setArticle(sheet, third, { ...beside, x, column, headline: size }, setting).bottom)
  }
  const y = bottom + setting.leading * 1.5
  const rule = { x: ground.left, y: y - setting.leading * 0.7, width: sheet.width - 2 * ground.left, height: 1 }
  if (random() < 0.5) sheet.pieces.push({ kind: 'rule', page: 0, ...rule })
  setArticle(sheet, second, place(ground, random, second, 0, Math.min(columns, 3), y), setting)
  return sheet
}

/** An article that begins on one page and ends on another. */
export function turned(random: Chance, faces: Faces): Sheet {
  const ground = begin(random, faces, whole(random, 3, 5), 2)
  const { sheet, setting, left, columns, column, label } = ground
  const [long, ...others] = news(random).sort((a, b) => b.paragraphs.join('').length - a.paragraphs.join('').length)
  const number = sheet.stories.push(withoutPicture(long!)) - 1
  const next = Number(label) + 1
  const first = {
    page: 0,
    x: left,
    y: ground.top,
    width: columns * column + (columns - 1) * setting.gutter,
    headline: Math.round(setting.size * 2.6),
  }
  const top = setHead(sheet, number, long!, first, setting)
  const paragraphs = bodyOf(long!)
  const rowsOf = Math.ceil(linesNeeded(paragraphs, column, setting) / columns / 2)
  const here = slotsOf({ page: 0, x: left, y: top, columns, column, headline: 0 }, rowsOf, setting)
  const y = 130 + setting.size * 2
  const there = slotsOf({ page: 1, x: left, y, columns: 2, column, headline: 0 }, 60, setting)
  flow(sheet, number, paragraphs, [...here, ...there], setting)
  const mark = (page: number, text: string, x: number, top: number, align: 'left' | 'right') =>
    sheet.pieces.push({ kind: 'line', page, x, y: top, width: column, text, size: setting.size, face: 'sans', align })
  mark(
    0,
    `（下转第${next}版）`,
    left + (columns - 1) * (column + setting.gutter),
    top + rowsOf * setting.leading,
    'right',
  )
  mark(1, `（上接第${label}版）`, left, 100 + setting.size * 1.2, 'left')
  const used = Math.max(
    ...sheet.pieces
      .filter(piece => piece.page === 1 && piece.kind === 'line' && piece.of?.story === number)
      .map(piece => piece.y),
  )
  const [second, third] = shuffled(random, others) as [Story, Story]
  setArticle(sheet, second, place(ground, random, second, 0, columns, top + (rowsOf + 3) * setting.leading), setting)
  setArticle(
    sheet,
    third,
    { ...place(ground, random, third, 0, Math.min(columns, 3), used + setting.leading * 3), page: 1 },
    setting,
  )
  sheet.pieces.push({
    kind: 'rule',
    page: 1,
    x: left,
    y: used + setting.leading * 2,
    width: sheet.width - 80,
    height: 1,
  })
  return sheet
}

/** A picture by itself, a tinted article, and a row of boxed notices at the foot. */
export function boxes(random: Chance, faces: Faces): Sheet {
  const ground = begin(random, faces, whole(random, 4, 6))
  const { sheet, setting, left, columns, column } = ground
  const [first, second] = news(random) as [Story, Story]
  const half = Math.ceil(columns / 2)
  const step = column + setting.gutter
  const one = setArticle(sheet, first, place(ground, random, first, 0, half, ground.top), setting)
  const width = (columns - half) * step - setting.gutter
  const number = sheet.stories.push(PICTURE) - 1
  const x = left + half * step
  sheet.pieces.push({ kind: 'photo', page: 0, x, y: ground.top, width, height: 180 })
  for (const [index, text] of breakText(PICTURE.caption!, () => width, setting.size, setting.widths).entries())
    sheet.pieces.push({
      kind: 'line',
      page: 0,
      x,
      y: ground.top + 188 + index * setting.leading,
      width,
      text,
      size: setting.size,
      face: 'sans',
      align: 'left',
      of: { story: number, part: 'caption', paragraph: 0 },
    })
  let y = Math.max(one.bottom, ground.top + 300) + setting.leading * 2
  const tint = sheet.pieces.length
  const inset = setting.size
  const { bottom } = setArticle(
    sheet,
    second,
    {
      ...place({ ...ground, column: column - (2 * inset) / columns }, random, second, 0, columns, y + inset),
      x: left + inset,
    },
    setting,
  )
  sheet.pieces.splice(tint, 0, {
    kind: 'tint',
    page: 0,
    x: left,
    y,
    width: sheet.width - 80,
    height: bottom - y + inset,
  })
  y = bottom + inset + setting.leading * 1.5
  const own = notices(random).slice(0, columns < 5 ? 2 : 3)
  const each = (sheet.width - 80 - (own.length - 1) * 14) / own.length
  for (const [index, notice] of own.entries())
    setBoxed(ground, notice, { x: left + index * (each + 14), y, width: each, height: 190 })
  return sheet
}
