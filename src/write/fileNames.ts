// Names of files made of names of things. A name may be anything, a file's may not: what Windows, macOS, Linux or a
// [[link]] cannot have in one is written full-width, as Chinese print has it anyway, so that the name stays readable.
import { cleaned } from './xml.ts'

const LONGEST = 80
/** Most file systems hold 255 bytes, of which the ending wants some. */
const MOST_BYTES = 240
/** The last five are allowed, but two of them in a line of Markdown would take what is between. */
const FORBIDDEN = /[/\\:*?"<>|#^[\]`$~%=]/g
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i

/** `A/B` → `A／B`: the ASCII characters that the pattern finds, full-width. */
export const fullWidth = (text: string, pattern: RegExp): string =>
  text.replace(pattern, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

/** A file's name for each of these, without ending, in their order: safe on any system, 80 characters at most, and no two alike where case does not count. */
export function fileNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const safe = safeName(name)
    let candidate = safe
    for (let count = 2; taken.has(folded(candidate)); count++) candidate = withEnd(safe, ` ${count}`)
    taken.add(folded(candidate))
    return candidate
  })
}

const folded = (name: string): string => name.toUpperCase().toLowerCase().normalize('NFC')

function safeName(name: string): string {
  const readable = fullWidth(cleaned(name).normalize('NFC'), FORBIDDEN)
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
  const safe = trimmed(cut(trimmed(readable), LONGEST, MOST_BYTES))
  if (safe === '') return '无名'
  return DEVICE.test(safe) ? `_${safe}` : safe
}

/** A leading point hides a file, a trailing one or a space is lost on Windows. */
const trimmed = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '')

const withEnd = (name: string, end: string): string =>
  `${trimmed(cut(name, LONGEST - end.length, MOST_BYTES - end.length))}${end}`

function cut(name: string, most: number, mostBytes: number): string {
  const encoder = new TextEncoder()
  let [kept, length, bytes] = ['', 0, 0]
  for (const character of name) {
    length += 1
    bytes += encoder.encode(character).length
    if (length > most || bytes > mostBytes) break
    kept += character
  }
  return kept
}
