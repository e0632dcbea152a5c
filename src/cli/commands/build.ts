import type { Command } from 'commander'
import { type SourceOptions, withGraphOptions } from '../options.ts'

interface BuildOptions extends SourceOptions {
  readonly output: string
  readonly filesFrom?: string
}

/** `guanxi build`: sources → the JSON of a graph. */
export const buildCommand = (program: Command): Command =>
  withGraphOptions(program.command('build'))
    .description('read, extract and resolve: the graph of all sources as one JSON file')
    .argument('[sources...]', 'files, archives and folders; - is stdin')
    .option('--files-from <list>', 'a file that names more of them, one a line; - is stdin')
    .option('-o, --output <file>', 'where the graph goes; - is stdout', '-')
    .addHelpText(
      'after',
      '\nExample:\n  guanxi build news/ -o news.json\n  find . -name "2022*.pdf" | guanxi build --files-from - -o news.json',
    )
    .action(build)

async function build(sources: readonly string[], options: BuildOptions): Promise<void> {
  const since = performance.now()
  const [{ jsonPieces, UsageError }, { buildGraphOf }, { readList }, { summaryLines }, { writeOutput }] =
    await Promise.all([
      import('../../index.ts'),
      import('../openGraph.ts'),
      import('../readList.ts'),
      import('../summaryLines.ts'),
      import('../writeOutput.ts'),
    ])
  const all = options.filesFrom === undefined ? sources : [...sources, ...(await readList(options.filesFrom))]
  if (all.length === 0)
    throw new UsageError('nothing to build: expected sources, which are files and folders, or --files-from LIST')
  const { graph } = await buildGraphOf(all, options)
  await writeOutput(jsonPieces(graph), options.output)
  process.stderr.write(summaryLines(graph, since))
}
