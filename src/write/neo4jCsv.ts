// Two tables for `neo4j-admin database import`, which loads a large graph faster than any script. Its arrays have no way to
// escape their delimiter and its lines none to hold a line break by default, so both are written as what looks like them.
import type { KnowledgeGraph } from '../types.ts'
import { csvLines } from './csvLines.ts'
import { each, pieces, whole } from './pieces.ts'
import { EDGE_PROPERTIES, NODE_PROPERTIES, type PropertyValue, propertyEdges, propertyNodes } from './propertyGraph.ts'

/** `nodes.csv` and `edges.csv` with the headers of https://neo4j.com/docs/operations-manual/current/import/; arrays are split at `;`. */
export const toNeo4jCsv = (graph: KnowledgeGraph): ReadonlyMap<string, string> =>
  new Map([...neo4jCsvPieces(graph)].map(([name, texts]) => [name, whole(texts)]))

/** What `toNeo4jCsv` gives, each table in pieces. */
export function neo4jCsvPieces(graph: KnowledgeGraph): ReadonlyMap<string, Iterable<string>> {
  const nodes = each(propertyNodes(graph), ({ id, labels, properties }) => [
    id,
    labels,
    ...NODE_PROPERTIES.map(([name]) => properties[name]),
  ])
  const edges = each(propertyEdges(graph), ({ source, target, type, key, properties }) => [
    source,
    target,
    type,
    key,
    ...EDGE_PROPERTIES.map(([name]) => properties[name]),
  ])
  return new Map([
    ['nodes.csv', table(['id:ID', ':LABEL', ...NODE_PROPERTIES.map(header)], nodes)],
    ['edges.csv', table([':START_ID', ':END_ID', ':TYPE', 'key', ...EDGE_PROPERTIES.map(header)], edges)],
  ])
}

const header = ([name, type]: readonly [string, string]): string => (type === 'string' ? name : `${name}:${type}`)

const table = (head: readonly string[], rows: Iterable<readonly PropertyValue[]>): Iterable<string> =>
  pieces(
    csvLines(
      head,
      each(rows, row => row.map(cell)),
      { newline: '\n' },
    ),
  )

const cell = (value: PropertyValue): string =>
  typeof value === 'object'
    ? value.map(text => oneLine(text).replaceAll(';', '；')).join(';')
    : oneLine(String(value ?? ''))

const oneLine = (text: string): string => text.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, ' ')
