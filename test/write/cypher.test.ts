import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { RELATION_KINDS } from '../../src/schema.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { toCypher } from '../../src/write/cypher.ts'
import { cleaned } from '../../src/write/xml.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'

/** A string literal as Cypher reads it. */
const LITERAL = /'((?:[^\\'\u0000-\u001f]|\\[\\'ntr]|\\u[0-9A-F]{4})*)'/g
const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }
const unescaped = (text: string) =>
  text.replace(/\\(?:u(.{4})|(.))/gu, (_, code: string | undefined, character: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (NAMED[character] ?? character),
  )

/** A statement's text with ? for each literal, and the literals. */
function read(statement: string): { shape: string; literals: string[] } {
  const literals: string[] = []
  const shape = statement.replace(LITERAL, (_, inside: string) => `?${literals.push(unescaped(inside)) && ''}`)
  return { shape, literals }
}

const LIST = String.raw`\[(?:\?(?:, \?)*)?\]`
const VALUE = String.raw`(?:\?|null|true|false|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|${LIST})`
const MAP = String.raw`\{\w+: ${VALUE}(?:, \w+: ${VALUE})*\}`
const NODE = new RegExp(String.raw`^MERGE \(n:Entity \{id: \?\}\) SET n(?::[A-Z]\w+)+, n \+= ${MAP};$`)
const EDGE = new RegExp(
  String.raw`^MATCH \(a:Entity \{id: \?\}\), \(b:Entity \{id: \?\}\) MERGE \(a\)-\[r:[A-Z_]+ \{key: \?\}\]->\(b\) SET r \+= ${MAP};$`,
)
const CONSTRAINT = 'CREATE CONSTRAINT guanxi_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;'

const linesOf = (graph: KnowledgeGraph) => toCypher(graph).split('\n').slice(0, -1)
const graph = buildGraph(knowledgeOf(extractions))
const lines = linesOf(graph)
const lineWith = (text: string) => lines.find(line => line.includes(text))!

describe('toCypher', () => {
  it('begins with a constraint that may be there, then merges nodes, then relationships', () => {
    expect(lines[0]).toBe(CONSTRAINT)
    expect(lines.slice(1, 1 + graph.order).every(line => line.startsWith('MERGE (n:Entity {id: '))).toBe(true)
    expect(lines.slice(1 + graph.order).every(line => line.startsWith('MATCH (a:Entity {id: '))).toBe(true)
    expect(lines).toHaveLength(1 + graph.order + graph.size)
  })

  it('merges a node by its id, labelled by what it is', () => {
    expect(lineWith("{id: 'organization:云帆科技'}")).toBe(
      "MERGE (n:Entity {id: 'organization:云帆科技'}) SET n:Organization:Company, n += {name: '云帆科技', kind: 'organization', " +
        "kindLabel: '机构', subkind: 'company', subkindLabel: '企业', aliases: ['云帆'], mentions: 4, figures: []};",
    )
    expect(lineWith("{id: 'project:星河光谷'}")).toContain(
      "SET n:Project, n += {name: '星河光谷', kind: 'project', kindLabel: '项目', subkind: null, ",
    )
    expect(lineWith("{id: 'project:星河光谷'}")).toContain("figures: ['规划面积 12.5平方公里（2021年）']")
  })

  it('has ids that an index can hold, and still one for each node, for names of any length', () => {
    const long = graph.copy() as KnowledgeGraph
    const names = ['甲', '乙'].map(end => `${'长'.repeat(3000)}${end}`)
    for (const name of names) long.addNode(name, { ...graph.getNodeAttributes('person:白露'), label: name })
    long.addDirectedEdge(names[0], names[1], graph.getEdgeAttributes(graph.edges()[0]!))
    const ids = linesOf(long).map(line => read(line).literals.slice(0, line.startsWith('MATCH') ? 2 : 1))
    const [last, ...nodes] = [ids.at(-1)!, ...ids.slice(1, 1 + long.order).flat()]
    for (const id of nodes) expect(Buffer.byteLength(id)).toBeLessThan(8000)
    expect(new Set(nodes).size).toBe(long.order)
    expect(nodes).toEqual(expect.arrayContaining(last))
    expect(linesOf(long).filter(line => read(line).literals.includes(names[0]!))).toHaveLength(1)
  })

  it('merges a relationship by its key, with lists that go in step', () => {
    expect(lineWith("r:BUILDS {key: 'place:")).toBe(
      "MATCH (a:Entity {id: 'place:江城新区'}), (b:Entity {id: 'project:星河光谷'}) " +
        "MERGE (a)-[r:BUILDS {key: 'place:江城新区|builds|project:星河光谷'}]->(b) SET r += {label: '建设', directed: true, weight: 2, confidence: 0.9, " +
        "evidence: ['江城新区管委会副主任、党工委委员方大同介绍，江城新区将建设星河光谷，光谷规划面积约12.5平方公里。', '江城新区正在建设星河光谷。'], " +
        "articles: ['星河光谷开建', '云帆再投光谷'], published: ['2024-03-05', '2024-04-01'], titles: ['', ''], " +
        "modalities: ['planned', 'stated'], times: ['', ''], from: ['', ''], to: ['', ''], figures: ['', ''], rules: ['hand.builds', 'hand.builds']};",
    )
    expect(lines.filter(line => line.includes('r:HOLDS_POSITION '))).toHaveLength(1)
    expect(lineWith('r:NEAR ')).toContain('directed: false')
  })

  it('has a type for every kind that needs no quoting', () => {
    const [edge] = graph.edges()
    for (const kind of Object.keys(RELATION_KINDS) as (keyof typeof RELATION_KINDS)[]) {
      const one = graph.copy() as KnowledgeGraph
      one.setEdgeAttribute(edge!, 'kind', kind)
      expect(toCypher(one)).toMatch(/-\[r:[A-Z]+(_[A-Z]+)* \{key: /)
    }
  })

  it('writes a whole number for a share as a float, or the property would have two types', () => {
    const sure = graph.copy() as KnowledgeGraph
    sure.setEdgeAttribute(graph.edges()[0]!, 'confidence', 1)
    expect(toCypher(sure)).toContain('confidence: 1.0,')
  })

  const hostile = linesOf(hostileGraph())
  it.each(HOSTILE.map(([written, text], index) => ({ written, text, index })))('keeps $written', ({ text, index }) => {
    const node = read(hostile[1 + index]!)
    expect(node.shape).toMatch(NODE)
    expect(node.literals).toEqual([expect.stringContaining(`person:${text}`), text, 'person', '人物', text])
    const edge = read(hostile[1 + HOSTILE.length + index]!)
    expect(edge.shape).toMatch(EDGE)
    expect(edge.literals.filter(literal => literal === text).length).toBeGreaterThanOrEqual(5)
  })

  it('keeps a backslash from making an escape with what follows it', () => {
    const [statement] = hostile.filter(line => line.includes('DETACH DELETE n') && line.startsWith('MERGE'))
    expect(statement).toContain(String.raw`name: '\\u0027}) DETACH DELETE n // \\'`)
  })

  it('is statements a line, of literals alone, for any names and texts', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const [first, ...rest] = linesOf(any)
        expect(first).toBe(CONSTRAINT)
        for (const [index, line] of rest.entries()) {
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u)
          expect(read(line).shape).toMatch(index < any.order ? NODE : EDGE)
        }
        const names = rest.slice(0, any.order).map(line => read(line).literals[1])
        expect(names).toEqual(any.mapNodes((_, { label }) => cleaned(label)))
      }),
    )
  })
})
