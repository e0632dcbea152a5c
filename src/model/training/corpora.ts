// The corpora that heads are trained on: where they lie, what may be done with them, and how their heads are trained.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReadError, UsageError } from '../../errors.ts'
import { type Example, readConll } from './readConll.ts'
import { readSilver } from './readSilver.ts'

export interface Corpus {
  readonly name: string
  readonly source: string
  readonly licence: string
  /** Whether neighbouring sentences are of one document. */
  readonly documents: boolean
  readonly epochs: number
  /** Times that it is trained from another seed, the mean of the weights taken; 1 where it is not said. */
  readonly runs?: number
  /** At most so many features are kept. */
  readonly limit: number
  /** What is taken from the score of no name. */
  readonly bias: number
  /** Corpora whose sentences teach it too, and which of their types; where they name another, nothing is known. */
  readonly beside?: readonly { readonly name: string; readonly types: readonly string[] }[]
}

export const CORPORA: readonly Corpus[] = [
  {
    name: 'news',
    source: 'sentences of news of 2015–2026 with what two independent taggers say of them',
    licence: 'labels by taggers under Apache-2.0; the news are not redistributed',
    documents: true,
    epochs: 5,
    limit: 160_000,
    bias: 0.2,
    beside: [
      { name: 'msra', types: ['PER', 'LOC'] },
      { name: 'pd199801', types: ['PER'] },
    ],
  },
  {
    name: 'msra',
    source: 'SIGHAN 2006 MSRA',
    licence: 'none stated',
    documents: true,
    epochs: 14,
    runs: 2,
    limit: 450_000,
    bias: 0.3,
  },
  {
    name: 'pd199801',
    source: "People's Daily, January 1998, PKU",
    licence: 'free to download; to be cited',
    documents: true,
    epochs: 7,
    limit: 160_000,
    bias: 0.2,
  },
  {
    name: 'cluener',
    source: 'CLUENER2020 (arXiv 2001.04351)',
    licence: 'none stated',
    documents: false,
    epochs: 8,
    limit: 150_000,
    bias: 0.2,
  },
  {
    name: 'resume',
    source: 'ResumeNER (Zhang & Yang 2018)',
    licence: 'none stated',
    documents: true,
    epochs: 10,
    limit: 60_000,
    bias: 0,
  },
  {
    name: 'uner_gsdsimp',
    source: 'UNER Chinese GSDSIMP',
    licence: 'CC BY-SA 4.0',
    documents: false,
    epochs: 8,
    limit: 60_000,
    bias: 0.2,
  },
  {
    name: 'video_music_book',
    source: 'titles of films, songs and books',
    licence: 'MIT',
    documents: false,
    epochs: 6,
    limit: 60_000,
    bias: 0,
  },
]

/** Every so many sentences of a corpus without a dev split are kept aside for it. */
const TENTH = 10

/** The corpora of these names, all where none are given. Throws `UsageError` for a name that is none. */
export function chooseCorpora(names?: readonly string[]): Corpus[] {
  const unknown = names?.find(name => !CORPORA.some(corpus => corpus.name === name))
  if (unknown !== undefined)
    throw new UsageError(`no corpus “${unknown}”; there are ${CORPORA.map(({ name }) => name).join(', ')}`)
  return CORPORA.filter(({ name }) => !names || names.includes(name))
}

/** The sentences of a corpus for training and for measuring, in the order of its files. Throws `ReadError` where a file is missing. */
export function readCorpus(folder: string, name: string): { train: Example[]; dev: Example[] } {
  if (name === 'news') return readSilver(join(folder, 'ner/silver.jsonl'), readText(join(folder, 'ner/silver.jsonl')))
  const train = readSplit(folder, name, 'train')
  if (existsSync(join(folder, `ner/${name}.dev.conll`))) return { train, dev: readSplit(folder, name, 'dev') }
  return {
    train: train.filter((_, i) => i % TENTH !== TENTH - 1),
    dev: train.filter((_, i) => i % TENTH === TENTH - 1),
  }
}

function readSplit(folder: string, name: string, split: string): Example[] {
  const file = join(folder, `ner/${name}.${split}.conll`)
  return readConll(file, readText(file))
}

/** A text file of the corpora. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ReadError(`${file}: expected a corpus to train on; give the folder of the corpora with --data DIR`, {
      cause,
    })
  }
}
