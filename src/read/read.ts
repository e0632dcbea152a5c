// Sources as a person names them (files, folders, `-` for stdin) to Documents, one after another. A source that fails
// yields its ReadError in its place, so that one bad file does not end a batch.
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ReadError } from '../errors.ts'
import type { Document } from '../types.ts'
import type { ReadOptions } from './documentFromText.ts'
import { readText } from './readText.ts'

/** Within a folder only files of these extensions are read; a file named by itself is always tried. */
const TEXT_EXTENSIONS = new Set(['.txt', '.text', '.md'])

/** Reads the sources in order, a folder's files sorted by path. A failure is yielded, not thrown. Other files in a folder are named in a notice (`skippedFiles`) on the folder's first document. A second document of the same text has `~2` on its id. */
export async function* readSources(
  sources: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Document | ReadError> {
  const seen = new Map<string, number>()
  for (const source of sources) {
    for await (const found of readSource(source, options)) {
      if (found instanceof ReadError) yield found
      else {
        const times = (seen.get(found.id) ?? 0) + 1
        seen.set(found.id, times)
        yield times === 1 ? found : { ...found, id: `${found.id}~${times}` }
      }
    }
  }
}

async function* readSource(source: string, options: ReadOptions): AsyncGenerator<Document | ReadError> {
  try {
    if (source === '-') yield readText(await readStdin(), source, options)
    else if ((await stat(source)).isDirectory()) yield* readFolder(source, options)
    else yield readText(await readFile(source), source, options)
  } catch (error) {
    yield asReadError(error, source)
  }
}

async function* readFolder(folder: string, options: ReadOptions): AsyncGenerator<Document | ReadError> {
  const files = await walk(folder)
  const isText = (file: string) => TEXT_EXTENSIONS.has(extname(file).toLowerCase())
  const texts = files.filter(isText)
  const others = files.filter(file => !isText(file))
  if (texts.length === 0) {
    const found = others.length === 0 ? 'no file' : `only other files (${listed(others)})`
    yield new ReadError(
      `${folder}: expected files ending in .txt, .text or .md, found ${found}; name a file by itself to read it all the same`,
    )
  }
  let skipped = others.length > 0
  for (const file of texts) {
    for await (const found of readSource(file, options)) {
      if (found instanceof ReadError || !skipped) yield found
      else {
        skipped = false
        const message = `${folder}: ${others.length} files that are not .txt, .text or .md were not read: ${listed(others)}`
        yield { ...found, notices: [...found.notices, { code: 'skippedFiles', message }] }
      }
    }
  }
}

const listed = (files: readonly string[]): string =>
  files.slice(0, 3).join(', ') + (files.length > 3 ? ` and ${files.length - 3} more` : '')

/** The files of a folder and its subfolders, sorted by path; links to folders are not followed, dot files left out. */
async function walk(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await walk(path)))
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path)
  }
  return files.sort()
}

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

const FOUND: Readonly<Record<string, string>> = {
  ENOENT: 'nothing by that name; check the path',
  EACCES: 'no permission to read it; check its owner and mode',
  EPERM: 'no permission to read it; check its owner and mode',
}

function asReadError(error: unknown, source: string): ReadError {
  if (error instanceof ReadError) return error
  if (!(error instanceof Error && 'code' in error)) throw error
  const code = String(error.code)
  return new ReadError(`${source}: expected a readable file or folder, found ${FOUND[code] ?? code}`, { cause: error })
}
