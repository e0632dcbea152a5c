import { describe, expect, it } from 'vitest'
import { askSparql, toNquads, UsageError } from '../../src/index.ts'
import { smallGraph } from '../serve/smallGraph.ts'

const graph = smallGraph()
const nquads = toNquads(graph)
const SCHEMA = 'PREFIX schema: <https://schema.org/> PREFIX g: <urn:guanxi:vocabulary#> '

describe('SPARQL over the RDF form', () => {
  it('finds the persons that the graph has', async () => {
    const answer = await askSparql(nquads, `${SCHEMA} SELECT ?name { ?who a schema:Person ; schema:name ?name }`)
    const persons = graph.filterNodes((_, { kind }) => kind === 'person')
    const names = persons.map(id => ({ name: graph.getNodeAttribute(id, 'label') }))
    expect(names.length).toBeGreaterThan(0)
    expect(answer).toEqual({ form: 'rows', rows: expect.arrayContaining(names) })
    expect(answer.form === 'rows' && answer.rows).toHaveLength(names.length)
  })

  it('finds as many pairs of each relation as the graph has, each inside its statement', async () => {
    const kinds = new Set(graph.mapEdges((_, { kind }) => kind))
    for (const kind of kinds) {
      const query = `${SCHEMA} SELECT DISTINCT ?a ?b { GRAPH ?said { ?a g:${kind} ?b } }`
      const answer = await askSparql(nquads, query)
      const pairs = graph.filterEdges((_, edge) => edge.kind === kind).length
      expect([kind, answer.form === 'rows' && answer.rows.length]).toEqual([kind, pairs])
    }
  })

  it('states nothing in the default graph, unless all graphs are asked at once', async () => {
    const [kind] = graph.mapEdges((_, edge) => edge.kind)
    const query = `${SCHEMA} ASK { ?a g:${kind} ?b }`
    expect(await askSparql(nquads, query)).toEqual({ form: 'truth', holds: false })
    expect(await askSparql(nquads, query, { union: true })).toEqual({ form: 'truth', holds: true })
  })

  it('constructs quads', async () => {
    const answer = await askSparql(nquads, `${SCHEMA} CONSTRUCT { ?s schema:name ?n } { ?s schema:name ?n }`)
    expect(answer).toMatchObject({ form: 'quads', nquads: expect.stringContaining('https://schema.org/name') })
  })

  it.each([
    '',
    'SELECT',
    "'); DROP ALL",
    'DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }',
    'SELECT ?s { SERVICE <http://127.0.0.1:9> { ?s ?p ?o } }',
  ])('refuses %j', async query => {
    await expect(askSparql(nquads, query)).rejects.toThrow(UsageError)
  })

  it('gives no rows where nothing fits', async () => {
    expect(await askSparql(nquads, 'SELECT ?s { ?s <urn:nobody> ?o }')).toEqual({ form: 'rows', rows: [] })
  })
})
