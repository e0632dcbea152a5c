// How many nodes and edges a file has, by that form's own reader.
import Papa from 'papaparse'
import { fromJson } from '../../src/index.ts'
import { all, type Element, parse } from '../write/parseXml.ts'
import type { Form } from './take.ts'

/** Undefined where the form does not tell. */
export interface Counts {
  readonly nodes?: number
  readonly edges?: number
}

/** Throws where the file cannot be read. */
export const countsIn = (form: Exclude<Form, 'png'>, text: string): Counts => READERS[form](text)

const READERS: Record<Exclude<Form, 'png'>, (text: string) => Counts> = {
  gexf: text => countElements(parse(text)),
  graphml: text => countElements(parse(text)),
  nodesCsv: text => ({ nodes: rowsOf(text, ['Id', 'Label']) }),
  edgesCsv: text => ({ edges: rowsOf(text, ['Source', 'Target', 'Kind']) }),
  json: countJson,
  jsonl: countLines,
  svg: countDrawn,
  html: text => countJson(`{"format":"guanxi","version":1,${embeddedIn(text)}`),
}

const countElements = (root: Element): Counts => ({ nodes: all(root, 'node').length, edges: all(root, 'edge').length })

function countJson(text: string): Counts {
  const { order, size } = fromJson(text)
  return { nodes: order, edges: size }
}

function rowsOf(text: string, columns: readonly string[]): number {
  if (!text.startsWith('\uFEFF')) throw new Error('without U+FEFF a spreadsheet does not know that this is UTF-8')
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  const missing = columns.filter(name => !meta.fields?.includes(name))
  if (missing.length > 0) throw new Error(`no column ${missing}`)
  return data.length
}

interface Line {
  readonly id?: string
  readonly name?: string
  readonly source?: string
  readonly target?: string
  readonly kind?: string
}

/** A relation has a line for each sentence that says it. */
function countLines(text: string): Counts {
  const lines = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line)
  const nodes = new Set(lines.flatMap(({ id, name }) => (id !== undefined && name !== undefined ? [id] : [])))
  const ties = lines.filter(({ source, target }) => target !== undefined && nodes.has(source ?? ''))
  return {
    nodes: nodes.size,
    edges: new Set(ties.map(({ source, target, kind }) => `${source} ${kind} ${target}`)).size,
  }
}

/** Lines, bodies and names are each a group. */
function countDrawn(text: string): Counts {
  const [lines, bodies] = parse(text).children.filter(({ name }) => name === 'g')
  return {
    nodes: bodies!.children.length,
    edges: lines!.children.filter(({ attributes }) => attributes.stroke !== undefined).length,
  }
}

/** What follows the head of the graph in a page that is one file. */
function embeddedIn(html: string): string {
  const [, json] = /<script type="application\/json" id="guanxi-graph">(.*?)<\/script>/s.exec(html)!
  const { graph } = JSON.parse(json!) as { graph: object }
  return JSON.stringify({ ...graph, format: undefined, version: undefined }).slice(1)
}
