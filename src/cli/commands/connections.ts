import type { Command } from 'commander'
import { type ChosenPart, partFor, type SourceOptions, withGraphOptions, withPartOptions } from '../options.ts'

/** `guanxi connections`: relations in the order of time. */
export const connectionsCommand = (program: Command): Command =>
  withPartOptions(withGraphOptions(program.command('connections')))
    .description('relations in the order of time, by kind, time and entity, each with the sentences that say it')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .option('--json', 'JSON lines, one relation a line')
    .addHelpText(
      'after',
      '\nExample:\n  guanxi connections news.json --relation builds --from 2022-01 --to 2022-07\n  guanxi connections news.json --focus 华景斌 --depth 1',
    )
    .action(connections)

async function connections(source: string, options: SourceOptions & ChosenPart & { json?: boolean }): Promise<void> {
  const [{ connections, MODALITIES }, { excerpt }, { openGraph, tell }, { printRows }, { when }] = await Promise.all([
    import('../../index.ts'),
    import('../excerpt.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
    import('../when.ts'),
  ])
  const found = connections(await partFor(await openGraph([source], options), options))
  if (found.length === 0) tell('no such relation')
  await printRows(found, options.json, {
    when: ({ dates }) => when(dates),
    from: one => one.source.name,
    relation: one => one.label,
    to: one => one.target.name,
    as: one => MODALITIES[one.modality].label,
    sentence: ({ quotes }) => excerpt(quotes[0]),
  })
}
