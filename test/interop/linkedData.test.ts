// N-Quads and JSON-LD in rdflib and in oxigraph, both of which must find the same, and answer as our own queries do.
import { Store } from 'oxigraph'
import { describe, expect, it } from 'vitest'
import { askSparql, connections, type Holder, holders, type KnowledgeGraph } from '../../src/index.ts'
import { readable } from './readable.ts'
import { askPython, describeWith, exportOf, GRAPHS, graphOf, pathOf } from './readers.ts'

const PREFIXES = `
  PREFIX guanxi: <urn:guanxi:vocabulary#>
  PREFIX schema: <https://schema.org/>
  PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>`

/** Who holds which post where, as what it is meant, and the sentence that says it. */
const POSTS = `${PREFIXES}
  SELECT DISTINCT ?person ?title ?body ?modality ?quotation {
    GRAPH ?said { ?holder guanxi:holdsPosition ?held }
    ?said guanxi:modality ?modality ; prov:value ?quotation .
    OPTIONAL { ?said guanxi:title ?title }
    ?holder schema:name ?person .
    ?held schema:name ?body
  }`

/** Every relation with its sentence, and where that is printed. */
const RELATIONS = `${PREFIXES}
  SELECT DISTINCT ?source ?label ?target ?quotation ?headline {
    GRAPH ?said { ?from ?kind ?to }
    FILTER(STRSTARTS(STR(?kind), "urn:guanxi:vocabulary#"))
    ?kind rdfs:label ?label .
    ?said prov:value ?quotation ; prov:wasDerivedFrom ?article .
    ?article schema:headline ?headline .
    ?from schema:name ?source .
    ?to schema:name ?target
  }`

/** What is counted of whom. */
const FIGURES = `${PREFIXES}
  SELECT DISTINCT ?name ?label ?text ?unit ?quotation {
    ?entity guanxi:figure ?figure ; schema:name ?name .
    ?figure rdfs:label ?label ; guanxi:text ?text ; prov:value ?quotation .
    OPTIONAL { ?figure guanxi:unit ?unit }
  }`

/** Who wrote what. */
const AUTHORS = `${PREFIXES}
  SELECT DISTINCT ?headline ?author {
    ?article schema:headline ?headline ; schema:author ?who .
    ?who schema:name ?author
  }`

type Row = Readonly<Record<string, string>>

const ANSWERS: readonly (readonly [what: string, query: string, answer: (graph: KnowledgeGraph) => Row[]])[] = [
  ['who holds posts where', POSTS, postRows],
  ['who is related to whom', RELATIONS, relationRows],
  ['what is counted of whom', FIGURES, figureRows],
  ['who wrote what', AUTHORS, authorRows],
]
const questions = GRAPHS.flatMap(name => ANSWERS.map(([what, query, answer]) => ({ name, what, query, answer })))

describe('SPARQL', () => {
  it.each(questions)('oxigraph answers $what in $name as we do', async ({ name, query, answer }) => {
    const found = await askSparql(exportOf(name, 'graph.nq'), query)
    expectRows(found.form === 'rows' ? found.rows : [], answer(graphOf(name)))
  })

  describeWith('python', 'rdflib', () => {
    it.each(questions)('answers $what in $name as we do, of both forms', async ({ name, query, answer }) => {
      for (const file of ['graph.nq', 'graph.jsonld']) {
        const [rows] = await askPython<Row[][]>('rdflib_rows', pathOf(name, file), [query])
        expectRows(rows!, answer(graphOf(name)))
      }
    })

    it('answers who holds posts in a body of the sample as `holders` does', async () => {
      const graph = graphOf('sample')
      const [rows] = await askPython<Row[][]>('rdflib_rows', pathOf('sample', 'graph.nq'), [POSTS])
      const bodies = new Set(rows!.map(({ body }) => body!))
      expect(bodies.size).toBeGreaterThan(1)
      for (const body of bodies)
        expectRows(
          rows!.filter(row => row.body === body),
          holders(graph, body)
            .filter(holder => holder.body.name === body)
            .flatMap(holderRows),
        )
    })
  })
})

