// How two things are connected, named as a person names them; `pathsBetween` does the finding.
import type { EntityKind, RelationKind } from '../schema.ts'
import type { KnowledgeGraph } from '../types.ts'
import { findEntity } from './findEntity.ts'
import type { NodeRef } from './nodeRef.ts'
import { pathsBetween } from './pathsBetween.ts'
import type { Quote } from './quoteEdge.ts'

/** A route: n+1 nodes and n hops between them. */
export interface Path {
  readonly nodes: readonly NodeRef[]
  readonly hops: readonly Hop[]
}

/** One step; `forward` where the relation points along the route, `label` read in the route's direction, `quote` its best evidence, missing where a graph made by others gives none. */
export interface Hop {
  readonly key: string
  readonly kind: RelationKind
  readonly label: string
  readonly forward: boolean
  readonly quote?: Quote
}

/** `without`: relations of these kinds are not walked, entities of these kinds are not passed through, though a route may start and end at one. */
export interface PathOptions {
  readonly max?: number
  readonly length?: number
  readonly without?: readonly (RelationKind | EntityKind)[]
}

/** Routes between two entities (ids or names), as `pathsBetween` finds them. Throws as it does and as `findEntity` does. */
export const findPaths = (graph: KnowledgeGraph, from: string, to: string, options: PathOptions = {}): Path[] =>
  pathsBetween(graph, findEntity(graph, from), findEntity(graph, to), options)
