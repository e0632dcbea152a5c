// The patterns that ship with the package and those of a user's folders, ours first.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { FormatError, ReadError } from '../errors.ts'
import { DATA_FOLDER, readTables } from '../text/lexicon.ts'
import { parsePatterns } from './parsePatterns.ts'
import type { Pattern } from './pattern.ts'

/** Reads `data/patterns/*.txt` and each folder's `patterns/*.txt`. Throws `FormatError` for a broken line or a name given twice. */
export function loadPatterns(folders: readonly string[] = []): readonly Pattern[] {
  const tables = [DATA_FOLDER, ...folders].flatMap(folder => readTables(folder, 'patterns', '.txt'))
  const patterns = tables.flatMap(([name, text]) => parsePatterns(name, text))
  const seen = new Map<string, string>()
  for (const { name, where } of patterns) {
    const first = seen.get(name)
    if (first) throw new FormatError(`${where}: the name “${name}” is taken by ${first}`)
    seen.set(name, where)
  }
  return patterns
}

/** Reads one file of patterns. Throws `ReadError` where there is none, `FormatError` for a broken line. */
export function readPatterns(file: string): readonly Pattern[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ReadError(`${file}: expected a file of patterns, as in data/patterns`, { cause })
  }
  return parsePatterns(basename(file), text)
}
