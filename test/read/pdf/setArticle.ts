// Sets one article on a sheet: head over its columns, text in them, a picture with its caption among them.
import type { Story } from './articles.ts'
import { breakText } from './breakText.ts'
import { bodyOf, type Face, flow, linesNeeded, type Setting, type Sheet, type Slot } from './typeset.ts'

/** Where and how an article is set. */
export interface Place {
  readonly page: number
  readonly x: number
  readonly y: number
  /** Its columns, and the width of each. */
  readonly columns: number
  readonly column: number
  readonly headline: number
  readonly align?: 'left' | 'center'
  /** Columns that the picture takes, from which, and how many lines down it begins; -1 is above the text and head. */
  readonly photo?: { readonly first: number; readonly columns: number; readonly lines: number; readonly down: number }
  /** No less high than this many lines of text. */
  readonly least?: number
  /** The headline stands upright at this side of the columns. */
  readonly upright?: 'left' | 'right'
}

export interface Extent {
  readonly right: number
  readonly bottom: number
}

/** Sets the story and gives where it ends. */
export function setArticle(sheet: Sheet, story: Story, place: Place, setting: Setting): Extent {
  const { caption, ...bare } = story
  const number = sheet.stories.push(place.photo && caption ? story : bare) - 1
  const { columns, column, x } = place
  const wide = columns * column + (columns - 1) * setting.gutter
  if (place.upright) return setUpright(sheet, number, story, place, setting)
  const top = setHead(sheet, number, story, { ...place, width: wide }, setting)
  const rows = setColumns(sheet, number, story, { ...place, y: top }, setting)
  return { right: x + wide, bottom: top + rows * setting.leading }
}

interface HeadPlace {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly headline: number
  readonly align?: 'left' | 'center'
}

/** Kicker, headline, subhead and a byline one below the other; gives where the text may begin. */
export function setHead(
  sheet: Sheet,
  story: number,
  { kicker, headline, subhead, byline }: Story,
  place: HeadPlace,
  setting: Setting,
): number {
  let y = place.y
  const { size, headFace } = setting
  const small = Math.min(place.headline * 0.62, size * 1.55)
  const line = (part: string, text: string, type: number, face: Face, after: number, align = place.align ?? 'left') => {
    const em = setting.widths
    const lines = breakEvenly(text, place.width, type, em)
    for (const [index, piece] of lines.entries()) {
      sheet.pieces.push({
        kind: 'line',
        page: place.page,
        x: place.x,
        y,
        width: place.width,
        text: piece,
        size: type,
        face,
        align,
        of: { story, part, paragraph: -1 },
      })
      y += type * (index < lines.length - 1 ? 1.22 : 1)
    }
    y += after
  }
  if (kicker) line('kicker', kicker, small, 'serif', small * 0.4)
  if (headline) line('headline', headline, place.headline, headFace, place.headline * 0.35)
  if (subhead) line('subhead', subhead, Math.max(size * 1.2, small * 0.95), 'serif', size * 0.6)
  if (byline?.at === 'head') line('byline', byline.text, size, 'sans', size * 0.6)
  return y + size * 0.3
}

/** As few lines as the width asks for, of like length, broken at a blank where there is one. */
function breakEvenly(text: string, width: number, size: number, widths: ReadonlyMap<string, number>): string[] {
  const once = breakText(text, () => width, size, widths)
  if (once.length === 1) return once
  const blank = text.split(' ')
  if (blank.length === once.length && blank.every(part => breakText(part, () => width, size, widths).length === 1))
    return blank
  const even = breakText(text, () => (width * 0.5) / once.length + width / 2, size, widths)
  return even.length === once.length ? even : once
}

/** Text in columns, balanced; gives the number of rows. */
function setColumns(sheet: Sheet, number: number, story: Story, place: Place, setting: Setting): number {
  const { photo, column, columns } = place
  const paragraphs = bodyOf(story)
  const needed = linesNeeded(paragraphs, column, setting)
  let rows = Math.max(place.least ?? 0, photo ? photo.down + photo.lines : 0, Math.ceil(needed / columns))
  for (;;) {
    const slots = slotsOf(place, rows, setting)
    if (slots.length >= needed) {
      flow(sheet, number, paragraphs, slots, setting)
      if (photo) setPhoto(sheet, number, story, place, setting)
      return rows
    }
    rows++
  }
}

export function slotsOf(
  { page, x, y, columns, column, photo }: Place,
  rows: number,
  { leading, gutter }: Setting,
): Slot[] {
  const slots: Slot[] = []
  for (let index = 0; index < columns; index++) {
    for (let row = 0; row < rows; row++) {
      const covered =
        photo &&
        index >= photo.first &&
        index < photo.first + photo.columns &&
        row >= photo.down &&
        row < photo.down + photo.lines
      if (!covered) slots.push({ page, x: x + index * (column + gutter), y: y + row * leading, width: column })
    }
  }
  return slots
}

/** The picture over its columns, its caption in the last lines below it. */
function setPhoto(
  sheet: Sheet,
  number: number,
  story: Story,
  { page, x, y, column, photo }: Place,
  setting: Setting,
): void {
  if (!photo) return
  const { size, leading, gutter } = setting
  const left = x + photo.first * (column + gutter)
  const width = photo.columns * column + (photo.columns - 1) * gutter
  const captions = story.caption ? breakText(story.caption, () => width, size * 0.92, setting.widths) : []
  const above = y + photo.down * leading + (photo.down > 0 ? leading * 0.3 : 0)
  const below = y + (photo.down + photo.lines - captions.length) * leading - leading * 0.45
  sheet.pieces.push({ kind: 'photo', page, x: left, y: above, width, height: below - above - leading * 0.3 })
  for (const [index, text] of captions.entries()) {
    const last = index === captions.length - 1
    sheet.pieces.push({
      kind: 'line',
      page,
      x: left,
      y: below + index * leading,
      width,
      text,
      size: size * 0.92,
      face: 'sans',
      align: last ? 'left' : 'justify',
      of: { story: number, part: 'caption', paragraph: 0 },
    })
  }
}

/** A headline written downwards beside the columns. */
function setUpright(sheet: Sheet, number: number, story: Story, place: Place, setting: Setting): Extent {
  const { columns, column, headline, page, x, y, upright } = place
  const strip = (story.kicker ? 2.2 : 1) * headline + setting.gutter * 1.2
  const { headline: text = '', kicker } = story
  const least = Math.ceil((text.length * headline * 1.02) / setting.leading) + 1
  // No more columns than the text fills at that height.
  const filled = Math.min(columns, Math.ceil(linesNeeded(bodyOf(story), column, setting) / least))
  const wide = filled * column + (filled - 1) * setting.gutter
  const textX = upright === 'left' ? x + strip : x
  const rows = setColumns(sheet, number, story, { ...place, columns: filled, x: textX, least }, setting)
  const height = rows * setting.leading
  const right =
    upright === 'left' ? x + (kicker ? 2 : 1) * headline : textX + wide + setting.gutter + (kicker ? 2 : 1) * headline
  const vertical = (part: string, words: string, left: number, size: number) =>
    sheet.pieces.push({
      kind: 'line',
      page,
      x: left,
      y,
      width: size,
      height,
      text: words,
      size,
      face: setting.headFace,
      align: 'left',
      of: { story: number, part, paragraph: -1 },
    })
  if (kicker) vertical('kicker', kicker, right - headline * 0.55, headline * 0.5)
  vertical('headline', text, right - (kicker ? 2 : 1) * headline + (kicker ? headline * 0.2 : 0), headline)
  return { right: x + wide + strip, bottom: y + height }
}
