// Sources as a person names them (files, folders, `-` for stdin) to Documents, one after another. A source that fails
// yields its ReadError in its place, so that one bad file does not end a batch.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { ReadError } from '../errors.ts'
import type { ReadOptions } from './documentFromText.ts'
import { fixNameFor, readFixed } from './fix/readFixed.ts'
import { readBytes } from './readBytes.ts'
import type { Found } from './readers.ts'
import { readMembers } from './readMembers.ts'

/** Reads the sources in order, a folder's files sorted by path; of a folder those of a known extension, a file named by itself whatever it is. A failure is yielded, not thrown. A second document of the same text has `~2` on its id. */
export async function* readSources(sources: readonly string[], options: ReadOptions = {}): AsyncGenerator<Found> {
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

async function* readSource(source: string, options: ReadOptions): AsyncGenerator<Found> {
  try {
    if (source === '-') yield* readBytes(await readStdin(), source, options)
    else if ((await stat(source)).isDirectory()) yield* readFolder(source, options)
    else yield* readOneFile(source, options)
  } catch (error) {
    yield asReadError(error, source)
  }
}

async function* readOneFile(source: string, options: ReadOptions): AsyncGenerator<Found> {
  const bytes = await readWhole(source)
  const name = fixNameFor(source)
  const fix = name !== source && (await isFile(name)) ? { name, bytes: await readWhole(name) } : undefined
  yield* readFixed(readBytes(bytes, source, options), source, fix)
}

async function* readFolder(folder: string, options: ReadOptions): AsyncGenerator<Found> {
  const { files, failures } = await walk(folder)
  const members = files.sort().map(path => ({
    name: relative(folder, path).replaceAll('\\', '/'),
    path,
    read: () => readWhole(path),
  }))
  yield* failures
  if (files.length > 0 || failures.length === 0)
    yield* readMembers(members, folder, (bytes, source) => readBytes(bytes, source, options), options)
}

/** In MiB; what is larger would not fit into one buffer on every machine. */
const MOST = 1024

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size <= MOST * 2 ** 20) return await readFile(path)
    throw new ReadError(
      `${path}: expected at most ${MOST} MiB, found ${Math.ceil(size / 2 ** 20)}; split it into several files`,
    )
  } catch (error) {
    throw asReadError(error, path)
  }
}

/** The files of a folder and its subfolders, and the subfolders that cannot be read; links to folders are not followed, dot files left out. */
async function walk(folder: string): Promise<{ readonly files: string[]; readonly failures: ReadError[] }> {
  const files: string[] = []
  const failures: ReadError[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const below = await walk(path).catch(error => ({ files: [], failures: [asReadError(error, path)] }))
      files.push(...below.files)
      failures.push(...below.failures)
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))) files.push(path)
  }
  return { files, failures }
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
