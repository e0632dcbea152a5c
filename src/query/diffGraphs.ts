// What is new since the last issue of the paper: two graphs compared by what their entities and relations are, not by
// how they are drawn. An entity that goes by another name now is the same one, changed.
import { isOwnLabel, RELATION_KINDS } from '../schema.ts'
import { byCode } from '../text/order.ts'
import type { EdgeAttributes, KnowledgeGraph } from '../types.ts'
import type { Hop } from './findPaths.ts'
import { type Heirs, heirsOf } from './heirsOf.ts'
import { hopOf } from './hopOf.ts'
import { type NodeRef, nodeRef } from './nodeRef.ts'

/** What one graph has and another has not. */
export interface GraphDiff {
  readonly entities: Changes<NodeRef, EntityChange>
  readonly relations: Changes<RelationRef, RelationChange>
}

/** `new` is only in the graph after, `gone` only in the one before, `changed` in both; each sorted by id or key. */
export interface Changes<T, C> {
  readonly new: readonly T[]
  readonly gone: readonly T[]
  readonly changed: readonly C[]
}

/** A number before and after. */
export type BeforeAfter = readonly [before: number, after: number]

/** An entity as it is after. `was`: the entities before, where it is not just the one of the same id: a name that changed, or several that were found to be one. */
export interface EntityChange extends NodeRef {
  readonly was?: readonly NodeRef[]
  readonly aliases: { readonly new: readonly string[]; readonly gone: readonly string[] }
  readonly mentions: BeforeAfter
  readonly figures: BeforeAfter
}

/** A relation with its surest sentence, if there is one, read from its source. */
export interface RelationRef extends Hop {
  readonly source: NodeRef
  readonly target: NodeRef
}

/** A relation as it is after, with the number of sentences that say it. */
export interface RelationChange extends RelationRef {
  readonly sentences: BeforeAfter
}

/** What is new, gone and changed from one graph to another. */
export function diffGraphs(before: KnowledgeGraph, after: KnowledgeGraph): GraphDiff {
  const heirs = heirsOf(before, after)
  return { entities: entityChanges(before, after, heirs), relations: relationChanges(before, after, heirs) }
}

function entityChanges(before: KnowledgeGraph, after: KnowledgeGraph, heirs: Heirs): GraphDiff['entities'] {
  const sources = grouped(before.nodes(), id => heirs.get(id))
  return {
    new: sorted(after.filterNodes(id => !sources.has(id))).map(id => nodeRef(after, id)),
    gone: sorted(before.filterNodes(id => !heirs.has(id))).map(id => nodeRef(before, id)),
    changed: sorted([...sources.keys()]).flatMap(id => entityChange([before, sources.get(id)!], [after, id]) ?? []),
  }
}

function entityChange(
  [before, was]: readonly [KnowledgeGraph, readonly string[]],
  [after, id]: readonly [KnowledgeGraph, string],
): EntityChange | undefined {
  const names = [namesIn(before, was), namesIn(after, [id])] as const
  const count = (what: 'mentions' | 'figures'): BeforeAfter => [
    was.reduce((sum, one) => sum + before.getNodeAttribute(one, what).length, 0),
    after.getNodeAttribute(id, what).length,
  ]
  const change: EntityChange = {
    ...nodeRef(after, id),
    ...((was.length > 1 || was[0] !== id) && { was: was.map(one => nodeRef(before, one)) }),
    aliases: { new: missing(names[1], names[0]), gone: missing(names[0], names[1]) },
    mentions: count('mentions'),
    figures: count('figures'),
  }
  const { aliases, mentions, figures } = change
  const same = aliases.new.length + aliases.gone.length === 0 && [mentions, figures].every(([a, b]) => a === b)
  return same && !change.was ? undefined : change
}

function relationChanges(before: KnowledgeGraph, after: KnowledgeGraph, heirs: Heirs): GraphDiff['relations'] {
  const sources = grouped(before.edges(), key => keyAfter(before, key, heirs))
  const both = sorted(after.filterEdges(key => sources.has(key)))
  return {
    new: sorted(after.filterEdges(key => !sources.has(key))).map(key => relationRef(after, key)),
    gone: sorted(before.filterEdges(key => !isIn(after, keyAfter(before, key, heirs)))).map(key =>
      relationRef(before, key),
    ),
    changed: both.flatMap(key => {
      const was = sources.get(key)!.reduce((sum, one) => sum + sentences(before.getEdgeAttributes(one)), 0)
      const is = sentences(after.getEdgeAttributes(key))
      return was === is ? [] : [{ ...relationRef(after, key), sentences: [was, is] as const }]
    }),
  }
}

const isIn = (graph: KnowledgeGraph, key: string | undefined): boolean => key !== undefined && graph.hasEdge(key)

const sentences = ({ evidence }: EdgeAttributes): number => evidence.length

/** The key that a relation has after, where its ends may have other names; as `EdgeAttributes` has it. */
function keyAfter(before: KnowledgeGraph, key: string, heirs: Heirs): string | undefined {
  const { kind, label } = before.getEdgeAttributes(key)
  const ends = before.extremities(key).map(id => heirs.get(id))
  const [from, to] = RELATION_KINDS[kind].directed ? ends : sortedEnds(ends)
  const said = isOwnLabel(kind, label) ? `${kind}:${label}` : kind
  return from === undefined || to === undefined ? undefined : `${from}|${said}|${to}`
}

const sortedEnds = ([a, b]: readonly (string | undefined)[]) =>
  a !== undefined && b !== undefined && byCode(a, b) > 0 ? [b, a] : [a, b]

const relationRef = (graph: KnowledgeGraph, key: string): RelationRef => ({
  source: nodeRef(graph, graph.source(key)),
  target: nodeRef(graph, graph.target(key)),
  ...hopOf(graph, key, graph.source(key)),
})

const namesIn = (graph: KnowledgeGraph, ids: readonly string[]): ReadonlySet<string> =>
  new Set(
    ids.flatMap(id => [
      graph.getNodeAttribute(id, 'label'),
      ...graph.getNodeAttribute(id, 'aliases').map(one => one.text),
    ]),
  )

const missing = (all: ReadonlySet<string>, from: ReadonlySet<string>): string[] =>
  sorted([...all].filter(text => !from.has(text)))

/** What has the same key, together; what has none is left out. */
function grouped(all: readonly string[], keyOf: (one: string) => string | undefined): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}

const sorted = (all: readonly string[]): string[] => [...all].sort(byCode)
