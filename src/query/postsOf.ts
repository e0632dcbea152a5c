// Who holds which post, and when: a person's career, or those who held posts in a body, in the order of time.
import type { Modality, RelationKind } from '../schema.ts'
import { byCode } from '../text/order.ts'
import type { EdgeEvidence, KnowledgeGraph, TimeRange } from '../types.ts'
import { NEVER } from './datesOf.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'
import { type Quote, quoteOf } from './quoteEdge.ts'
import { modalityOf } from './statement.ts'

/** A post that a person holds or held: `other` is the body where a person is described, the person where a body is. `key` and `kind` are those of the edge, `quote` the surest sentence. */
export interface PostView {
  readonly key: string
  readonly kind: RelationKind
  readonly other: NodeRef
  readonly title?: string
  readonly modality: Modality
  readonly time?: TimeRange
  readonly quote: Quote
}

const POST_KINDS: ReadonlySet<RelationKind> = new Set(['holdsPosition', 'reportsFor', 'playsFor'])

/** One for each edge and each title and time that its sentences give. Sorted by the time they begin, else by the day they were printed, what has neither last; then by title. */
export function postsOf(graph: KnowledgeGraph, id: string): PostView[] {
  const ofPerson = graph.getNodeAttribute(id, 'kind') === 'person'
  const keys = ofPerson ? graph.outEdges(id) : graph.inEdges(id)
  return keys
    .filter(key => POST_KINDS.has(graph.getEdgeAttribute(key, 'kind')))
    .flatMap(key => postsBehind(graph, key, graph.opposite(id, key)))
    .sort(byTime)
}

function postsBehind(graph: KnowledgeGraph, key: string, other: string): PostView[] {
  const { kind, evidence } = graph.getEdgeAttributes(key)
  const posts = new Map<string, EdgeEvidence[]>()
  for (const one of evidence) {
    const post = JSON.stringify([one.title, one.time?.from, one.time?.to])
    posts.set(post, [...(posts.get(post) ?? []), one])
  }
  return [...posts.values()].map(said => {
    const surest = said.reduce((best, one) => (one.confidence > best.confidence ? one : best))
    const { title, time } = surest
    return {
      key,
      kind,
      other: nodeRef(graph, other),
      ...(title !== undefined && { title }),
      modality: modalityOf(said),
      ...(time && { time }),
      quote: quoteOf(graph, surest),
    }
  })
}

const beginOf = ({ time, quote }: PostView): string => time?.from ?? time?.to ?? quote.published ?? NEVER

const byTime = (a: PostView, b: PostView): number =>
  byCode(beginOf(a), beginOf(b)) || byCode(a.title ?? NEVER, b.title ?? NEVER) || byCode(a.key, b.key)
