// How a view names an entity that it does not describe.
import type { EntityKind } from '../schema.ts'
import type { KnowledgeGraph } from '../types.ts'

/** An entity by id, name and kind. */
export interface NodeRef {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
}

/** The reference to a node that is there. */
export function nodeRef(graph: KnowledgeGraph, id: string): NodeRef {
  const { label, kind } = graph.getNodeAttributes(id)
  return { id, name: label, kind }
}
