// Which entities and relations pass the filters, and how many there are of each sort. What is counted beside a filter is
// what passes all the others, so that a count says what switching it on would show.
import type { EntityKind, RelationKind, Subkind } from '../src/schema.ts'
import { overlaps, wholeDays } from './days.ts'
import type { Filters } from './filters.ts'
import type { GraphEdge, GraphNode, Links } from './links.ts'

/** What passes, and the counts for each filter. */
export interface Facets {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly kinds: ReadonlyMap<EntityKind, number>
  readonly subkinds: ReadonlyMap<Subkind, number>
  readonly relations: ReadonlyMap<RelationKind, number>
  /** Entities by article, by source, by community. */
  readonly articles: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, number>
  readonly communities: ReadonlyMap<number, number>
  /** Entities by how many relations they have; relations by how many documents say them, by how sure they are (in tenths, rounded down). */
  readonly degrees: ReadonlyMap<number, number>
  readonly documents: ReadonlyMap<number, number>
  readonly confidences: ReadonlyMap<number, number>
  /** The relations that pass all filters but that of dates, for the timeline. */
  readonly dated: readonly GraphEdge[]
}

/** What is known beside the filters: what is hidden by hand, and what is near enough to the selected (null: all). */
export interface Beside {
  readonly hidden: ReadonlySet<string>
  readonly near: ReadonlySet<string> | null
}

const NODE_TESTS = ['kind', 'subkind', 'article', 'source', 'community', 'degree', 'beside', 'edges'] as const
const EDGE_TESTS = ['kind', 'article', 'source', 'confidence', 'sources', 'dates'] as const
type NodeTest = (typeof NODE_TESTS)[number]
type EdgeTest = (typeof EDGE_TESTS)[number]
/** The one test that is failed; null where none is, `several` where it is no use to lift one. */
type Failed<Test> = Test | null | 'several'

/** Sifts the graph. An entity goes when all of its relations are filtered away; one that never had any stays. */
export function siftGraph(links: Links, filters: Filters, beside: Beside): Facets {
  const failedEdges = new Map<string, Failed<EdgeTest>>()
  for (const edge of links.edges.values()) failedEdges.set(edge.key, failedEdge(links, edge, filters))
  const failedNodes = new Map<string, Failed<NodeTest>>()
  const isTied = tiedBy(links, filters, failedEdges)
  for (const node of links.nodes.values())
    failedNodes.set(node.id, failedNode(links, node, { filters, beside, isTied }))
  return { ...countNodes(links, failedNodes), ...countEdges(links, failedEdges, failedNodes) }
}

function only<Test extends string>(tests: readonly Test[], passes: (test: Test) => boolean): Failed<Test> {
  let failed: Failed<Test> = null
  for (const test of tests) {
    if (passes(test)) continue
    if (failed !== null) return 'several'
    failed = test
  }
  return failed
}

/** Whether a relation says what is asked for; both of its ends are looked at elsewhere. */
export const passesEdge = (links: Links, edge: GraphEdge, filters: Filters): boolean =>
  failedEdge(links, edge, filters) === null

function failedEdge(links: Links, edge: GraphEdge, filters: Filters): Failed<EdgeTest> {
  const { hiddenRelations, article, source, confidence, sources, dates } = filters
  const tests: Record<EdgeTest, () => boolean> = {
    kind: () => !hiddenRelations.includes(edge.kind),
    article: () => article === null || edge.articles.includes(article),
    source: () => source === null || edge.articles.some(id => links.sources.get(id) === source),
    confidence: () => edge.confidence >= confidence,
    sources: () => sources <= 1 || edge.sources >= sources,
    dates: () => dates === null || edge.dates.some(range => overlaps(wholeDays(range), dates)),
  }
  return only(EDGE_TESTS, test => tests[test]())
}

