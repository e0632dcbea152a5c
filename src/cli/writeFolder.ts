// Where a folder of results goes. It is written beside its place and then renamed, so that nobody ever reads half of it. A
// folder that is there already is replaced only where all that it holds was written by us, as a list in it tells: what a
// person has put among it is never lost. Names that begin with a point are taken along, since programs that open such
// folders keep their settings there, as Obsidian does.
import { writeFileSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { GuanxiError, UsageError } from '../index.ts'
import type { FolderFile } from '../serve/formats.ts'

/** In every folder that we write: which files are ours. */
const LIST = '.guanxi.json'

/** Writes files into a folder of that name, one after another. Throws `UsageError` where something of another's is there, `GuanxiError` where it cannot be written. */
export async function writeFolder(files: Iterable<FolderFile>, target: string): Promise<void> {
  try {
    const place = await realpath(target).catch(() => resolve(target))
    const hidden = await hiddenIn(place, target)
    const beside = `${place}.${process.pid}.part`
    try {
      await writeAll(files, beside)
      await putInPlace(beside, place, hidden)
    } finally {
      await rm(beside, { recursive: true, force: true })
    }
  } catch (cause) {
    if (cause instanceof GuanxiError) throw cause
    throw new GuanxiError(`${target}: cannot be written: ${(cause as Error).message}`, { cause })
  }
}

/** The names of settings in the folder that is to be replaced; undefined where there is none. */
async function hiddenIn(place: string, target: string): Promise<string[] | undefined> {
  const there = await lstat(place).catch(() => undefined)
  if (!there) return undefined
  if (!there.isDirectory()) throw new UsageError(`${target}: found a file, expected a folder or nothing there`)
  const names = await readdir(place)
  const own = await listed(place)
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(entry => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(place, join(parentPath, name)).split(sep).join('/'))
  const stranger = paths.sort().find(path => !own.has(path) && (own.size === 0 || !path.startsWith('.')))
  if (stranger !== undefined)
    throw new UsageError(`${target}: found ${stranger}, which guanxi did not write: give a new or an empty folder`)
  return names.filter(name => name.startsWith('.') && name !== LIST)
}

/** The files that are ours, the list among them; none where there is no list. */
async function listed(place: string): Promise<ReadonlySet<string>> {
  try {
    const { files } = JSON.parse(await readFile(join(place, LIST), 'utf8'))
    return new Set<string>([LIST, ...files])
  } catch {
    return new Set()
  }
}

async function writeAll(files: Iterable<FolderFile>, folder: string): Promise<void> {
  await mkdir(folder)
  const [paths, made]: [string[], Set<string>] = [[], new Set()]
  for (const [path, text] of files) {
    const within = dirname(path)
    if (!made.has(within)) await mkdir(join(folder, within), { recursive: true })
    made.add(within)
    // To wait for each of thousands of notes takes longer than to write it.
    if (typeof text === 'string') writeFileSync(join(folder, path), text)
    else await writeFile(join(folder, path), text)
    paths.push(path)
  }
  await writeFile(join(folder, LIST), `${JSON.stringify({ files: paths }, null, 1)}\n`)
}

async function putInPlace(beside: string, place: string, hidden: readonly string[] | undefined): Promise<void> {
  if (!hidden) return rename(beside, place)
  const before = `${place}.${process.pid}.old`
  await rename(place, before)
  try {
    for (const name of hidden) await rename(join(before, name), join(beside, name))
    await rename(beside, place)
  } catch (error) {
    for (const name of hidden) await rename(join(beside, name), join(before, name)).catch(() => {})
    await rename(before, place)
    throw error
  }
  await rm(before, { recursive: true })
}
