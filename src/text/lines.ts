// Our data files are lines: cells separated by TAB, `#` begins a comment line, empty lines are skipped. Every row
// remembers where it stands, so that a broken one is reported as `surnames.tsv:17: …`.
import { FormatError } from '../errors.ts'

/** A line of a data file: its cells, and `file:line` for messages. */
export interface Row {
  readonly cells: readonly string[]
  readonly where: string
}

/** The rows of a file's text. `name` is put before line numbers. */
export function parseLines(name: string, text: string): Row[] {
  const rows: Row[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    rows.push({ cells: line.split('\t').map(cell => cell.trim()), where: `${name}:${index + 1}` })
  }
  return rows
}

/** The cell of a row that must be there. Throws `FormatError` where it is missing or empty. */
export function cell(row: Row, index: number, what: string): string {
  const value = row.cells[index]
  if (!value) throw new FormatError(`${row.where}: expected ${what} in column ${index + 1}, found nothing`)
  return value
}
