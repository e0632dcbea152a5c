import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../src/errors.ts'
import { quoteEdge } from '../../../src/query/quoteEdge.ts'
import type { KnowledgeGraph } from '../../../src/types.ts'
import { fromGexf } from '../../../src/write/foreign/fromGexf.ts'

/** The graph of what lies in `<graph>`, and what was told of it. */
function read(
  inside: string,
  head = '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
  graph = 'defaultedgetype="directed"',
) {
  const notices: string[] = []
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n<graph ${graph}>\n${inside}\n</graph>\n</gexf>`
  return { graph: fromGexf(text, 'f.gexf', { notice: message => notices.push(message) }), notices }
}

const AB = '<nodes><node id="a" label="甲"/><node id="b" label="乙"/></nodes>'
const ABC = '<nodes><node id="a" label="甲"/><node id="b" label="乙"/><node id="c" label="丙"/></nodes>'

const nodesOf = (graph: KnowledgeGraph) =>
  graph.mapNodes((id, { label, kind, ownKind }) => [id, label, kind, ownKind].filter(Boolean).join(' '))
const edgesOf = (graph: KnowledgeGraph) => graph.mapEdges((key, { label, weight }) => `${key} ${label} ${weight}`)

describe('fromGexf', () => {
  it('reads what networkx writes of a graph of its own', () => {
    const notices: string[] = []
    const text = readFileSync(new URL('files/papers.gexf', import.meta.url), 'utf8')
    const graph = fromGexf(text, 'papers.gexf', { notice: message => notices.push(message) })
    expect(nodesOf(graph)).toEqual([
      '4 4 other',
      'a 林知远 person',
      'b 远山实验室 organization',
      'c 青石基因 other gene',
    ])
    expect(graph.getNodeAttribute('b', 'subkind')).toBe('company')
    expect(edgesOf(graph)).toEqual([
      'a|holdsPosition|b 任职 2.5',
      'a|pointsTo:studies|c studies 1',
      'b|pointsTo:studies|c studies 0.5',
      'c|pointsTo:regulates|c regulates 1',
    ])
    expect(graph.everyEdge((_, { evidence, confidence }) => evidence.length === 0 && confidence === 1)).toBe(true)
    expect(graph.getAttribute('articles')).toEqual([])
    expect(graph.everyNode((_, { x, y, size }) => x === 0 && y === 0 && size >= 4)).toBe(true)
    expect(notices).toEqual(['papers.gexf: columns of nodes that are left out: degree'])
  })

  it.each([
    ['<gexf xmlns="http://www.gexf.net/1.1draft" version="1.1" xmlns:viz="http://www.gexf.net/1.1draft/viz">'],
    ['<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2" xmlns:viz="http:///www.gexf.net/1.2draft/viz">'],
    ['<gexf xmlns="http://gexf.net/1.3" version="1.3">'],
    ['<gexf>'],
    ['<g:gexf xmlns="http://gexf.net/1.3" xmlns:g="http://gexf.net/1.3">'],
  ])('reads %s', head => {
    const text = `${head}<graph><nodes><node id="a"><viz:position x="200.004" y="-40"/><viz:size value="9"/></node><node id="b"><viz:position x="0" y="0"/></node></nodes></graph></${head.slice(1, 7) === 'g:gexf' ? 'g:gexf' : 'gexf'}>`
    const graph = fromGexf(text)
    expect(graph.getNodeAttributes('a')).toMatchObject({ label: 'a', x: 200, y: -40, size: 9 })
    expect(graph.getNodeAttributes('b')).toMatchObject({ x: 0, y: 0, size: 4 })
  })

  it('takes edges before nodes, without ids, in nodes and in themselves', () => {
    const { graph, notices } = read(
      `<edges><edge source="b" target="a"/><edge source="a" target="a"/></edges>
       <nodes><node id="a"><nodes><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></node><node id="c" pid="a"/></nodes>`,
    )
    expect(nodesOf(graph)).toEqual(['a a other', 'b b other', 'c c other'])
    expect(edgesOf(graph)).toEqual(['a|pointsTo|a 指向 1', 'a|pointsTo|b 指向 1', 'b|pointsTo|a 指向 1'])
    expect(notices).toEqual(['f.gexf: 2 nodes lie inside others: taken beside them'])
  })

  it('has edges that point, and edges that do not', () => {
    const edges = ['type="undirected"', 'type="mutual" label="x"', 'type="directed" label="x"', 'label="y"']
    const all = edges.map(edge => `<edge source="b" target="a" ${edge}/>`).join('')
    expect(edgesOf(read(`${AB}<edges>${all}</edges>`).graph)).toEqual([
      'a|related:x|b x 1',
      'a|related|b 相关 1',
      'b|pointsTo:x|a x 1',
      'b|pointsTo:y|a y 1',
    ])
    expect(edgesOf(read(`${AB}<edges>${all}</edges>`, '<gexf>', '').graph)).toContain('a|related:y|b y 1')
  })

  it('takes edges that say the same as one, and says so', () => {
    const { graph, notices } = read(
      `${AB}<edges><edge source="a" target="b" weight="2"/><edge source="a" target="b" weight="0.5"/><edge source="b" target="a" type="undirected"/><edge source="a" target="b" type="undirected" weight="-3"/></edges>`,
    )
    expect(edgesOf(graph)).toEqual(['a|pointsTo|b 指向 2.5', 'a|related|b 相关 2'])
    expect(notices).toEqual([
      'f.gexf: 2 edges say the same between the same two as others: taken as one each, weights added',
      'f.gexf: 1 edges have a weight that is not above 0: taken as 1',
    ])
  })

  it('takes columns by their titles, with what they have where nothing is said', () => {
    const { graph, notices } = read(
      `<attributes class="node"><attribute id="0" title="类型" type="string"><default>人物</default></attribute><attribute id="1" title="PageRank"/></attributes>
       <attributes class="edge"><attribute id="0" title="Relation"/></attributes>
       <nodes><node id="a" label="甲"><attvalues><attvalue for="1" value="0.5"/></attvalues></node><node id="b" label="乙"><attvalues><attvalue for="0" value="地点"/></attvalues></node></nodes>
       <edges><edge source="a" target="b"><attvalues><attvalue for="0" value="来自"/></attvalues></edge></edges>`,
    )
    expect(nodesOf(graph)).toEqual(['a 甲 person', 'b 乙 place'])
    expect(edgesOf(graph)).toEqual(['a|livesIn|b 来自 1'])
    expect(notices).toEqual(['f.gexf: columns of nodes that are left out: PageRank'])
  })

  it('keeps the name of a relation that cannot stand between such ends, or has no direction where ours has one', () => {
    const nodes =
      '<nodes><node id="a"><attvalues><attvalue for="kind" value="person"/></attvalues></node><node id="b"/></nodes>'
    const { graph } = read(
      `${nodes}<edges><edge source="a" target="b" label="来自"/><edge source="a" target="a" type="undirected" label="接任"/><edge source="a" target="a" type="undirected" label="亲属"/></edges>`,
    )
    expect(graph.mapEdges((key, { kind }) => [key, kind])).toEqual([
      ['a|familyOf|a', 'familyOf'],
      ['a|pointsTo:来自|b', 'pointsTo'],
      ['a|related:接任|a', 'related'],
    ])
  })

  it('makes articles of sentences, and finds both ends and the days in them', () => {
    const { graph, notices } = read(
      `${ABC}<edges>
       <edge source="a" target="b" start="2022-07-14" end="2022-07-15T12:00:00"><attvalues><attvalue for="sentence" value="甲到乙。"/></attvalues></edge>
       <edge source="b" target="c"><attvalues><attvalue for="原文" value="乙到丙。&#10;丙也说到乙。"/><attvalue for="article" value="一页"/><attvalue for="published" value="2022-07-16"/></attvalues></edge>
       <edge source="c" target="a"><spells><spell start="2021" end="2021"/><spell start="2022-01-01"/></spells></edge></edges>`,
    )
    expect(quoteEdge(graph, 'a|pointsTo|b').evidence).toMatchObject([
      {
        headline: 'f.gexf',
        text: '甲到乙。',
        from: { start: 0, end: 1 },
        to: { start: 2, end: 3 },
        rule: 'gexf',
        modality: 'stated',
        time: { from: '2022-07-14', to: '2022-07-15', text: '2022-07-14–2022-07-15' },
      },
    ])
    expect(quoteEdge(graph, 'b|pointsTo|c').evidence).toMatchObject([
      { headline: '一页', published: '2022-07-16', text: '乙到丙。' },
      {
        headline: '一页',
        published: '2022-07-16',
        text: '丙也说到乙。',
        from: { start: 4, end: 5 },
        to: { start: 0, end: 1 },
      },
    ])
    expect(graph.getNodeAttribute('b', 'mentions')).toHaveLength(3)
    expect(graph.getEdgeAttribute('c|pointsTo|a', 'evidence')).toEqual([])
    expect(notices).toEqual(['f.gexf: 2 values of edges belong to no sentence that the file tells: left out'])
  })

  it('tells what is not a day, and what nodes have of time', () => {
    const { notices } = read(`<nodes><node id="a" start="1.5"/><node id="b" start="2022-01-01"/></nodes>`)
    expect(notices).toEqual([
      'f.gexf: 1 times are no dates such as 2022-07-15: left out',
      'f.gexf: 1 nodes have times: left out, here only what is said has a time',
    ])
  })

  it('takes hostile names for text', () => {
    const names = [
      '__proto__',
      'constructor',
      '&lt;img src=x onerror=alert(1)&gt;',
      '=1+1',
      '../../etc/passwd',
      '甲|pointsTo|乙',
    ]
    const nodes = names.map(
      name => `<node id="${name}" label="${name}"><attvalues><attvalue for="kind" value="${name}"/></attvalues></node>`,
    )
    const edges = names.map(
      (name, at) => `<edge source="${name}" target="${names[(at + 1) % 6]}" label="${name}" kind="${name}"/>`,
    )
    const { graph } = read(`<nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges>`)
    expect([graph.order, graph.size]).toEqual([6, 6])
    expect(graph.getNodeAttributes('__proto__')).toMatchObject({
      label: '__proto__',
      kind: 'other',
      ownKind: '__proto__',
    })
    expect(graph.hasNode('<img src=x onerror=alert(1)>')).toBe(true)
  })

  it('has a key for each edge, whatever is in ids and labels', () => {
    const { graph } = read(
      `<nodes><node id="a"/><node id="b"/><node id="x|b"/></nodes><edges><edge source="a" target="b" label="y|x"/><edge source="a" target="x|b" label="y"/></edges>`,
    )
    expect(graph.mapEdges((key, _, source, target) => [key, source, target])).toEqual([
      ['a|pointsTo:y|x|b', 'a', 'b'],
      ['a|pointsTo:y|x|b#', 'a', 'x|b'],
    ])
  })

  it.each<[what: string, inside: string, error: RegExp]>([
    [
      'an edge to nowhere',
      `${AB}<edges>\n<edge source="a" target="z"/></edges>`,
      /^f\.gexf:5: an edge ends at “z”, expected the id of a node of the file$/,
    ],
    [
      'the same id twice',
      '<nodes><node id="a"/>\n<node id="a"/></nodes>',
      /^f\.gexf:5: node “a” stands here again, it is on line 4$/,
    ],
    ['a node without an id', '<nodes>\n<node label="甲"/></nodes>', /^f\.gexf:5: expected <node id="…">, found no id/],
    [
      'an edge without an end',
      `${AB}<edges><edge source="a"/></edges>`,
      /^f\.gexf:4: expected <edge target="…">, found no target/,
    ],
    [
      'a node with 2000 values',
      `<nodes><node id="a">${Array.from({ length: 2000 }, (_, at) => `<attvalue for="${at}" value="1"/>`).join('')}</node></nodes>`,
      /more than 1000 values/,
    ],
    [
      'a file that is cut off',
      `${AB}<edges><edge source="a"`,
      /^f\.gexf:\d+: expected well-formed XML|the end of the file/,
    ],
  ])('refuses %s', (_, inside, error) => {
    expect(() => read(inside)).toThrow(FormatError)
    expect(() => read(inside)).toThrow(error)
  })

  it('is the same whatever the order in the file', () => {
    const nodes = ['<node id="a" label="甲"/>', '<node id="b" label="乙"/>']
    const edges = ['<edge source="a" target="b" label="x"/>', '<edge source="b" target="a" label="y"/>']
    const [one, other] = [false, true].map(isTurned => {
      const of = (all: string[]) => (isTurned ? [...all].reverse() : all).join('')
      return read(`<nodes>${of(nodes)}</nodes><edges>${of(edges)}</edges>`).graph.export()
    })
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })

  it('refuses more than a million nodes', () => {
    function* pieces() {
      yield '<gexf><graph><nodes>'
      for (let at = 0; at <= 1000; at++)
        yield Array.from({ length: 1000 }, (_, one) => `<node id="${at * 1000 + one}"/>`).join('')
    }
    expect(() => fromGexf(pieces(), 'f.gexf')).toThrow(/^f\.gexf:1: more than 1000000 nodes, expected fewer$/)
  })
})
