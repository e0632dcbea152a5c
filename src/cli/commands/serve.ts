import { existsSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { type SourceOptions, wholeNumber, withGraphOptions } from '../options.ts'

interface Options extends SourceOptions {
  readonly port?: number
  readonly host?: string
  readonly token?: string
  readonly sources?: readonly string[]
}

const HELP = `
Example:
  guanxi serve news/ --port 8080
  guanxi serve news.json --sources papers/
  GUANXI_TOKEN=$(openssl rand -hex 16) guanxi serve news.json --host 192.168.1.5`

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
    .option('--host <name>', 'the name or address to listen on, for other machines too; demands a token')
    .option('--sources <paths...>', 'files and folders to show the pages of, beside what is read from them')
    .addOption(
      new Option('--token <text>', 'what whoever asks must show, as ?token= once or as a Bearer token').env(
        'GUANXI_TOKEN',
      ),
    )
    .addHelpText('after', HELP)
    .action(serve)

async function serve(sources: readonly string[], options: Options): Promise<void> {
  const since = performance.now()
  const [{ createApp }, { checkAccess }, { listen }, { openGraph }, { summaryLines }] = await Promise.all([
    import('../../serve/app.ts'),
    import('../../serve/access.ts'),
    import('../../serve/listen.ts'),
    import('../openGraph.ts'),
    import('../summaryLines.ts'),
  ])
  const { host, token, sources: shown = [] } = options
  const access = { ...(host !== undefined && { host }), ...(token && { token }) }
  checkAccess(access)
  await checkSources(shown)
  const graph = await openGraph(sources, options)
  process.stderr.write(summaryLines(graph, since))
  const named = [...sources, ...shown].filter(source => source !== '-')
  const { url, close } = await listen(createApp(graph, { ...access, sources: named }), options.port, host)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
  const hint = token ? 'open it once with ?token= and the token behind it:\n' : ''
  process.stderr.write(`${hint}${url}\n`)
}

/** Throws `UsageError` for what is not there: a slip of the pen would else show no page, and say nothing. */
async function checkSources(paths: readonly string[]): Promise<void> {
  const { UsageError } = await import('../../index.ts')
  for (const path of paths) {
    if (!existsSync(path))
      throw new UsageError(`--sources ${path}: expected a file or folder, found nothing by that name`)
  }
}
