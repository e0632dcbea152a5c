// A zip archive of sources: its members are read in the order of their names, as the files of a folder are. Nothing of it is
// written anywhere; how much it may hold is bounded, for a small archive can unpack to more than a disk.
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from 'yauzl'
import { ReadError } from '../../errors.ts'
import { byCode } from '../../text/order.ts'
import type { ReadOptions } from '../documentFromText.ts'
import type { Found, ReadInner } from '../readers.ts'
import { type Member, readMembers } from '../readMembers.ts'
import { shortened } from '../shortened.ts'
import { memberName } from './memberName.ts'

const MIB = 2 ** 20
const MOST_MEMBERS = 20_000
/** Unpacked, in MiB. */
const MOST = 1024
/** One file of it, in MiB. */
const LARGEST = 256
/** No text is packed so well; what is larger than `FREE` bytes and packed better is a bomb. */
const MOST_RATIO = 200
const FREE = MIB
/** Names are told up to here, and longer ones are not read; UTF-16 units. */
const LONGEST_NAME = 500

/** The documents of the archive's members, `news.zip/07.txt` and so on. Throws `ReadError` for an archive that is broken or too large; a member that is broken, encrypted or badly named is its own `ReadError`. */
export async function* readZip(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions,
  inner: ReadInner,
): AsyncGenerator<Found> {
  const zip = await orReadError(source, () =>
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    }),
  )
  const entries = await orReadError(source, () => entriesOf(zip, source))
  const budget = { left: MOST * MIB }
  const members = entries.map((entry): Member => {
    const name = memberName(entry)
    const path = `${source}/${shortened(name, LONGEST_NAME)}`
    return { name, path, read: () => readMember(zip, entry, path, budget) }
  })
  yield* readMembers(
    members.sort((a, b) => byCode(a.name, b.name)),
    source,
    inner,
    options,
  )
}

async function entriesOf(zip: ZipFile, source: string): Promise<Entry[]> {
  if (zip.entryCount > MOST_MEMBERS)
    throw new ReadError(
      `${source}: expected at most ${MOST_MEMBERS} files in an archive, found ${zip.entryCount}; split it`,
    )
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) if (!memberName(entry).endsWith('/')) entries.push(entry)
  return entries
}

async function readMember(zip: ZipFile, entry: Entry, path: string, budget: { left: number }): Promise<Uint8Array> {
  const refuse = (expected: string, found: string) =>
    new ReadError(`${path}: expected ${expected}, found ${found}; unpack it yourself if you trust it`)
  const name = memberName(entry)
  if (name.length > LONGEST_NAME) throw refuse(`a name of at most ${LONGEST_NAME} characters`, `one of ${name.length}`)
  const wrong = validateFileName(name)
  if (wrong) throw refuse('a name within the archive', wrong)
  if (entry.isEncrypted()) throw refuse('a file that is not encrypted', 'an encrypted one')
  const { uncompressedSize: size, compressedSize } = entry
  if (size > FREE && size > compressedSize * MOST_RATIO)
    throw refuse(`a file packed to no less than 1/${MOST_RATIO}`, `1/${Math.round(size / compressedSize)}`)
  if (size > LARGEST * MIB) throw refuse(`at most ${LARGEST} MiB`, `${Math.ceil(size / MIB)}`)
  if (size > budget.left) throw refuse(`at most ${MOST} MiB in all`, 'more')
  budget.left -= size
  return orReadError(path, async () => {
    const chunks: Uint8Array[] = []
    // The library holds the stream to the size stated.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    return Buffer.concat(chunks)
  })
}

/** What the library throws for a broken archive is told of the source. */
async function orReadError<T>(source: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    if (cause instanceof ReadError || !(cause instanceof Error)) throw cause
    throw new ReadError(
      `${source}: expected a zip archive, found a broken one (${shortened(cause.message)}); unpack it first`,
      {
        cause,
      },
    )
  }
}
