import type { Command } from 'commander'
import type { Pattern, TestedExample } from '../../index.ts'
import { type SourceOptions, withSourceOptions } from '../options.ts'

/** `guanxi patterns test`: whether patterns keep their promises, and where they fire. */
export const patternsCommand = (program: Command): Command => {
  const command = program.command('patterns').description('write patterns of your own: test them')
  withSourceOptions(command.command('test'))
    .description('run the examples of a file of patterns; with --on, show where they fire in texts of yours')
    .argument('<file>', 'patterns, as in data/patterns')
    .option('--on <source>', 'a text or a folder in which to look for the patterns')
    .option('--json', 'JSON lines')
    .addHelpText('after', '\nExample:\n  guanxi patterns test data/patterns/posts.txt')
    .action(test)
  return command
}

interface Options extends SourceOptions {
  readonly on?: string
  readonly json?: boolean
}

async function test(file: string, options: Options): Promise<void> {
  const { loadLexicon, readPatterns, testPatterns } = await import('../../index.ts')
  const { printRows } = await import('../printRows.ts')
  const patterns = readPatterns(file)
  if (options.on !== undefined) return fire(patterns, options.on, options)
  const tested = testPatterns(patterns, loadLexicon(options.data))
  await printRows<TestedExample>(tested, options.json, {
    kept: one => (one.passed ? '✓' : '✗'),
    line: one => one.where,
    example: one => `${one.must ? '+' : '-'} ${one.text}`,
    found: one => one.found.join('; '),
  })
  if (tested.some(one => !one.passed)) process.exitCode = 1
}

/** Where the patterns fire in a text: what they find, and the sentence. */
async function fire(patterns: readonly Pattern[], source: string, options: Options): Promise<void> {
  const { createPipeline, readSources, textOf } = await import('../../index.ts')
  const [{ printRows }, { excerpt }] = await Promise.all([import('../printRows.ts'), import('../excerpt.ts')])
  const pipeline = createPipeline({ ...options, patterns })
  const names = new Set(patterns.map(({ name }) => name))
  const rows: { pattern: string; from: string; to: string; sentence: string }[] = []
  for await (const document of readSources([source], options)) {
    if (document instanceof Error) throw document
    const { articles, mentions, relations } = pipeline.extract(document)
    const nameOf = (id: string) => mentions.find(mention => mention.id === id)?.text ?? id
    for (const { from, to, evidence } of relations) {
      const article = articles.find(({ id }) => id === evidence.articleId)
      if (article && names.has(evidence.rule))
        rows.push({
          pattern: evidence.rule,
          from: nameOf(from),
          to: nameOf(to),
          sentence: textOf(article.text, evidence.sentence),
        })
    }
  }
  await printRows(rows, options.json, {
    pattern: row => row.pattern,
    from: row => row.from,
    to: row => row.to,
    sentence: row => excerpt({ text: row.sentence }),
  })
}
