// One step along a relation, from whichever end one comes.
import type { KnowledgeGraph } from '../types.ts'
import type { Hop } from './findPaths.ts'
import { quoteOf } from './quoteEdge.ts'
import { labelFrom } from './statement.ts'

/** The relation of that key read from `from`, one of its ends, with its surest sentence. */
export function hopOf(graph: KnowledgeGraph, key: string, from: string): Hop {
  const { kind, evidence } = graph.getEdgeAttributes(key)
  const forward = graph.source(key) === from
  const surest = evidence.reduce((best, one) => (one.confidence > best.confidence ? one : best))
  return {
    key,
    kind,
    label: labelFrom(kind, forward ? 'source' : 'target'),
    forward,
    quote: quoteOf(graph, surest),
  }
}
