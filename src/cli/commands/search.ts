import type { Command } from 'commander'
import { type SourceOptions, wholeNumber, withGraphOptions } from '../options.ts'

interface SearchOptions extends SourceOptions {
  readonly limit: number
  readonly json?: boolean
}

/** `guanxi search`: 汉字, pinyin or initials → entities. */
export const searchCommand = (program: Command): Command =>
  withGraphOptions(program.command('search'))
    .description('find entities by 汉字, pinyin or initials')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<text>', 'part of a name: 华景斌, huajingbin, hjb')
    .option('-n, --limit <number>', 'how many at most', wholeNumber(1), 20)
    .option('--json', 'JSON lines, one entity a line')
    .addHelpText('after', '\nExample:\n  guanxi search news.json hjb')
    .action(search)

async function search(source: string, text: string, options: SearchOptions): Promise<void> {
  const [{ ENTITY_KINDS, searchEntities }, { openGraph, tell }, { printRows }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
  ])
  const hits = searchEntities(await openGraph([source], options), text, { limit: options.limit })
  if (hits.length === 0) tell(`nothing is called “${text}”`)
  await printRows(hits, options.json, {
    name: hit => hit.name,
    kind: hit => ENTITY_KINDS[hit.kind].label,
    mentions: hit => hit.mentions,
    matched: hit => (hit.matched === hit.name ? '' : hit.matched),
    id: hit => hit.id,
  })
}
