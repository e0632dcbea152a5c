// The folder of notes, by a reader of YAML and one of CommonMark.
import { beforeAll, expect, it } from 'vitest'
import { headlineOf } from '../../src/text/headlineOf.ts'
import type { KnowledgeGraph, Quoted } from '../../src/types.ts'
import { linesInMarkdown, readable } from './readable.ts'
import { askPython, describeWith, GRAPHS, type GraphName, graphOf, pathOf } from './readers.ts'

interface Note {
  readonly front: Readonly<Record<string, unknown>>
  readonly headings: readonly string[]
  /** The first paragraph of each quotation. */
  readonly quotes: readonly string[]
  readonly links: readonly (readonly [path: string, text: string])[]
  /** What CommonMark takes its parts for. */
  readonly kinds: readonly string[]
}

/** What we write; a link, an image, HTML, code or emphasis would be the text's own. */
const KINDS = ['heading', 'paragraph', 'bullet_list', 'list_item', 'blockquote'].flatMap(kind => [
  `${kind}_open`,
  `${kind}_close`,
])

describeWith('python', 'the notes', () => {
  const notes = new Map<GraphName, Readonly<Record<string, Note>>>()
  beforeAll(async () => {
    for (const name of GRAPHS) notes.set(name, await askPython('markdown_notes', pathOf(name, 'markdown')))
  })
  const notesOf = (name: GraphName) => Object.values(notes.get(name)!)

  it.each(GRAPHS)('of %s have front matter that PyYAML reads, and are called what they are of', name => {
    const graph = graphOf(name)
    const entities = graph.mapNodes((id, { kind, subkind, aliases, label }) => ({
      front: {
        id: readable(id),
        kind,
        ...(subkind && { subkind }),
        aliases: aliases.map(({ text }) => readable(text)),
      },
      heading: linesInMarkdown(label).join(' '),
    }))
    const articles = graph.getAttribute('articles').map(article => ({
      front: { id: readable(article.id), kind: 'article', ...printedOf(article), source: readable(article.source) },
      heading: linesInMarkdown(headlineOf(article)).join(' '),
    }))
    const found = notesOf(name).map(({ front, headings }) => ({ front, heading: headings[0]! }))
    expect(inOrder(found)).toEqual(inOrder([...entities, ...articles]))
  })

  it.each(GRAPHS)('of %s link to notes that are there', name => {
    const links = notesOf(name).flatMap(note => note.links.map(([path]) => `${path}.md`))
    expect(links.length).toBeGreaterThan(graphOf(name).size)
    expect(links.filter(path => !Object.hasOwn(notes.get(name)!, path))).toEqual([])
  })

  it.each(GRAPHS)('of %s quote every sentence, and nothing else', name => {
    const graph = graphOf(name)
    const found = new Set(notesOf(name).flatMap(({ quotes }) => quotes))
    expect([...found].sort()).toEqual([...new Set(quotationsOf(graph))].sort())
  })

  it.each(GRAPHS)('of %s are plain text to CommonMark, whatever the text', name => {
    const kinds = new Set(notesOf(name).flatMap(note => note.kinds))
    expect([...kinds].filter(kind => ![...KINDS, 'inline', 'text', 'softbreak'].includes(kind))).toEqual([])
  })
})

const printedOf = ({ published, publication }: { readonly published?: string; readonly publication?: string }) => ({
  ...(published !== undefined && { published: readable(published) }),
  ...(publication !== undefined && { publication: readable(publication) }),
})

function quotationsOf(graph: KnowledgeGraph): string[] {
  const texts = new Map(graph.getAttribute('articles').map(({ id, text }) => [id, text]))
  const quote = ({ articleId, sentence: { start, end } }: Quoted) =>
    linesInMarkdown(texts.get(articleId)!.slice(start, end)).join('\n')
  return [
    ...graph.mapEdges((_, { evidence }) => evidence.map(quote)).flat(),
    ...graph.mapNodes((_, { figures }) => figures.map(({ evidence }) => quote(evidence))).flat(),
  ]
}

const inOrder = <T>(all: readonly T[]): T[] => [...all].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
