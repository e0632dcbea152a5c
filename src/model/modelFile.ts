// The model's file: a line of magic, a line of JSON that says what lies behind, then packed parts: the word classes and each
// head. A part is unpacked when it is first used, so that only what a run needs is loaded.
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { FormatError, UsageError } from '../errors.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import { type Head, type HeadInfo, readHead, writeHead } from './head.ts'
import type { ClassTable } from './wordClasses.ts'

const MAGIC = 'guanxi model 1\n'

/** A model as loaded. */
export interface Model {
  readonly heads: readonly string[]
  classes(): ClassTable
  /** Throws `UsageError` for a head that the model has not. */
  head(name: string): Head
}

interface Part {
  readonly bytes: number
  readonly sha256: string
}

interface FileHeader {
  readonly classes: Part & { readonly words: number; readonly groups: readonly number[] }
  readonly heads: readonly (Part & HeadInfo)[]
}

/** The bytes of a model's file. Same parts, same bytes. */
export function writeModel(classes: ClassTable, heads: readonly Head[]): Uint8Array {
  const packedClasses = pack(writeClasses(classes))
  const packedHeads = heads.map(head => pack(writeHead(head)))
  const header: FileHeader = {
    classes: { words: classes.words.length, groups: [...classes.groups], ...partOf(packedClasses) },
    heads: heads.map(({ keys: _keys, rows: _rows, ...info }, i) => ({ ...info, ...partOf(packedHeads[i]!) })),
  }
  return Buffer.concat([Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`), packedClasses, ...packedHeads])
}

/** Reads a model's file; `name` is its path, for messages. Throws `FormatError` for a file that is none, of another version, cut or changed. */
export function readModel(name: string, bytes: Uint8Array): Model {
  const { header, body } = readHeader(name, bytes)
  const parts = new Map<string, Uint8Array>()
  let at = 0
  for (const [part, { bytes: length, sha256 }] of [
    ['', header.classes] as const,
    ...header.heads.map(head => [head.name, head] as const),
  ]) {
    const packed = body.subarray(at, at + length)
    if (packed.length !== length || sha256 !== sha256Of(packed))
      throw new FormatError(
        `${name}: expected ${length} bytes of ${part || 'word classes'} as they were written, found others: the file is cut or changed; fetch it again`,
      )
    parts.set(part, packed)
    at += length
  }
  const heads = new Map<string, Head>()
  let classes: ClassTable | undefined
  return {
    heads: header.heads.map(head => head.name),
    classes: () => {
      classes ??= readClasses(header.classes, brotliDecompressSync(parts.get('')!))
      return classes
    },
    head: wanted => {
      const info = header.heads.find(head => head.name === wanted)
      if (!info)
        throw new UsageError(`no head “${wanted}”; ${name} has ${header.heads.map(head => head.name).join(', ')}`)
      let head = heads.get(wanted)
      if (!head) {
        head = readHead(info, brotliDecompressSync(parts.get(wanted)!))
        heads.set(wanted, head)
      }
      return head
    },
  }
}

function readHeader(name: string, bytes: Uint8Array): { header: FileHeader; body: Uint8Array } {
  const magic = Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1')
  if (magic !== MAGIC)
    throw new FormatError(
      magic.startsWith('guanxi model')
        ? `${name}: expected version 1 of the model's format, found ${JSON.stringify(magic.trimEnd())}; train it anew`
        : `${name}: expected a model (a file that begins with “${MAGIC.trimEnd()}”), found another file`,
    )
  const end = bytes.indexOf(10, MAGIC.length)
  try {
    if (end < 0) throw new Error('no end of the header')
    const header: FileHeader = JSON.parse(Buffer.from(bytes.subarray(MAGIC.length, end)).toString('utf8'))
    return { header, body: bytes.subarray(end + 1) }
  } catch (cause) {
    throw new FormatError(`${name}:2: expected a line of JSON that says what the model holds; the file is cut`, {
      cause,
    })
  }
}

const partOf = (packed: Uint8Array): Part => ({ bytes: packed.length, sha256: sha256Of(packed) })
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const pack = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

function writeClasses({ words, classes }: ClassTable): Uint8Array {
  const gaps = createByteWriter()
  let last = 0
  for (const word of words) {
    gaps.varint(word - last)
    last = word
  }
  for (const each of classes) gaps.varint(each)
  return gaps.bytes()
}

function readClasses({ words: count, groups }: FileHeader['classes'], bytes: Uint8Array): ClassTable {
  const reader = createByteReader(bytes)
  const words = new Uint32Array(count)
  let last = 0
  for (let i = 0; i < count; i++) {
    last += reader.varint()
    words[i] = last
  }
  return { words, classes: Uint16Array.from(words, () => reader.varint()), groups: Uint16Array.from(groups) }
}
