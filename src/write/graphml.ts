// GraphML 1.0 for yEd, igraph and networkx: what all three read without a warning, so every column is declared, all edges
// are directed (a column tells where the direction says nothing), and no reader's own extension is used.
import type { KnowledgeGraph } from '../types.ts'
import {
  type Cells,
  type ColorOptions,
  type Column,
  EDGE_COLUMNS,
  type EdgeRow,
  edgeRows,
  filled,
  LOOK_COLUMNS,
  NODE_COLUMNS,
  type NodeRow,
  nodeRows,
} from './columns.ts'
import { each, pieces, whole } from './pieces.ts'
import { attribute, elementText } from './xml.ts'

const NODE_KEYS = [['label', 'string'], ...NODE_COLUMNS, ...LOOK_COLUMNS] as const satisfies readonly Column[]
const EDGE_KEYS = [['label', 'string'], ['weight', 'double'], ...EDGE_COLUMNS] as const satisfies readonly Column[]
const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const

/** The graph as GraphML: well-formed for any names. What is missing has no element; several values stand in lines of their own. */
export const toGraphml = (graph: KnowledgeGraph, options?: ColorOptions): string => whole(graphmlPieces(graph, options))

/** What `toGraphml` gives, in pieces. */
export const graphmlPieces = (graph: KnowledgeGraph, options?: ColorOptions): Iterable<string> =>
  pieces(graphmlTexts(graph, options))

function* graphmlTexts(graph: KnowledgeGraph, options?: ColorOptions): Generator<string, void> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys('node', NODE_KEYS)}${keys('edge', EDGE_KEYS)}<graph id="guanxi" edgedefault="directed">
`
  yield* each(nodeRows(graph, options), nodeElement)
  yield* each(edgeRows(graph), edgeElement)
  yield '</graph>\n</graphml>\n'
}

const keys = (end: 'node' | 'edge', columns: readonly Column[]): string =>
  columns
    .map(([name, type]) => `<key id="${end}-${name}" for="${end}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`)
    .join('')

const nodeElement = ({ id, label, look, cells }: NodeRow): string =>
  `<node${attribute('id', id)}>\n${values('node', NODE_KEYS, { label, ...cells, ...look })}</node>\n`

const edgeElement = ({ id, source, target, label, weight, cells }: EdgeRow): string =>
  `<edge${attribute('id', id)}${attribute('source', source)}${attribute('target', target)}>
${values('edge', EDGE_KEYS, { label, weight, ...cells })}</edge>
`

const values = <Columns extends readonly Column[]>(
  end: 'node' | 'edge',
  columns: Columns,
  cells: Cells<Columns>,
): string =>
  filled(columns, cells)
    .map(([name, text]) => `<data key="${end}-${name}">${elementText(text)}</data>\n`)
    .join('')
