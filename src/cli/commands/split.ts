import type { Command } from 'commander'
import type { Document } from '../../index.ts'
import { type SourceOptions, withReadOptions } from '../options.ts'

const HELP = `
What it prints is a file to correct: articles and parts can be moved, joined, cut and dropped. Lines are numbers of the
source's lines (12-18,21), or characters of a line (12:1-16); "text" is only for reading. Beside its source, named
page.fix.json for page.txt, it is followed whenever that is read.

Example:
  guanxi split page.txt -o page.fix.json`

/** `guanxi split`: the articles of a source as found, in the form in which a person corrects them. */
export const splitCommand = (program: Command): Command =>
  withReadOptions(program.command('split'))
    .description('the articles of a page as found, in a form that can be corrected and is then followed')
    .argument('<source>', 'a file of one document; - is stdin')
    .option('-o, --output <file>', 'where it goes; - is stdout', '-')
    .addHelpText('after', HELP)
    .action(split)

async function split(source: string, options: SourceOptions & { output: string }): Promise<void> {
  const [{ createPipeline, toOutline }, { tell }, { writeOutput }] = await Promise.all([
    import('../../index.ts'),
    import('../openGraph.ts'),
    import('../writeOutput.ts'),
  ])
  const document = await readOne(source, options)
  for (const { message } of document.notices) tell(message)
  const { articles } = createPipeline(options).extract(document)
  await writeOutput(toOutline(document, articles), options.output)
}

/** The one document of a source. */
async function readOne(source: string, options: SourceOptions): Promise<Document> {
  const { ReadError, readSources, UsageError } = await import('../../index.ts')
  const documents: Document[] = []
  for await (const found of readSources([source], options)) {
    if (found instanceof ReadError) throw found
    documents.push(found)
  }
  const [document, ...more] = documents
  if (!document) throw new ReadError(`${source}: expected a document, found none`)
  if (more.length > 0)
    throw new UsageError(
      `${source}: expected a source of one document, found ${documents.length}: name one of its files`,
    )
  return document
}
