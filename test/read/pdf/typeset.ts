// Sets text in lines as a newspaper does: columns of full lines, marks kept off a line's beginning and end.

import type { Story } from './articles.ts'
import { breakText, type Widths } from './breakText.ts'

/** One line or rectangle on a sheet; CSS pixels from the page's upper left corner. */
export type Piece = LinePiece | ShapePiece

export interface LinePiece {
  readonly kind: 'line'
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
  readonly size: number
  readonly face: Face
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** A vertical line's height; `width` is its own then. */
  readonly height?: number
  readonly color?: string
  /** The paragraph that it belongs to; furniture has none. */
  readonly of?: { readonly story: number; readonly part: string; readonly paragraph: number }
}

export interface ShapePiece {
  readonly kind: 'rule' | 'box' | 'tint' | 'photo'
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Face = 'serif' | 'sans' | 'serif-bold' | 'sans-bold'

/** A place for one line. */
export interface Slot {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
}

/** How a paper sets its text. */
export interface Setting {
  readonly size: number
  readonly leading: number
  readonly gutter: number
  readonly widths: Widths
  readonly bodyFace: Face
  readonly headFace: Face
}

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly pages: number
  readonly pieces: Piece[]
  readonly stories: Story[]
}

export interface Paragraph {
  readonly part: string
  readonly text: string
  readonly align?: 'right' | 'center'
}

/** Sets paragraphs into slots, in order; gives how many slots they took. Throws where there are too few. */
export function flow(
  sheet: Sheet,
  story: number,
  paragraphs: readonly Paragraph[],
  slots: readonly Slot[],
  setting: Setting,
): number {
  let used = 0
  for (const [paragraph, { part, text, align }] of paragraphs.entries()) {
    const indent = align ? 0 : 2 * setting.size
    const lines = breakText(
      text,
      index => {
        const slot = slots[used + index]
        if (!slot) throw new Error(`the slots of story ${story} are full at “${text.slice(0, 10)}”`)
        return slot.width - (index === 0 ? indent : 0)
      },
      setting.size,
      setting.widths,
    )
    for (const [index, line] of lines.entries()) {
      const { page, x, y, width } = slots[used + index]!
      const inset = index === 0 ? indent : 0
      sheet.pieces.push({
        kind: 'line',
        page,
        x: x + inset,
        y,
        width: width - inset,
        text: line,
        size: setting.size,
        face: part === 'byline' ? 'sans' : setting.bodyFace,
        align: align ?? (index < lines.length - 1 ? 'justify' : 'left'),
        of: { story, part, paragraph },
      })
    }
    used += lines.length
  }
  return used
}

/** How many lines the paragraphs take in a column of this width. */
export function linesNeeded(paragraphs: readonly Paragraph[], width: number, { size, widths }: Setting): number {
  return paragraphs.reduce((sum, { text, align }) => {
    const indent = align ? 0 : 2 * size
    return sum + breakText(text, index => width - (index === 0 ? indent : 0), size, widths).length
  }, 0)
}

/** What of a story goes into its columns. */
export function bodyOf(story: Story): Paragraph[] {
  const body = story.paragraphs.map(text => ({ part: 'body', text }))
  const { byline } = story
  return byline?.at === 'end' ? [...body, { part: 'byline', text: byline.text, align: 'right' as const }] : body
}
