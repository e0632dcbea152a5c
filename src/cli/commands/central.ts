import { type Command, Option } from 'commander'
import type { Measure } from '../../index.ts'
import {
  type ChosenPart,
  partFor,
  type SourceOptions,
  wholeNumber,
  withGraphOptions,
  withPartOptions,
} from '../options.ts'

interface Options extends SourceOptions, ChosenPart {
  readonly by: Measure
  readonly limit: number
  readonly json?: boolean
}

const BY = new Option(
  '-b, --by <measure>',
  'degree: tied to most others; betweenness: stands between most others; pagerank: tied to those that matter',
)

/** `guanxi central`: which entities matter most. */
export const centralCommand = (program: Command): Command =>
  withPartOptions(withGraphOptions(program.command('central')))
    .description(
      'the entities that are tied to most others, that stand between most, or that matter to those that matter',
    )
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .addOption(BY.choices(['degree', 'betweenness', 'pagerank'] satisfies Measure[]).default('degree'))
    .option('-n, --limit <number>', 'how many at most', wholeNumber(1), 20)
    .option('--json', 'JSON lines, one entity a line')
    .addHelpText('after', '\nExample:\n  guanxi central news.json --by betweenness')
    .action(central)

async function central(source: string, options: Options): Promise<void> {
  const [{ central, ENTITY_KINDS }, { openGraph, tell }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  const graph = await partFor(await openGraph([source], options), options)
  const { entities, exact } = central(graph, { measure: options.by, limit: options.limit })
  if (!exact) tell('the graph is large: scores are estimated from a sample')
  if (entities.length === 0) tell('no entity has a relation')
  await printRows(entities, options.json, {
    name: entity => entity.name,
    kind: entity => ENTITY_KINDS[entity.kind].label,
    score: entity => entity.score.toFixed(4),
    ties: entity => entity.ties,
    id: entity => entity.id,
  })
}
