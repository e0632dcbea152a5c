// The page that the tests look at must be as new as its source.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Builds `viz` into `dist/viz` where it is missing or older than what it is built from. */
export async function buildPage(): Promise<void> {
  const built = statSync(join(ROOT, 'dist/viz/index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const newest = Math.max(...['viz', 'src'].map(part => newestIn(join(ROOT, part))))
  if (newest > built) await build({ root: join(ROOT, 'viz'), logLevel: 'warn' })
}

function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  return Math.max(...readdirSync(path).map(name => newestIn(join(path, name))))
}
