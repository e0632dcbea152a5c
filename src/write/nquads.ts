// RDF 1.1 N-Quads, a statement a line, for stores and for whoever counts lines.
import type { KnowledgeGraph } from '../types.ts'
import { dateType } from './isoDate.ts'
import { each, pieces, whole } from './pieces.ts'
import { type Quad, quadGroups } from './rdf.ts'
import { NAMESPACES, TERMS } from './vocabulary.ts'

/** The graph as N-Quads (https://www.w3.org/TR/n-quads/): what things are in the default graph, each statement a named graph. No blank nodes. */
export const toNquads = (graph: KnowledgeGraph): string => whole(nquadsPieces(graph))

/** What `toNquads` gives, in pieces. */
export const nquadsPieces = (graph: KnowledgeGraph): Iterable<string> =>
  pieces(each(quadGroups(graph), group => group.map(line).join('')))

const line = ({ subject, term, object, graph }: Quad): string =>
  `<${subject}> <${TERMS[term].iri}> ${objectOf(term, object)}${graph === undefined ? '' : ` <${graph}>`} .\n`

function objectOf(term: Quad['term'], object: string): string {
  const { holds } = TERMS[term]
  if (holds === 'iri' || holds === 'type') return `<${object}>`
  const literal = `"${escaped(object)}"`
  if (holds === 'text') return `${literal}@zh`
  const type = holds === 'plain' ? undefined : holds === 'date' ? dateType(object) : 'decimal'
  return type ? `${literal}^^<${NAMESPACES.xsd}${type}>` : literal
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** For the inside of a quoted string; what some readers take for the end of a line is escaped too. */
const escaped = (text: string): string =>
  text.replace(
    /[\\"\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    character => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
