// The elements of a small XML part, in their order, read as a stream; and what a part must be before a library takes it.
import { Parser } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { ReadError } from '../../errors.ts'
import { shortened } from '../shortened.ts'

/** An element: its name without prefix, its attributes as written, the text right in it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The elements of an XML text; what is no XML gives what could be read. */
export function readXml(text: string): XmlElement[] {
  const found: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = []
  const open: (typeof found)[number][] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = { name: localName(name), attributes, text: '' }
        found.push(element)
        open.push(element)
      },
      ontext: words => {
        const element = open.at(-1)
        if (element) element.text += words
      },
      onclosetag: () => {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return found
}

const MOST_TAGS = 500_000
const DEEPEST = 200
/** Blanks in a row in what a field of Word instructs. */
const MOST_BLANKS = 1000
const BLANKS = new RegExp(`\\s{${MOST_BLANKS}}`, 'u')

/** Throws `ReadError` for a part that is no well-formed XML, has a DOCTYPE (which no Office file may: ECMA-376, part 2), is nested deeper than 200 elements or has more than half a million elements and attributes. What reads it next is recursive, and takes for ever over what is not well formed, and over blanks in a field. */
export function checkXml(text: string, source: string, name: string): void {
  const refuse = (found: string, cause?: unknown) =>
    new ReadError(`${source}: expected well-formed XML in ${name}, found ${found}; open and save it anew`, { cause })
  const open: string[] = []
  let [tags, blanks] = [0, 0]
  const count = (): void => {
    if (++tags > MOST_TAGS) throw refuse(`more than ${MOST_TAGS} elements and attributes`)
  }
  const parser = new SaxesParser()
  parser.on('opentagstart', tag => {
    count()
    if (open.push(localName(tag.name)) > DEEPEST) throw refuse(`elements nested more than ${DEEPEST} deep`)
  })
  parser.on('attribute', count)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', words => {
    if (open.at(-1) !== 'instrText') return
    blanks += words.length - words.trimStart().length
    if (blanks >= MOST_BLANKS || BLANKS.test(words)) throw refuse(`a field of more than ${MOST_BLANKS} blanks`)
    if (words.trim() !== '') blanks = words.length - words.trimEnd().length
  })
  parser.on('doctype', () => {
    throw refuse('a DOCTYPE')
  })
  parser.on('error', cause => {
    throw refuse(`none (${shortened(cause.message)})`, cause)
  })
  parser.write(text).close()
}
