// SPARQL over a graph's RDF form. Oxigraph does it, an optional dependency that is loaded when it is first asked: most
// who install this never do.
import { GuanxiError, UsageError } from '../errors.ts'

/** What SELECT, ASK, and CONSTRUCT or DESCRIBE give. Values of rows are the terms' texts: an IRI, or a literal without its language or type; what is unbound is missing. */
export type SparqlAnswer =
  | { readonly form: 'rows'; readonly rows: readonly Readonly<Record<string, string>>[] }
  | { readonly form: 'truth'; readonly holds: boolean }
  | { readonly form: 'quads'; readonly nquads: string }

/** `union`: patterns outside of GRAPH meet every named graph too, what is planned or denied included. */
export interface SparqlOptions {
  readonly union?: boolean
}

/** Answers a query (https://www.w3.org/TR/sparql11-query/) over N-Quads, as `toNquads` writes them. Nothing is changed and nothing fetched. Throws `UsageError` for a query that is none, `GuanxiError` where oxigraph is not installed. */
export async function askSparql(
  nquads: string,
  query: string,
  { union = false }: SparqlOptions = {},
): Promise<SparqlAnswer> {
  const { Store } = await load()
  const store = new Store()
  store.load(nquads, { format: 'application/n-quads' })
  const answer = ask(() => store.query(query, { use_default_graph_as_union: union }))
  if (typeof answer === 'boolean') return { form: 'truth', holds: answer }
  if (!Array.isArray(answer)) return { form: 'quads', nquads: answer }
  const [first] = answer
  if (first === undefined || first instanceof Map)
    return { form: 'rows', rows: (answer as ReadonlyMap<string, { readonly value: string }>[]).map(rowOf) }
  return { form: 'quads', nquads: new Store(answer as ConstructorParameters<typeof Store>[0]).dump(NQUADS) }
}

const NQUADS = { format: 'application/n-quads' }

const rowOf = (bindings: ReadonlyMap<string, { readonly value: string }>): Record<string, string> =>
  Object.fromEntries([...bindings].map(([name, { value }]) => [name, value]))

async function load() {
  try {
    return await import('oxigraph')
  } catch (cause) {
    throw new GuanxiError('SPARQL needs the package oxigraph, which is not installed: npm install oxigraph', { cause })
  }
}

function ask<T>(query: () => T): T {
  try {
    return query()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`expected a SPARQL query, as SELECT ?s WHERE { ?s ?p ?o }; found: ${why}`, { cause })
  }
}
