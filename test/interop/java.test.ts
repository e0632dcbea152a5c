// Gephi's toolkit opens the GEXF and its report is empty; an embedded Neo4j runs the script, and imports the tables.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KnowledgeGraph } from '../../src/index.ts'
import { EDGE_COLUMNS, edgeRows, filled, NODE_COLUMNS, nodeRows } from '../../src/write/columns.ts'
import { propertyEdges, propertyNodes } from '../../src/write/propertyGraph.ts'
import { GRAPHS, written, writtenFolder } from './graphs.ts'
import { hasJava, readWithJava } from './readers.ts'

type Row = Readonly<Record<string, unknown>>

/** Each row as JSON of the fields named, sorted; what is missing is ''. */
const fieldsOf = (rows: readonly Row[], names: readonly string[]): string[] =>
  rows.map(row => JSON.stringify(names.map(name => row[name] ?? ''))).sort()

const NODE_FIELDS = ['Id', 'Label', 'color', 'kind', 'kindLabel', 'subkind', 'aliases', 'figures']
const EDGE_FIELDS = [
  'source',
  'target',
  'kind',
  'Label',
  'Interval',
  'relation',
  'title',
  'modality',
  'time',
  'evidence',
]

describe.skipIf(!hasJava).each(GRAPHS)('%s', (_, graph) => {
  it('Gephi reads its gexf with nothing to report', async () => {
    const [read] = readWithJava('gephi', await written(graph, 'gexf')) as [Record<'issues' | 'nodes' | 'edges', Row[]>]
    expect(read.issues).toEqual([])
    const nodes = [...nodeRows(graph)].map(({ id, label, look, cells }) => ({
      ...Object.fromEntries(filled(NODE_COLUMNS, cells)),
      ...{ Id: id, Label: label, color: look.color },
    }))
    expect(fieldsOf(read.nodes, NODE_FIELDS)).toEqual(fieldsOf(nodes, NODE_FIELDS))
    const edges = [...edgeRows(graph)].map(({ source, target, kind, label, spells, cells }) => ({
      ...Object.fromEntries(filled(EDGE_COLUMNS, cells)),
      ...{ source, target, kind, Label: label, Interval: spells.length > 0 ? spells.map(instants) : undefined },
    }))
    expect(fieldsOf(read.edges, EDGE_FIELDS)).toEqual(fieldsOf(edges, EDGE_FIELDS))
  })

  it('Neo4j runs its script twice and holds the graph once', async () => {
    const runs = readWithJava('neo4j', home(), 'script', await written(graph, 'cypher'))
    expect(runs).toHaveLength(2)
    for (const run of runs) expect(contentOf(run as Content)).toEqual(contentOf(stored(graph)))
  })

  it('neo4j-admin imports its tables', () => {
    const [read] = readWithJava('neo4j', home(), 'tables', writtenFolder(graph, 'neo4j'))
    expect(shapeOf(read as Content)).toEqual(shapeOf(stored(graph)))
  })
})

const home = (): string => mkdtempSync(join(tmpdir(), 'guanxi-neo4j-'))

/** A spell's first and last day at midnight, as Gephi keeps them; null where it is open. */
const instants = ({ start, end }: { readonly start?: string; readonly end?: string }): (string | null)[] =>
  [start, end].map(day => (day === undefined ? null : `${day}T00:00:00Z`))

interface Content {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly properties: Row }[]
  readonly edges: readonly {
    readonly source: unknown
    readonly target: unknown
    readonly type: string
    readonly properties: Row
  }[]
}

function stored(graph: KnowledgeGraph): Content {
  return {
    nodes: [...propertyNodes(graph)].map(({ id, labels, properties }) => ({
      labels: [...labels].sort(),
      properties: { ...properties, id },
    })),
    edges: [...propertyEdges(graph)].map(({ source, target, type, key, properties }) => ({
      ...{ source, target, type, properties: { ...properties, key } },
    })),
  }
}

const known = (properties: Row): Row =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** All of it in one order. */
const contentOf = ({ nodes, edges }: Content) => ({
  nodes: nodes.map(({ labels, properties }) => JSON.stringify([labels, known(properties)])).sort(),
  edges: edges.map(edge => JSON.stringify([edge.source, edge.target, edge.type, known(edge.properties)])).sort(),
})

/** Ids, labels, names, ends and types, with a blank for each line break: the tables hold none. */
const shapeOf = ({ nodes, edges }: Content) => ({
  nodes: nodes.map(({ labels, properties: { id, name } }) => onOneLine([...labels, id, name])).sort(),
  edges: edges.map(({ source, target, type }) => onOneLine([source, target, type])).sort(),
})

const onOneLine = (values: readonly unknown[]): string =>
  JSON.stringify(values.map(value => String(value).replace(/\r\n?|[\n\u0085\u2028\u2029]/g, ' ')))
