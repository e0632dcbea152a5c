// Finds entities as people type names: 汉字, an alias, pinyin or its initials.
import type { EntityKind, Subkind } from '../schema.ts'
import type { KnowledgeGraph } from '../types.ts'
import { nameKeys } from './nameKeys.ts'
import { searchNames } from './searchNames.ts'

/** An entity found; `matched` is the name or alias that was met, `mentions` a count. */
export interface SearchHit {
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly mentions: number
  readonly matched: string
}

/** The best hits first, as `searchNames` ranks them. An empty text finds everything. `limit` is 20 unless given. */
export const searchEntities = (
  graph: KnowledgeGraph,
  text: string,
  options: { readonly limit?: number; readonly kind?: EntityKind } = {},
): SearchHit[] => searchNames(nameKeys(graph), text, options).map(({ id, matched }) => hit(graph, id, matched))

function hit(graph: KnowledgeGraph, id: string, matched: string): SearchHit {
  const { label, kind, subkind, mentions } = graph.getNodeAttributes(id)
  return { id, name: label, kind, ...(subkind && { subkind }), mentions: mentions.length, matched }
}
