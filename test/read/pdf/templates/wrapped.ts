// Articles that are no rectangle: their text goes round a box, up beside the headline, or on under another article.
import type { Story } from '../articles.ts'
import { type Chance, pick, whole, within } from '../random.ts'
import { setArticle, setHead, slotsOf } from '../setArticle.ts'
import { bodyOf, flow, linesNeeded, type Sheet } from '../typeset.ts'
import { begin, type Faces, news, notices, place, setBoxed, withoutPicture } from './ground.ts'

/** A long article over all columns, its text going round a boxed notice in the lower right corner. */
export function roundNotice(random: Chance, faces: Faces): Sheet {
  const ground = begin(random, faces, whole(random, 4, 5))
  const { sheet, setting, left, columns, column } = ground
  const [story, second] = news(random).sort((a, b) => b.paragraphs.join('').length - a.paragraphs.join('').length) as [
    Story,
    Story,
  ]
  const number = sheet.stories.push(withoutPicture(story)) - 1
  const wide = columns * column + (columns - 1) * setting.gutter
  const top = setHead(
    sheet,
    number,
    story,
    {
      page: 0,
      x: left,
      y: ground.top,
      width: wide,
      headline: Math.round(setting.size * within(random, 2.4, 3.6)),
      align: 'center',
    },
    setting,
  )
  const needed = linesNeeded(bodyOf(story), column, setting)
  const boxed = { first: columns - 2, columns: 2, lines: 8, down: 0 }
  let high = Math.ceil(needed / columns)
  while (
    slotsOf(
      { page: 0, x: left, y: top, columns, column, headline: 0, photo: { ...boxed, down: high - 8 } },
      high,
      setting,
    ).length < needed
  )
    high++
  flow(
    sheet,
    number,
    bodyOf(story),
    slotsOf(
      { page: 0, x: left, y: top, columns, column, headline: 0, photo: { ...boxed, down: high - 8 } },
      high,
      setting,
    ),
    setting,
  )
  const x = left + (columns - 2) * (column + setting.gutter)
  setBoxed(ground, notices(random)[0]!, {
    x,
    y: top + (high - 8) * setting.leading + setting.leading * 0.4,
    width: 2 * column + setting.gutter,
    height: 7.4 * setting.leading,
  })
  setArticle(
    sheet,
    second,
    place(ground, random, second, 0, Math.min(columns, 3), top + (high + 1.5) * setting.leading),
    setting,
  )
  return sheet
}

/** Text that goes on in a column beside its own headline. */
export function besideHead(random: Chance, faces: Faces): Sheet {
  const ground = begin(random, faces, whole(random, 4, 6))
  const { sheet, setting, left, columns, column } = ground
  const [first, second] = news(random).filter(({ paragraphs }) => paragraphs.join('').length > 300) as [Story, Story]
  const number = sheet.stories.push(withoutPicture(first)) - 1
  const under = columns - 1
  const wide = under * column + (under - 1) * setting.gutter
  const top = setHead(
    sheet,
    number,
    first,
    {
      page: 0,
      x: left,
      y: ground.top,
      width: wide,
      headline: Math.round(setting.size * within(random, 2, 3)),
      align: pick(random, ['left', 'center'] as const),
    },
    setting,
  )
  const paragraphs = bodyOf(first)
  const needed = linesNeeded(paragraphs, column, setting)
  const lift = Math.floor((top - ground.top) / setting.leading)
  const high = Math.ceil((needed - lift) / columns)
  const beside = {
    page: 0,
    x: left + under * (column + setting.gutter),
    y: top - lift * setting.leading,
    columns: 1,
    column,
    headline: 0,
  }
  const slots = [
    ...slotsOf({ page: 0, x: left, y: top, columns: under, column, headline: 0 }, high, setting),
    ...slotsOf(beside, high + lift, setting),
  ]
  flow(sheet, number, paragraphs, slots, setting)
  const y = top + (high + 1) * setting.leading
  sheet.pieces.push({ kind: 'rule', page: 0, x: left, y, width: sheet.width - 2 * left, height: 1 })
  setArticle(sheet, second, place(ground, random, second, 0, Math.min(3, columns), y + setting.leading), setting)
  return sheet
}

/** An article that goes on under a shorter one, which a rule closes below. */
export function underNeighbor(random: Chance, faces: Faces): Sheet {
  const ground = begin(random, faces, whole(random, 4, 6))
  const { sheet, setting, left, columns, column } = ground
  const byLength = news(random).sort((a, b) => b.paragraphs.join('').length - a.paragraphs.join('').length)
  const [long, short] = [byLength[whole(random, 0, 2)]!, byLength.at(-1 - whole(random, 0, 2))!]
  const span = columns - 2
  const x = left + span * (column + setting.gutter)
  const right = setArticle(sheet, { ...short }, { ...place(ground, random, short, span, 2, ground.top), x }, setting)
  const number = sheet.stories.push(withoutPicture(long)) - 1
  const wide = span * column + (span - 1) * setting.gutter
  const top = setHead(
    sheet,
    number,
    long,
    { page: 0, x: left, y: ground.top, width: wide, headline: Math.round(setting.size * within(random, 2, 2.8)) },
    setting,
  )
  const paragraphs = bodyOf(long)
  const needed = linesNeeded(paragraphs, column, setting)
  const below = Math.ceil((right.bottom + setting.leading * 1.4 - top) / setting.leading)
  let high = below + 2
  const all = (rows: number) => [
    ...slotsOf({ page: 0, x: left, y: top, columns: span, column, headline: 0 }, rows, setting),
    ...slotsOf(
      { page: 0, x, y: top + below * setting.leading, columns: 2, column, headline: 0 },
      rows - below,
      setting,
    ),
  ]
  while (all(high).length < needed) high++
  sheet.pieces.push({
    kind: 'rule',
    page: 0,
    x,
    y: right.bottom + setting.leading * 0.5,
    width: 2 * column + setting.gutter,
    height: 1,
  })
  if (random() < 0.5)
    sheet.pieces.push({
      kind: 'rule',
      page: 0,
      x: x - setting.gutter / 2,
      y: ground.top,
      width: 1,
      height: right.bottom + setting.leading * 0.5 - ground.top,
    })
  flow(sheet, number, paragraphs, all(high), setting)
  return sheet
}
