// One damaged file for each form and seed, the same every time.

import { zipOf } from '../packed/zipOf.ts'
import { type Chance, chance, pick, whole } from '../pdf/random.ts'
import { mutateBytes } from './mutateBytes.ts'
import { MARKUP, mutateText, PDF, WELL_FORMED } from './mutateText.ts'
import { ARCHIVES, FORMS, type FuzzForm, HTMLS, PDFS, WORD_PARTS } from './seeds.ts'

/** A damaged file; `name` has the extension of its form. */
export interface Mutant {
  readonly name: string
  readonly bytes: Buffer
}

/** The file of this form and seed. */
export function mutant(form: FuzzForm, seed: number): Mutant {
  const random = chance(seed * FORMS.length + FORMS.indexOf(form))
  return { name: `${form}-${seed}.${form}`, bytes: MAKERS[form](random) }
}

type Files = Readonly<Record<string, string | Buffer>>

const MAKERS: Readonly<Record<FuzzForm, (random: Chance) => Buffer>> = {
  pdf: random => {
    const seed = pick(random, PDFS)
    if (random() < 0.4) return mutateBytes(random, seed, PDFS)
    return Buffer.from(mutateText(random, seed.toString('latin1'), PDF), 'latin1')
  },
  docx: random =>
    mutatePackage(
      random,
      pick(random, WORD_PARTS),
      WORD_PARTS.map(parts => zipOf(parts)),
    ),
  zip: random =>
    mutatePackage(
      random,
      pick(random, ARCHIVES),
      ARCHIVES.map(files => zipOf(files)),
    ),
  html: random => {
    const text = pick(random, HTMLS)
    const others = HTMLS.map(html => Buffer.from(html))
    if (random() < 0.3) return mutateBytes(random, Buffer.from(text), others)
    return Buffer.from(mutateText(random, text, MARKUP))
  },
}

/** An archive damaged as a whole, in what it says of its files, or within one of them. */
function mutatePackage(random: Chance, files: Files, others: readonly Buffer[]): Buffer {
  const kind = random()
  if (kind < 0.2) return mutateBytes(random, zipOf(files), others)
  if (kind < 0.4) return mutateDirectory(random, zipOf(files))
  const names = Object.keys(files)
  const isWord = files['word/document.xml'] !== undefined
  // What a Word file says stands in one of its parts.
  const name = isWord && random() < 0.6 ? 'word/document.xml' : pick(random, names)
  const content = files[name]!
  const isBinary = typeof content !== 'string' || random() < 0.2
  const grammar = isWord && random() < 0.8 ? WELL_FORMED : MARKUP
  const changed = isBinary
    ? mutateBytes(random, Buffer.from(content), others)
    : Buffer.from(mutateText(random, content, grammar))
  return zipOf({ ...files, [random() < 0.1 ? pick(random, NAMES) : name]: changed })
}

const NAMES = [
  '../../a.txt',
  '/etc/a.txt',
  'C:\\a.txt',
  '..\\a.txt',
  'a\0.txt',
  `${'长'.repeat(9000)}.txt`,
  '.',
  '',
  'a/',
  '__proto__.txt',
]
const SIGNATURES = ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006']
const VALUES = [0, 1, 8, 9, 14, 0x7fff, 0x8000, 0xfffe, 0xffff]

/** One to six fields of the records of an archive: methods, flags, sizes, lengths, places, how many there are. */
function mutateDirectory(random: Chance, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const text = bytes.toString('latin1')
  for (let left = whole(random, 1, 6); left > 0; left--) {
    const signature = pick(random, SIGNATURES)
    const records = [...text.matchAll(new RegExp(signature, 'gu'))].map(({ index }) => index)
    const at = pick(random, records) + 4 + 2 * whole(random, 0, 20)
    if (at + 2 <= changed.length) changed.writeUInt16LE(pick(random, VALUES), at)
  }
  return changed
}
