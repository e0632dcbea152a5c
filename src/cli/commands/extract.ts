import type { Command } from 'commander'
import { type SourceOptions, withSourceOptions } from '../options.ts'

/** `guanxi extract`: JSON lines in, JSON lines out, for a program that has many texts. */
export const extractCommand = (program: Command): Command =>
  withSourceOptions(program.command('extract'))
    .description('JSON lines in ({"id","text"}), JSON lines out (articles, mentions, relations, figures), one by one')
    .argument('[file]', 'a file of JSON lines; - is stdin', '-')
    .option('--lines', 'each text is one bare passage, not a page of articles')
    .addHelpText('after', '\nExample:\n  guanxi extract --lines < texts.jsonl > found.jsonl')
    .action(extract)

async function extract(file: string, options: SourceOptions & { lines?: boolean }): Promise<void> {
  const [{ createPipeline }, { extractLines }, { tell }, { writeOut }] = await Promise.all([
    import('../../index.ts'),
    import('../extractLines.ts'),
    import('../openGraph.ts'),
    import('../writeOutput.ts'),
  ])
  const { extract } = createPipeline(options)
  for await (const found of extractLines(
    file,
    document => extract(document, { lines: options.lines ?? false }),
    options,
  )) {
    if (typeof found === 'string') await writeOut(found)
    else {
      tell(found.message)
      process.exitCode = 1
    }
  }
}
