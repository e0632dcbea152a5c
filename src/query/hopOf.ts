// One step along a relation, from whichever end one comes.
import type { KnowledgeGraph } from '../types.ts'
import type { Hop } from './findPaths.ts'
import { quoteOf } from './quoteEdge.ts'
import { labelFrom } from './statement.ts'

/** The relation of that key read from `from`, one of its ends, with its surest sentence if it has one. */
export function hopOf(graph: KnowledgeGraph, key: string, from: string): Hop {
  const edge = graph.getEdgeAttributes(key)
  const { kind, evidence } = edge
  const forward = graph.source(key) === from
  const [first, ...more] = evidence
  const surest = first && more.reduce((best, one) => (one.confidence > best.confidence ? one : best), first)
  return {
    key,
    kind,
    label: labelFrom(edge, forward ? 'source' : 'target'),
    forward,
    ...(surest && { quote: quoteOf(graph, surest) }),
  }
}
