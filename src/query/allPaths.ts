// Every way from one thing to another, for whoever must be sure that none is missing; where some may be, it says so.
import type { KnowledgeGraph } from '../types.ts'
import { findEntity } from './findEntity.ts'
import type { Path, PathOptions } from './findPaths.ts'
import { checkCounts, searchPaths } from './pathsBetween.ts'

/** Steps that a search may take in all: a second or less. */
const STEPS = 200_000

/** `complete` where there is no other route of that length: the search ran to its end, and `max` cut nothing off. */
export interface AllPaths {
  readonly paths: readonly Path[]
  readonly complete: boolean
}

/** All routes between two entities (ids or names), no node twice, of at most `length` (4) hops, the shortest first, among equals those that more sentences say; at most `max` (1000). Throws as `findPaths` does. */
export function allPaths(
  graph: KnowledgeGraph,
  from: string,
  to: string,
  { max = 1000, length = 4, without = [] }: PathOptions = {},
): AllPaths {
  checkCounts({ max, length })
  const ends = [findEntity(graph, from), findEntity(graph, to)] as const
  const { paths, cut } = searchPaths(graph, ends, { max: max + 1, length, without }, STEPS)
  return { paths: paths.slice(0, max), complete: !cut && paths.length <= max }
}
