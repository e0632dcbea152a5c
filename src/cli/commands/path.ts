import type { Command } from 'commander'
import { type SourceOptions, wholeNumber, withGraphOptions } from '../options.ts'

interface PathOptions extends SourceOptions {
  readonly max: number
  readonly length: number
  readonly json?: boolean
}

/** `guanxi path`: how two entities are connected, each hop with its sentence. */
export const pathCommand = (program: Command): Command =>
  withGraphOptions(program.command('path'))
    .description('how two entities are connected, the shortest way first, each hop with the sentence that says it')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<from>', 'a name or an id')
    .argument('<to>', 'a name or an id')
    .option('-m, --max <number>', 'how many paths at most', wholeNumber(1), 5)
    .option('-l, --length <number>', 'how many hops at most', wholeNumber(1, 8), 4)
    .option('--json', 'JSON lines, one path a line')
    .addHelpText('after', '\nExample:\n  guanxi path news.json 华景斌 金赛药业 --max 3')
    .action(path)

async function path(source: string, from: string, to: string, options: PathOptions): Promise<void> {
  const [{ findPaths }, { excerpt }, { openGraph, tell }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../excerpt.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  const paths = findPaths(await openGraph([source], options), from, to, { max: options.max, length: options.length })
  if (paths.length === 0) tell(`no path of ${options.length} hops or fewer between ${from} and ${to}`)
  if (options.json) return printRows(paths, true, {})
  const hops = paths.flatMap((found, index) => found.hops.map((hop, at) => ({ index, at, hop, nodes: found.nodes })))
  await printRows(hops, false, {
    path: ({ index, at }) => (at === 0 ? String(index + 1) : ''),
    from: ({ nodes, at }) => nodes[at]!.name,
    relation: ({ hop }) => (hop.forward ? `─${hop.label}→` : `←${hop.label}─`),
    to: ({ nodes, at }) => nodes[at + 1]!.name,
    sentence: ({ hop }) => excerpt(hop.quote),
  })
}
