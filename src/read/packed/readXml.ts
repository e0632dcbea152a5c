// The elements of a small XML part, in their order, read as a stream; and how large a part is before a library takes it.
import { Parser } from 'htmlparser2'
import { ReadError } from '../../errors.ts'

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

const MOST_ELEMENTS = 500_000
const DEEPEST = 200

/** Throws `ReadError` for XML nested deeper than 200 elements or with more than half a million: what reads it next is recursive. */
export function refuseDeep(text: string, source: string): void {
  let [depth, elements] = [0, 0]
  const parser = new Parser(
    {
      onopentagname: () => {
        depth++
        elements++
        if (depth > DEEPEST || elements > MOST_ELEMENTS)
          throw new ReadError(
            `${source}: expected at most ${MOST_ELEMENTS} elements, nested up to ${DEEPEST} deep, found more; save it as plain text`,
          )
      },
      onclosetag: () => {
        depth--
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
}
