// What comes back of a text. JSON and JSON lines keep every text as it is; all other forms lose what XML and RDF cannot hold,
// and some change a little more, for the sake of who reads them. Written here a second time, apart from what writes.

/** Without control characters other than tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF: GEXF, GraphML, SVG, N-Quads, JSON-LD, Cypher, YAML. */
export const readable = (text: string): string =>
  [...text].filter(character => isReadable(character.codePointAt(0)!)).join('')

function isReadable(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return !(code >= 0x7f && code <= 0x9f) && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** In a table: behind an apostrophe where a spreadsheet would take the cell for a formula. */
export const inCell = (text: string): string =>
  /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(readable(text)) ? `'${readable(text)}` : readable(text)

/** In a table of neo4j-admin: in one line. */
export const inLine = (text: string): string => readable(text).replace(/\r\n|[\r\n\u2028\u2029]/g, ' ')

/** In Markdown: its lines without the space around them, and without those that are empty then. */
export const linesInMarkdown = (text: string): string[] =>
  readable(text)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(line => line.trim())
    .filter(line => line !== '')

/** As prose in FollowTheMoney: composed, with plain spaces, without what nobody sees, and at most so many characters. */
export function inProse(text: string, longest: number): string {
  const prose = readable(text)
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u2000-\u200a\u2028\u2029\u202f\u3000]/g, ' ')
    .trim()
  const characters = [...prose]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : prose
}

/** As a name in FollowTheMoney: as prose, in one line. */
export const inName = (text: string, longest: number): string =>
  inProse(inProse(text, Number.POSITIVE_INFINITY).replace(/\s+/gu, ' '), longest)

/** Keys as ids: those that reading leaves alone as they are, another one with `#2` where it would be like one of them. */
export function readableIds(keys: readonly string[]): Map<string, string> {
  const taken = new Set(keys.filter(key => readable(key) === key))
  const ids = new Map<string, string>()
  for (const key of keys) {
    let id = readable(key)
    for (let count = 2; id !== key && taken.has(id); count++) id = `${readable(key)}#${count}`
    taken.add(id)
    ids.set(key, id)
  }
  return ids
}
