// A file of names, as `find` prints them: one a line, or parted by NUL.
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { ReadError } from '../index.ts'

/** The names in a file, in its order; `-` is stdin. Throws `ReadError` for a file that cannot be read or that names nothing. */
export async function readList(file: string): Promise<string[]> {
  const list = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((cause: unknown) => {
    throw new ReadError(`${file}: expected a list of files, one a line, found nothing that can be read`, { cause })
  })
  const names = list
    .replace(/^\uFEFF/u, '')
    .split(list.includes('\0') ? '\0' : /\r?\n/u)
    .filter(name => name.trim() !== '')
  if (names.length === 0) throw new ReadError(`${file}: expected a list of files, one a line, found none`)
  return names
}
