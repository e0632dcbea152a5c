import type { Command } from 'commander'
import { type SourceOptions, withGraphOptions } from '../options.ts'

interface ExportOptions extends SourceOptions {
  readonly output: string
  readonly format?: string
}

/** `guanxi export`: a graph → a file that another program reads. */
export const exportCommand = (program: Command): Command =>
  withGraphOptions(program.command('export'))
    .description('a graph for other programs: gexf (Gephi), json (guanxi itself), jsonl (one node or edge a line)')
    .argument('<sources...>', 'a graph, or sources to build one of; - is stdin')
    .option('-o, --output <file>', 'where it goes; - is stdout', '-')
    .option('-f, --format <format>', "gexf, json or jsonl; by the file's extension, jsonl on stdout")
    .addHelpText('after', '\nExample:\n  guanxi export news.json -o news.gexf')
    .action(exportGraph)

async function exportGraph(sources: readonly string[], options: ExportOptions): Promise<void> {
  const [{ UsageError }, { FORMAT_NAMES, formatOf }, { openGraph }, { writeOutput }] = await Promise.all([
    import('../../index.ts'),
    import('../../serve/formats.ts'),
    import('../openGraph.ts'),
    import('../writeOutput.ts'),
  ])
  const name = options.format ?? extensionOf(options.output)
  const format = formatOf(name)
  if (!format) throw new UsageError(`no format “${name}”: expected --format ${FORMAT_NAMES.join(', ')}`)
  await writeOutput(format.write(await openGraph(sources, options)), options.output)
}

const extensionOf = (file: string): string => (file === '-' ? 'jsonl' : file.slice(file.lastIndexOf('.') + 1))
