// A file's bytes as a Document. What cannot become one says so: empty, not text, not Chinese.
import { ReadError } from '../errors.ts'
import type { Document, Notice } from '../types.ts'
import { decodeText } from './decodeText.ts'
import { documentFromText, hasChinese, type ReadOptions } from './documentFromText.ts'
import { readMastheads } from './readMastheads.ts'
import { refuseLongLine } from './refuseLongLine.ts'

const EXPECTED = 'expected Chinese text (UTF-8, UTF-16, GB18030 or Big5)'

/** First bytes of files that people take for text. */
const MAGIC: readonly [start: string, name: string, advice: string][] = [
  ['%PDF', 'a PDF', 'take its text out first, e.g. with pdftotext'],
  ['PK\u0003\u0004', 'a zip archive or an Office document', 'save it as plain text'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document', 'save it as plain text'],
  ['\u0089PNG', 'a PNG image', 'run a text recognition over it first'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image', 'run a text recognition over it first'],
  ['GIF8', 'a GIF image', 'run a text recognition over it first'],
  ['\u001f\u008b', 'a gzip archive', 'unpack it first'],
]

/** Reads a text file's bytes. The text is the file's, without its byte order mark, line ends as they are; what its mastheads print goes before what its name says. Throws `ReadError` for an empty file, for what is not text for text without Chinese and for one with a line of a million characters. */
export function readText(bytes: Uint8Array, source: string, options: ReadOptions = {}): Document {
  if (bytes.length === 0) throw new ReadError(`${source}: ${EXPECTED}, found an empty file; leave it out`)
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  const magic = MAGIC.find(([first]) => start.startsWith(first))
  if (magic) throw new ReadError(`${source}: ${EXPECTED}, found ${magic[1]}; ${magic[2]}`)
  const decoded = decodeText(bytes)
  if (!decoded)
    throw new ReadError(`${source}: ${EXPECTED}, found bytes that are text in none of these; convert it to UTF-8`)
  if (decoded.text.trim() === '') throw new ReadError(`${source}: ${EXPECTED}, found only blanks; leave it out`)
  if (!hasChinese(decoded.text)) {
    throw new ReadError(
      `${source}: ${EXPECTED}, found ${decoded.text.length} characters and none of them Chinese; leave it out`,
    )
  }
  refuseLongLine(decoded.text, source)
  const document = documentFromText(decoded.text, source, options)
  const { published, publication, pages } = readMastheads(document)
  return {
    ...document,
    pages,
    ...(published !== undefined && options.published === undefined && { published }),
    ...(publication !== undefined && options.publication === undefined && { publication }),
    notices: [...document.notices, ...brokenNotice(decoded.broken, decoded.encoding, source)],
  }
}

function brokenNotice(broken: number, encoding: string, source: string): Notice[] {
  if (broken === 0) return []
  return [
    { code: 'brokenBytes', message: `${source}: ${broken} places are not valid ${encoding}; U+FFFD stands there` },
  ]
}
