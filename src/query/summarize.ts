// What the graph holds, in numbers.
import { ENTITY_KINDS, type EntityKind, RELATION_KINDS, type RelationKind } from '../schema.ts'
import type { KnowledgeGraph } from '../types.ts'

/** Counts. `relations` and `byRelation` count edges; kinds stand in the schema's order, relation kinds and `other` only where there are any. */
export interface Summary {
  readonly articles: number
  readonly entities: number
  readonly byKind: { readonly [kind in EntityKind]?: number }
  readonly relations: number
  readonly byRelation: { readonly [kind in RelationKind]?: number }
  readonly figures: number
}

/** The counts of a graph. */
export function summarize(graph: KnowledgeGraph): Summary {
  const kinds = graph.mapNodes((_, { kind }) => kind)
  const relations = graph.mapEdges((_, { kind }) => kind)
  return {
    articles: graph.getAttribute('articles').length,
    entities: graph.order,
    byKind: tally(
      (Object.keys(ENTITY_KINDS) as EntityKind[]).filter(kind => kind !== 'other' || kinds.includes(kind)),
      kinds,
    ),
    relations: graph.size,
    byRelation: tally(
      (Object.keys(RELATION_KINDS) as RelationKind[]).filter(kind => relations.includes(kind)),
      relations,
    ),
    figures: graph.reduceNodes((sum, _, { figures }) => sum + figures.length, 0),
  }
}

function tally<K extends string>(keys: readonly K[], all: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map(key => [key, 0])) as Record<K, number>
  for (const one of all) counts[one]++
  return counts
}
