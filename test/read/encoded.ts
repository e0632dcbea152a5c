// A text in the encodings that Chinese files are kept in. Node only decodes: two-byte encodings are turned round from all
// their pairs.

const LEADS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  gb18030: [0x81, 0xfe],
  big5: [0x81, 0xfe],
}
const tables = new Map<string, ReadonlyMap<string, Buffer>>()

/** The text's bytes. Throws for a character that the encoding has not got in two bytes. */
export function encoded(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const table = tables.get(encoding) ?? readTable(encoding)
  tables.set(encoding, table)
  return Buffer.concat(
    [...text].map(character => {
      const bytes = character < '\x80' ? Buffer.from(character) : table.get(character)
      if (!bytes) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

function readTable(encoding: string): ReadonlyMap<string, Buffer> {
  const table = new Map<string, Buffer>()
  const decoder = new TextDecoder(encoding)
  const [first, last] = LEADS[encoding]!
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail])
      const character = trail === 0x7f ? '' : decoder.decode(bytes)
      if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes)
    }
  }
  return table
}
