// Every command takes a graph, or sources of which one is built first.
import {
  type Built,
  build,
  type Document,
  type KnowledgeGraph,
  type PageProgress,
  ReadError,
  UsageError,
} from '../index.ts'
import type { SourceOptions } from './options.ts'
import { progressBar, progressLine } from './progressBar.ts'
import { readDecisionFile } from './readDecisionFile.ts'
import { type GraphForm, graphFormOf, readGraph } from './readGraph.ts'
import { printable } from './table.ts'

/** Reads the graph that the sources are, or builds one of them. What cannot be read is told on stderr and makes the exit code 1; throws where nothing is left. */
export async function openGraph(sources: readonly string[], options: SourceOptions): Promise<KnowledgeGraph> {
  const graphs: (readonly [source: string, form: GraphForm])[] = []
  for (const source of sources) {
    const form = await graphFormOf(source)
    if (form) graphs.push([source, form])
  }
  const [graph] = graphs
  if (graph === undefined) return (await buildGraphOf(sources, options)).graph
  if (sources.length > 1)
    throw new UsageError(`${graph[0]} is a graph already: give it alone, or the sources it was built from`)
  return readGraph(...graph, tell)
}

/** Builds, with the decisions that `--decisions` names or that lie beside the output, and tells notices and failures on stderr. Throws the failure where no source could be read. */
export async function buildGraphOf(
  sources: readonly string[],
  options: SourceOptions & { readonly output?: string },
): Promise<Built> {
  const decisions = await readDecisionFile(options.decisions, options.output)
  let read = 0
  const progress = (found: Document | ReadError): void => {
    read++
    if (process.stderr.isTTY) process.stderr.write(progressLine(read, found))
  }
  const ocrProgress = (at: PageProgress): void => {
    if (process.stderr.isTTY) process.stderr.write(progressBar(at))
  }
  const built = await build(sources, { ...options, decisions, progress, ocrProgress })
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
  const documents = built.knowledge.extractions.map(extraction => extraction.document)
  for (const { notices } of documents) for (const { message } of notices) tell(message)
  const [failure, ...more] = built.failures
  if (failure && documents.length + more.length === 0) throw failure
  for (const { message } of built.failures) tell(message)
  if (documents.length === 0) throw new ReadError('no source could be read: nothing to build')
  if (failure) {
    tell(`${built.failures.length} of ${read} could not be read and were left out; why is said above`)
    process.exitCode = 1
  }
  return built
}

/** One line on stderr. */
export const tell = (message: string): void => {
  process.stderr.write(`guanxi: ${printable(message)}\n`)
}
