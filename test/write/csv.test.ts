import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { layOut } from '../../src/graph/layOut.ts'
import { toEdgesCsv, toNodesCsv } from '../../src/write/csv.ts'
import { cleaned } from '../../src/write/xml.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'

type Row = Readonly<Record<string, string>>

/** The rows by the names of their columns; every line must have as many cells as the first. */
function rowsOf(csv: string): Row[] {
  expect(csv.endsWith('\r\n')).toBe(true)
  const { data, errors } = Papa.parse<string[]>(csv.slice(0, -2), { delimiter: ',', newline: '\r\n' })
  expect(errors).toEqual([])
  const [head, ...rows] = data
  expect(new Set(rows.map(row => row.length))).toEqual(new Set(rows.length > 0 ? [head!.length] : []))
  return rows.map(row => Object.fromEntries(head!.map((name, index) => [name, row[index]!])))
}

const NUMBERS = ['mentions', 'x', 'y', 'size', 'Weight', 'confidence']

/** Cells that a spreadsheet would run, apart from numbers in columns of numbers. */
const armedIn = (rows: readonly Row[]): string[] =>
  rows.flatMap(row =>
    Object.entries(row)
      .filter(([name, cell]) => !(NUMBERS.includes(name) && Number.isFinite(Number(cell))))
      .map(([, cell]) => cell)
      .filter(cell => '=+-@\t\r\n＝＋－＠'.includes(cell.charAt(0)) && cell !== ''),
  )

const graph = buildGraph(knowledgeOf(extractions))
layOut(graph)
const nodes = rowsOf(toNodesCsv(graph))
const edges = rowsOf(toEdgesCsv(graph))

describe('toNodesCsv', () => {
  it('has the columns that Gephi looks for first, and a row for every entity', () => {
    expect(toNodesCsv(graph)).toMatch(/^Id,Label,kind,kindLabel,.*,x,y,size,color\r\n/)
    expect(nodes.map(({ Id }) => Id)).toEqual(graph.nodes())
    const { x, y, size } = graph.getNodeAttributes('organization:云帆科技')
    expect(nodes.find(({ Label }) => Label === '云帆科技')).toEqual({
      Id: 'organization:云帆科技',
      Label: '云帆科技',
      kind: 'organization',
      kindLabel: '机构',
      subkind: 'company',
      subkindLabel: '企业',
      aliases: '云帆',
      mentions: '4',
      figures: '',
      x: String(x),
      y: String(y),
      size: String(size),
      color: '#0b5fa5',
    })
  })

  it('leaves negative numbers numbers', () => {
    const below = nodes.filter(({ y }) => y!.startsWith('-'))
    expect(below.length).toBeGreaterThan(0)
    for (const { y } of nodes) expect(Number(y)).not.toBeNaN()
  })

  it('takes colours from outside', () => {
    const colors = rowsOf(toNodesCsv(graph, { colorOf: id => (id === 'person:白露' ? '#123456' : '#ffffff') }))
    expect(colors.find(({ Label }) => Label === '白露')!.color).toBe('#123456')
  })
})

describe('toEdgesCsv', () => {
  it('has the columns that Gephi looks for first, and a row for every relation', () => {
    expect(toEdgesCsv(graph)).toMatch(/^Source,Target,Type,Kind,Label,Weight,Id,relation,/)
    expect(edges.map(({ Id }) => Id)).toEqual(graph.edges())
    expect(edges.find(({ Id }) => Id === 'place:江城新区|builds|project:星河光谷')).toEqual({
      Source: 'place:江城新区',
      Target: 'project:星河光谷',
      Type: 'Directed',
      Kind: 'builds',
      Label: '建设',
      Weight: '2',
      Id: 'place:江城新区|builds|project:星河光谷',
      relation: 'builds',
      relationLabel: '建设',
      directed: 'true',
      title: '',
      modality: 'planned\nstated',
      time: '',
      figure: '',
      evidence: expect.stringMatching(/^江城新区管委会.*平方公里。\n江城新区正在建设星河光谷。$/),
      articles: '星河光谷开建\n云帆再投光谷',
      published: '2024-03-05\n2024-04-01',
      rule: 'hand.builds',
      confidence: '0.9',
    })
  })
})

describe('both tables', () => {
  it.each([toNodesCsv, toEdgesCsv])('begin with a byte order mark where asked: %o', write => {
    expect(write(graph, { bom: true })).toBe(`\uFEFF${write(graph)}`)
    expect(write(graph)).not.toContain('\uFEFF')
  })

  it.each([toNodesCsv, toEdgesCsv])('are their head alone where there is nothing: %o', write => {
    expect(write(buildGraph(knowledgeOf([])))).toMatch(/^[A-Z][\w,]+\r\n$/i)
  })

  const hostile = hostileGraph()
  const [hostileNodes, hostileEdges] = [rowsOf(toNodesCsv(hostile)), rowsOf(toEdgesCsv(hostile))]
  it.each(HOSTILE.map(([written, read], index) => ({ written, read, index })))('keep $written, disarmed', ({
    read,
    index,
  }) => {
    const isFormula = /^[\u200f\s]*[-=+@＝＋－＠]/.test(read)
    const expected = isFormula ? `'${read}` : read
    expect(hostileNodes[index]).toMatchObject({ Label: expected, aliases: expected })
    expect(hostileEdges[index]).toMatchObject({ Label: expected, title: expected, figure: expected, rule: expected })
    expect(hostileEdges[index]!.Source).toBe(hostileNodes[index]!.Id)
  })

  it('read back as what was written, without a formula in them, for any names and texts', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const [anyNodes, anyEdges] = [rowsOf(toNodesCsv(any)), rowsOf(toEdgesCsv(any))]
        expect([anyNodes.length, anyEdges.length]).toEqual([any.order, any.size])
        expect(armedIn([...anyNodes, ...anyEdges])).toEqual([])
        const labels = any.mapNodes((_, { label }) => cleaned(label))
        for (const [index, label] of labels.entries()) expect([label, `'${label}`]).toContain(anyNodes[index]!.Label)
        const ids = new Set(anyNodes.map(({ Id }) => Id))
        expect(ids.size).toBe(any.order)
        for (const { Source, Target } of anyEdges) expect(ids.has(Source) && ids.has(Target)).toBe(true)
      }),
    )
  })

  it('are the same text whichever document came first', () => {
    const turned = buildGraph(knowledgeOf([...extractions].reverse()))
    layOut(turned)
    expect(toNodesCsv(turned)).toBe(toNodesCsv(graph))
    expect(toEdgesCsv(turned)).toBe(toEdgesCsv(graph))
  })
})
