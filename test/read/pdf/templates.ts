// Newspaper pages to be printed: each template sets stories on sheets, with columns, sizes, gaps and order left to chance.
import { PICTURE, STORIES, type Story } from './articles.ts'
import { breakText, type Widths } from './breakText.ts'
import { type Chance, pick, shuffled, whole, within } from './random.ts'
import { setArticle, setHead, slotsOf } from './setArticle.ts'
import { bodyOf, type Face, flow, linesNeeded, type Setting, type Sheet } from './typeset.ts'

export type Faces = ReadonlyMap<Face, Widths>

/** A sheet begun: its grid of columns, and where the page's text begins. */
export interface Ground {
  readonly sheet: Sheet
  readonly setting: Setting
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly column: number
  /** The paper's and the page's line at the top of the page. */
  readonly label: string
}

const news = (random: Chance): Story[] =>
  shuffled(
    random,
    STORIES.filter(({ role }) => role === 'news'),
  )
const notices = (random: Chance): Story[] =>
  shuffled(
    random,
    STORIES.filter(({ role }) => role === 'notice'),
  )

const withoutPicture = ({ caption: _, ...story }: Story): Story => story

export function begin(random: Chance, faces: Faces, columns = whole(random, 3, 6), pages = 1): Ground {
  const size = pick(random, [12, 13, 14])
  const bodyFace = pick<Face>(random, ['serif', 'serif', 'sans'])
  const gutter = Math.round(size * within(random, 1.4, 2.2))
  const column = Math.round(size * (columns < 5 ? whole(random, 14, 19) : whole(random, 11, 14)))
  const left = 40
  const sheet: Sheet = {
    width: 2 * left + columns * column + (columns - 1) * gutter,
    height: 1640,
    pages,
    pieces: [],
    stories: [],
  }
  const setting: Setting = {
    size,
    leading: size * within(random, 1.4, 1.7),
    gutter,
    widths: faces.get(bodyFace)!,
    bodyFace,
    headFace: pick(random, ['sans-bold', 'serif-bold']),
  }
  const number = whole(random, 2, 16)
  const label = String(number)
  for (let page = 0; page < pages; page++) setFolio(sheet, random, page, number + page, size)
  return { sheet, setting, left, top: 96, columns, column, label }
}

/** The line at the top of a page that says which paper, day and page it is. */
function setFolio(sheet: Sheet, random: Chance, page: number, number: number, size: number): void {
  const printed = `第${String(number).padStart(2, '0')}版`
  const forms = [
    [printed, '要闻', '2022年7月15日 星期五', '青川晚报'],
    ['青川晚报', '2022年7月15日 星期五', '责任编辑 柳依依 美编 傅丹青', `${printed} 综合新闻`],
    [`${String(number).padStart(2, '0')}版 本地`, '2022年7月15日　星期五　农历六月十七', '青川晚报'],
  ]
  const form = pick(random, forms)
  const each = (sheet.width - 80) / form.length
  for (const [index, text] of form.entries())
    sheet.pieces.push({
      kind: 'line',
      page,
      x: 40 + index * each,
      y: 50,
      width: each,
      text,
      size: index === 1 && text.length < 4 ? size * 1.8 : size,
      face: 'sans',
      align: index === form.length - 1 ? 'right' : 'left',
    })
  sheet.pieces.push({ kind: 'rule', page, x: 40, y: 80, width: sheet.width - 80, height: 2 })
}

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

export function place(
  { left, column, setting }: Ground,
  random: Chance,
  story: Story,
  at: number,
  span: number,
  y: number,
) {
  const width = span * column + (span - 1) * setting.gutter
  const length = story.headline?.length ?? 1
  const most = Math.min(setting.size * (1.6 + 0.7 * span), 60)
  const least = setting.size * (span === 1 ? 1.5 : 1.9)
  const fitting = width / length
  const headline = Math.max(least, Math.min(most, fitting * 0.98, within(random, least, most) + 4))
  const withPhoto = story.caption && span >= 2 && random() < 0.8
  return {
    page: 0,
    x: left + at * (column + setting.gutter),
    y,
    columns: span,
    column,
    headline: Math.round(headline),
    align: pick(random, ['left', 'center'] as const),
    ...(withPhoto && {
      photo: { first: whole(random, 0, span - 2), columns: span > 2 ? 2 : 1, lines: 9, down: pick(random, [0, 0, 4]) },
    }),
  }
}

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

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A notice in a box. */
export function setBoxed(
  { sheet, setting }: Ground,
  story: Story,
  area: Area,
  kind: 'box' | 'tint' = 'box',
  page = 0,
): void {
  const number = sheet.stories.push(withoutPicture(story)) - 1
  const inset = setting.size * 0.8
  sheet.pieces.push({ kind, page, ...area })
  const top = setHead(
    sheet,
    number,
    story,
    {
      page,
      x: area.x + inset,
      y: area.y + inset,
      width: area.width - 2 * inset,
      headline: Math.round(setting.size * 1.5),
      align: 'center',
    },
    setting,
  )
  const small = { ...setting, size: setting.size * 0.9, leading: setting.size * 1.25 }
  const slots = Array.from({ length: 30 }, (_, row) => ({
    page,
    x: area.x + inset,
    y: top + row * small.leading,
    width: area.width - 2 * inset,
  }))
  flow(sheet, number, bodyOf(story), slots, small)
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

export const TEMPLATES: Readonly<Record<string, (random: Chance, faces: Faces) => Sheet>> = {
  'three columns': (random, faces) => rows(random, faces, 3),
  'four columns': (random, faces) => rows(random, faces, 4),
  'five columns': (random, faces) => rows(random, faces, 5),
  'six columns': (random, faces) => rows(random, faces, 6),
  'text round a boxed notice': roundNotice,
  'text beside its headline': besideHead,
  'text that goes on under another article': underNeighbor,
  'a headline written downwards': upright,
  'an article turned to the next page': turned,
  'pictures and boxes': boxes,
}
