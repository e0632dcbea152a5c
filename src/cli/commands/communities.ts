import type { Command } from 'commander'
import { type ChosenPart, partFor, type SourceOptions, withGraphOptions, withPartOptions } from '../options.ts'

/** How many members a table names. */
const NAMED = 6

/** `guanxi communities`: which entities belong together. */
export const communitiesCommand = (program: Command): Command =>
  withPartOptions(withGraphOptions(program.command('communities')))
    .description('groups of entities that are tied more to one another than to the rest, the largest first')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .option('--json', 'JSON lines, one group a line, with all its members')
    .addHelpText('after', '\nExample:\n  guanxi communities news.json')
    .action(communities)

async function communities(source: string, options: SourceOptions & ChosenPart & { json?: boolean }): Promise<void> {
  const [{ communities }, { openGraph, tell }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  const groups = communities(await partFor(await openGraph([source], options), options))
  if (groups.length === 0) tell('no entity has a relation')
  await printRows(groups, options.json, {
    group: group => group.number + 1,
    size: group => group.size,
    around: group => group.name,
    members: ({ members }) =>
      members
        .slice(0, NAMED)
        .map(({ name }) => name)
        .join('、') + (members.length > NAMED ? ' …' : ''),
  })
}
