import type { Command } from 'commander'
import { type SourceOptions, withGraphOptions } from '../options.ts'

/** `guanxi build`: sources → the JSON of a graph. */
export const buildCommand = (program: Command): Command =>
  withGraphOptions(program.command('build'))
    .description('read, extract and resolve: the graph of all sources as one JSON file')
    .argument('<sources...>', 'files and folders; - is stdin')
    .option('-o, --output <file>', 'where the graph goes; - is stdout', '-')
    .addHelpText('after', '\nExample:\n  guanxi build news/ -o news.json')
    .action(build)

async function build(sources: readonly string[], options: SourceOptions & { output: string }): Promise<void> {
  const since = performance.now()
  const [{ jsonPieces }, { buildGraphOf }, { summaryLines }, { writeOutput }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../summaryLines.ts'),
    import('../writeOutput.ts'),
  ])
  const { graph } = await buildGraphOf(sources, options)
  await writeOutput(jsonPieces(graph), options.output)
  process.stderr.write(summaryLines(graph, since))
}
