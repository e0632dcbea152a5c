// Of much, the part that hangs together best: grown from the most connected entity, each time by the most connected of
// those that are tied to what is in already, as Prim's method grows a tree. The few with most ties alone would often have
// nothing to do with each other.
import { type Links, otherEnd } from './links.ts'

/** What may be in it, by keys. */
interface Passing {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/** The ids of at most `count` entities, in the order in which they came in; where a part is exhausted, the next most connected begins another. */
export function mostConnected(links: Links, { nodes, edges }: Passing, count: number): readonly string[] {
  const ranks = new Map(links.ranked.map((id, rank) => [id, rank]))
  const core = new Set<string>()
  const frontier = new Set<string>()
  const rest = links.ranked[Symbol.iterator]()
  while (core.size < count) {
    const id = best(frontier, ranks) ?? next(rest, other => nodes.has(other) && !core.has(other))
    if (id === undefined) break
    core.add(id)
    frontier.delete(id)
    for (const edge of links.at.get(id)!) {
      const other = otherEnd(edge, id)
      if (edges.has(edge.key) && nodes.has(other) && !core.has(other)) frontier.add(other)
    }
  }
  return [...core]
}

function best(ids: ReadonlySet<string>, ranks: ReadonlyMap<string, number>): string | undefined {
  let [found, least]: [string | undefined, number] = [undefined, Infinity]
  for (const id of ids) {
    const rank = ranks.get(id)!
    if (rank < least) [found, least] = [id, rank]
  }
  return found
}

function next(ids: Iterator<string>, passes: (id: string) => boolean): string | undefined {
  for (let step = ids.next(); !step.done; step = ids.next()) if (passes(step.value)) return step.value
  return undefined
}
