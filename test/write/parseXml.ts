// XML as a tree of elements, attributes and text, exactly as a reader gets them.
import { XMLParser } from 'fast-xml-parser'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: {
    enabled: true,
    maxTotalExpansions: Number.POSITIVE_INFINITY,
    maxExpandedLength: Number.POSITIVE_INFINITY,
  },
})

/** The root element. */
export function parse(xml: string): Element {
  const [root] = elementsOf(parser.parse(xml)).filter(({ name }) => name !== '?xml')
  return root!
}

function elementsOf(parsed: readonly Record<string, unknown>[]): Element[] {
  return parsed.flatMap(entry => {
    const name = Object.keys(entry).find(key => key !== ':@')!
    if (name === '#text') return []
    const inside = entry[name] as Record<string, unknown>[]
    const text = inside.map(child => child['#text'] ?? '').join('')
    return [{ name, attributes: (entry[':@'] ?? {}) as Record<string, string>, children: elementsOf(inside), text }]
  })
}

/** The elements of that name, at any depth, in the order of the text. */
export const all = (element: Element, name: string): Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap(child => all(child, name)),
]
