import type { Command } from 'commander'
import { isoDate, type SourceOptions, withGraphOptions } from '../options.ts'

interface Options extends SourceOptions {
  readonly at?: string
  readonly json?: boolean
}

/** `guanxi posts`: who held a post, and when. */
export const postsCommand = (program: Command): Command =>
  withGraphOptions(program.command('posts'))
    .description('who held a post, and when: by its body, its title or both; or which posts a person held')
    .argument('<graph>', 'a graph, or a source to build one of; - is stdin')
    .argument('<name>', 'a body, a title or a person: 长春新区管委会, 管委会主任, 华景斌')
    .option('--at <date>', 'whom the sentences put there at this time: 2022-07-15, 2022-07 or 2022', isoDate)
    .option('--json', 'JSON lines, one person, body and title a line')
    .addHelpText('after', '\nExample:\n  guanxi posts news.json 长春新区管委会 --at 2022-07')
    .action(posts)

async function posts(source: string, name: string, options: Options): Promise<void> {
  const [{ holders, MODALITIES }, { excerpt }, { openGraph, tell }, { printRows }, { when }] = await Promise.all([
    import('../../index.ts'),
    import('../excerpt.ts'),
    import('../openGraph.ts'),
    import('../printRows.ts'),
    import('../when.ts'),
  ])
  const { at } = options
  const found = holders(await openGraph([source], options), name, at === undefined ? {} : { at })
  if (found.length === 0) tell(`no post of “${name}” is known${at === undefined ? '' : ` at ${at}`}`)
  await printRows(found, options.json, {
    when: ({ dates }) => when(dates),
    person: one => one.person.name,
    body: one => one.body.name,
    title: one => one.title ?? '',
    as: one => MODALITIES[one.modality].label,
    sentence: ({ quotes }) => excerpt(quotes[0]!),
  })
}
