import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { toNeo4jCsv } from '../../src/write/neo4jCsv.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'

type Row = Readonly<Record<string, string>>

function tablesOf(graph: KnowledgeGraph): { nodes: Row[]; edges: Row[] } {
  const files = toNeo4jCsv(graph)
  expect([...files.keys()]).toEqual(['nodes.csv', 'edges.csv'])
  const [nodes, edges] = [...files.values()].map(text => {
    const { data, errors } = Papa.parse<string[]>(text.slice(0, -1), { delimiter: ',', newline: '\n' })
    expect(errors).toEqual([])
    // Without --multiline-fields a record is a line.
    expect(data).toHaveLength(text.split('\n').length - 1)
    const [head, ...rows] = data
    return rows.map(row => {
      expect(row).toHaveLength(head!.length)
      return Object.fromEntries(head!.map((name, index) => [name, row[index]!]))
    })
  })
  return { nodes: nodes!, edges: edges! }
}

const graph = buildGraph(knowledgeOf(extractions))
const { nodes, edges } = tablesOf(graph)

describe('toNeo4jCsv', () => {
  it('has the headers of neo4j-admin, and a row for every entity', () => {
    expect(nodes.map(row => row['id:ID'])).toEqual(graph.nodes())
    expect(nodes.find(({ name }) => name === '云帆科技')).toEqual({
      'id:ID': 'organization:云帆科技',
      ':LABEL': 'Entity;Organization;Company',
      name: '云帆科技',
      kind: 'organization',
      kindLabel: '机构',
      subkind: 'company',
      subkindLabel: '企业',
      'aliases:string[]': '云帆',
      'mentions:int': '4',
      'figures:string[]': '',
    })
  })

  it('has a row for every relation, its lists in step', () => {
    expect(edges.map(({ key }) => key)).toEqual(graph.edges())
    expect(edges.find(({ key }) => key === 'place:江城新区|builds|project:星河光谷')).toMatchObject({
      ':START_ID': 'place:江城新区',
      ':END_ID': 'project:星河光谷',
      ':TYPE': 'BUILDS',
      label: '建设',
      'directed:boolean': 'true',
      'weight:double': '2',
      'confidence:double': '0.9',
      'evidence:string[]': expect.stringMatching(/^[^;]+。;[^;]+。$/),
      'published:string[]': '2024-03-05;2024-04-01',
      'modalities:string[]': 'planned;stated',
      'titles:string[]': ';',
    })
  })

  const hostile = tablesOf(hostileGraph())
  it.each(HOSTILE.map(([written, read], index) => ({ written, read, index })))('keeps $written in a line', ({
    read,
    index,
  }) => {
    const line = read.replace(/\r\n?|\n/g, ' ')
    expect(hostile.nodes[index]).toMatchObject({ name: line, 'aliases:string[]': line.replaceAll(';', '；') })
    expect(hostile.edges[index]).toMatchObject({ label: line, 'titles:string[]': line.replaceAll(';', '；') })
    expect(hostile.edges[index]![':START_ID']).toBe(hostile.nodes[index]!['id:ID'])
  })

  it('has ends that are ids, and lists as long as there are sentences, for any names and texts', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const tables = tablesOf(any)
        expect([tables.nodes.length, tables.edges.length]).toEqual([any.order, any.size])
        const ids = new Set(tables.nodes.map(row => row['id:ID']))
        const evidence = any.mapEdges((_, edge) => edge.evidence.length)
        for (const [index, edge] of tables.edges.entries()) {
          expect(ids.has(edge[':START_ID']) && ids.has(edge[':END_ID'])).toBe(true)
          for (const [name, cell] of Object.entries(edge))
            if (name.endsWith('[]')) expect(cell.split(';')).toHaveLength(evidence[index]!)
        }
      }),
    )
  })
})
