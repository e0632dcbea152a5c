// One file packed by gzip: page.txt.gz, news.csv.gz.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { ReadError } from '../../errors.ts'
import type { ReadOptions } from '../documentFromText.ts'
import type { Found, ReadInner } from '../readers.ts'

/** Unpacked, in MiB. */
const MOST = 256
const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)

/** The documents of the file within. Throws `ReadError` for one that is broken or unpacks to more than 256 MiB. */
export async function* readGzip(
  bytes: Uint8Array,
  source: string,
  _: ReadOptions,
  inner: ReadInner,
): AsyncGenerator<Found> {
  const name = source.replace(/\.gz$/iu, '').replace(/\.tgz$/iu, '.tar')
  let content: Buffer
  try {
    content = await unpack(bytes, { maxOutputLength: MOST * 2 ** 20 })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (!/^(?:Z_|ERR_BUFFER_TOO_LARGE)/u.test(code)) throw cause
    const found = code.startsWith('Z_')
      ? `a broken one (${(cause as Error).message})`
      : `one that unpacks to more than ${MOST} MiB`
    throw new ReadError(`${source}: expected a gzip archive, found ${found}; unpack it first`, { cause })
  }
  yield* inner(content, name)
}
