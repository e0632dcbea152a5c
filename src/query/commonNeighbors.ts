// What several things have in common: whatever each of them is tied to, with the relations that tie it.
import { UsageError } from '../errors.ts'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import { findEntity } from './findEntity.ts'
import type { Hop } from './findPaths.ts'
import { hopOf } from './hopOf.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'

/** An entity that is tied to all that were named; `weight` is the number of sentences that say so. */
export interface CommonNeighbor extends NodeRef {
  readonly weight: number
  readonly ties: readonly CommonTie[]
}

/** A relation with one of those named, read from that one: 河湾新区 ─任职者→. */
export interface CommonTie extends Hop {
  readonly named: NodeRef
}

/** Entities with a relation to each of those named (ids or names), whatever its direction; those that most sentences tie to them first. The named are not among them. Throws `UsageError` for fewer than two, and as `findEntity` does. */
export function commonNeighbors(graph: KnowledgeGraph, names: readonly string[]): CommonNeighbor[] {
  const ids = [...new Set(names.map(name => findEntity(graph, name)))]
  if (ids.length < 2) throw new UsageError(`expected two entities or more, found ${ids.join(', ') || 'none'}`)
  const [first, ...others] = ids as [string, ...string[]]
  return graph
    .neighbors(first)
    .filter(id => !ids.includes(id) && others.every(other => graph.areNeighbors(id, other)))
    .map(id => commonNeighbor(graph, id, ids))
    .sort((a, b) => b.weight - a.weight || byCode(a.id, b.id))
}

function commonNeighbor(graph: KnowledgeGraph, id: string, ids: readonly string[]): CommonNeighbor {
  const weight = (key: string) => graph.getEdgeAttribute(key, 'weight')
  const keys = ids.map(named => graph.edges(named, id).sort((a, b) => weight(b) - weight(a) || byCode(a, b)))
  return {
    ...nodeRef(graph, id),
    weight: keys.flat().reduce((sum, key) => sum + weight(key), 0),
    ties: ids.flatMap((named, index) =>
      keys[index]!.map(key => ({ named: nodeRef(graph, named), ...hopOf(graph, key, named) })),
    ),
  }
}
