// Is a page set in columns, its lines broken off where the column ends, or does each line hold a paragraph? Lines that
// break off in mid-sentence at about the same width speak for the one, lines that end with their sentence for the other.
import { endsSentence, isItem, isRow } from './lineForms.ts'
import type { Line } from './readLines.ts'
import { columnWidth, WIDEST } from './readSetting.ts'

/** No column is narrower, in full-width characters. */
const NARROWEST = 8
/** How much shorter than its column a line may be that the column's end has broken off. */
const RAGGED = 4
const MARK = /[，。；：、,;]/u

/** Are the lines of these groups wrapped? */
export function isWrapped(groups: readonly (readonly Line[])[]): boolean {
  let broken = 0
  let ended = 0
  for (const lines of groups) {
    const column = columnWidth(lines) ?? lines.reduce((most, { width }) => Math.max(most, width), 0)
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (line.justified) broken += line.width
      else if (line.width > WIDEST || endsSentence(line.text)) ended += line.width
      else if (next && isBroken(line, next, column) && (index > 0 || MARK.test(line.text))) broken += line.width
    }
  }
  return broken > ended
}

/** Does the line end where its column does and not where what it says does? */
const isBroken = (line: Line, next: Line, column: number): boolean =>
  line.width >= Math.max(NARROWEST, column - RAGGED) &&
  next.width <= column + RAGGED &&
  !MARK.test(line.text.at(-1)!) &&
  !isItem(line.text) &&
  !isItem(next.text) &&
  !isRow(line.text)
