// A script for Neo4j and whatever else speaks Cypher: one statement a line, without parameters, so that any client can run
// it, and idempotent, so that it can be run again after the graph has grown. Text stands in it as literals alone.
import type { KnowledgeGraph } from '../types.ts'
import { each, pieces, whole } from './pieces.ts'
import {
  type PropertyEdge,
  type PropertyNode,
  type PropertyValue,
  propertyEdges,
  propertyNodes,
} from './propertyGraph.ts'

/** The graph as a Cypher script (https://neo4j.com/docs/cypher-manual/current/): a constraint, then nodes merged by `id`, then relationships merged by `key`. Needs Neo4j 4.4 or later. */
export const toCypher = (graph: KnowledgeGraph): string => whole(cypherPieces(graph))

/** What `toCypher` gives, in pieces. */
export const cypherPieces = (graph: KnowledgeGraph): Iterable<string> => pieces(cypherTexts(graph))

function* cypherTexts(graph: KnowledgeGraph): Generator<string, void> {
  yield CONSTRAINT
  yield* each(propertyNodes(graph), nodeStatement)
  yield* each(propertyEdges(graph), edgeStatement)
}

const CONSTRAINT = 'CREATE CONSTRAINT guanxi_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n'

function nodeStatement({ id, labels: [first, ...more], properties }: PropertyNode): string {
  const set = more.map(label => `:${label}`).join('')
  return `MERGE (n:${first} {id: ${literal(id)}}) SET n${set}, n += ${map(properties)};\n`
}

const edgeStatement = ({ source, target, type, key, properties }: PropertyEdge): string =>
  `MATCH (a:Entity {id: ${literal(source)}}), (b:Entity {id: ${literal(target)}}) MERGE (a)-[r:${type} {key: ${literal(key)}}]->(b) SET r += ${map(properties)};\n`

/** What is missing is null, which takes away what an earlier run set. */
const map = (properties: Readonly<Record<string, PropertyValue>>): string =>
  `{${Object.entries(properties)
    .map(([name, value]) => `${name}: ${valueLiteral(name, value)}`)
    .join(', ')}}`

function valueLiteral(name: string, value: PropertyValue): string {
  if (value === undefined) return 'null'
  if (typeof value === 'string') return literal(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return name === 'confidence' && Number.isInteger(value) ? `${value}.0` : String(value)
  return `[${value.map(literal).join(', ')}]`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** A string literal; control characters and what some take for the end of a line as `\uXXXX`. */
function literal(text: string): string {
  const escaped = text.replace(
    /[\\'\u0000-\u001f\u007f-\u009f\u2028\u2029]/g,
    character => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return `'${escaped}'`
}
