// An embedded Neo4j: the script, run twice, and the tables, imported as neo4j-admin does it.
import { beforeAll, expect, it } from 'vitest'
import { ENTITY_KINDS, RELATION_KINDS, SUBKINDS } from '../../src/schema.ts'
import { headlineOf } from '../../src/text/headlineOf.ts'
import type { EdgeEvidence, KnowledgeGraph } from '../../src/types.ts'
import { inLine, readable, readableIds } from './readable.ts'
import { askJava, describeWith, GRAPHS, type GraphName, graphOf, pathOf } from './readers.ts'

/** What the database holds; a property that is not there is missing. */
interface Found {
  readonly nodes: readonly FoundNode[]
  readonly edges: readonly FoundEdge[]
}
type Properties = Readonly<Record<string, string | number | boolean | readonly string[]>>
interface FoundNode {
  readonly labels: readonly string[]
  readonly properties: Properties
}
interface FoundEdge {
  readonly source: string
  readonly target: string
  readonly type: string
  readonly properties: Properties
}

describeWith('neo4j', 'Neo4j', () => {
  const scripts = new Map<GraphName, readonly Found[]>()
  const tables = new Map<GraphName, Found>()
  beforeAll(async () => {
    const sources = GRAPHS.flatMap(name => [pathOf(name, 'graph.cypher'), pathOf(name, 'neo4j')])
    const found = await askJava<Found[][]>('neo4j', 'ReadNeo4j', ...sources)
    for (const [index, name] of GRAPHS.entries()) {
      scripts.set(name, found[2 * index]!)
      tables.set(name, found[2 * index + 1]![0]!)
    }
  })

  it.each(GRAPHS)('has every entity of %s by its label after the script, its properties as in the graph', name => {
    expectEqual(scripts.get(name)![0]!.nodes, nodesOf(graphOf(name), readable))
  })

  it.each(GRAPHS)('has every relation of %s by its type after the script, its properties as in the graph', name => {
    expectEqual(scripts.get(name)![0]!.edges, edgesOf(graphOf(name), readable))
  })

  it.each(GRAPHS)('has the same after the script of %s has run again', name => {
    const [once, again] = scripts.get(name)!
    expectEqual(again!.nodes, once!.nodes)
    expectEqual(again!.edges, once!.edges)
  })

  // A list in a table is split at ; and one that is empty is not there.
  const inList = (text: string) => inLine(text).replaceAll(';', '；')

  it.each(GRAPHS)('has every entity and relation of %s after an import of its tables', name => {
    const [graph, { nodes, edges }] = [graphOf(name), tables.get(name)!]
    expectEqual(nodes.map(withoutEmpty), nodesOf(graph, inLine, inList).map(withoutEmpty))
    expectEqual(edges.map(withoutEmpty), edgesOf(graph, inLine, inList).map(withoutEmpty))
  })
})

type Write = (text: string) => string

function nodesOf(graph: KnowledgeGraph, write: Write, inList = write): FoundNode[] {
  const ids = readableIds(graph.nodes())
  return graph.mapNodes((key, { kind, subkind, label, aliases, mentions, figures }) => ({
    labels: ['Entity', kind, ...(subkind && subkind !== 'other' ? [subkind] : [])].map(capital).sort(),
    properties: {
      ...{ id: write(ids.get(key)!), name: write(label), kind, kindLabel: ENTITY_KINDS[kind].label },
      ...(subkind && { subkind, subkindLabel: SUBKINDS[subkind].label }),
      aliases: aliases.map(({ text }) => inList(text)),
      mentions: mentions.length,
      figures: figures.map(({ label: what, text, time }) => inList(`${what} ${text}${time ? `（${time.text}）` : ''}`)),
    },
  }))
}

function edgesOf(graph: KnowledgeGraph, write: Write, inList = write): FoundEdge[] {
  const [ids, keys] = [readableIds(graph.nodes()), readableIds(graph.edges())]
  const articles = new Map(graph.getAttribute('articles').map(article => [article.id, article]))
  return graph.mapEdges((key, { kind, label, weight, confidence, evidence }, source, target) => {
    const each = (value: (one: EdgeEvidence) => string | undefined) => evidence.map(one => inList(value(one) ?? ''))
    return {
      ...{ source: write(ids.get(source)!), target: write(ids.get(target)!) },
      type: kind.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase(),
      properties: {
        ...{
          key: write(keys.get(key)!),
          label: write(label),
          directed: RELATION_KINDS[kind].directed,
          weight,
          confidence,
        },
        evidence: each(({ articleId, sentence }) => articles.get(articleId)!.text.slice(sentence.start, sentence.end)),
        articles: each(({ articleId }) => headlineOf(articles.get(articleId)!)),
        published: each(({ articleId }) => articles.get(articleId)!.published),
        titles: each(({ title }) => title),
        modalities: each(({ modality }) => modality),
        times: each(({ time }) => time?.text),
        from: each(({ time }) => time?.from),
        to: each(({ time }) => time?.to),
        figures: each(({ figure }) => figure),
        rules: each(({ rule }) => rule),
      },
    }
  })
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** In any order; of an id only the beginning counts, since one that is longer than an index holds is cut. */
function expectEqual<T extends FoundNode | FoundEdge>(found: readonly T[], expected: readonly T[]): void {
  const keyOf = ({ properties: { id, key } }: T) => String(id ?? key)
  const comparable = (all: readonly T[]) => sortedBy(all.map(cut), keyOf)
  expect(comparable(found)).toEqual(comparable(expected))
}

const cut = <T extends object>(one: T): T =>
  JSON.parse(JSON.stringify(one, (name, value) => (IDS.has(name) ? Array.from(value).slice(0, 900).join('') : value)))

const IDS: ReadonlySet<string> = new Set(['id', 'source', 'target'])

const sortedBy = <T>(all: readonly T[], key: (one: T) => string): T[] =>
  [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1))

/** Without lists that are empty, or that have one empty place: a table has one for the other. */
const withoutEmpty = <T extends { readonly properties: Properties }>(one: T): T => ({
  ...one,
  properties: Object.fromEntries(
    Object.entries(one.properties).filter(
      ([, value]) => !(Array.isArray(value) && value.join('') === '' && value.length < 2),
    ),
  ),
})
