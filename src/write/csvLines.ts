// Lines of a table as CSV, a few rows at a time: a call for each would take longer, one for all hold all in memory.
import Papa from 'papaparse'

const ROWS = 64

/** `newline` ends each line, the last one too; `escapeFormulae` finds what gets an apostrophe. */
export interface CsvForm {
  readonly newline: string
  readonly escapeFormulae?: RegExp
}

/** The head and the rows, several lines to a text. */
export function* csvLines(
  head: readonly string[],
  rows: Iterable<readonly unknown[]>,
  form: CsvForm,
): Generator<string, void> {
  let batch: (readonly unknown[])[] = [head]
  for (const row of rows) {
    if (batch.length >= ROWS) {
      yield linesOf(batch, form)
      batch = []
    }
    batch.push(row)
  }
  yield linesOf(batch, form)
}

const linesOf = (rows: readonly (readonly unknown[])[], form: CsvForm): string =>
  `${Papa.unparse(rows as unknown[][], form)}${form.newline}`
