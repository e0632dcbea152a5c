// Is a page set in columns, its lines broken off where the column ends, or does each line hold a paragraph? Lines that
// break off in mid-sentence at about the same width speak for the one, lines that end with their sentence for the other.
import { endsSentence, isItem, isRow } from './lineForms.ts'
import type { Line } from './readLines.ts'

/** No column is wider, in full-width characters, and none is narrower. */
export const WIDEST = 48
const NARROWEST = 8
/** How much shorter than its group's widest line a line may be that the column's end has broken off. */
const RAGGED = 4
const MARK = /[，。；：、,;]/u

/** Are the lines of these groups wrapped? */
export function isWrapped(groups: readonly (readonly Line[])[]): boolean {
  let broken = 0
  let ended = 0
  for (const lines of groups) {
    const widest = lines.reduce((most, { width }) => (width > WIDEST ? most : Math.max(most, width)), 0)
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (line.justified) broken += line.width
      else if (line.width > WIDEST || endsSentence(line.text)) ended += line.width
      else if (next && isBroken(line, next, widest) && (index > 0 || MARK.test(line.text))) broken += line.width
    }
  }
  return broken > ended
}

/** Does the line end where its column does and not where what it says does? */
const isBroken = (line: Line, next: Line, widest: number): boolean =>
  line.width >= Math.max(NARROWEST, widest - RAGGED) &&
  next.width <= widest &&
  !MARK.test(line.text.at(-1)!) &&
  !isItem(line.text) &&
  !isItem(next.text) &&
  !isRow(line.text)
