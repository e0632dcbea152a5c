// The end of every reading: what was understood becomes a graph, and what was not is told.
import type { KnowledgeGraph } from '../../types.ts'
import type { Columns } from './fields.ts'
import type { ForeignGraph } from './foreignGraph.ts'
import { graphOf, type Notice } from './graphOf.ts'

/** `notice` is told what of the file is not in the graph, a sentence each. */
export interface ForeignOptions {
  readonly notice?: Notice
}

/** What a reading gives: `nested` counts nodes inside others, `undated` times that are no dates, `timed` nodes that have dates. */
export interface Read {
  readonly foreign: ForeignGraph
  readonly columns: Columns
  readonly nested: number
  readonly undated?: number
  readonly timed?: number
}

/** The graph of what was read. Throws as `graphOf` does. */
export function finish(
  { foreign, columns, nested, undated = 0, timed = 0 }: Read,
  { notice = () => {} }: ForeignOptions,
): KnowledgeGraph {
  const graph = graphOf(foreign, notice)
  const { source } = foreign
  for (const [of, names] of Object.entries(columns.unread))
    if (names.size > 0) notice(`${source}: columns of ${of} that are left out: ${listed([...names])}`)
  if (nested > 0) notice(`${source}: ${nested} nodes lie inside others: taken beside them`)
  if (undated > 0) notice(`${source}: ${undated} times are no dates such as 2022-07-15: left out`)
  if (timed > 0) notice(`${source}: ${timed} nodes have times: left out, here only what is said has a time`)
  return graph
}

const MOST = 8

const listed = (names: readonly string[]): string =>
  `${names
    .slice(0, MOST)
    .map(name => name.slice(0, 40))
    .join(', ')}${names.length > MOST ? ` and ${names.length - MOST} more` : ''}`
