import type { Command } from 'commander'
import type { EntityView } from '../../index.ts'
import { type SourceOptions, withSourceOptions } from '../options.ts'

/** `guanxi show`: all that is known of one entity. */
export const showCommand = (program: Command): Command =>
  withSourceOptions(program.command('show'))
    .description('all that is known of one entity: other names with their reasons, figures, relations')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<name>', 'a name or an id')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nExample:\n  guanxi show news.json 华景斌')
    .action(show)

async function show(source: string, name: string, options: SourceOptions & { json?: boolean }): Promise<void> {
  const [{ describeEntity, findEntity }, { openGraph }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  const graph = await openGraph([source], options)
  const entity = describeEntity(graph, findEntity(graph, name))
  if (options.json) return printRows([entity], true, {})
  await printEntity(entity)
}

async function printEntity(entity: EntityView): Promise<void> {
  const [
    { ALIAS_REASONS, ENTITY_KINDS, MODALITIES, SUBKINDS },
    { printRows },
    { writeOut },
    { printable },
    { excerpt },
  ] = await Promise.all([
    import('../../index.ts'),
    import('../printRows.ts'),
    import('../writeOutput.ts'),
    import('../table.ts'),
    import('../excerpt.ts'),
  ])
  const kind = [ENTITY_KINDS[entity.kind].label, entity.subkind && SUBKINDS[entity.subkind].label].filter(Boolean)
  await writeOut(`${printable(entity.name)}  ${kind.join(' · ')}  ${entity.mentions.length} mentions\n`)
  const section = <T>(rows: readonly T[], columns: Parameters<typeof printRows<T>>[2]) =>
    rows.length > 0 ? writeOut('\n').then(() => printRows(rows, false, columns)) : undefined
  await section(entity.aliases, {
    'also called': alias => alias.text,
    because: alias => ALIAS_REASONS[alias.reason].label,
  })
  await section(entity.figures, {
    figure: figure => figure.label,
    value: figure => figure.text,
    time: figure => figure.time?.text ?? '',
    sentence: figure => excerpt(figure.quote),
  })
  await section(entity.relations, {
    relation: relation => relation.label,
    other: relation => relation.other.name,
    title: relation => relation.title ?? '',
    as: relation => MODALITIES[relation.modality].label,
    said: relation => relation.count,
  })
}
