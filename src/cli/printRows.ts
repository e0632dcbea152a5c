// What query commands print: a table to read, or JSON lines for a program.
import { table } from './table.ts'
import { writeOut } from './writeOutput.ts'

/** Prints rows as JSON lines, or as a table of the columns: heading → cell. Nothing for no rows. */
export async function printRows<T>(
  rows: readonly T[],
  json: boolean | undefined,
  columns: Readonly<Record<string, (row: T) => string | number>>,
): Promise<void> {
  if (rows.length === 0) return
  if (json) return writeOut(rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  const cells = rows.map(row => Object.values(columns).map(cell => cell(row)))
  await writeOut(table(Object.keys(columns), cells))
}
