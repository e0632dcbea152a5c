// XML from strangers, as it comes, tag by tag. Well-formed XML alone, no DOCTYPE, so that nothing is drawn in from elsewhere
// and no entity grows; every length has a limit; whatever is wrong is said with its line and what to do.
import { SaxesParser } from 'saxes'
import { FormatError } from '../../errors.ts'
import { MOST_ATTRIBUTES, MOST_DEPTH, MOST_TEXT } from './limits.ts'

/** An element: its name without prefix, the namespace of it, and the line that its opening tag ends on. */
export interface Tag {
  readonly name: string
  readonly space: string
  readonly line: number
  readonly parent: Tag | undefined
  /** The attribute of that name without prefix, undefined where there is none. */
  readonly get: (attribute: string) => string | undefined
}

/** What is told of each element: `text` is all text directly inside it. */
export interface XmlReader {
  readonly open: (tag: Tag) => void
  readonly close: (tag: Tag, text: string) => void
}

/** Where errors are said to be, and what the file must begin with. */
export interface XmlSource {
  readonly source: string
  readonly root: string
}

export const AGAIN = 'write the file again with the program that made it'

/** Prefixes that some programs use without a word of what they stand for. */
const PREFIXES = {
  viz: 'http://gexf.net/1.3/viz',
  y: 'http://www.yworks.com/xml/graphml',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
}
const ENTITIES = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" }

/** Characters that are given to the parser at a time. */
const PIECE = 2 ** 16
/** So many of the beginning are shown where it is not what was expected. */
const SHOWN = 40

/** Reads a text, whole or in pieces. Throws `FormatError` for what is no well-formed XML with that root, or is beyond the limits. */
export function readXml(text: string | Iterable<string>, source: XmlSource, reader: XmlReader): void {
  const reading: Reading = { ...source, parser: parserOf(), reader, open: [], told: 0, attributes: 0, beginning: '' }
  const { parser } = reading
  parser.on('error', error => failAt(reading, error))
  listenToText(reading)
  listenToTags(reading)
  for (const piece of piecesOf(text)) {
    if (reading.beginning.length < SHOWN) reading.beginning += piece.slice(0, SHOWN)
    parse(reading, () => parser.write(piece))
    if (parser.position - reading.told > MOST_TEXT + PIECE)
      fail(reading, `an attribute or a text is longer than ${MOST_TEXT} characters`)
  }
  reading.isOver = true
  parse(reading, () => parser.close())
}

/** The parser throws a RangeError of its own for a reference such as `&#z;`, and for half a character at the end. */
function parse(reading: Reading, step: () => void): void {
  try {
    step()
  } catch (error) {
    if (error instanceof RangeError) failAt(reading, error)
    throw error
  }
}

/** Where the reading is: the elements that are open, the position of what was told last, the attributes of the tag that is being read. */
interface Reading extends XmlSource {
  readonly parser: Parser
  readonly reader: XmlReader
  readonly open: { readonly tag: Tag; text: string }[]
  told: number
  attributes: number
  beginning: string
  isBegun?: true
  isOver?: true
}

type Parser = ReturnType<typeof parserOf>

function parserOf() {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: PREFIXES })
  parser.ENTITIES = Object.assign(Object.create(null), ENTITIES)
  return parser
}

function listenToText(reading: Reading): void {
  const { parser } = reading
  const mark = (): void => {
    reading.told = parser.position
  }
  const take = (text: string): void => {
    mark()
    const last = reading.open.at(-1)
    if (!last) return
    last.text += text
    if (last.text.length > MOST_TEXT) fail(reading, `a text is longer than ${MOST_TEXT} characters`)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('comment', mark)
  parser.on('processinginstruction', mark)
  parser.on('attribute', () => {
    mark()
    reading.attributes++
    if (reading.attributes > MOST_ATTRIBUTES) fail(reading, `an element has more than ${MOST_ATTRIBUTES} attributes`)
  })
  parser.on('doctype', () =>
    fail(reading, 'a DOCTYPE is not taken, since it can draw in other files: take it out of this one'),
  )
}

function listenToTags(reading: Reading): void {
  const { parser, reader, open, root } = reading
  parser.on('opentag', ({ local, uri, attributes }) => {
    reading.told = parser.position
    reading.attributes = 0
    if (!reading.isBegun && local !== root) fail(reading, `expected <${root}>, found <${local.slice(0, SHOWN)}>`)
    reading.isBegun = true
    if (open.length >= MOST_DEPTH) fail(reading, `elements lie more than ${MOST_DEPTH} deep in one another`)
    const get = (name: string) => attributes[name]?.value
    const tag = { name: local, space: uri, line: parser.line, parent: open.at(-1)?.tag, get }
    open.push({ tag, text: '' })
    reader.open(tag)
  })
  parser.on('closetag', () => {
    reading.told = parser.position
    const { tag, text } = open.pop()!
    reader.close(tag, text)
  })
}

function fail({ source, parser }: Reading, message: string): never {
  throw new FormatError(`${source}:${parser.line}: ${message}`)
}

/** What the parser found wrong; at the end of the file that is all that is missing. */
function failAt(reading: Reading, error: Error): never {
  const { root, isBegun, isOver, beginning, open } = reading
  const why = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
  if (!isBegun) {
    const start = beginning.trim().split('\n', 1)[0]!
    const found = start === '' ? 'nothing' : `“${start.slice(0, SHOWN)}${start.length > SHOWN ? '…' : ''}” (${why})`
    fail(reading, `expected XML that begins with <${root}>, found ${found}`)
  }
  const inside = open.at(-1)?.tag
  if (isOver && inside)
    fail(
      reading,
      `expected </${inside.name}>, found the end of the file: it was cut off inside <${inside.name}> of line ${inside.line}; ${AGAIN}`,
    )
  return fail(reading, `expected well-formed XML, found: ${why}; ${AGAIN}`)
}

function* piecesOf(text: string | Iterable<string>): Generator<string, void> {
  for (const part of typeof text === 'string' ? [text] : text)
    for (let at = 0; at < part.length; at += PIECE) yield part.slice(at, at + PIECE)
}

/** The attribute of an element, which must have it. Throws `FormatError` where it has not. */
export function required({ name, line, get }: Tag, attribute: string, { source }: { readonly source: string }): string {
  const value = get(attribute)
  if (value === undefined || value === '')
    throw new FormatError(`${source}:${line}: expected <${name} ${attribute}="…">, found no ${attribute}; ${AGAIN}`)
  return value
}
