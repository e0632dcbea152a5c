// The graph as a file of ours: it holds the articles' text, so that evidence can be shown from it alone, and loads back to
// an equal graph. One article, node or edge a line: such a file can be compared line by line, and a broken record is found.
// Reading it is apart, in fromJson: that checks the file with zod, which a page that only saves need not carry.
import type { KnowledgeGraph } from '../types.ts'

/** The form's name and version; a change that old programs cannot read raises the version. */
export const FORMAT = 'guanxi'
export const VERSION = 1

/** `{"format":"guanxi","version":1,"articles":[…],"graph":{…}}`, the graph in graphology's own form. */
export function toJson(graph: KnowledgeGraph): string {
  const { options, nodes, edges } = graph.export()
  const lines = (records: readonly unknown[]) => `[\n${records.map(record => JSON.stringify(record)).join(',\n')}\n]`
  const head = `"format":"${FORMAT}","version":${VERSION}`
  const articles = `"articles":${lines(graph.getAttribute('articles'))}`
  const inner = `"options":${JSON.stringify(options)},"attributes":{},"nodes":${lines(nodes)},"edges":${lines(edges)}`
  return `{${head},${articles},"graph":{${inner}}}\n`
}
