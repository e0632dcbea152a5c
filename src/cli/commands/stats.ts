import type { Command } from 'commander'
import { type ChosenPart, partFor, type SourceOptions, withGraphOptions, withPartOptions } from '../options.ts'

/** `guanxi stats`: how much of what is in a graph. */
export const statsCommand = (program: Command): Command =>
  withPartOptions(withGraphOptions(program.command('stats')))
    .description('how many articles, entities, relations and figures there are, by kind')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      '\nExample:\n  guanxi stats news.json\n  guanxi stats news.json --relation builds --from 2022',
    )
    .action(stats)

async function stats(source: string, options: SourceOptions & ChosenPart & { json?: boolean }): Promise<void> {
  const [{ ENTITY_KINDS, isEntityKind, isRelationKind, RELATION_KINDS, summarize }, { openGraph }, { printRows }] =
    await Promise.all([import('../../index.ts'), import('../openGraph.ts'), import('../printRows.ts')])
  const summary = summarize(await partFor(await openGraph([source], options), options))
  if (options.json) return printRows([summary], true, {})
  const { articles, entities, relations, figures } = summary
  const counts: [string, string, number][] = [
    ...Object.entries({ articles, entities, relations, figures }).map(([what, count]): [string, string, number] => [
      what,
      '',
      count,
    ]),
    ...Object.entries(summary.byKind).map(([kind, count]): [string, string, number] => [
      'entities',
      isEntityKind(kind) ? ENTITY_KINDS[kind].label : kind,
      count,
    ]),
    ...Object.entries(summary.byRelation).map(([kind, count]): [string, string, number] => [
      'relations',
      isRelationKind(kind) ? RELATION_KINDS[kind].label : kind,
      count,
    ]),
  ]
  await printRows(counts, false, { what: row => row[0], kind: row => row[1], count: row => row[2] })
}
