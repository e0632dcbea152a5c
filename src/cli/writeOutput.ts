// Where results go. A file is written beside its place and then renamed, so that nobody ever reads half of it; what is
// no plain file (/dev/null, a pipe) is written straight. On stdout the reader's pace is kept.
import { once } from 'node:events'
import { type Stats, statSync } from 'node:fs'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'

/** Writes a whole text to a file, or to stdout for `-`. Throws `GuanxiError` where that cannot be. */
export async function writeOutput(text: string, target: string): Promise<void> {
  if (target === '-') return writeOut(text)
  const there = statSync(target, { throwIfNoEntry: false })
  try {
    await (there && !there.isFile() ? writeFile(target, text) : replaceFile(text, target, there))
  } catch (cause) {
    const { GuanxiError } = await import('../index.ts')
    throw new GuanxiError(`${target}: cannot be written: ${(cause as Error).message}`, { cause })
  }
}

/** Writes to stdout and waits while its reader is behind. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

async function replaceFile(text: string, target: string, there: Stats | undefined): Promise<void> {
  const place = there ? await realpath(target) : target
  const beside = `${place}.${process.pid}.part`
  try {
    await writeFile(beside, text, { mode: there?.mode ?? 0o666 })
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
