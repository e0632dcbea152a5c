// The model's file: a line of magic with the hash of the next, a line of JSON that says what lies behind, then packed parts: the word classes and each
// head. A part is unpacked when it is first used, so that only what a run needs is loaded.
import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { FormatError, UsageError } from '../errors.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import { FEATURE_SET } from './features.ts'
import { type Head, type HeadInfo, readHead, writeHead } from './head.ts'
import type { ClassTable } from './wordClasses.ts'

const MAGIC = 'guanxi model 1 '
const HASH = 64

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
  readonly featureSet: number
  readonly classes: Part & { readonly words: number }
  readonly heads: readonly (Part & HeadInfo)[]
}

/** The bytes of a model's file. Same parts, same bytes. */
export function writeModel(classes: ClassTable, heads: readonly Head[]): Uint8Array {
  const packedClasses = pack(writeClasses(classes))
  const packedHeads = heads.map(head => pack(writeHead(head)))
  const header: FileHeader = {
    featureSet: FEATURE_SET,
    classes: { words: classes.words.length, ...partOf(packedClasses) },
    heads: heads.map(({ keys: _keys, rows: _rows, ...info }, i) => ({ ...info, ...partOf(packedHeads[i]!) })),
  }
  const line = Buffer.from(JSON.stringify(header))
  return Buffer.concat([
    Buffer.from(`${MAGIC}${sha256Of(line)}\n`),
    line,
    Buffer.from('\n'),
    packedClasses,
    ...packedHeads,
  ])
}

/** Reads a model's file; `name` is its path, for messages. Throws `FormatError` for a file that is none, of another version, cut or changed. */
export function readModel(name: string, bytes: Uint8Array): Model {
  const { header, body } = readHeader(name, bytes)
  if (header.featureSet !== FEATURE_SET)
    throw new FormatError(
      `${name}: expected weights of the feature set ${FEATURE_SET}, found ${header.featureSet}; train it anew`,
    )
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
  if (at !== body.length)
    throw new FormatError(`${name}: expected ${at} bytes behind the header, found ${body.length}; fetch the file again`)
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
  const opening = Buffer.from(bytes.subarray(0, MAGIC.length + HASH)).toString('latin1')
  const magic = opening.slice(0, MAGIC.length)
  const hash = opening.slice(MAGIC.length)
  if (magic !== MAGIC)
    throw new FormatError(
      magic.startsWith('guanxi model')
        ? `${name}: expected version 1 of the model's format, found ${JSON.stringify(magic)}; train it anew`
        : `${name}: expected a model (a file that begins with “${MAGIC.trimEnd()}”), found another file`,
    )
  const start = MAGIC.length + HASH + 1
  const end = bytes.indexOf(10, start)
  const line = bytes.subarray(start, Math.max(start, end))
  if (end < 0 || bytes[start - 1] !== 10 || hash !== sha256Of(line))
    throw new FormatError(
      `${name}:2: expected a line that says what the model holds, as it was written, found another: the file is cut or changed; fetch it again`,
    )
  return { header: JSON.parse(Buffer.from(line).toString('utf8')), body: bytes.subarray(end + 1) }
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

function readClasses({ words: count }: FileHeader['classes'], bytes: Uint8Array): ClassTable {
  const reader = createByteReader(bytes)
  const words = new Uint32Array(count)
  let last = 0
  for (let i = 0; i < count; i++) {
    last += reader.varint()
    words[i] = last
  }
  return { words, classes: Uint16Array.from(words, () => reader.varint()) }
}
