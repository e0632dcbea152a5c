// Where results go. A file is written beside its place and then renamed, so that nobody ever reads half of it; what is
// no plain file (/dev/null, a pipe) is written straight. What comes in pieces is written piece by piece, the next made when
// the last is out: the disk's pace is kept, and on stdout the reader's.
import { once } from 'node:events'
import { type Stats, statSync } from 'node:fs'
import { realpath, rename, rm, writeFile } from 'node:fs/promises'

/** Text is written as UTF-8, bytes as they are. */
type Piece = string | Uint8Array

/** Writes a text, whole or in pieces, to a file, or to stdout for `-`. Throws `GuanxiError` where that cannot be, and what making the pieces throws. */
export async function writeOutput(text: string | Iterable<Piece>, target: string): Promise<void> {
  if (target === '-') {
    for (const piece of typeof text === 'string' ? [text] : text) await writeOut(piece)
    return
  }
  const there = statSync(target, { throwIfNoEntry: false })
  try {
    await (there && !there.isFile() ? writeFile(target, text) : replaceFile(text, target, there))
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    const { GuanxiError } = await import('../index.ts')
    throw new GuanxiError(`${target}: cannot be written: ${cause.message}`, { cause })
  }
}

/** Writes to stdout and waits while its reader is behind. */
export async function writeOut(text: Piece): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

async function replaceFile(text: string | Iterable<Piece>, target: string, there: Stats | undefined): Promise<void> {
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
