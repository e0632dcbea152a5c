// What reads which file: told by its first bytes, else by its extension, else it is text. A further form of source is a line
// in this table and a file that exports its reader, loaded when the first such source comes.
import { extname } from 'node:path'
import type { ReadError } from '../errors.ts'
import type { Document } from '../types.ts'
import type { ReadOptions } from './documentFromText.ts'

/** A document, or what is wrong with a source or a part of one. */
export type Found = Document | ReadError

/** Reads what stands within a source: a member of an archive. */
export type ReadInner = (bytes: Uint8Array, source: string) => AsyncIterable<Found>

/** A source's bytes → its documents. A part that fails (a row, a member) is given as its `ReadError` in its place; a `ReadError` thrown is of all of the source. `inner` reads a member's bytes, `source` naming it. */
export type Reader = (
  bytes: Uint8Array,
  source: string,
  options: ReadOptions,
  inner: ReadInner,
) => Document | Promise<Document> | Promise<readonly Found[]> | Iterable<Found> | AsyncIterable<Found>

/** A form of source, and what reads it. */
export interface Format {
  readonly extensions: readonly string[]
  /** How the first kilobyte begins, read as Latin-1; of formats that share it (Office documents are zip archives) the one with the file's extension is taken, else the last. */
  readonly begins?: RegExp
  /** Read by recognition: of a folder or an archive only where that is asked for. */
  readonly isImage?: boolean
  /** Holds other sources. */
  readonly isArchive?: boolean
  /** A file is no longer than this, in MiB. */
  readonly most: number
  readonly load: () => Promise<Reader>
}

const TEXT: Format = {
  extensions: ['.txt', '.text'],
  most: 64,
  load: async () => (await import('./readText.ts')).readText,
}

const CSV: Format = {
  extensions: ['.csv', '.tsv'],
  most: 64,
  load: async () => (await import('./rows/readCsv.ts')).readCsv,
}

const JSON_FORMAT: Format = {
  extensions: ['.json', '.jsonl', '.ndjson'],
  most: 64,
  load: async () => (await import('./rows/readJson.ts')).readJson,
}

const IMAGE: Format = {
  extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp'],
  begins: /^(?:\u0089PNG|\u00ff\u00d8\u00ff|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/u,
  isImage: true,
  most: 256,
  load: async () => (await import('./readImage.ts')).readImage,
}

const FORMATS: readonly Format[] = [
  {
    extensions: ['.gz'],
    begins: /^\u001f\u008b/u,
    isArchive: true,
    most: 1024,
    load: async () => (await import('./archive/readGzip.ts')).readGzip,
  },
  {
    extensions: ['.docx'],
    begins: /^PK\u0003\u0004/u,
    most: 128,
    load: async () => (await import('./readDocx.ts')).readDocx,
  },
  {
    extensions: ['.epub'],
    begins: /^PK\u0003\u0004/u,
    most: 256,
    load: async () => (await import('./readEpub.ts')).readEpub,
  },
  {
    extensions: ['.zip'],
    begins: /^PK(?:\u0003\u0004|\u0005\u0006)/u,
    isArchive: true,
    most: 1024,
    load: async () => (await import('./archive/readZip.ts')).readZip,
  },
  {
    extensions: ['.pdf'],
    begins: /^\s*%PDF-/u,
    most: 1024,
    load: async () => (await import('./readPdf.ts')).readPdf,
  },
  {
    extensions: ['.html', '.htm', '.xhtml', '.shtml'],
    begins: /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b/isu,
    most: 32,
    load: async () => (await import('./readHtml.ts')).readHtml,
  },
  {
    extensions: ['.md', '.markdown'],
    most: 16,
    load: async () => (await import('./markdown/readMarkdown.ts')).readMarkdown,
  },
  IMAGE,
  CSV,
  JSON_FORMAT,
  TEXT,
]

/** Every extension that is known but those of images, for messages. */
export const EXTENSIONS: readonly string[] = FORMATS.flatMap(({ extensions, isImage }) => (isImage ? [] : extensions))

/** A file's extension in small letters: `.txt`, or nothing. */
export const extensionOf = (name: string): string => extname(name).toLowerCase()

/** Has the file a known extension, or with `ocr` an image's? What is packed by gzip, the one before .gz. */
export function isReadable(name: string, { ocr = false }: ReadOptions = {}): boolean {
  const extension = extensionOf(name)
  if (extension === '.gz') return isReadable(name.slice(0, -3), { ocr })
  return EXTENSIONS.includes(extension) || (ocr && IMAGE.extensions.includes(extension))
}

/** The form that a source is in. */
export function formatOf(bytes: Uint8Array, name: string, { columns }: ReadOptions = {}): Format {
  const extension = extensionOf(name)
  const start = String.fromCharCode(...bytes.subarray(0, 1024))
  const alike = FORMATS.filter(({ begins }) => begins?.test(start))
  const named = (formats: readonly Format[]) => formats.find(({ extensions }) => extensions.includes(extension))
  const isNameless = extension === '' || name === '-'
  return (
    named(alike) ??
    alike.at(-1) ??
    named(FORMATS) ??
    (isNameless && JSON_START.test(start) ? JSON_FORMAT : isNameless && columns ? CSV : TEXT)
  )
}

/** Objects of JSON, alone or in a list; Chinese text may begin with a bracket. */
const JSON_START = /^(?:\u00ef\u00bb\u00bf)?\s*(?:\[\s*)?\{\s*"/u
