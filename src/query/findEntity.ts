// From what a person typed to one entity, or to a message that helps him type the right thing.
import { NotFoundError, UsageError } from '../errors.ts'
import type { EntityKind } from '../schema.ts'
import { comparable } from '../text/comparable.ts'
import type { KnowledgeGraph } from '../types.ts'
import { namedIn } from './namedIn.ts'
import { keysOf, nameKeys } from './nameKeys.ts'
import { suggestNames } from './suggestNames.ts'

/** The id of the entity with that id, name or alias; a name goes before an alias. Throws `UsageError` listing the ids where several have it, `NotFoundError` with near names where none has. */
export function findEntity(graph: KnowledgeGraph, nameOrId: string): string {
  const found = entitiesNamed(graph, nameOrId)
  if (found.length > 1)
    throw new UsageError(
      `“${nameOrId}” is the name of ${found.length} entities; give one of the ids ${found.join(', ')}`,
    )
  const [id] = found
  if (id === undefined) throw new NotFoundError(`no entity “${nameOrId}”`, nearNames(graph, nameOrId))
  return id
}

/** The ids of all entities with that id or name, or of those with that alias where nothing has the name. */
export function entitiesNamed(graph: KnowledgeGraph, nameOrId: string): string[] {
  if (graph.hasNode(nameOrId)) return [nameOrId]
  const wanted = comparable(nameOrId)
  if (wanted === '') return []
  const { names, aliases } = namedIn(graph)
  return [...(names.get(wanted) ?? aliases.get(wanted) ?? [])]
}

/** The names in the graph that are nearest to a text, of one kind where `kind` is given; at most three, the nearest first. */
export function nearNames(graph: KnowledgeGraph, text: string, kind?: EntityKind): string[] {
  const keys = nameKeys(graph)
  return suggestNames(kind ? keys.filter(one => one.kind === kind) : keys, text, keysOf(text))
}
