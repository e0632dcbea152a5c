// Which kinds of relation and entity a reader may want to walk around: those that the paths found lead through, and
// those that he avoids already, so that they can be allowed again.
import type { Path } from '../src/query/findPaths.ts'
import { ENTITY_KINDS, type EntityKind, RELATION_KINDS, type RelationKind } from '../src/schema.ts'

/** Kinds, each once. */
export interface PathKinds {
  readonly relations: readonly RelationKind[]
  readonly entities: readonly EntityKind[]
}

/** In the schema's order. What a path starts and ends at is not passed through. */
export function pathKinds(paths: readonly Path[], without: readonly (RelationKind | EntityKind)[]): PathKinds {
  const kinds = new Set<string>(without)
  for (const { hops, nodes } of paths) {
    for (const { kind } of hops) kinds.add(kind)
    for (const { kind } of nodes.slice(1, -1)) kinds.add(kind)
  }
  const ordered = <Kind extends string>(table: Readonly<Record<Kind, unknown>>) =>
    (Object.keys(table) as Kind[]).filter(kind => kinds.has(kind))
  return { relations: ordered(RELATION_KINDS), entities: ordered(ENTITY_KINDS) }
}
