// The bytes of one source, whatever form they are in, to documents.
import { ReadError } from '../errors.ts'
import type { Document } from '../types.ts'
import type { ReadOptions } from './documentFromText.ts'
import { type Found, formatOf } from './readers.ts'

const MIB = 2 ** 20
/** An archive within an archive is read, one within that is not. */
const DEEPEST = 2
/** What all archives within one source may unpack to, in MiB. */
const MOST = 4096

/** The documents in a source's bytes, in its order: one of a page of text, many of a table or an archive. `name` is told of in messages and its extension helps to tell the form. What fails is yielded as its `ReadError`. */
export async function* readBytes(bytes: Uint8Array, name: string, options: ReadOptions = {}): AsyncGenerator<Found> {
  let unpacked = 0
  yield* readNested(bytes, name, 0)

  async function* readNested(bytes: Uint8Array, name: string, depth: number): AsyncGenerator<Found> {
    try {
      const { most, isArchive, load } = formatOf(bytes, name, options)
      if (isArchive && depth >= DEEPEST)
        throw new ReadError(`${name}: expected no archive so deep within others, found one; unpack the outer one first`)
      unpacked += depth > 0 ? bytes.length : 0
      refuseMore(bytes.length, most, name)
      refuseMore(unpacked, MOST, name)
      const read = await load()
      const found = await read(bytes, name, options, (inner, source) => readNested(inner, source, depth + 1))
      if (isDocument(found)) yield found
      else yield* found
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      yield error
    }
  }
}

function refuseMore(bytes: number, most: number, name: string): void {
  if (bytes > most * MIB)
    throw new ReadError(
      `${name}: expected at most ${most} MiB, found ${Math.ceil(bytes / MIB)}; split it into several files`,
    )
}

const isDocument = (found: object): found is Document => 'text' in found
