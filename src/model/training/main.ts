// `npm run train`: corpora in, the model's file out. Heads are trained side by side, each in a worker; which worker has which
// changes nothing, so the file is the same every time.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { GuanxiError, ReadError, UsageError } from '../../errors.ts'
import type { Head } from '../head.ts'
import { MODEL_FILE } from '../loadModel.ts'
import { writeModel } from '../modelFile.ts'
import { type Corpus, chooseCorpora, readCorpus } from './corpora.ts'
import { makeClasses, readNews } from './makeClasses.ts'
import type { Answer, Job } from './worker.ts'

const USAGE = `npm run train -- [--data DIR] [--only NAME,NAME…] [--out FILE]

  --data DIR    the corpora (ner/NAME.train.conll, news/…); default ../shared/data
  --only NAMES  these corpora alone, for labels and for word classes
  --apart DIR   texts whose sentences are not trained on; default DIR/../eval of --data
  --out FILE    default ${MODEL_FILE}`

const startedAt = Date.now()
try {
  await main()
} catch (error) {
  if (!(error instanceof GuanxiError) && !isArgumentError(error)) throw error
  console.error(`train: ${(error as Error).message}`)
  process.exitCode = error instanceof UsageError || isArgumentError(error) ? 2 : 1
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      only: { type: 'string' },
      apart: { type: 'string' },
      out: { type: 'string', default: MODEL_FILE },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return console.log(USAGE)
  const corpora = chooseCorpora(values.only?.split(','))
  const folder = resolve(values.data)
  if (!existsSync(join(folder, 'ner')))
    throw new ReadError(
      `${folder}: expected the corpora to train on (ner/NAME.train.conll); give their folder with --data DIR`,
    )
  report(`classes of words from ${values.only ? 'these corpora' : 'the corpora and the news'}`)
  const classes = makeClasses(passages(folder, corpora, values.only === undefined))
  report(`${classes.words.length} words have a class`)
  const heads = await trainAll(corpora, { folder, apart: resolve(values.apart ?? join(folder, '../eval')), classes })
  save(values.out, writeModel(classes, heads))
}

/** Sentences of the corpora without their labels, and the news. */
function* passages(folder: string, corpora: readonly Corpus[], news: boolean): Generator<string> {
  if (news) yield* readNews(folder)
  for (const { name } of corpora)
    if (!(news && name === 'news')) for (const { text } of readCorpus(folder, name).train) yield text
}

/** The heads in the order of their corpora; as many at once as there are processors. */
async function trainAll(corpora: readonly Corpus[], shared: Omit<Job, 'corpus'>): Promise<Head[]> {
  const heads = new Map<string, Head>()
  const waiting = [...corpora]
  const work = async () => {
    for (let corpus = waiting.shift(); corpus; corpus = waiting.shift())
      heads.set(corpus.name, await train({ ...shared, corpus }))
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), corpora.length) }, work))
  return corpora.map(({ name }) => heads.get(name)!)
}

function train(workerData: Job): Promise<Head> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 8000 },
    })
    worker.on('error', failed)
    worker.on('message', (answer: Answer) => {
      if ('message' in answer) report(answer.message)
      else if ('head' in answer) done(answer.head)
      else failed(new ReadError(answer.failed))
    })
  })
}

function save(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.tmp`, bytes)
  renameSync(`${file}.tmp`, file)
  report(`${file}: ${(bytes.length / 1e6).toFixed(2)} MB`)
}

function report(message: string): void {
  console.error(`${((Date.now() - startedAt) / 1000).toFixed(0).padStart(5)} s  ${message}`)
}

function isArgumentError(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
