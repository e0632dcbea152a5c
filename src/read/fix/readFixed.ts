// A source with the correction that lies beside it: page.fix.json beside page.txt.
import { posix } from 'node:path'
import { ReadError } from '../../errors.ts'
import { decodeText } from '../decodeText.ts'
import type { Found } from '../readers.ts'
import { applyFix } from './applyFix.ts'

/** `news/page.txt` → `news/page.fix.json`; of what is packed, page.txt.gz, by the name within. */
export function fixNameFor(packed: string): string {
  const name = packed.replace(/\.gz$/iu, '')
  const extension = posix.extname(name.replaceAll('\\', '/'))
  return `${name.slice(0, name.length - extension.length)}.fix.json`
}

/** The documents found, the one of them corrected where there is a fix. Throws `ReadError` for a fix that cannot be followed, or that lies beside a source of several documents. */
export async function* readFixed(
  found: AsyncIterable<Found>,
  source: string,
  fix: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): AsyncGenerator<Found> {
  if (!fix) return yield* found
  const documents: Found[] = []
  for await (const one of found) documents.push(one)
  const [document, ...more] = documents
  if (!document || document instanceof ReadError) return yield* documents
  if (more.length > 0)
    throw new ReadError(
      `${fix.name}: expected to correct a source of one document, found ${documents.length} in ${source}; remove it`,
    )
  const text = decodeText(fix.bytes)?.text ?? ''
  yield applyFix(document, { name: fix.name, text })
}
