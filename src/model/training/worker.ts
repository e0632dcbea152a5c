// Trains the heads that it is handed, one after another, beside the other workers.
import { parentPort, workerData } from 'node:worker_threads'
import { GuanxiError } from '../../errors.ts'
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

/** What it sends: how it goes, and at last the head, or why there is none. */
export type Answer = { readonly message: string } | { readonly head: Head } | { readonly failed: string }

const { corpus, folder, apart, classes }: Job = workerData
const send = (answer: Answer) => parentPort!.postMessage(answer)
try {
  const examples = readExamples(folder, apart, corpus, message => send({ message }))
  send({ head: trainHead(corpus, examples, classes, readLexis(loadLexicon()), message => send({ message })) })
} catch (error) {
  if (!(error instanceof GuanxiError)) throw error
  send({ failed: error.message })
}
