// What all templates begin with: a sheet with its grid of columns, the page's own line, a place for an article in the grid.
import { STORIES, type Story } from '../articles.ts'
import type { Widths } from '../breakText.ts'
import { type Chance, pick, shuffled, whole, within } from '../random.ts'
import { setHead } from '../setArticle.ts'
import { bodyOf, type Face, flow, type Setting, type Sheet } from '../typeset.ts'

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

export const news = (random: Chance): Story[] =>
  shuffled(
    random,
    STORIES.filter(({ role }) => role === 'news'),
  )
export const notices = (random: Chance): Story[] =>
  shuffled(
    random,
    STORIES.filter(({ role }) => role === 'notice'),
  )

/** The story, to be set without its picture. */
export const withoutPicture = ({ caption: _, ...story }: Story): Story => story

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
