// The text of an XML file. How it is encoded the file says itself: by a byte order mark, by how its first characters lie, or
// in its first line; if by none, it is UTF-8 (https://www.w3.org/TR/xml/#sec-guessing).
import { FormatError } from '../../errors.ts'
import { MOST_BYTES } from './limits.ts'

/** Enough for the first line of an XML file, and for comments before the first tag. */
export const HEAD_BYTES = 4096

/** The text of a file that is given in pieces, in as many. Throws `FormatError` for bytes that are no text in the file's encoding, an encoding that is not known, and more than 512 MiB. */
export function* decodeXml(bytes: Iterable<Uint8Array>, source: string): Generator<string, void> {
  let decoder: TextDecoder | undefined
  let [read, line] = [0, 1]
  for (const piece of bytes) {
    read += piece.length
    if (read > MOST_BYTES) throw tooLarge(source, read)
    decoder ??= decoderOf(piece, source)
    const text = decoded(decoder, piece, { source, line })
    line += linesIn(text)
    yield text
  }
  if (decoder) yield decoded(decoder, undefined, { source, line })
}

/** `news.gexf: holds 600 MiB, …` */
export function tooLarge(source: string, bytes: number): FormatError {
  const mebibytes = (count: number) => `${Math.floor(count / 2 ** 20)} MiB`
  const more = bytes > MOST_BYTES ? `more than ${mebibytes(bytes - 1)}` : mebibytes(bytes)
  return new FormatError(
    `${source}: expected a file of at most ${mebibytes(MOST_BYTES)}, found ${more}: take a part of the graph in the program that made it`,
  )
}

/** The name without prefix of the first tag, where a file begins as XML; undefined where it does not, or where the tag lies beyond these bytes. */
export function rootOf(head: Uint8Array): string | undefined {
  const text = new TextDecoder(encodingOf(head) ?? 'utf-8').decode(head)
  let at = 0
  while (at >= 0) {
    at += /^\s*/.exec(text.slice(at))![0].length
    if (text.startsWith('<?', at)) at = after(text, at, '?>')
    else if (text.startsWith('<!--', at)) at = after(text, at, '-->')
    else if (text.startsWith('<!DOCTYPE', at)) at = afterDoctype(text, at)
    else return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at))?.[1]
  }
  return undefined
}

/** Behind the first of those that ends at or after a place; below 0 where there is none. */
function after(text: string, at: number, end: string): number {
  const found = text.indexOf(end, at)
  return found < 0 ? found : found + end.length
}

/** What a DOCTYPE declares stands in square brackets. */
function afterDoctype(text: string, at: number): number {
  const end = after(text, at, '>')
  return text.slice(at, end).includes('[') ? after(text, Math.max(at, text.indexOf(']', at)), '>') : end
}

const decoded = (
  decoder: TextDecoder,
  piece: Uint8Array | undefined,
  { source, line }: { source: string; line: number },
) => {
  try {
    return decoder.decode(piece, { stream: piece !== undefined })
  } catch (cause) {
    const { encoding } = decoder
    const bad = new TextDecoder(encoding).decode(piece).indexOf('\uFFFD', 4)
    const at = line + linesIn(new TextDecoder(encoding).decode(piece).slice(0, Math.max(0, bad)))
    throw new FormatError(
      `${source}:${at}: expected text in ${encoding.toUpperCase()}, found bytes that are none: save the file as UTF-8`,
      { cause },
    )
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1

function decoderOf(head: Uint8Array, source: string): TextDecoder {
  const encoding = encodingOf(head)
  if (encoding !== undefined) return new TextDecoder(encoding, { fatal: true })
  const named = declared(head)
  throw new FormatError(`${source}:1: expected an encoding such as UTF-8, found ${named}: save the file as UTF-8`)
}

/** The encoding as `TextDecoder` takes it; undefined for one that it does not know. */
function encodingOf(head: Uint8Array): string | undefined {
  const [a, b] = head
  if ((a === 0xff && b === 0xfe) || (a === LESS && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LESS)) return 'utf-16be'
  const named = declared(head)
  // What says of itself that it is UTF-16, and can be read so, is not.
  if (named === undefined || /^utf-?16/i.test(named)) return 'utf-8'
  try {
    return new TextDecoder(named).encoding
  } catch {
    return undefined
  }
}

const LESS = 0x3c

const declared = (head: Uint8Array): string | undefined =>
  /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    new TextDecoder('latin1').decode(head.subarray(0, 256)),
  )?.[1]
