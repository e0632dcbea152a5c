// Two tables for `neo4j-admin database import`, which loads a large graph faster than any script. Its arrays have no way to
// escape their delimiter and its lines none to hold a line break by default, so both are written as what looks like them.
import Papa from 'papaparse'
import type { KnowledgeGraph } from '../types.ts'
import { EDGE_PROPERTIES, NODE_PROPERTIES, type PropertyValue, propertyEdges, propertyNodes } from './propertyGraph.ts'

/** `nodes.csv` and `edges.csv` with the headers of https://neo4j.com/docs/operations-manual/current/import/; arrays are split at `;`. */
export function toNeo4jCsv(graph: KnowledgeGraph): ReadonlyMap<string, string> {
  const nodes = propertyNodes(graph).map(({ id, labels, properties }) => [
    id,
    labels,
    ...NODE_PROPERTIES.map(([name]) => properties[name]),
  ])
  const edges = propertyEdges(graph).map(({ source, target, type, key, properties }) => [
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

const table = (head: string[], rows: readonly PropertyValue[][]): string =>
  `${Papa.unparse([head, ...rows.map(row => row.map(cell))], { newline: '\n' })}\n`

const cell = (value: PropertyValue): string =>
  typeof value === 'object'
    ? value.map(text => oneLine(text).replaceAll(';', '；')).join(';')
    : oneLine(String(value ?? ''))

const oneLine = (text: string): string => text.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, ' ')
