import type { Command } from 'commander'
import type { KnowledgeGraph, Path, PathOptions } from '../../index.ts'
import { list, type SourceOptions, wholeNumber, withGraphOptions } from '../options.ts'

interface Options extends SourceOptions {
  readonly all?: boolean
  readonly max?: number
  readonly length: number
  readonly without?: readonly string[]
  readonly json?: boolean
}

/** `guanxi path`: how two entities are connected, each hop with its sentence. */
export const pathCommand = (program: Command): Command =>
  withGraphOptions(program.command('path'))
    .description('how two entities are connected, the shortest way first, each hop with the sentence that says it')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<from>', 'a name or an id')
    .argument('<to>', 'a name or an id')
    .option('-a, --all', 'every path of that length; says on stderr where some are missing')
    .option('-m, --max <number>', 'how many paths at most (default: 5, with --all 1000)', wholeNumber(1))
    .option('-l, --length <number>', 'how many hops at most', wholeNumber(1, 8), 4)
    .option('-w, --without <kinds>', 'kinds of relation or entity to avoid: near,place', list)
    .option('--json', 'JSON lines, one path a line')
    .addHelpText(
      'after',
      '\nExample:\n  guanxi path news.json 华景斌 金赛药业 --max 3\n  guanxi path news.json 华景斌 金赛药业 --all --length 3 --without near,place',
    )
    .action(path)

async function path(source: string, from: string, to: string, options: Options): Promise<void> {
  const [{ openGraph, tell }, { printRows }] = await Promise.all([import('../openGraph.ts'), import('../printRows.ts')])
  const paths = await pathsFor(await openGraph([source], options), [from, to], options)
  if (paths.length === 0) tell(`no path of ${options.length} hops or fewer between ${from} and ${to}`)
  if (options.json) return printRows(paths, true, {})
  await printPaths(paths)
}

async function pathsFor(
  graph: KnowledgeGraph,
  [from, to]: readonly [string, string],
  options: Options,
): Promise<readonly Path[]> {
  const [{ allPaths, findPaths, isEntityKind, isRelationKind, UsageError }, { tell }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
  ])
  const { all, max, length, without = [] } = options
  const chosen: PathOptions = {
    length,
    ...(max !== undefined && { max }),
    without: without.map(kind => {
      if (isEntityKind(kind) || isRelationKind(kind)) return kind
      throw new UsageError(`no kind “${kind}”: expected --without with kinds of relation or entity, as near,place`)
    }),
  }
  if (!all) return findPaths(graph, from, to, chosen)
  const { paths, complete } = allPaths(graph, from, to, chosen)
  if (!complete)
    tell(
      `there may be more than these ${paths.length} paths: ask for fewer hops, a greater --max, or go --without a kind`,
    )
  return paths
}

async function printPaths(paths: readonly Path[]): Promise<void> {
  const [{ excerpt }, { printRows }] = await Promise.all([import('../excerpt.ts'), import('../printRows.ts')])
  const hops = paths.flatMap((found, index) => found.hops.map((hop, at) => ({ index, at, hop, nodes: found.nodes })))
  await printRows(hops, false, {
    path: ({ index, at }) => (at === 0 ? String(index + 1) : ''),
    from: ({ nodes, at }) => nodes[at]!.name,
    relation: ({ hop }) => (hop.forward ? `─${hop.label}→` : `←${hop.label}─`),
    to: ({ nodes, at }) => nodes[at + 1]!.name,
    sentence: ({ hop }) => excerpt(hop.quote),
  })
}
