// Every format written bit by bit: the same text as in one, in pieces that are bounded, each made when it is asked for.
import { MultiDirectedGraph } from 'graphology'
import { expect, it } from 'vitest'
import {
  cypherPieces,
  edgesCsvPieces,
  ftmPieces,
  gexfPieces,
  graphmlPieces,
  htmlPieces,
  jsonLdPieces,
  jsonlPieces,
  jsonPieces,
  type KnowledgeGraph,
  markdownFiles,
  neo4jCsvPieces,
  nodesCsvPieces,
  nquadsPieces,
  pictureOf,
  svgPieces,
  toCypher,
  toEdgesCsv,
  toFtm,
  toGexf,
  toGraphml,
  toHtml,
  toJson,
  toJsonLd,
  toJsonl,
  toMarkdown,
  toNeo4jCsv,
  toNodesCsv,
  toNquads,
  toSvg,
} from '../../src/index.ts'
import type { EdgeAttributes, GraphArticle, GraphAttributes, NodeAttributes } from '../../src/types.ts'
import { PIECE } from '../../src/write/pieces.ts'
import { HOSTILE } from './hostile.ts'

const LONG = 10_000
const NODES = 30
const EDGES = 200
/** More edges than are looked at for a piece: a table takes 64 at once, and twice that for its first. */
const AT_ONCE = 140

const page = { title: '关系', script: 'start()', style: 'a{}', icon: '<svg/>', names: [{ id: '</script>' }] }
const second = <T>(files: Iterable<readonly [string, T]>): T => [...files][1]![1]
const FORMATS: readonly (readonly [
  name: string,
  pieces: (graph: KnowledgeGraph) => Iterable<string> | Promise<Iterable<string>>,
  whole: (graph: KnowledgeGraph) => string | Promise<string>,
])[] = [
  ['gexf', gexfPieces, toGexf],
  ['graphml', graphmlPieces, toGraphml],
  ['nodes.csv', nodesCsvPieces, toNodesCsv],
  ['edges.csv', edgesCsvPieces, toEdgesCsv],
  ['json', jsonPieces, toJson],
  ['jsonl', jsonlPieces, toJsonl],
  ['jsonld', jsonLdPieces, toJsonLd],
  ['nq', nquadsPieces, toNquads],
  ['cypher', cypherPieces, toCypher],
  ['ftm.json', ftmPieces, toFtm],
  ['svg', graph => svgPieces(pictureOf(graph)), graph => toSvg(pictureOf(graph))],
  ['html', graph => htmlPieces({ ...page, graph }), graph => toHtml({ ...page, graph })],
  ['neo4j', graph => second(neo4jCsvPieces(graph)), graph => second(toNeo4jCsv(graph))],
]

/** Hostile names of 10,000 characters on everything, in sentences of as many. `read` counts how often an edge's evidence was looked at. */
function longGraph(): { graph: KnowledgeGraph; read: () => number } {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const longName = (index: number) => {
    const [name] = HOSTILE[index % HOSTILE.length]!
    return `${index}${name.repeat(Math.ceil(LONG / name.length))}`.slice(0, LONG)
  }
  const sentence = { start: 0, end: LONG }
  const article = { id: 'a', role: 'news', text: longName(1), segments: [], sentences: [sentence], byline: [] } as const
  const printed = { body: sentence, credits: [], documentId: 'a', source: 'a', published: '2024-03-05' } as const
  graph.setAttribute('articles', [{ ...article, ...printed } satisfies GraphArticle])
  const shape = { kind: 'person', aliases: [], mentions: [], figures: [], size: 6 } as const
  for (let index = 0; index < NODES; index++)
    graph.addNode(`person:${index}`, { ...shape, label: longName(index), x: index, y: -index })
  const said = { articleId: 'a', sentence, rule: 'r', from: sentence, to: sentence, modality: 'stated' } as const
  let reads = 0
  for (let index = 0; index < EDGES; index++) {
    const ends = [index, index * 7 + 1].map(end => `person:${end % NODES}`) as [string, string]
    const evidence: EdgeAttributes['evidence'] = [{ ...said, title: longName(index), confidence: 0.5 }]
    const label = longName(index)
    graph.addDirectedEdgeWithKey(`${index}`, ...ends, { kind: 'familyOf', label, weight: 1, confidence: 0.5, evidence })
    const get = () => {
      reads++
      return evidence
    }
    Object.defineProperty(graph.getEdgeAttributes(`${index}`), 'evidence', { get, enumerable: true })
  }
  return { graph, read: () => reads }
}

it.each(FORMATS)('%s is the same text in pieces, none longer than it may be', async (_, pieces, whole) => {
  const { graph } = longGraph()
  const all = [...(await pieces(graph))]
  expect(all.length).toBeGreaterThan(4)
  expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(PIECE)
  expect(all.join('') === (await whole(graph))).toBe(true)
})

/** What shows no evidence. */
const WITHOUT = ['nodes.csv', 'svg']

it.each(FORMATS.filter(([name]) => !WITHOUT.includes(name)))('%s looks at few edges for a piece', async (_, pieces) => {
  const { graph, read } = longGraph()
  let before = 0
  for (const _ of await pieces(graph)) {
    expect(read() - before).toBeLessThanOrEqual(AT_ONCE)
    before = read()
  }
  expect(before).toBeGreaterThanOrEqual(EDGES)
})

it('markdown is the same notes one by one, each made when it is asked for', () => {
  const { graph, read } = longGraph()
  const all = toMarkdown(graph)
  const before = read()
  const files = markdownFiles(graph)
  const first = files.next().value
  expect(read() - before).toBeLessThanOrEqual(AT_ONCE)
  expect([first, ...files]).toEqual([...all])
})
