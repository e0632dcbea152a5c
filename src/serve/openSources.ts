// Which files the server may read: those that whoever started it named, and no other. A graph's file says where its articles
// came from, and may be anybody's: what it says is a name to look for, never a path to follow.
import { realpathSync, statSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'

/** Finds the file of a source. Resolves to its real path, or undefined where it is not one of the files named, or within one of the folders. */
export type FindSource = (source: string) => Promise<string | undefined>

/** Files and folders by their real paths; what is not there is passed over. */
interface Named {
  readonly files: ReadonlySet<string>
  readonly folders: readonly string[]
}

/** A graph that was built elsewhere names its sources as they were called there: a folder is looked through for the end of that name, a file must have its last part. */
export function openSources(paths: readonly string[]): FindSource {
  const named = namedBy(paths)
  return async source => {
    for (const path of placesOf(source, named)) {
      const real = await realpath(path).catch(() => undefined)
      if (real !== undefined && isNamed(real, named)) return real
    }
    return undefined
  }
}

function namedBy(paths: readonly string[]): Named {
  const there = paths.flatMap(path => {
    try {
      const real = realpathSync(path)
      return [{ real, isFolder: statSync(real).isDirectory() }]
    } catch {
      return []
    }
  })
  return {
    files: new Set(there.filter(({ isFolder }) => !isFolder).map(({ real }) => real)),
    folders: there.filter(({ isFolder }) => isFolder).map(({ real }) => real),
  }
}

/** Longer names are nobody's. */
const DEEPEST = 64

/** Where a source may lie, the nearest to what it says first. A name with a zero byte leads nowhere. */
function placesOf(source: string, { files, folders }: Named): string[] {
  const parts = source.split(/[\\/]/u).filter(part => part !== '' && part !== '.')
  const last = parts.at(-1)
  if (last === undefined || source.includes('\0') || parts.length > DEEPEST) return []
  const ends = parts.includes('..') ? [] : parts.map((_, index) => join(...parts.slice(index)))
  return [
    resolve(source),
    ...ends.flatMap(end => folders.map(folder => join(folder, end))),
    ...[...files].filter(file => file.endsWith(sep + last)),
  ]
}

const isNamed = (real: string, { files, folders }: Named): boolean =>
  files.has(real) || folders.some(folder => isWithin(folder, real))

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
