import type { Command } from 'commander'
import { type SourceOptions, wholeNumber, withGraphOptions } from '../options.ts'

/** `guanxi serve`: the page and the HTTP API. */
export const serveCommand = (program: Command): Command =>
  withGraphOptions(program.command('serve'))
    .description('the page to explore the graph, and its HTTP API, on 127.0.0.1')
    .argument('<sources...>', 'a graph, or sources to build one of; - is stdin')
    .option(
      '-p, --port <number>',
      '0 takes any that is free (default: 4173, or the next free one)',
      wholeNumber(0, 65_535),
    )
    .addHelpText('after', '\nExample:\n  guanxi serve news/ --port 8080')
    .action(serve)

async function serve(sources: readonly string[], options: SourceOptions & { port?: number }): Promise<void> {
  const since = performance.now()
  const [{ createApp }, { listen }, { openGraph }, { summaryLines }] = await Promise.all([
    import('../../serve/app.ts'),
    import('../../serve/listen.ts'),
    import('../openGraph.ts'),
    import('../summaryLines.ts'),
  ])
  const graph = await openGraph(sources, options)
  process.stderr.write(summaryLines(graph, since))
  const { url, close } = await listen(createApp(graph), options.port)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
  process.stderr.write(`${url}\n`)
}
