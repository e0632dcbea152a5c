import type { Command } from 'commander'
import { type SourceOptions, withGraphOptions } from '../options.ts'

interface Options extends SourceOptions {
  readonly union?: boolean
  readonly json?: boolean
}

const HELP = `
Prefixes that need not be declared: g: urn:guanxi:vocabulary#, schema: https://schema.org/, prov:, rdfs:.
What things are stands in the default graph, each statement in a named graph of its own:

Example:
  guanxi sparql news.json 'SELECT ?name WHERE { ?who a schema:Person ; schema:name ?name }'
  guanxi sparql news.json 'SELECT ?a ?b WHERE { GRAPH ?said { ?a g:builds ?b } }'`

/** `guanxi sparql`: a SPARQL query over the graph as RDF. */
export const sparqlCommand = (program: Command): Command =>
  withGraphOptions(program.command('sparql'))
    .description('a SPARQL query over the graph as RDF (the form that export -f nq writes)')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<query>', 'SELECT, ASK, CONSTRUCT or DESCRIBE')
    .option('--union', 'ask all named graphs at once, what is planned or denied included')
    .option('--json', 'JSON lines, one row a line')
    .addHelpText('after', HELP)
    .action(sparql)

const PREFIXES = {
  g: 'urn:guanxi:vocabulary#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
}

async function sparql(source: string, query: string, options: Options): Promise<void> {
  const [{ askSparql, toNquads }, { openGraph, tell }, { printRows }, { writeOut }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
    import('../writeOutput.ts'),
  ])
  const graph = await openGraph([source], options)
  const answer = await askSparql(toNquads(graph), withPrefixes(query), { union: options.union ?? false })
  if (answer.form === 'truth') return writeOut(`${answer.holds}\n`)
  if (answer.form === 'quads') return writeOut(answer.nquads)
  const { rows } = answer
  if (rows.length === 0) tell('nothing fits')
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const columns = names.map(name => [name, (row: Readonly<Record<string, string>>) => row[name] ?? ''] as const)
  await printRows(rows, options.json, Object.fromEntries(columns))
}

/** Declared first, so that a prefix which the query declares itself wins. */
const withPrefixes = (query: string): string =>
  `${Object.entries(PREFIXES)
    .map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>\n`)
    .join('')}${query}`
