// The files of a folder or of an archive: those of a known extension are read in the order given, each with the correction
// that lies beside it; what else is there is named in a notice.
import { ReadError } from '../errors.ts'
import type { ReadOptions } from './documentFromText.ts'
import { fixNameFor, readFixed } from './fix/readFixed.ts'
import { EXTENSIONS, extensionOf, type Found, isReadable, type ReadInner } from './readers.ts'

/** A file: `name` within its folder or archive, `path` as it is told of. */
export interface Member {
  readonly name: string
  readonly path: string
  readonly read: () => Promise<Uint8Array>
}

/** Dot files, and what macOS puts into archives. */
const HIDDEN = /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/u
/** Files of ours that lie beside sources: judgements, corrections. */
const OWN = /(?:^|\/)decisions\.jsonl$|\.fix\.json$/u
const GRAPH = /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"format"\s*:\s*"guanxi"/u

/** The documents of all members. A member that cannot be read yields its `ReadError`; graphs, fixes and decisions are passed over, other files named in a notice (`skippedFiles`) on the first document. */
export async function* readMembers(
  members: readonly Member[],
  where: string,
  inner: ReadInner,
  options: ReadOptions = {},
): AsyncGenerator<Found> {
  const shown = members.filter(({ name }) => !HIDDEN.test(name))
  const byName = new Map(shown.map(member => [member.name, member]))
  const sources = shown.filter(({ name }) => isReadable(name, options) && !OWN.test(name))
  const others = shown.filter(({ name }) => !isReadable(name, options))
  if (sources.length === 0) {
    const found = others.length === 0 ? 'no file' : `only other files (${listed(others)})`
    yield new ReadError(
      `${where}: expected files ending in ${KNOWN}, found ${found}; name a file by itself to read it all the same`,
    )
  }
  let skipped = others.length > 0
  for (const member of sources) {
    for await (const found of readMember(member, byName.get(fixNameFor(member.name)), inner)) {
      if (found instanceof ReadError || !skipped) yield found
      else {
        skipped = false
        const hint = others.some(({ name }) => isReadable(name, { ocr: true })) ? '; --ocr reads images' : ''
        const message = `${where}: ${listed(others)} not read: the name does not end in ${KNOWN}${hint}`
        yield { ...found, notices: [...found.notices, { code: 'skippedFiles', message }] }
      }
    }
  }
}

async function* readMember(member: Member, fix: Member | undefined, inner: ReadInner): AsyncGenerator<Found> {
  try {
    const bytes = await member.read()
    if (extensionOf(member.name) === '.json' && GRAPH.test(String.fromCharCode(...bytes.subarray(0, 100)))) return
    yield* readFixed(inner(bytes, member.path), member.path, fix && { name: fix.path, bytes: await fix.read() })
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    yield error
  }
}

const KNOWN = `${EXTENSIONS.slice(0, -1).join(', ')} or ${EXTENSIONS.at(-1)}`

const listed = (files: readonly Member[]): string =>
  files
    .slice(0, 3)
    .map(({ path }) => path)
    .join(', ') + (files.length > 3 ? ` and ${files.length - 3} more` : '')
