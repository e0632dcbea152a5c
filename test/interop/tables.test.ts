// GEXF, GraphML and CSV in the libraries that they are most read with: every cell of every row.
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { edgesOf, nodesOf, type Row } from './expected.ts'
import { inCell } from './readable.ts'
import { askPython, describeWith, exportOf, GRAPHS, type GraphName, graphOf, pathOf } from './readers.ts'

interface Found {
  readonly nodes: readonly Row[]
  readonly edges: readonly Row[]
}

describeWith('python', 'networkx', () => {
  it.each(GRAPHS)('reads every node and edge of the GEXF of %s', async name => {
    const { nodes, edges } = await askPython<Found>('networkx_gexf', pathOf(name, 'graph.gexf'))
    expectRows(name, { nodes: nodes.map(looked), edges })
  })

  it.each(GRAPHS)('reads every node and edge of the GraphML of %s', async name => {
    // It has the ids of parallel edges as their keys, and no others.
    expectRows(name, await askPython<Found>('networkx_graphml', pathOf(name, 'graph.graphml')), ['id'])
  })
})

describeWith('python', 'igraph', () => {
  it.each(GRAPHS)('reads every node and edge of the GraphML of %s', async name => {
    const { nodes, edges } = await askPython<Found>('igraph_graphml', pathOf(name, 'graph.graphml'))
    // It leaves an & in ids as it is written, and gives an edge the id of a node.
    const ids = (row: Row) =>
      Object.fromEntries(['id', 'source', 'target'].map(end => [end, String(row[end]).replaceAll('&#38;', '&')]))
    const found = [nodes, edges].map(rows => rows.map(row => ({ ...row, ...ids(row) })))
    expectRows(name, { nodes: found[0]!, edges: found[1]! }, ['id'])
  })
})

describe('CSV', () => {
  describeWith('python', 'pandas', () => {
    it.each(GRAPHS)('reads every cell of %s', async name => {
      const [nodes, edges] = await Promise.all(
        ['graph.nodes.csv', 'graph.edges.csv'].map(file => askPython<Row[]>('pandas_csv', pathOf(name, file))),
      )
      expectCells(name, { nodes: nodes!, edges: edges! })
    })
  })

  it.each(GRAPHS)('papaparse reads every cell of %s', name => {
    const [nodes, edges] = ['graph.nodes.csv', 'graph.edges.csv'].map(file => {
      const { data, errors } = Papa.parse<Row>(exportOf(name, file), { header: true, skipEmptyLines: true })
      expect(errors).toEqual([])
      return data
    })
    expectCells(name, { nodes: nodes!, edges: edges! })
  })

  it.each(GRAPHS)('of %s is the same two tables as a folder', name => {
    for (const part of ['nodes.csv', 'edges.csv'])
      expect(exportOf(name, `csv/${part}`)).toBe(exportOf(name, `graph.${part}`))
  })
})

/** What stands in the columns of a graph's edges but for some; what is missing is `''`. */
function expectRows(name: GraphName, { nodes, edges }: Found, except: readonly string[] = []): void {
  const graph = graphOf(name)
  expect(inColumns(nodes, nodesOf(graph))).toEqual(nodesOf(graph))
  const expected = edgesOf(graph).map(row => omit(row, except))
  expect(sorted(inColumns(edges, expected))).toEqual(sorted(expected))
}

function expectCells(name: GraphName, { nodes, edges }: Found): void {
  const graph = graphOf(name)
  const asNode = ({ id, label, ...rest }: Row) => asCells({ Id: id!, Label: label!, ...rest })
  const asEdge = ({ id, source, target, label, weight, ...rest }: Row) =>
    asCells({
      ...{ Source: source!, Target: target!, Type: 'Directed', Kind: rest.relation! },
      ...{ Label: label!, Weight: weight!, Id: id!, ...rest },
    })
  expect(nodes).toEqual(nodesOf(graph).map(asNode))
  expect(edges).toEqual(edgesOf(graph).map(asEdge))
}

const asCells = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? inCell(cell) : String(cell)]),
  )

const inColumns = (rows: readonly Row[], [first]: readonly Row[]): Row[] =>
  rows.map(row => Object.fromEntries(Object.keys(first!).map(name => [name, row[name] ?? ''])))

const omit = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

/** Edges in one order, whatever the reader's. */
const sorted = (edges: readonly Row[]): Row[] => {
  const key = ({ source, relation, target }: Row) => `${source}|${relation}|${target}`
  return [...edges].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

interface Viz {
  readonly position: { readonly x: number; readonly y: number }
  readonly size: number
  readonly color: { readonly r: number; readonly g: number; readonly b: number }
}

/** A node with how it looks in columns of its own. */
function looked(node: Row): Row {
  const { position, size, color } = node.viz as unknown as Viz
  const parts = [color.r, color.g, color.b].map(part => part.toString(16).padStart(2, '0'))
  return { ...node, x: position.x, y: position.y, size, color: `#${parts.join('')}` }
}
