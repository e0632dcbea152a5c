import type { Command } from 'commander'
import type { Alias, EntityView, KnowledgeGraph, Span } from '../../index.ts'
import { type SourceOptions, withGraphOptions } from '../options.ts'

/** `guanxi show`: all that is known of one entity. */
export const showCommand = (program: Command): Command =>
  withGraphOptions(program.command('show'))
    .description('all that is known of one entity: other names with their reasons, figures, relations')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<name>', 'a name or an id')
    .option('--why', 'how sure each other name is, and a sentence that prints it')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nExample:\n  guanxi show news.json 华景斌')
    .action(show)

async function show(
  source: string,
  name: string,
  options: SourceOptions & { why?: boolean; json?: boolean },
): Promise<void> {
  const [{ describeEntity, findEntity }, { openGraph }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  const graph = await openGraph([source], options)
  const entity = describeEntity(graph, findEntity(graph, name))
  if (options.json) return printRows([entity], true, {})
  await printEntity(entity, options.why === true ? graph : undefined)
}

async function printEntity(entity: EntityView, why?: KnowledgeGraph): Promise<void> {
  const [
    { ALIAS_REASONS, ENTITY_KINDS, isOwnLabel, MODALITIES, SUBKINDS },
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
  const { kind, subkind, ownKind } = entity
  const kinds = [ENTITY_KINDS[kind].label, subkind && SUBKINDS[subkind].label, ownKind].filter(one => one !== undefined)
  await writeOut(`${printable(entity.name)}  ${kinds.map(printable).join(' · ')}  ${entity.mentions.length} mentions\n`)
  const section = <T>(rows: readonly T[], columns: Parameters<typeof printRows<T>>[2]) =>
    rows.length > 0 ? writeOut('\n').then(() => printRows(rows, false, columns)) : undefined
  await section(entity.aliases, {
    'also called': alias => alias.text,
    because: alias => ALIAS_REASONS[alias.reason].label,
    ...(why && {
      sure: ({ reason }: Alias) => ALIAS_REASONS[reason].score.toFixed(2),
      sentence: ({ text }: Alias) => excerpt(sentenceOf(why, entity, text)),
    }),
  })
  await section(entity.figures, {
    figure: figure => figure.label,
    value: figure => figure.text,
    time: figure => figure.time?.text ?? '',
    sentence: figure => excerpt(figure.quote),
  })
  await section(entity.relations, {
    relation: ({ kind, label, direction }) => (direction === 'in' && isOwnLabel(kind, label) ? `← ${label}` : label),
    other: relation => relation.other.name,
    title: relation => relation.title ?? '',
    as: relation => MODALITIES[relation.modality].label,
    said: relation => relation.count,
  })
}

/** The first sentence that prints an entity by this name, and where in it; empty for a name that is only defined. */
function sentenceOf(graph: KnowledgeGraph, { mentions }: EntityView, name: string): { text: string; from?: Span } {
  const mention = mentions.find(({ text }) => text === name)
  const article = graph.getAttribute('articles').find(({ id }) => id === mention?.articleId)
  const sentence = article?.sentences.find(({ start, end }) => mention && start <= mention.start && mention.end <= end)
  if (!mention || !article || !sentence) return { text: '' }
  const from = { start: mention.start - sentence.start, end: mention.end - sentence.start }
  return { text: article.text.slice(sentence.start, sentence.end), from }
}
