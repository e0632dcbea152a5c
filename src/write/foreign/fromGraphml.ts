// GraphML (http://graphml.graphdrawing.org/specification.html), as networkx, igraph, Gephi and yEd write it, and our own. Of
// yEd's own elements the labels and places are taken; of several graphs in a file, or in a node, all are.
import type { KnowledgeGraph } from '../../types.ts'
import { type Columns, edgeFrom, noColumns, nodeFrom, numberFrom, setFallback } from './fields.ts'
import { type ForeignOptions, finish } from './finish.ts'
import { addEdge, addNode, type ForeignGraph, type ForeignNode, setValue } from './foreignGraph.ts'
import { readXml, required, type Tag } from './readXml.ts'

/** The graph of a GraphML file, whole or in pieces. Places are those of the file, all 0, 0 where it has none: `layOut` gives some then. Throws `FormatError` with the line for what is no such file. `source` names the file in messages. */
export function fromGraphml(
  text: string | Iterable<string>,
  source = 'graph.graphml',
  options: ForeignOptions = {},
): KnowledgeGraph {
  const reading: Reading = {
    source,
    foreign: { format: 'graphml', source, nodes: new Map(), edges: [] },
    columns: noColumns(),
    keys: new Map(),
    opened: [],
    ownIds: new Map(),
    nested: 0,
    hyperedges: 0,
  }
  readXml(
    text,
    { source, root: 'graphml' },
    { open: tag => open(reading, tag), close: (tag, text) => close(reading, tag, text) },
  )
  if (reading.hyperedges > 0) options.notice?.(`${source}: ${reading.hyperedges} hyperedges are left out`)
  return finish({ ...reading, foreign: withOwnIds(reading) }, options)
}

/** A declared column; `ends` is node, edge or all. */
interface Key {
  readonly name: string
  readonly ends: string
}

/** A node or an edge whose element is open. */
interface Opened {
  readonly tag: Tag
  readonly values: Map<string, string>
  label: string
  place?: { readonly x: number; readonly y: number }
}

interface Reading {
  readonly source: string
  readonly foreign: ForeignGraph
  readonly columns: Columns
  readonly keys: Map<string, Key>
  readonly opened: Opened[]
  /** Of each node the id that a column gives it. */
  readonly ownIds: Map<string, string>
  nested: number
  hyperedges: number
}

function open(reading: Reading, tag: Tag): void {
  const { keys, opened } = reading
  const { name, get } = tag
  if (name === 'key')
    keys.set(required(tag, 'id', reading), { name: get('attr.name') ?? '', ends: get('for') ?? 'all' })
  else if (name === 'hyperedge') reading.hyperedges++
  else if (name === 'node' || name === 'edge') {
    if (name === 'node' && opened.length > 0) reading.nested++
    opened.push({ tag, values: new Map(), label: '' })
  } else if (name === 'Geometry') {
    const last = opened.at(-1)
    const [x, y, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map(side => numberFrom(get(side)))
    if (last && !last.place && x !== undefined && y !== undefined)
      last.place = { x: x + width / 2, y: -(y + height / 2) }
  }
}

function close(reading: Reading, tag: Tag, text: string): void {
  const { keys, opened } = reading
  const { name, parent, get } = tag
  const last = opened.at(-1)
  if (name === 'default' && parent?.name === 'key') closeDefault(reading, parent, text)
  else if (!last) return
  else if (name === 'data' && parent === last.tag) {
    const id = get('key') ?? ''
    setValue(last.values, keys.get(id)?.name || id, text, { ...reading, line: tag.line })
  } else if ((name === 'NodeLabel' || name === 'EdgeLabel') && last.label === '') last.label = text.trim()
  else if (last.tag === tag) {
    opened.pop()
    if (name === 'node') closeNode(reading, last)
    else closeEdge(reading, last)
  }
}

function closeNode(reading: Reading, { tag, values, label, place }: Opened): void {
  const { foreign, columns, ownIds } = reading
  const id = required(tag, 'id', reading)
  const { ownId, ...node } = nodeFrom(values, { id, line: tag.line, label, ...(place && { place }) }, columns)
  addNode(foreign, node)
  if (ownId !== '') ownIds.set(id, ownId)
}

function closeEdge(reading: Reading, { tag, values, label }: Opened): void {
  const { foreign, columns } = reading
  const directed = tag.get('directed') ?? graphOver(tag)?.get('edgedefault')
  const edge = {
    source: required(tag, 'source', reading),
    target: required(tag, 'target', reading),
    line: tag.line,
    isDirected: directed === 'true' || directed === 'directed',
    kinds: [],
    label,
    weight: undefined,
    spells: [],
  }
  addEdge(foreign, edgeFrom(values, edge, columns))
}

function closeDefault({ keys, columns }: Reading, key: Tag, text: string): void {
  const { name, ends } = keys.get(key.get('id')!)!
  setFallback(columns.fallbacks, ends, name, text)
}

function graphOver({ parent }: Tag): Tag | undefined {
  return parent === undefined || parent.name === 'graph' ? parent : graphOver(parent)
}

/** igraph numbers the nodes and keeps the ids that they had in a column of that name: they have these again, if each has one of its own. */
function withOwnIds({ foreign, ownIds }: Reading): ForeignGraph {
  const { nodes, edges } = foreign
  if (ownIds.size < nodes.size || new Set(ownIds.values()).size < nodes.size) return foreign
  const idOf = (id: string): string => ownIds.get(id) ?? id
  const renamed = ([id, node]: readonly [string, ForeignNode]) => {
    const own = idOf(id)
    return [own, { ...node, id: own, label: node.label === id ? own : node.label }] as const
  }
  return {
    ...foreign,
    nodes: new Map([...nodes].map(renamed)),
    edges: edges.map(edge => ({ ...edge, source: idOf(edge.source), target: idOf(edge.target) })),
  }
}
