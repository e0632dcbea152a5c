// A graph as a file of others has it, whatever the format: what is understood of a node and of an edge, as text, before it is
// asked what it means here.
import { FormatError } from '../../errors.ts'
import type { Spell } from '../spells.ts'
import { MOST_ATTRIBUTES, MOST_EDGES, MOST_NODES } from './limits.ts'

/** A node as it stands in the file; `kind` is the file's word for it, `place` as it lies there, y up. What is missing is empty. */
export interface ForeignNode {
  readonly id: string
  readonly line: number
  readonly label: string
  readonly kind: string
  readonly kindLabel: string
  readonly subkind: string
  /** A line each. */
  readonly aliases: string
  readonly place?: { readonly x: number; readonly y: number }
  readonly size?: number
}

/** An edge as it stands in the file: `kinds` are words for its kind, the likeliest first; `said` is what it tells of sentences, as our own columns have it, several values in lines of their own. */
export interface ForeignEdge {
  readonly source: string
  readonly target: string
  readonly line: number
  readonly isDirected: boolean
  readonly kinds: readonly string[]
  readonly label: string
  readonly weight: number | undefined
  readonly confidence: number | undefined
  readonly said: { readonly [field in Said]?: string }
  readonly spells: readonly Spell[]
}

export type Said = 'evidence' | 'title' | 'modality' | 'time' | 'figure' | 'articles' | 'published' | 'rule'

/** What a file holds, in its order; `format` is gexf or graphml. */
export interface ForeignGraph {
  readonly format: string
  readonly source: string
  readonly nodes: Map<string, ForeignNode>
  readonly edges: ForeignEdge[]
}

/** Puts a node to the others. Throws `FormatError` for an id that another has, and for too many. */
export function addNode({ nodes, source }: ForeignGraph, node: ForeignNode): void {
  const { id, line } = node
  const first = nodes.get(id)
  if (first)
    throw new FormatError(`${source}:${line}: node “${shown(id)}” stands here again, it is on line ${first.line}`)
  if (nodes.size >= MOST_NODES)
    throw new FormatError(`${source}:${line}: more than ${MOST_NODES} nodes, expected fewer`)
  nodes.set(id, node)
}

/** Puts an edge to the others. Throws `FormatError` for too many. */
export function addEdge({ edges, source }: ForeignGraph, edge: ForeignEdge): void {
  if (edges.length >= MOST_EDGES)
    throw new FormatError(`${source}:${edge.line}: more than ${MOST_EDGES} edges, expected fewer`)
  edges.push(edge)
}

/** Sets what stands in a column of a node or an edge. Throws `FormatError` for too many columns. */
export function setValue(
  values: Map<string, string>,
  name: string,
  value: string,
  { source, line }: { readonly source: string; readonly line: number },
): void {
  if (values.size >= MOST_ATTRIBUTES && !values.has(name))
    throw new FormatError(`${source}:${line}: an element has more than ${MOST_ATTRIBUTES} values, expected fewer`)
  values.set(name, value)
}

const LONGEST = 60

/** An id in a message. */
export const shown = (id: string): string => (id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id)
