// What some entities have to do with the rest and with each other, looked up in the whole graph, not on the stage alone.
import { type GraphEdge, type Links, otherEnd } from './links.ts'

/** What is on the stage, what passes the filters, and what was hidden by hand. */
export interface OnStage {
  readonly shown: ReadonlySet<string>
  readonly passing: ReadonlySet<string>
  readonly hidden: readonly string[]
}

/** The neighbours of these entities that are not on the stage and would be if they were brought in; what a filter leaves out stays out. */
export function missingAround(links: Links, ids: readonly string[], { shown, passing, hidden }: OnStage): string[] {
  const around = ids.flatMap(id => (links.at.get(id) ?? []).map(edge => otherEnd(edge, id)))
  return [...new Set(around)].filter(id => !shown.has(id) && (passing.has(id) || hidden.includes(id)))
}

/** The relations of these entities with each other, those that more sentences say first. */
export function edgesAmong(links: Links, ids: readonly string[]): GraphEdge[] {
  const all = new Set(ids)
  const among = ids
    .flatMap(id => links.at.get(id) ?? [])
    .filter(({ source, target }) => all.has(source) && all.has(target))
  return [...new Set(among)].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}
