// What readers give, for comparing: documents and failures in their order.
import { ReadError } from '../../src/errors.ts'
import type { ReadOptions } from '../../src/read/documentFromText.ts'
import { readBytes } from '../../src/read/readBytes.ts'
import type { Found } from '../../src/read/readers.ts'
import type { Document } from '../../src/types.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** All that is found in bytes by that name. */
export async function found(bytes: Uint8Array | string, name: string, options: ReadOptions = {}): Promise<Found[]> {
  const all: Found[] = []
  for await (const one of readBytes(typeof bytes === 'string' ? utf8(bytes) : bytes, name, options)) all.push(one)
  return all
}

/** The documents found; throws where anything failed. */
export async function documents(...args: Parameters<typeof found>): Promise<Document[]> {
  return (await found(...args)).map(one => {
    if (one instanceof ReadError) throw one
    return one
  })
}

/** `source: text` of a document, `! message` of a failure. */
export const told = (all: readonly Found[]): string[] =>
  all.map(one => (one instanceof ReadError ? `! ${one.message}` : `${one.source}: ${one.text}`))

/** The parts of a document's articles: `headline 新馆开放`. */
export const parts = ({ text, outline }: Document): string[][] =>
  (outline ?? []).map(article =>
    article.parts.map(
      ({ part, lines }) => `${part} ${lines.map(({ start, end }) => text.slice(start, end)).join('|')}`,
    ),
  )
