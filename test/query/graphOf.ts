// A graph of numbered nodes, for what only asks who is tied to whom: one article, one piece of evidence for each tie.
import { MultiDirectedGraph } from 'graphology'
import { type EntityKind, RELATION_KINDS, type RelationKind } from '../../src/schema.ts'
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/types.ts'

/** Ends by their number; `connects` and one sentence unless given. */
export type Tie = readonly [from: number, to: number, kind?: RelationKind, weight?: number]

/** Node 0 is `place:0`, where it is of no other kind. */
export const idOf = (index: number, kinds: readonly EntityKind[] = []) => `${kinds[index] ?? 'place'}:${index}`

/** So many nodes, of these kinds as far as they go, then places; ties come in the order given, each once, none to itself. */
export function graphOf(order: number, ties: readonly Tie[], kinds: readonly EntityKind[] = []): KnowledgeGraph {
  const made: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const span = { start: 0, end: 0 }
  const article = { id: 'a', role: 'news', text: '', segments: [], sentences: [], body: span, byline: [] } as const
  made.setAttribute('articles', [{ ...article, documentId: 'a', source: '-', credits: [] }])
  const shape = { aliases: [], mentions: [], figures: [], x: 0, y: 0, size: 1 } as const
  for (let index = 0; index < order; index++)
    made.addNode(idOf(index, kinds), { ...shape, kind: kinds[index] ?? 'place', label: `${index}` })
  const said = { articleId: 'a', sentence: span, rule: 'r', from: span, to: span, modality: 'stated' } as const
  for (const [a, b, kind = 'connects', weight = 1] of ties) {
    const evidence = [{ ...said, confidence: 1 }]
    const edge = { kind, label: RELATION_KINDS[kind].label, weight, confidence: 1, evidence }
    const [from, to] = [idOf(a, kinds), idOf(b, kinds)]
    if (a !== b) made.mergeDirectedEdgeWithKey(`${from}|${kind}|${to}`, from, to, edge)
  }
  return made
}
