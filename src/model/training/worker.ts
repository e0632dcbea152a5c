// Trains the heads that it is handed, one after another, beside the other workers.
import { parentPort, workerData } from 'node:worker_threads'
import { loadLexicon } from '../../text/lexicon.ts'
import { readLexis } from '../../text/readLexis.ts'
import type { Head } from '../head.ts'
import type { ClassTable } from '../wordClasses.ts'
import type { Corpus } from './corpora.ts'
import { readExamples } from './readExamples.ts'
import { trainHead } from './trainHead.ts'

/** What a worker is started with. */
export interface Job {
  readonly corpus: Corpus
  readonly folder: string
  readonly apart: string
  readonly classes: ClassTable
}

/** What it sends: how it goes, and at last the head. */
export type Answer = { readonly message: string } | { readonly head: Head }

const { corpus, folder, apart, classes }: Job = workerData
const send = (answer: Answer) => parentPort!.postMessage(answer)
const examples = readExamples(folder, apart, corpus.name, message => send({ message }))
send({ head: trainHead(corpus, examples, classes, readLexis(loadLexicon()), message => send({ message })) })