describe('quads', () => {
  it.each(GRAPHS)('oxigraph finds the same in both forms of %s', name => {
    expect(quadsIn(exportOf(name, 'graph.jsonld'), 'application/ld+json')).toEqual(
      quadsIn(exportOf(name, 'graph.nq'), 'application/n-quads'),
    )
  })

  describeWith('python', 'rdflib', () => {
    it.each(GRAPHS)('finds in both forms of %s what oxigraph finds', async name => {
      const quads = quadsIn(exportOf(name, 'graph.nq'), 'application/n-quads')
      expect(quads.length).toBeGreaterThan(500)
      for (const file of ['graph.nq', 'graph.jsonld'])
        expect(inOrder(await askPython<Quad[]>('rdflib_quads', pathOf(name, file)))).toEqual(quads)
    })
  })
})

function postRows(graph: KnowledgeGraph): Row[] {
  return connections(graph, { relations: ['holdsPosition'] }).flatMap(({ source, target, quotes }) =>
    quotes.map(({ title, modality, text }) =>
      rowOf({ person: source.name, title, body: target.name, modality, quotation: text }),
    ),
  )
}

const holderRows = ({ person, title, body, quotes }: Holder): Row[] =>
  quotes.map(({ modality, text }) => rowOf({ person: person.name, title, body: body.name, modality, quotation: text }))

function relationRows(graph: KnowledgeGraph): Row[] {
  return connections(graph).flatMap(({ source, label, target, quotes }) =>
    quotes.flatMap(quote =>
      [quote, ...(quote.copies ?? [])].map(({ headline }) =>
        rowOf({ source: source.name, label, target: target.name, quotation: quote.text, headline }),
      ),
    ),
  )
}

function figureRows(graph: KnowledgeGraph): Row[] {
  const texts = new Map(graph.getAttribute('articles').map(article => [article.id, article.text]))
  return graph
    .mapNodes((_, { label: name, figures }) =>
      figures.map(({ label, text, unit, evidence: { articleId, sentence } }) => {
        const quotation = texts.get(articleId)!.slice(sentence.start, sentence.end)
        return rowOf({ name, label, text, unit, quotation })
      }),
    )
    .flat()
}

function authorRows(graph: KnowledgeGraph): Row[] {
  return graph.getAttribute('articles').flatMap(({ text, headline, credits }) =>
    credits
      .filter(({ kind }) => kind === 'reportedBy')
      .map(({ entity }) => {
        const printed = text.slice(headline?.start, headline?.end).trim()
        return rowOf({ headline: printed, author: graph.getNodeAttribute(entity, 'label') })
      }),
  )
}

/** As a query gives it: readable, and without what is not there. */
const rowOf = (values: Readonly<Record<string, string | undefined>>): Row =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, readable(value)] as const] : [])),
  )

/** The same rows, in any order. */
function expectRows(found: readonly Row[], expected: readonly Row[]): void {
  const sorted = (rows: readonly Row[]) => {
    const lines = rows.map(row => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
    return [...new Set(lines)].sort()
  }
  expect(found.length).toBeGreaterThan(0)
  expect(sorted(found)).toEqual(sorted(expected))
}

type Quad = readonly [subject: string, predicate: string, object: string, languageOrType: string, graph: string]

function quadsIn(text: string, format: string): Quad[] {
  const store = new Store()
  store.load(text, { format })
  const quads = store.match().map(({ subject, predicate, object, graph }): Quad => {
    const isLiteral = object.termType === 'Literal'
    const more = isLiteral ? object.language || object.datatype.value : ''
    return [subject.value, predicate.value, object.value, more === STRING ? '' : more, graph.value]
  })
  return inOrder(quads)
}

const STRING = 'http://www.w3.org/2001/XMLSchema#string'

/** rdflib has a name for the graph that has none. */
const inOrder = (quads: readonly Quad[]): Quad[] => {
  const lines = quads.map(([s, p, o, more, graph]) =>
    JSON.stringify([s, p, o, more, graph.replace('urn:x-rdflib:default', '')]),
  )
  return lines.sort().map(line => JSON.parse(line))
}
