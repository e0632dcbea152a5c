// What happened between whom, and when: relations in the order of time, each with the sentences that say it.
import type { Modality, RelationKind } from '../schema.ts'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import { type DateRange, datesOf, NEVER } from './datesOf.ts'
import { filterGraph, type PartOptions } from './filterGraph.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'
import { type Quote, quoteOf } from './quoteEdge.ts'
import { modalityOf } from './statement.ts'

/** A relation with its sentences. `dates` are the times that these give, else the days on which they were printed, each once, the earliest first. */
export interface Connection {
  readonly key: string
  readonly kind: RelationKind
  readonly label: string
  readonly source: NodeRef
  readonly target: NodeRef
  readonly modality: Modality
  readonly dates: readonly DateRange[]
  readonly quotes: readonly Quote[]
}

/** The relations of a graph, or of the part of it that the options describe (`{ relations: ['builds'], from: '2022-01', to: '2022-07' }`), the earliest first, what is not dated last. Throws as `filterGraph` does. */
export function connections(graph: KnowledgeGraph, options: PartOptions = {}): Connection[] {
  const part = filterGraph(graph, options)
  return part
    .mapEdges((key, { kind, label, evidence }, source, target) => ({
      key,
      kind,
      label,
      source: nodeRef(part, source),
      target: nodeRef(part, target),
      modality: modalityOf(evidence),
      dates: datesOf(part, evidence),
      quotes: evidence.map(one => quoteOf(part, one)),
    }))
    .sort(byTime)
}

const beginOf = ({ dates: [first] }: Connection): DateRange => first ?? [NEVER, NEVER]

const byTime = (a: Connection, b: Connection): number =>
  byCode(beginOf(a)[0], beginOf(b)[0]) || byCode(beginOf(a)[1], beginOf(b)[1]) || byCode(a.key, b.key)