/** Whether an entity is held by a relation that passes, where relations are filtered by what they say. */
function tiedBy(links: Links, filters: Filters, failed: ReadonlyMap<string, Failed<EdgeTest>>) {
  const { hiddenRelations, confidence, sources, dates } = filters
  if (hiddenRelations.length === 0 && confidence === 0 && sources <= 1 && dates === null) return () => true
  return ({ id, articles }: GraphNode) => {
    const edges = links.at.get(id) ?? []
    if (edges.length > 0) return edges.some(({ key }) => failed.get(key) === null)
    if (dates === null) return true
    const days = links.view.articles.filter(article => articles.includes(article.id)).map(article => article.published)
    return days.some(day => day !== undefined && overlaps(wholeDays([day, day]), dates))
  }
}

interface Asked {
  readonly filters: Filters
  readonly beside: Beside
  readonly isTied: (node: GraphNode) => boolean
}

function failedNode(links: Links, node: GraphNode, { filters, beside, isTied }: Asked): Failed<NodeTest> {
  const { hiddenKinds, hiddenSubkinds, article, source, community, degree } = filters
  const tests: Record<NodeTest, () => boolean> = {
    kind: () => !hiddenKinds.includes(node.kind),
    subkind: () => !node.subkind || !hiddenSubkinds.includes(node.subkind),
    article: () => article === null || node.articles.includes(article),
    source: () => source === null || node.articles.some(id => links.sources.get(id) === source),
    community: () => community === null || node.community === community,
    degree: () => node.degree >= degree,
    beside: () => !beside.hidden.has(node.id) && (!beside.near || beside.near.has(node.id)),
    edges: () => isTied(node),
  }
  return only(NODE_TESTS, test => tests[test]())
}

const add = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function countNodes(links: Links, failed: ReadonlyMap<string, Failed<NodeTest>>) {
  const [kinds, subkinds] = [new Map<EntityKind, number>(), new Map<Subkind, number>()]
  const [articles, sources] = [new Map<string, number>(), new Map<string, number>()]
  const [communities, degrees] = [new Map<number, number>(), new Map<number, number>()]
  const nodes = new Set<string>()
  for (const node of links.nodes.values()) {
    const test = failed.get(node.id)
    if (test === null) nodes.add(node.id)
    const counts = (own: NodeTest) => test === null || test === own
    if (counts('kind')) add(kinds, node.kind)
    if (counts('subkind') && node.subkind) add(subkinds, node.subkind)
    if (counts('community')) add(communities, node.community)
    if (counts('degree')) add(degrees, node.degree)
    if (counts('article')) for (const id of node.articles) add(articles, id)
    if (counts('source'))
      for (const source of new Set(node.articles.map(id => links.sources.get(id)!))) add(sources, source)
  }
  return { nodes, kinds, subkinds, communities, degrees, articles, sources }
}

function countEdges(
  links: Links,
  failed: ReadonlyMap<string, Failed<EdgeTest>>,
  failedNodes: ReadonlyMap<string, Failed<NodeTest>>,
) {
  const relations = new Map<RelationKind, number>()
  const [documents, confidences] = [new Map<number, number>(), new Map<number, number>()]
  const edges = new Set<string>()
  const dated: GraphEdge[] = []
  // An end that fails only because its relations do would come back with the relation.
  const stands = (id: string) => failedNodes.get(id) === null || failedNodes.get(id) === 'edges'
  for (const edge of links.edges.values()) {
    const test = failed.get(edge.key)
    if (!stands(edge.source) || !stands(edge.target)) continue
    if (test === null) edges.add(edge.key)
    const counts = (own: EdgeTest) => test === null || test === own
    if (counts('kind')) add(relations, edge.kind)
    if (counts('sources')) add(documents, edge.sources)
    if (counts('confidence')) add(confidences, Math.floor(edge.confidence * 10 + 1e-9))
    if (counts('dates')) dated.push(edge)
  }
  return { edges, relations, documents, confidences, dated }
}
