// GEXF 1.0 to 1.3 (https://gexf.net/schema.html), as Gephi, Gephi Lite, networkx and others write it, and our own. Elements are
// known by their names alone, since every version has another namespace.
import type { KnowledgeGraph } from '../../types.ts'
import { daysOf } from '../isoDate.ts'
import type { Spell } from '../spells.ts'
import { type Columns, edgeFrom, noColumns, nodeFrom, numberFrom, setFallback } from './fields.ts'
import { type ForeignOptions, finish } from './finish.ts'
import { addEdge, addNode, type ForeignGraph, setValue } from './foreignGraph.ts'
import { readXml, required, type Tag } from './readXml.ts'

/** The graph of a GEXF file, whole or in pieces. Places are those of the file, all 0, 0 where it has none: `layOut` gives some then. Throws `FormatError` with the line for what is no such file. `source` names the file in messages. */
export function fromGexf(
  text: string | Iterable<string>,
  source = 'graph.gexf',
  options: ForeignOptions = {},
): KnowledgeGraph {
  const reading = readingOf(source)
  readXml(
    text,
    { source, root: 'gexf' },
    { open: tag => open(reading, tag), close: (tag, text) => close(reading, tag, text) },
  )
  return finish(reading, options)
}

/** A node or an edge whose element is open. */
interface Opened {
  readonly tag: Tag
  readonly values: Map<string, string>
  readonly spells: Spell[]
  place?: { readonly x: number; readonly y: number }
  size?: number
}

interface Reading {
  readonly source: string
  readonly foreign: ForeignGraph
  readonly columns: Columns
  /** Titles of columns by class and id. */
  readonly titles: Map<string, string>
  readonly opened: Opened[]
  isDirected: boolean
  nested: number
  undated: number
  timed: number
}

const readingOf = (source: string): Reading => ({
  source,
  foreign: { format: 'gexf', source, nodes: new Map(), edges: [] },
  columns: noColumns(),
  titles: new Map(),
  opened: [],
  isDirected: false,
  nested: 0,
  undated: 0,
  timed: 0,
})

function open(reading: Reading, tag: Tag): void {
  const { titles, opened } = reading
  const { name, parent, get } = tag
  const last = opened.at(-1)
  if (name === 'graph') reading.isDirected = get('defaultedgetype') === 'directed'
  else if (name === 'attribute') titles.set(`${parent?.get('class')} ${get('id')}`, titleOf(tag))
  else if (name === 'node' || name === 'edge') {
    if (name === 'node' && (opened.length > 0 || get('pid'))) reading.nested++
    opened.push({ tag, values: new Map(), spells: spellsIn(reading, tag) })
  } else if (!last) return
  else if (name === 'attvalue') {
    const id = get('for') ?? get('id') ?? ''
    const title = titles.get(`${last.tag.name} ${id}`) ?? id
    setValue(last.values, title, get('value') ?? '', { ...reading, line: tag.line })
  } else if (name === 'position') {
    const [x, y] = [get('x'), get('y')].map(numberFrom)
    if (x !== undefined && y !== undefined) last.place = { x, y }
  } else if (name === 'size') {
    const size = numberFrom(get('value'))
    if (size !== undefined) last.size = size
  } else if (name === 'spell' || name === 'slice') last.spells.push(...spellsIn(reading, tag))
}

function close(reading: Reading, tag: Tag, text: string): void {
  const { opened, foreign, columns } = reading
  const { parent } = tag
  if (tag.name === 'default' && parent?.name === 'attribute')
    setFallback(columns.fallbacks, parent.parent?.get('class'), titleOf(parent), text)
  if (opened.at(-1)?.tag !== tag) return
  const { values, place, size, spells } = opened.pop()!
  const { line, get, name } = tag
  if (name === 'node') {
    if (spells.length > 0) reading.timed++
    const given = { id: required(tag, 'id', reading), line, label: get('label') ?? '' }
    addNode(
      foreign,
      nodeFrom(values, { ...given, ...(place && { place }), ...(size !== undefined && { size }) }, columns),
    )
    return
  }
  const type = get('type')
  const given = {
    source: required(tag, 'source', reading),
    target: required(tag, 'target', reading),
    isDirected: type === undefined ? reading.isDirected : type === 'directed',
    kinds: [get('kind') ?? ''].filter(Boolean),
    label: get('label') ?? '',
    weight: get('weight'),
  }
  addEdge(foreign, edgeFrom(values, { ...given, line, spells }, columns))
}

const titleOf = ({ get }: Tag): string => get('title') ?? get('id') ?? ''

/** The days that an element is there, where it says so in dates; numbers may mean anything. */
function spellsIn(reading: Reading, { get }: Tag): Spell[] {
  const ends = [get('start') ?? get('startopen'), get('end') ?? get('endopen')] as const
  const [from, to] = ends.map(text => text && daysOf(text.slice(0, DAY)))
  if (from || to) return [{ ...(from && { start: from[0] }), ...(to && { end: to[1] }) }]
  if (ends.some(Boolean)) reading.undated++
  return []
}

/** 2022-07-15, of 2022-07-15T12:00:00 too. */
const DAY = 10
