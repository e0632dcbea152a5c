import type { Command } from 'commander'
import type { BeforeAfter, EntityChange, GraphDiff, NodeRef, RelationChange, RelationRef } from '../../index.ts'
import { type SourceOptions, withGraphOptions } from '../options.ts'

/** `guanxi diff`: what is new since the last issue of the paper. */
export const diffCommand = (program: Command): Command =>
  withGraphOptions(program.command('diff'))
    .description('what entities and relations are new, gone or changed from one graph to another')
    .argument('<before>', 'a graph, or a source to build one of; - is stdin')
    .argument('<after>', 'another')
    .option('--json', 'JSON lines, one change a line')
    .addHelpText('after', '\nExample:\n  guanxi diff thursday.json friday.json')
    .action(diff)

/** One line of output. */
type Change = { readonly change: 'new' | 'gone' | 'changed' } & (
  | ({ readonly what: 'entity' } & (NodeRef | EntityChange))
  | ({ readonly what: 'relation' } & (RelationRef | RelationChange))
)

async function diff(before: string, after: string, options: SourceOptions & { json?: boolean }): Promise<void> {
  const [{ diffGraphs, UsageError }, { excerpt }, { openGraph, tell }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../excerpt.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  if (before === '-' && after === '-') throw new UsageError('only one of the two can come from stdin')
  const changes = changesIn(diffGraphs(await openGraph([before], options), await openGraph([after], options)))
  if (changes.length === 0) tell('nothing is new, gone or changed')
  await printRows(changes, options.json, {
    '': ({ change }) => MARKS[change],
    what: nameOf,
    change: changeOf,
    sentence: one => (one.what === 'relation' ? excerpt(one.quote) : ''),
  })
}

const MARKS = { new: '+', gone: '-', changed: '~' } as const

function changesIn({ entities, relations }: GraphDiff): Change[] {
  const kinds = ['new', 'gone', 'changed'] as const
  return [
    ...kinds.flatMap(change => entities[change].map(one => ({ change, what: 'entity' as const, ...one }))),
    ...kinds.flatMap(change => relations[change].map(one => ({ change, what: 'relation' as const, ...one }))),
  ]
}

const nameOf = (one: Change): string =>
  one.what === 'entity' ? one.name : `${one.source.name} ${one.label} ${one.target.name}`

function changeOf(one: Change): string {
  if ('sentences' in one) return counted('sentences', one.sentences)
  if (!('mentions' in one)) return ''
  const { was = [], aliases, mentions, figures } = one
  return [
    ...(was.length > 0 ? [`was ${was.map(({ name }) => name).join('、')}`] : []),
    ...aliases.new.map(text => `+${text}`),
    ...aliases.gone.map(text => `-${text}`),
    counted('mentions', mentions),
    counted('figures', figures),
  ]
    .filter(text => text !== '')
    .join(', ')
}

const counted = (what: string, [before, after]: BeforeAfter): string =>
  before === after ? '' : `${what} ${before} → ${after}`
