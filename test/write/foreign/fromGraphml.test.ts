import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../src/errors.ts'
import type { KnowledgeGraph } from '../../../src/types.ts'
import { fromGraphml } from '../../../src/write/foreign/fromGraphml.ts'

function load(name: string) {
  const notices: string[] = []
  const text = readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8')
  return { graph: fromGraphml(text, name, { notice: message => notices.push(message) }), notices }
}

function read(inside: string) {
  const notices: string[] = []
  const text = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${inside}</graphml>`
  return { graph: fromGraphml(text, 'f.graphml', { notice: message => notices.push(message) }), notices }
}

const nodesOf = (graph: KnowledgeGraph) =>
  graph.mapNodes((id, { label, kind, ownKind }) => [id, label, kind, ownKind].filter(Boolean).join(' '))
const edgesOf = (graph: KnowledgeGraph) => graph.mapEdges((key, { label, weight }) => `${key} ${label} ${weight}`)

describe('fromGraphml', () => {
  it('reads what networkx writes of an undirected graph with parallel edges', () => {
    const { graph, notices } = load('friends.graphml')
    expect(nodesOf(graph)).toEqual(['0 林知远 person', '1 苏问渠 person', '2 白鹿书院 other'])
    expect(edgesOf(graph)).toEqual(['0|familyOf|1 亲属 1', '0|related:同学|1 同学 2', '1|related|2 相关 1'])
    expect(notices).toEqual([
      'friends.graphml: 1 edges say the same between the same two as others: taken as one each, weights added',
    ])
  })

  it('reads what igraph writes: the nodes are numbered', () => {
    const { graph } = load('numbered.graphml')
    expect(nodesOf(graph)).toEqual(['n0 林知远 other', 'n1 苏问渠 other', 'n2 白鹿书院 other'])
    expect(edgesOf(graph)).toEqual(['n0|pointsTo|n1 指向 1.5', 'n1|pointsTo|n2 指向 2'])
  })

  it('reads what yEd writes: labels, places with y down, a group', () => {
    const { graph, notices } = load('yed.graphml')
    expect(nodesOf(graph)).toEqual(['n0 林知远 other', 'n1 远山集团 other', 'n1::n0 远山实验室 other'])
    expect(edgesOf(graph)).toEqual(['n0|pointsTo:创立|n1::n0 创立 1', 'n0|pointsTo|n1 指向 1'])
    expect(graph.mapNodes((_, { x, y }) => [x, y])).toEqual([
      [250, -115],
      [550, -150],
      [515, -315],
    ])
    expect(notices).toEqual(['yed.graphml: 1 nodes lie inside others: taken beside them'])
  })

  it('takes columns by name, whatever their keys, with what they have where nothing is said', () => {
    const { graph, notices } = read(
      `<key id="k" for="node" attr.name="kind" attr.type="string"><default>place</default></key>
       <key id="w" for="edge" attr.name="weight"><default>3</default></key><key id="all" attr.name="label"/><key id="y" for="node" attr.name="year"/>
       <graph edgedefault="undirected"><node id="a"><data key="all">甲</data><data key="y"> </data></node><node id="b"><data key="k">项目</data><data key="y">2022</data></node>
       <edge source="b" target="a" directed="true"><data key="all">位于</data></edge><edge source="a" target="b"><data key="w">7</data></edge></graph>`,
    )
    expect(nodesOf(graph)).toEqual(['a 甲 place', 'b b project'])
    expect(edgesOf(graph)).toEqual(['a|related|b 相关 7', 'b|locatedIn|a 位于 3'])
    expect(notices).toEqual(['f.graphml: columns of nodes that are left out: year'])
  })

  it('takes all graphs of a file and of its nodes, edges of the graph that they stand in', () => {
    const { graph, notices } = read(
      `<graph edgedefault="directed"><edge source="a" target="c"/><node id="a"><graph edgedefault="undirected"><node id="b"/><edge source="a" target="b"/></graph></node></graph>
       <graph edgedefault="undirected"><node id="c"/><hyperedge><endpoint node="a"/></hyperedge></graph>`,
    )
    expect(edgesOf(graph)).toEqual(['a|pointsTo|c 指向 1', 'a|related|b 相关 1'])
    expect(notices).toEqual([
      'f.graphml: 1 hyperedges are left out',
      'f.graphml: 1 nodes lie inside others: taken beside them',
    ])
  })

  it('gives nodes the ids of a column where each has one of its own, and only then', () => {
    const node = (id: string, own: string) => `<node id="${id}"><data key="id">${own}</data></node>`
    const inside = (...nodes: string[]) =>
      `<key id="id" for="node" attr.name="id"/><graph edgedefault="directed">${nodes.join('')}<edge source="n0" target="n1"/></graph>`
    expect(read(inside(node('n0', 'x'), node('n1', 'n0'))).graph.edges()).toEqual(['x|pointsTo|n0'])
    expect(read(inside(node('n0', 'x'), node('n1', 'x'))).graph.edges()).toEqual(['n0|pointsTo|n1'])
    expect(read(inside(node('n0', 'x'), '<node id="n1"/>')).graph.edges()).toEqual(['n0|pointsTo|n1'])
  })

  it.each<[what: string, inside: string, error: RegExp]>([
    [
      'an edge to nowhere',
      '<graph>\n<node id="a"/><edge source="z" target="a"/></graph>',
      /^f\.graphml:3: an edge ends at “z”, expected the id of a node/,
    ],
    [
      'the same id twice',
      '<graph><node id="a"><graph>\n<node id="a"/></graph></node></graph>',
      /^f\.graphml:2: node “a” stands here again, it is on line 3/,
    ],
    ['a key without an id', '<key for="node" attr.name="x"/>', /^f\.graphml:2: expected <key id="…">, found no id/],
    ['a node without an id', '<graph><node/></graph>', /^f\.graphml:2: expected <node id="…">/],
    [
      'a file that is cut off',
      '<graph>\n<node id="a">',
      /^f\.graphml:3: expected well-formed XML, found: unexpected close tag/,
    ],
  ])('refuses %s', (_, inside, error) => {
    expect(() => read(inside)).toThrow(FormatError)
    expect(() => read(inside)).toThrow(error)
  })

  it('says what it found in place of GraphML', () => {
    expect(() => fromGraphml('<gexf/>')).toThrow('graph.graphml:1: expected <graphml>, found <gexf>')
  })

  it('takes no longer for columns that nobody asked for', () => {
    const keys = Array.from(
      { length: 2000 },
      (_, at) => `<key id="k${at}" for="node" attr.name="k${at}"><default>1</default></key>`,
    )
    const nodes = Array.from({ length: 20_000 }, (_, at) => `<node id="${at}"/>`)
    expect(read(`${keys.join('')}<graph edgedefault="directed">${nodes.join('')}</graph>`).graph.order).toBe(20_000)
  })
})
