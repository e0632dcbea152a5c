// The lexicon: what is known of words, as lines in `data/lexicon/NAME.tsv`. A user's own folder adds lines to a table
// of the same name, or brings tables of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ReadError } from '../errors.ts'
import { parseLines, type Row } from './lines.ts'

/** Tables by name: `lexicon.table('surnames')` is every row of every `surnames.tsv`, ours first; empty where there is none. */
export interface Lexicon {
  table(name: string): readonly Row[]
}

/** The folder of the data that ships with the package. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data/', import.meta.url))

/** Reads the tables of `data/lexicon` and of each user's folder (`DIR/lexicon/*.tsv`). Throws `ReadError` for a folder that cannot be read. */
export function loadLexicon(folders: readonly string[] = []): Lexicon {
  const tables = new Map<string, Row[]>()
  for (const [name, text] of [DATA_FOLDER, ...folders].flatMap(folder => readTables(folder, 'lexicon', '.tsv'))) {
    const table = basename(name, '.tsv')
    tables.set(table, [...(tables.get(table) ?? []), ...parseLines(name, text)])
  }
  return { table: name => tables.get(name) ?? [] }
}

/** The data files `FOLDER/SUB/*EXTENSION` as [name, text], sorted by name; a user's folder may lack the subfolder. */
export function readTables(folder: string, sub: string, extension: string): [name: string, text: string][] {
  let names: string[]
  try {
    if (!readdirSync(folder).includes(sub)) return []
    names = readdirSync(join(folder, sub)).filter(name => name.endsWith(extension))
  } catch (cause) {
    throw new ReadError(`${folder}: expected a folder of data files (with lexicon/ or patterns/ in it)`, { cause })
  }
  return names.sort().map(name => [name, readFileSync(join(folder, sub, name), 'utf8')])
}
