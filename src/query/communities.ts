// What belongs together: groups of entities that are tied more to one another than to the rest, by Louvain's method
// (Blondel et al. 2008). The same graph has the same groups, however it was put together: ties are handed over sorted,
// and chance comes from a seed.
import louvain from 'graphology-communities-louvain'
import { byCode } from '../text/order.ts'
import type { KnowledgeGraph } from '../types.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'
import { seeded } from './seeded.ts'
import { tiesOf } from './tiesOf.ts'

/** A group of entities. `number` is as `communitiesOf` gives it, `name` that of its best connected member, who comes first among the `members`. */
export interface Community {
  readonly number: number
  readonly name: string
  readonly size: number
  readonly members: readonly NodeRef[]
}

/** The groups of a graph, the largest first; in each those with most relations first. What has no relation is in none. */
export function communities(graph: KnowledgeGraph): Community[] {
  const groups: string[][] = []
  for (const [id, number] of communitiesOf(graph)) {
    if (number < 0) continue
    groups[number] ??= []
    groups[number].push(id)
  }
  return groups.map((ids, number) => {
    const members = ids.sort((a, b) => graph.degree(b) - graph.degree(a) || byCode(a, b)).map(id => nodeRef(graph, id))
    return { number, name: members[0]!.name, size: members.length, members }
  })
}

const made = new WeakMap<KnowledgeGraph, ReadonlyMap<string, number>>()

/** The community of every entity: 0 is the largest, of equals the one with the smallest id comes first; -1 for what has no relation to another entity. Kept as long as the graph. */
export function communitiesOf(graph: KnowledgeGraph): ReadonlyMap<string, number> {
  let communities = made.get(graph)
  if (!communities) {
    communities = detect(graph)
    made.set(graph, communities)
  }
  return communities
}

function detect(graph: KnowledgeGraph): Map<string, number> {
  const ids = graph.nodes().sort(byCode)
  const groups = new Map<number, string[]>()
  for (const [index, group] of Object.entries(louvain(tiesOf(graph, ids), { rng: seeded() }))) {
    const members = groups.get(group)
    if (members) members.push(ids[Number(index)]!)
    else groups.set(group, [ids[Number(index)]!])
  }
  const communities = new Map(ids.map(id => [id, -1]))
  for (const [community, members] of bySize([...groups.values()]).entries())
    for (const id of members) communities.set(id, community)
  return communities
}

/** Members are sorted by id, as they come from `ids`. */
const bySize = (groups: readonly string[][]): string[][] =>
  groups.map(members => members.sort(byCode)).sort((a, b) => b.length - a.length || byCode(a[0]!, b[0]!))
