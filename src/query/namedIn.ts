// Which entities have a name, as names are compared: asked for by every question that names one, so it is looked up in an
// index that is made when it is first asked and kept as long as the graph.
import { comparable } from '../text/comparable.ts'
import type { KnowledgeGraph } from '../types.ts'

/** Ids by comparable names, in the graph's order: of entities that are called so, and of those that have it as an alias. */
interface Names {
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly aliases: ReadonlyMap<string, readonly string[]>
}

const made = new WeakMap<KnowledgeGraph, Names>()

/** The index of a graph. */
export function namedIn(graph: KnowledgeGraph): Names {
  let index = made.get(graph)
  if (!index) {
    index = makeIndex(graph)
    made.set(graph, index)
  }
  return index
}

function makeIndex(graph: KnowledgeGraph): Names {
  const [names, aliases] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const put = (index: Map<string, string[]>, text: string, id: string): void => {
    const ids = index.get(text) ?? []
    if (ids.at(-1) !== id) ids.push(id)
    index.set(text, ids)
  }
  graph.forEachNode((id, node) => {
    put(names, comparable(node.label), id)
    for (const { text } of node.aliases) put(aliases, comparable(text), id)
  })
  return { names, aliases }
}
