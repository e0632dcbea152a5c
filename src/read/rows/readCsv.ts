// A table of articles as CSV, or with tabs or semicolons: the first row names the columns, each other row is an article.
import Papa from 'papaparse'
import { ReadError } from '../../errors.ts'
import type { Document } from '../../types.ts'
import { decodeText } from '../decodeText.ts'
import type { ReadOptions } from '../documentFromText.ts'
import { refuseLongLine } from '../refuseLongLine.ts'
import { chooseColumns } from './columns.ts'
import { documentOfRow } from './documentOfRow.ts'

/** Each row as a document, `news.csv#12` by the number that a spreadsheet shows, or the `ReadError` that says what is wrong with it. Throws `ReadError` where the file is no such table. */
export function* readCsv(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions = {},
): Generator<Document | ReadError> {
  const decoded = decodeText(bytes)
  if (!decoded)
    throw new ReadError(`${source}: expected a table as text, found bytes that are none; save it as CSV in UTF-8`)
  refuseLongLine(decoded.text, source)
  const { data, errors } = Papa.parse<string[]>(decoded.text, { delimiter: delimiterOf(decoded.text) })
  const isBlank = (row: readonly string[] = []) => row.every(cell => cell.trim() === '')
  const first = data.findIndex(row => !isBlank(row))
  const header = data[first]?.map(name => name.trim())
  if (!header)
    throw new ReadError(
      `${source}: expected a table, its first row the names of its columns, found nothing; leave it out`,
    )
  chooseColumns(header, options.columns ?? {}, source)
  const broken = new Map(
    errors.flatMap(({ row, type, message }) =>
      row !== undefined && type === 'Quotes' ? [[row, message] as const] : [],
    ),
  )
  for (const [index, row] of data.entries()) {
    if (index <= first || isBlank(row)) continue
    const where = `${source}#${index + 1}`
    const wrong =
      broken.get(index) ?? (row.length > header.length && !isBlank(row.slice(header.length)) && `${row.length} cells`)
    if (wrong) {
      yield new ReadError(
        `${where}: expected ${header.length} cells, the text within quotes, found ${wrong}; the row is skipped`,
      )
      continue
    }
    yield* rowOf(new Map(header.map((name, column) => [name, row[column] ?? ''])), where, options)
  }
}

/** What parts the first row into most cells. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split('\n', 1)[0]!
  const cells = (delimiter: string) => Papa.parse<string[]>(header, { delimiter, preview: 1 }).data[0]?.length ?? 0
  return [',', '\t', ';', '|'].reduce((best, delimiter) => (cells(delimiter) > cells(best) ? delimiter : best))
}

/** The row's document, or what is wrong with it. */
export function* rowOf(
  row: ReadonlyMap<string, string>,
  where: string,
  options: ReadOptions,
): Generator<Document | ReadError> {
  try {
    yield documentOfRow(row, where, options)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    yield error
  }
}
