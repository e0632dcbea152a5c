// JSON-LD 1.1: the quads of the N-Quads gathered by subject under names that a person can read, with a context that turns
// them back into the same quads. A statement is a named graph, and what is said of it stands beside its content.
import type { KnowledgeGraph } from '../types.ts'
import { dateType } from './isoDate.ts'
import { pieces, separated, whole } from './pieces.ts'
import { type Quad, quadGroups } from './rdf.ts'
import { CLASSES, NAMESPACES, TERMS, type Term } from './vocabulary.ts'

type Value = string | { readonly '@value': string; readonly '@type': string }
type Node = { [term: string]: Value | Value[] | Node[] }

/** The graph as JSON-LD (https://www.w3.org/TR/json-ld11/), a node a line; expands to exactly the quads of `toNquads`. */
export const toJsonLd = (graph: KnowledgeGraph): string => whole(jsonLdPieces(graph))

/** What `toJsonLd` gives, in pieces. */
export const jsonLdPieces = (graph: KnowledgeGraph): Iterable<string> => pieces(jsonLdTexts(graph))

function* jsonLdTexts(graph: KnowledgeGraph): Generator<string, void> {
  yield `{"@context":${JSON.stringify(contextOf())},\n"@graph":[\n`
  yield* separated(nodeLines(graph), ',\n')
  yield '\n]}\n'
}

function* nodeLines(graph: KnowledgeGraph): Generator<string, void> {
  for (const group of quadGroups(graph)) for (const node of nodesOf(group)) yield JSON.stringify(node)
}

/** The nodes that a group of quads is about, with the graphs that they name. */
function nodesOf(group: readonly Quad[]): Iterable<Node> {
  const nodes = new Map<string, Node>()
  const inner = new Map<string, Map<string, Node>>()
  for (const quad of group) {
    if (quad.graph === undefined) {
      add(nodes, quad)
      continue
    }
    const content = inner.get(quad.graph) ?? new Map<string, Node>()
    add(content, quad)
    inner.set(quad.graph, content)
  }
  for (const [name, content] of inner) nodes.get(name)!['@graph'] = [...content.values()]
  return nodes.values()
}

/** What the names mean, for every term and class. */
function contextOf(): Record<string, unknown> {
  const terms = Object.entries(TERMS).filter(([name]) => name !== '@type')
  return {
    '@version': 1.1,
    xsd: NAMESPACES.xsd,
    ...CLASSES,
    ...Object.fromEntries(terms.map(([name, term]) => [name, definitionOf(term)])),
  }
}

function definitionOf({ iri, holds }: Term): unknown {
  if (holds === 'text') return { '@id': iri, '@language': 'zh' }
  if (holds === 'decimal') return { '@id': iri, '@type': 'xsd:decimal' }
  return holds === 'iri' ? { '@id': iri, '@type': '@id' } : iri
}

function add(nodes: Map<string, Node>, { subject, term, object }: Quad): void {
  const node = nodes.get(subject) ?? { '@id': subject }
  nodes.set(subject, node)
  const value = written(term, object)
  const known = node[term]
  if (Array.isArray(known)) (known as Value[]).push(value)
  else node[term] = known === undefined ? value : [known, value]
}

const CLASS_NAMES = new Map<string, string>(Object.entries(CLASSES).map(([name, iri]) => [iri, name]))

function written(term: Quad['term'], object: string): Value {
  const { holds } = TERMS[term]
  if (holds === 'type') return CLASS_NAMES.get(object)!
  const type = holds === 'date' && dateType(object)
  return type ? { '@value': object, '@type': `xsd:${type}` } : object
}
