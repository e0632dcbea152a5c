// Reads a graph's file back. It may have been cut off, edited by hand or written by another version: whatever is wrong
// is said with its line and what to do, before a graph is made of it.
import { MultiDirectedGraph } from 'graphology'
import { FormatError } from '../errors.ts'
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../types.ts'
import { checkGraph } from './checkGraph.ts'
import { type GraphFile, graphFile } from './graphFile.ts'
import { FORMAT, VERSION } from './json.ts'

/** The graph of a file that `toJson` wrote. Throws `FormatError` for any other text: `news.json:17: expected … found …`. `source` names the file in messages. */
export function fromJson(text: string, source = 'graph'): KnowledgeGraph {
  const file = parse(text, source)
  checkVersion(file, source)
  const result = graphFile.safeParse(file)
  if (!result.success) {
    const issue = result.error.issues[0]!
    const where = place(text, file, issue.path)
    throw new FormatError(`${source}${where}: ${describe(file, issue.path)}: ${issue.message}; ${REBUILD}`, {
      cause: result.error,
    })
  }
  // What was read, not zod's copy of it: that has the fields in another order, and saving would change the file.
  const { articles, graph: exported } = file as GraphFile
  const wrong = checkGraph(file as GraphFile)
  if (wrong) throw new FormatError(`${source}${place(text, file, wrong.path)}: ${wrong.message}; ${REBUILD}`)
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  graph.setAttribute('articles', articles)
  for (const { key, attributes } of exported.nodes) graph.addNode(key, attributes)
  for (const { key, source, target, attributes } of exported.edges)
    graph.addDirectedEdgeWithKey(key, source, target, attributes)
  return graph
}

const REBUILD = 'build the graph again from its sources: guanxi build SOURCE… -o FILE'

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const position = Number(/position (\d+)/.exec(reason)?.[1] ?? (reason.includes('end of JSON') ? text.length : 0))
    const cut = position >= text.trimEnd().length
    const line = lineOf(text, position)
    const found = text.trim() === '' ? 'nothing' : cut ? 'its end too early: it was cut off' : reason
    throw new FormatError(`${source}:${line}: expected a graph of guanxi as JSON, found ${found}; ${REBUILD}`, {
      cause,
    })
  }
}

function checkVersion(file: unknown, source: string): void {
  const { format, version } = (typeof file === 'object' && file !== null ? file : {}) as Record<string, unknown>
  if (format !== FORMAT) {
    const found = format === undefined ? 'JSON without that mark' : `format ${JSON.stringify(format)}`
    throw new FormatError(`${source}:1: expected a graph of guanxi ("format":"${FORMAT}"), found ${found}; ${REBUILD}`)
  }
  if (version !== VERSION) {
    const newer = typeof version === 'number' && version > VERSION
    const advice = newer ? 'it was written by a newer guanxi, update this one' : REBUILD
    const found = JSON.stringify(version) ?? 'no version'
    throw new FormatError(`${source}:1: expected version ${VERSION} of the format, found ${found}; ${advice}`)
  }
}

const lineOf = (text: string, position: number): number => text.slice(0, position).split('\n').length

type Path = readonly PropertyKey[]

/** `:LINE` of the record that the path leads to, where the file holds it as we write it, else nothing. */
function place(text: string, file: unknown, path: Path): string {
  const depth = path.findIndex(step => typeof step === 'number') + 1
  const record = depth > 0 ? JSON.stringify(valueAt(file, path.slice(0, depth))) : undefined
  const position = record === undefined ? -1 : text.indexOf(record)
  return position < 0 ? '' : `:${lineOf(text, position)}`
}

function describe(file: unknown, path: Path): string {
  const found = JSON.stringify(valueAt(file, path)) ?? 'nothing'
  const where = path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1)
  return `${where || 'the file'}: found ${found.length > 60 ? `${found.slice(0, 60)}…` : found}`
}

function valueAt(file: unknown, path: Path): unknown {
  let value = file
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return value
}
