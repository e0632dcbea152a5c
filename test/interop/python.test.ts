// networkx, igraph, pandas, rdflib and followthemoney read what is written for them: nothing warned of, nothing lost.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { askSparql, connections, type KnowledgeGraph, toNquads } from '../../src/index.ts'
import { EDGE_COLUMNS, edgeRows, filled, NODE_COLUMNS, nodeRows } from '../../src/write/columns.ts'
import { GRAPHS, written } from './graphs.ts'
import { hasPython, installPython, readWithPython } from './readers.ts'

type Row = Readonly<Record<string, unknown>>
interface Read {
  readonly nodes: readonly Row[]
  readonly edges: readonly Row[]
}

const TEXTS = {
  nodes: ['id', 'label', ...NODE_COLUMNS.filter(([, type]) => type === 'string').map(([name]) => name)],
  edges: ['source', 'target', ...EDGE_COLUMNS.filter(([, type]) => type === 'string').map(([name]) => name)],
}

/** The texts of rows, as lists in the order of the names, sorted; what is missing is ''. */
const textsOf = (rows: readonly Row[], names: readonly string[]): string[] =>
  rows.map(row => JSON.stringify(names.map(name => row[name] ?? ''))).sort()

/** What a reader of GEXF or GraphML must find. */
function expected(graph: KnowledgeGraph): Read {
  return {
    nodes: [...nodeRows(graph)].map(({ id, label, cells }) => ({
      ...Object.fromEntries(filled(NODE_COLUMNS, cells)),
      ...{ id, label },
    })),
    edges: [...edgeRows(graph)].map(({ source, target, cells }) => ({
      ...Object.fromEntries(filled(EDGE_COLUMNS, cells)),
      ...{ source, target },
    })),
  }
}

describe.skipIf(!hasPython).each(GRAPHS)('%s', (_, graph) => {
  beforeAll(installPython)

  it.each([
    ['networkx', 'gexf'],
    ['networkx', 'graphml'],
    ['igraph', 'graphml'],
  ])('%s reads its %s', async (reader, format) => {
    const read = readWithPython(reader, await written(graph, format)) as Read
    const whole = expected(graph)
    for (const part of ['nodes', 'edges'] as const)
      expect(textsOf(read[part], TEXTS[part])).toEqual(textsOf(whole[part], TEXTS[part]))
  })

  it.each(['nodes.csv', 'edges.csv'])('pandas and papaparse read its %s alike', async format => {
    const file = await written(graph, format)
    const { data, errors } = Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(format === 'nodes.csv' ? graph.order : graph.size)
    expect(readWithPython('pandas', file)).toEqual(data)
  })

  it.each(['nq', 'jsonld'])('rdflib answers a query over its %s as ours do', async format => {
    const query = `SELECT DISTINCT ?a ?b ?sentence WHERE {
      GRAPH ?said { ?x <urn:guanxi:vocabulary#holdsPosition> ?y } ?said <http://www.w3.org/ns/prov#value> ?sentence .
      ?x <https://schema.org/name> ?a . ?y <https://schema.org/name> ?b }`
    const answer = await askSparql(toNquads(graph), query)
    const ours = answer.form === 'rows' ? answer.rows : []
    const sorted = (rows: unknown) => textsOf(rows as Row[], ['a', 'b', 'sentence'])
    expect(ours).not.toEqual([])
    expect(sorted(readWithPython('rdflib', await written(graph, format), query))).toEqual(sorted(ours))
    const posts = connections(graph).filter(({ kind }) => kind === 'holdsPosition')
    expect(new Set(ours.map(({ sentence }) => sentence)).size).toBeLessThanOrEqual(
      posts.flatMap(({ quotes }) => quotes).length,
    )
    if (graph.hasNode('person:华景斌'))
      expect(sorted(ours)).toEqual(
        sorted(
          posts.flatMap(({ source, target, quotes }) =>
            quotes.map(({ text }) => ({ a: source.name, b: target.name, sentence: text })),
          ),
        ),
      )
  })

  it('followthemoney finds every entity valid, and keeps it', async () => {
    const file = await written(graph, 'ftm.json')
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    const read = readWithPython('followthemoney', file) as readonly { id: string; properties: Row }[]
    expect(read.map(({ id }) => id)).toEqual(lines.map(line => JSON.parse(line).id))
    const properties = (one: { properties: Row }) => Object.keys(one.properties).sort()
    expect(read.map(properties)).toEqual(lines.map(line => properties(JSON.parse(line))))
  })
})
