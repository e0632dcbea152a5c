// The graph as a file of ours: it holds the articles' text, so that evidence can be shown from it alone, and loads back to
// an equal graph. One article, node or edge a line: such a file can be compared line by line, and a broken record is found.
// Reading it is apart, in fromJson: that checks the file with zod, which a page that only saves need not carry.
import type { KnowledgeGraph } from '../types.ts'
import { each, pieces, separated, whole } from './pieces.ts'

/** The form's name and version; a change that old programs cannot read raises the version. */
export const FORMAT = 'guanxi'
export const VERSION = 1

/** `{"format":"guanxi","version":1,"articles":[…],"graph":{…}}`, the graph in graphology's own form. */
export const toJson = (graph: KnowledgeGraph): string => whole(jsonPieces(graph))

/** What `toJson` gives, in pieces. */
export const jsonPieces = (graph: KnowledgeGraph): Iterable<string> => pieces(jsonTexts(graph))

function* jsonTexts(graph: KnowledgeGraph): Generator<string, void> {
  const { type, multi, allowSelfLoops } = graph
  yield `{"format":"${FORMAT}","version":${VERSION},"articles":`
  yield* list(graph.getAttribute('articles'))
  yield `,"graph":{"options":${JSON.stringify({ type, multi, allowSelfLoops })},"attributes":{},"nodes":`
  yield* list(each(graph.nodeEntries(), ({ node: key, attributes }) => ({ key, attributes })))
  yield ',"edges":'
  yield* list(
    each(graph.edgeEntries(), ({ edge: key, source, target, attributes }) => ({ key, source, target, attributes })),
  )
  yield '}}\n'
}

/** A JSON array, a record a line. */
function* list(records: Iterable<object>): Generator<string, void> {
  yield '[\n'
  yield* separated(
    each(records, record => JSON.stringify(record)),
    ',\n',
  )
  yield '\n]'
}
