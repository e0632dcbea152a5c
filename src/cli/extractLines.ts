// The worker's loop: a line in, a line out, in order, with nothing kept between them. A line that is not what it should
// be is told with its number and skipped, so that one bad text in a million does not cost the others.
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { type Document, documentFromText, type Extraction, FormatError, ReadError } from '../index.ts'
import { linesOf } from './linesOf.ts'
import type { SourceOptions } from './options.ts'

const InputLine = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]).exactOptional(),
  text: z.string(),
  published: z.string().exactOptional(),
  publication: z.string().exactOptional(),
})

/** For each line of a file (`-`: stdin) the line to write, or what is wrong with it. Throws `ReadError` for a file that cannot be read. */
export async function* extractLines(
  file: string,
  extract: (document: Document) => Extraction,
  options: Pick<SourceOptions, 'published' | 'publication'>,
): AsyncGenerator<string | FormatError> {
  const source = file === '-' ? 'stdin' : file
  let number = 0
  try {
    for await (const line of linesOf(file === '-' ? process.stdin : createReadStream(file))) {
      number++
      if (line?.trim() === '') continue
      const document = documentOf(line, `${source}:${number}`, options)
      yield document instanceof FormatError ? document : outputLine(extract(document))
    }
  } catch (cause) {
    if (!isSystemError(cause)) throw cause
    throw new ReadError(`${source}: expected a file of JSON lines: ${cause.message}`, { cause })
  }
}

function documentOf(
  line: string | undefined,
  where: string,
  options: Pick<SourceOptions, 'published' | 'publication'>,
): Document | FormatError {
  if (line === undefined) return new FormatError(`${where}: expected UTF-8, found other bytes; skipped`)
  const parsed = InputLine.safeParse(parseJson(line))
  if (!parsed.success)
    return new FormatError(`${where}: expected {"id": …, "text": …}, found ${shortened(line)}; skipped`)
  const { text, ...known } = parsed.data
  const { published, publication } = options
  return documentFromText(text, where, {
    ...known,
    ...(published !== undefined && { published }),
    ...(publication !== undefined && { publication }),
  })
}

function outputLine({ document, articles, mentions, relations, figures }: Extraction): string {
  return `${JSON.stringify({ id: document.id, articles, mentions, relations, figures })}\n`
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const shortened = (line: string): string => (line.length > 60 ? `${line.slice(0, 60)}…` : line)

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error
