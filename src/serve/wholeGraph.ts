// The whole graph as the page asks for it: the same answer every time, megabytes for a large graph, so it is made and
// compressed when it is first asked for, and kept.
import type { Context } from 'hono'
import { type KnowledgeGraph, viewGraph } from '../index.ts'
import { answerBody, encoded, takesGzip, zipped } from './answerJson.ts'

/** Answers with `viewGraph` of the graph as JSON, compressed for whoever takes that. */
export function createWholeGraph(graph: KnowledgeGraph): (c: Context) => Promise<Response> {
  const plain = once(async () => encoded(viewGraph(graph)))
  const compressed = once(async () => zipped(await plain()))
  return async c => answerBody(c, await (takesGzip(c) ? compressed() : plain()))
}

/** Makes it when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
