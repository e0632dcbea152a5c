// Word files and e-books are zip archives of XML. The parts that are asked for are unpacked, bounded by what the archive's
// directory says before and by what comes out after; pictures are never unpacked.
import { fromBufferPromise } from 'yauzl'
import { ReadError } from '../../errors.ts'
import { memberName } from '../archive/memberName.ts'
import { shortened } from '../shortened.ts'

const MIB = 2 ** 20
const MOST_PARTS = 20_000
/** Of all text parts together, in MiB. */
const MOST = 128
/** No text is packed so well; what is larger than a mebibyte and packed better is a bomb. */
const MOST_RATIO = 200
const TEXTS = /\.(?:xml|rels|opf|ncx|x?html?)$/iu

/** The text parts of a package by name, unpacked. `names` are those of all its parts. */
export interface Package {
  readonly names: ReadonlySet<string>
  readonly parts: ReadonlyMap<string, Uint8Array>
}

/** Unpacks a package's text parts. Throws `ReadError`, which names `form`, for what is no zip archive, is broken or encrypted, or unpacks to too much. */
export async function openPackage(bytes: Uint8Array, source: string, form: string): Promise<Package> {
  const refuse = (found: string, advice: string, cause?: unknown) =>
    new ReadError(`${source}: expected ${form}, found ${found}; ${advice}`, { cause })
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    })
    if (zip.entryCount > MOST_PARTS) throw refuse(`an archive of ${zip.entryCount} files`, 'save it as plain text')
    const [names, parts] = [new Set<string>(), new Map<string, Uint8Array>()]
    let left = MOST * MIB
    for await (const entry of zip.eachEntry()) {
      const name = memberName(entry)
      names.add(name)
      if (!TEXTS.test(name) && name !== 'mimetype') continue
      if (entry.isEncrypted()) throw refuse('an encrypted one', 'save it without its password')
      const { uncompressedSize: size, compressedSize } = entry
      left -= size
      if (left < 0 || (size > MIB && size > compressedSize * MOST_RATIO))
        throw refuse(
          left < 0 ? `text of more than ${MOST} MiB` : `a part packed to 1/${Math.round(size / compressedSize)}`,
          'save it as plain text if you trust it',
        )
      const chunks: Uint8Array[] = []
      // The library holds the stream to the size stated.
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
      parts.set(name, Buffer.concat(chunks))
    }
    return { names, parts }
  } catch (cause) {
    if (cause instanceof ReadError || !(cause instanceof Error)) throw cause
    throw refuse(`a broken archive (${shortened(cause.message)})`, 'open and save it anew', cause)
  }
}
