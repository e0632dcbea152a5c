// A part of a graph by what a person wants to see of it. Statements are cut first, then what is too far away, then what
// is of another kind; what is left is a graph by itself, with the articles that it points into and no others.
import type { EntityKind, RelationKind } from '../schema.ts'
import type { EdgeAttributes, KnowledgeGraph, NodeAttributes, TimeRange } from '../types.ts'
import { overlap, rangeOf } from './datesOf.ts'
import { neighborhood } from './neighborhood.ts'
import { partOf } from './partOf.ts'
import { evidenceIn, figureIn } from './statementsIn.ts'

/** What to keep; what is not given does not matter. */
export interface PartOptions {
  /** Entities of these kinds, and the focus. */
  readonly kinds?: readonly EntityKind[]
  /** Relations of these kinds. */
  readonly relations?: readonly RelationKind[]
  /** Relations of which a sentence is at least so sure, 0 to 1; less sure sentences go. Where there is none the relation itself must be so sure. */
  readonly confidence?: number
  /** Statements of a time that is not all before this day (an ISO date, whole or partial). Where a sentence gives no time it is the day of print; what is not dated at all goes. */
  readonly from?: string
  /** As `from`, not all after this day. */
  readonly to?: string
  /** What is said and named in the articles of these ids. */
  readonly articles?: readonly string[]
  /** The id of an entity: what is at most `depth` (2) of the relations that are left away from it. */
  readonly focus?: string
  readonly depth?: number
}

/** The part of a graph that the options describe; the graph itself where they ask for nothing. Where relations are chosen by kind, sureness or time, entities stay that have one, else those that are named in an article that stays; a focus always stays. Throws `NotFoundError` for a focus that is not there. */
export function filterGraph(graph: KnowledgeGraph, options: PartOptions): KnowledgeGraph {
  const { kinds, relations, confidence, from, to, articles, focus, depth = 2 } = options
  const choosy = [relations, confidence, from, to].some(value => value !== undefined)
  if (!choosy && !kinds && !articles && focus === undefined) return graph
  const said = choosy || articles ? withStatements(graph, options) : graph
  const near = focus === undefined ? said : neighborhood(said, focus, depth)
  const nodes = new Set(near.filterNodes((id, { kind }) => id === focus || !kinds || kinds.includes(kind)))
  const edges = near.filterEdges((_, __, source, target) => nodes.has(source) && nodes.has(target))
  const tied = new Set(edges.flatMap(key => near.extremities(key)))
  const isLeft = (id: string, { mentions, figures }: NodeAttributes) =>
    id === focus || tied.has(id) || (!choosy && (!articles || mentions.length + figures.length > 0))
  return partOf(near, new Set(near.filterNodes((id, node) => nodes.has(id) && isLeft(id, node))), new Set(edges))
}

/** All entities of the graph, and of what is said that which is wanted. */
function withStatements(graph: KnowledgeGraph, options: PartOptions): KnowledgeGraph {
  const articles = options.articles && new Set(options.articles)
  const isInTime = timeFilter(graph, options)
  const left = graph.nullCopy() as KnowledgeGraph
  graph.forEachNode((id, node) => {
    const figures = articles ? node.figures.flatMap(figure => figureIn(figure, articles) ?? []) : node.figures
    left.addNode(id, {
      ...node,
      mentions: articles ? node.mentions.filter(({ articleId }) => articles.has(articleId)) : node.mentions,
      figures: figures.filter(({ evidence, time }) => isInTime(evidence.articleId, time)),
    })
  })
  graph.forEachEdge((key, edge, source, target) => {
    if (options.relations?.includes(edge.kind) === false) return
    if (edge.evidence.length === 0) {
      if (isLeftUnsaid(edge, options)) left.addDirectedEdgeWithKey(key, source, target, { ...edge })
      return
    }
    const evidence = (articles ? edge.evidence.flatMap(one => evidenceIn(one, articles) ?? []) : edge.evidence).filter(
      one => one.confidence >= (options.confidence ?? 0) && isInTime(one.articleId, one.time),
    )
    if (evidence.length > 0) left.addDirectedEdgeWithKey(key, source, target, edgeOf(edge, evidence))
  })
  return left
}

/** What no sentence says is of no article and of no time. */
const isLeftUnsaid = (edge: EdgeAttributes, { confidence = 0, articles, from, to }: PartOptions): boolean =>
  edge.confidence >= confidence && [articles, from, to].every(value => value === undefined)

const edgeOf = (edge: EdgeAttributes, evidence: EdgeAttributes['evidence']): EdgeAttributes => ({
  ...edge,
  evidence,
  weight: edge.weight - edge.evidence.length + evidence.length,
  confidence: Math.max(...evidence.map(({ confidence }) => confidence)),
})

function timeFilter(
  graph: KnowledgeGraph,
  { from, to }: PartOptions,
): (articleId: string, time?: TimeRange) => boolean {
  if (from === undefined && to === undefined) return () => true
  const asked = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  return (articleId, time) => {
    const range = rangeOf(graph, articleId, time)
    return range !== undefined && overlap(range, asked)
  }
}
