// Two tables, nodes and edges, with the column names that Gephi looks for and that Excel shows as they are. News is text
// from strangers: a cell that a spreadsheet would run as a formula gets an apostrophe, which makes it text there.
import type { KnowledgeGraph } from '../types.ts'
import {
  type ColorOptions,
  type Column,
  EDGE_COLUMNS,
  edgeRows,
  LOOK_COLUMNS,
  NODE_COLUMNS,
  nodeRows,
  type Value,
} from './columns.ts'
import { csvLines } from './csvLines.ts'
import { each, pieces, whole } from './pieces.ts'

/** `bom` puts U+FEFF first, without which Excel takes UTF-8 for the encoding of the country. */
export interface CsvOptions {
  readonly bom?: boolean
}

/** Id, Label, then the columns of the other formats. Lines end in CR LF; several values in a cell stand in lines of their own. */
export const toNodesCsv = (graph: KnowledgeGraph, options?: CsvOptions & ColorOptions): string =>
  whole(nodesCsvPieces(graph, options))

/** Source, Target, Type, Kind (without which Gephi merges parallel edges), Label, Weight, Id, then the columns of the other formats. */
export const toEdgesCsv = (graph: KnowledgeGraph, options?: CsvOptions): string => whole(edgesCsvPieces(graph, options))

/** What `toNodesCsv` gives, in pieces. */
export function nodesCsvPieces(graph: KnowledgeGraph, options: CsvOptions & ColorOptions = {}): Iterable<string> {
  const columns = [...NODE_COLUMNS, ...LOOK_COLUMNS]
  const rows = each(nodeRows(graph, options), ({ id, label, look, cells }) => [
    id,
    label,
    ...valuesOf(columns, { ...cells, ...look }),
  ])
  return table(['Id', 'Label', ...columns.map(([name]) => name)], rows, options)
}

/** What `toEdgesCsv` gives, in pieces. */
export function edgesCsvPieces(graph: KnowledgeGraph, options: CsvOptions = {}): Iterable<string> {
  const rows = each(edgeRows(graph), ({ id, source, target, kind, label, weight, cells }) => [
    source,
    target,
    'Directed',
    kind,
    label,
    weight,
    id,
    ...valuesOf(EDGE_COLUMNS, cells),
  ])
  const names = EDGE_COLUMNS.map(([name]) => name)
  return table(['Source', 'Target', 'Type', 'Kind', 'Label', 'Weight', 'Id', ...names], rows, options)
}

/** What a spreadsheet may take for a formula: a sign of one, plain or full-width, first or after what is not seen; numbers are not asked. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

function table(head: readonly string[], rows: Iterable<readonly Value[]>, { bom = false }: CsvOptions) {
  const lines = csvLines(head, rows, { escapeFormulae: FORMULA, newline: '\r\n' })
  return pieces(bom ? marked(lines) : lines)
}

function* marked(texts: Iterable<string>): Generator<string, void> {
  yield '\uFEFF'
  yield* texts
}

const valuesOf = <Name extends string>(
  columns: readonly (readonly [Name, Column[1]])[],
  cells: Readonly<Record<Name, Value>>,
): Value[] => columns.map(([name]) => cells[name])
