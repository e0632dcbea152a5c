// Gephi's own toolkit opens the GEXF, and the pair of tables: what its report says, and what is in its graph then.
import { beforeAll, expect, it } from 'vitest'
import type { EdgeEvidence, KnowledgeGraph } from '../../src/types.ts'
import { edgesOf, nodesOf, type Row } from './expected.ts'
import { askJava, describeWith, GRAPHS, type GraphName, graphOf, pathOf } from './readers.ts'

/** Cells by the titles of columns; null for none. `Interval`: first and last instants, null for an open end. */
type Cells = Readonly<Record<string, string | number | boolean | null>>
interface Found {
  readonly issues: readonly string[]
  readonly nodes: readonly Cells[]
  readonly edges: readonly (Cells & { readonly Interval: readonly Interval[] | null })[]
}
type Interval = readonly [low: string | null, high: string | null]

describeWith('gephi', 'Gephi', () => {
  const found = new Map<GraphName, Found>()
  beforeAll(async () => {
    for (const name of GRAPHS) found.set(name, await openIn(name, 'graph.gexf'))
  })

  it.each(GRAPHS)('opens the GEXF of %s with no issue in its report', name => {
    expect(found.get(name)!.issues).toEqual([])
  })

  it.each(GRAPHS)('has every node of %s with its label, its kind, and all else that is said of it', name => {
    const expected = nodesOf(graphOf(name)).map(row => titled(omit(row, LOOK)))
    expect(byId(inColumns(found.get(name)!.nodes, expected))).toEqual(byId(expected))
  })

  it.each(GRAPHS)('puts and paints every node of %s where and as it is in the graph', name => {
    const expected = nodesOf(graphOf(name)).map(row => titled(omit(row, Object.keys(row).filter(isNotOfLook))))
    expect(byId(inColumns(found.get(name)!.nodes, expected).map(rounded))).toEqual(byId(expected.map(rounded)))
  })

  it.each(GRAPHS)('has every edge of %s with its kind, its label, and its sentences, parallel ones apart', name => {
    const expected = edgesOf(graphOf(name)).map(row => ({ ...titled(row), kind: row.relation! }))
    expect(byId(inColumns(found.get(name)!.edges, expected))).toEqual(byId(expected))
  })

  it.each(GRAPHS)('has every edge of %s when its sentences say, and no node at any other time', name => {
    const graph = graphOf(name)
    const keys = new Map(edgesOf(graph).map(({ id }, index) => [id, graph.edges()[index]!]))
    for (const { Id, Interval } of found.get(name)!.edges) expectTimes(Interval, rangesOf(graph, keys.get(String(Id))!))
    expect(found.get(name)!.nodes.filter(({ Interval }) => Interval !== null)).toEqual([])
    expect(found.get(name)!.edges.filter(({ Interval }) => Interval !== null).length).toBeGreaterThan(10)
  })

  it('opens the pair of tables of the sample as two parts of one graph, with labels, kinds and weights', async () => {
    const { issues, nodes, edges } = await openIn('sample', 'graph.nodes.csv', 'graph.edges.csv')
    expect(issues).toEqual([])
    const graph = graphOf('sample')
    const expectedNodes = nodesOf(graph).map(row => titled(omit(row, [...LOOK, 'kindLabel', 'subkindLabel'])))
    // It takes dates for times.
    const expectedEdges = edgesOf(graph).map(row => ({
      ...titled(omit(row, ['published', 'relationLabel'])),
      kind: row.relation!,
    }))
    expect(byId(inColumns(nodes, expectedNodes))).toEqual(byId(expectedNodes))
    expect(byId(inColumns(edges, expectedEdges))).toEqual(byId(expectedEdges))
  })
})

const openIn = (name: GraphName, ...files: string[]): Promise<Found> =>
  askJava<Found>('gephi', 'ReadGephi', ...files.map(file => pathOf(name, file)))

const LOOK = ['x', 'y', 'size', 'color']
const isNotOfLook = (name: string): boolean => name !== 'id' && !LOOK.includes(name)

/** Numbers as Gephi keeps them. */
const rounded = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [name, typeof cell === 'number' ? Math.fround(cell) : cell]),
  )

/** Under the titles that Gephi has for its own columns. */
const titled = (row: Row): Row => {
  const own: Readonly<Record<string, string>> = { id: 'Id', label: 'Label', weight: 'Weight' }
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [own[name] ?? name, cell]))
}

const omit = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

const inColumns = (rows: readonly Cells[], [first]: readonly Row[]): Row[] =>
  rows.map(row => Object.fromEntries(Object.keys(first!).map(column => [column, row[column] ?? ''])))

const byId = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (String(a.Id) < String(b.Id) ? -1 : 1))

type Range = readonly [first: string | null, last: string | null]

/** The days that an edge's sentences speak of, else those on which they were printed. */
function rangesOf(graph: KnowledgeGraph, key: string): Range[] {
  const articles = new Map(graph.getAttribute('articles').map(({ id, published }) => [id, published]))
  return graph.getEdgeAttribute(key, 'evidence').flatMap((one: EdgeEvidence): Range[] => {
    const said = [daysOf(one.time?.from), daysOf(one.time?.to)]
    const printed = daysOf(articles.get(one.articleId))
    const [from, to] = said.some(Boolean) ? said : [printed, printed]
    const range = [from?.[0] ?? null, to?.[1] ?? null] as const
    return (from || to) && !(range[0] && range[1] && range[0] > range[1]) ? [range] : []
  })
}

/** The first and last day of an ISO date, whole or partial. */
function daysOf(iso: string | undefined): readonly [string, string] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso ?? '') ?? []
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!year || Number.isNaN(Date.parse(first))) return undefined
  return [first, day ? first : new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).toISOString().slice(0, 10)]
}

/** Every day of a range is in an interval, and intervals begin and end where a range does. */
function expectTimes(intervals: readonly Interval[] | null, ranges: readonly Range[]): void {
  const days = (intervals ?? []).map(ends => ends.map(end => end?.slice(0, 10) ?? null) as unknown as Range)
  const [before, after] = [(end: string | null) => end ?? '', (end: string | null) => end ?? '9']
  for (const [first, last] of ranges)
    expect(days.some(([low, high]) => before(low) <= before(first) && after(last) <= after(high))).toBe(true)
  expect(ranges.map(([first]) => first)).toEqual(expect.arrayContaining(days.map(([low]) => low)))
  expect(ranges.map(([, last]) => last)).toEqual(expect.arrayContaining(days.map(([, high]) => high)))
}
