import type { Command } from 'commander'
import { type SourceOptions, withGraphOptions } from '../options.ts'

/** `guanxi common`: what several entities are all tied to. */
export const commonCommand = (program: Command): Command =>
  withGraphOptions(program.command('common'))
    .description('what several entities are all tied to, each relation with the sentence that says it')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<names...>', 'two names or ids, or more')
    .option('--json', 'JSON lines, one entity a line')
    .addHelpText('after', '\nExample:\n  guanxi common news.json 金赛药业 百克生物')
    .action(common)

async function common(
  source: string,
  names: readonly string[],
  options: SourceOptions & { json?: boolean },
): Promise<void> {
  const [{ commonNeighbors }, { excerpt }, { openGraph, tell }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../excerpt.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  const found = commonNeighbors(await openGraph([source], options), names)
  if (found.length === 0) tell(`nothing is tied to all of ${names.join(', ')}`)
  if (options.json) return printRows(found, true, {})
  const ties = found.flatMap(entity => entity.ties.map(tie => ({ entity, tie })))
  await printRows(ties, false, {
    name: ({ tie }) => tie.named.name,
    relation: ({ tie }) => (tie.forward ? `─${tie.label}→` : `←${tie.label}─`),
    common: ({ entity }) => entity.name,
    sentence: ({ tie }) => excerpt(tie.quote),
  })
}
