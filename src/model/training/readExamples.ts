// What a head is trained on: a corpus, without the sentences of pages that are there to measure by.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Corpus, readCorpus, readText } from './corpora.ts'
import type { Example } from './readConll.ts'

/** A shorter sentence stands in many texts. */
const SHORTEST = 12

/** The sentences that train a corpus's head and stand in no text (`*.txt`) of the folder `apart`. */
export function readExamples(
  folder: string,
  apart: string,
  { name, beside = [] }: Corpus,
  report: (message: string) => void,
): readonly Example[] {
  const train = [
    ...readCorpus(folder, name).train,
    ...beside.flatMap(({ name, types }) => readCorpus(folder, name).train.map(example => only(types, example))),
  ]
  const pages = readPages(apart)
  const kept = train.filter(({ text }) => {
    const bare = withoutSpaces(text)
    return bare.length < SHORTEST || !pages.includes(bare)
  })
  if (kept.length < train.length)
    report(`${name}: ${train.length - kept.length} sentences left out that stand in ${apart}`)
  return kept
}

/** The example with names of other types unsure. */
const only = (types: readonly string[], { text, spans }: Example): Example => ({
  text,
  spans: spans.filter(({ type }) => types.includes(type)),
  unsure: spans.filter(({ type }) => !types.includes(type)),
})

const withoutSpaces = (text: string): string => text.replace(/\s/g, '')

function readPages(folder: string): string {
  if (!existsSync(folder)) return ''
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => withoutSpaces(readText(join(folder, file))))
    .join('\n')
}
