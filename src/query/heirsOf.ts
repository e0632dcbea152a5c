// Which entity of a later graph is which of an earlier one. Ids are made of names, and a name may give way to another:
// 金赛 is later 长春金赛药业, and 金赛 an alias of it.
import { comparable } from '../text/comparable.ts'
import type { KnowledgeGraph, NodeAttributes } from '../types.ts'

/** Of an entity before the id that it has after; those that are gone are missing. */
export type Heirs = ReadonlyMap<string, string>

/** An entity is after what has its id; else the one of its kind that its name is a name or alias of; else the one whose name was an alias of it. What several are is none. */
export function heirsOf(before: KnowledgeGraph, after: KnowledgeGraph): Heirs {
  const all = namedIn(after, namesOf)
  const labels = namedIn(after, ({ label }) => [label])
  const heirs = new Map<string, string>()
  before.forEachNode((id, { kind, label, aliases }) => {
    const renamed = () => aliases.map(({ text }) => labels.get(nameKey(kind, text))).find(heir => heir !== undefined)
    const heir = after.hasNode(id) ? id : (all.get(nameKey(kind, label)) ?? renamed())
    if (heir !== undefined) heirs.set(id, heir)
  })
  return heirs
}

/** The entity of each kind and name; undefined for a name that several have. */
function namedIn(
  graph: KnowledgeGraph,
  namesOf: (node: NodeAttributes) => readonly string[],
): ReadonlyMap<string, string | undefined> {
  const named = new Map<string, string | undefined>()
  graph.forEachNode((id, node) => {
    for (const key of new Set(namesOf(node).map(name => nameKey(node.kind, name))))
      named.set(key, named.has(key) ? undefined : id)
  })
  return named
}

const namesOf = ({ label, aliases }: NodeAttributes): string[] => [label, ...aliases.map(({ text }) => text)]

const nameKey = (kind: string, name: string): string => `${kind}:${comparable(name)}`
