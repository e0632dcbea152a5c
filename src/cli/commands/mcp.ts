import type { Command } from 'commander'
import { type SourceOptions, withGraphOptions } from '../options.ts'

/** `guanxi mcp`: the graph for an assistant. */
export const mcpCommand = (program: Command): Command =>
  withGraphOptions(program.command('mcp'))
    .description('the graph for an assistant, read-only, over the Model Context Protocol on stdin and stdout')
    .argument('<sources...>', 'a graph, or sources to build one of')
    .addHelpText('after', '\nTools: search, show, evidence, paths, article.\n\nExample:\n  guanxi mcp news.json')
    .action((sources: readonly string[], options: SourceOptions) => mcp(sources, options, program.version() ?? ''))

async function mcp(sources: readonly string[], options: SourceOptions, version: string): Promise<void> {
  const [{ UsageError }, { serveMcp }, { openGraph }] = await Promise.all([
    import('../../index.ts'),
    import('../../serve/mcp.ts'),
    import('../openGraph.ts'),
  ])
  if (sources.includes('-')) throw new UsageError('stdin is the assistant’s: give the graph as a file')
  await serveMcp(await openGraph(sources, options), version)
}
