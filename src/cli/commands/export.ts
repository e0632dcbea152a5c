import type { Command } from 'commander'
import { type SourceOptions, withGraphOptions } from '../options.ts'

interface ExportOptions extends SourceOptions {
  readonly output: string
  readonly format?: string
}

const HELP = `
Formats:
  gexf       Gephi
  graphml    yEd, igraph, networkx
  nodes.csv  tables: the entities
  edges.csv  tables: the relations
  json       guanxi itself
  jsonl      programs: one node or edge a line
  svg        a picture
  html       the page in one file, for anyone with a browser

Example:
  guanxi export news.json -o news.gexf
  guanxi export news.json -o news.html`

/** `guanxi export`: a graph → a file that another program reads. */
export const exportCommand = (program: Command): Command =>
  withGraphOptions(program.command('export'))
    .description('a graph for other programs, as a picture, or as a page in one file')
    .argument('<sources...>', 'a graph, or sources to build one of; - is stdin')
    .option('-o, --output <file>', 'where it goes; - is stdout', '-')
    .option('-f, --format <format>', "one of those below; by the file's extension, jsonl on stdout")
    .addHelpText('after', HELP)
    .action(exportGraph)

async function exportGraph(sources: readonly string[], options: ExportOptions): Promise<void> {
  const [{ UsageError }, { FORMAT_NAMES, formatOf }, { openGraph }, { writeOutput }] = await Promise.all([
    import('../../index.ts'),
    import('../../serve/formats.ts'),
    import('../openGraph.ts'),
    import('../writeOutput.ts'),
  ])
  const name = options.format ?? extensionOf(options.output, FORMAT_NAMES)
  const format = formatOf(name)
  if (!format) throw new UsageError(`no format “${name}”: expected --format ${FORMAT_NAMES.join(', ')}`)
  await writeOutput(await format.write(await openGraph(sources, options)), options.output)
}

/** `news.nodes.csv` → nodes.csv; what follows the last point where that names no format. */
function extensionOf(file: string, names: readonly string[]): string {
  if (file === '-') return 'jsonl'
  return names.find(name => file.endsWith(`.${name}`)) ?? file.slice(file.lastIndexOf('.') + 1)
}
