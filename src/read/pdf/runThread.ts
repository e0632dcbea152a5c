// pdf.js runs within the thread that calls it, so a file made to hang it, or to grow without end, is only ended by ending
// the thread: it gets one of its own, and is watched.
import { Worker } from 'node:worker_threads'
import { ReadError } from '../../errors.ts'

/** Makes the error of a source: what was found in place of what was expected, and what to do. */
export type Refuse = (found: string, advice: string, cause?: unknown) => ReadError

/** What a thread sends where it fails. `name` is that of the exception of pdf.js. */
export interface Failed {
  readonly failed: { readonly name: string; readonly message: string }
}

/** A script beside this file, and what it is run on. */
export interface ThreadRun<Answer, Result> {
  readonly script: 'worker.js' | 'renderWorker.js'
  readonly task: { readonly bytes: Uint8Array }
  /** MiB that it may take. */
  readonly memory: number
  /** Seconds of work that it may take, as far as it has come, and that in words. */
  readonly seconds: () => { readonly most: number; readonly found: string }
  /** What the packages are needed for: `read a PDF`. */
  readonly purpose: string
  readonly refuse: Refuse
  /** Takes an answer, and gives the result where it was the last. May throw. */
  readonly receive: (answer: Answer) => Result | undefined
}

/** How often time and memory are looked at; ms. */
const LOOK = 40
export const MIB = 1024 * 1024
/** On a busy machine a thread may take so many times the seconds of its work. */
const BUSY = 4

/** Runs it to its result. Throws `ReadError` for what is locked, damaged, takes too much, or needs a package that is not there. The bytes stay the caller's. */
export async function runThread<Answer, Result>(run: ThreadRun<Answer, Result>): Promise<Result> {
  const { refuse, receive, memory } = run
  const worker = startWorker(run)
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise((resolve, reject) => {
      timer = setInterval(createGuard(run, reject), LOOK)
      worker.on('message', (answer: Answer | Failed) => {
        if (isFailed(answer)) return reject(failure(answer, run))
        try {
          const result = receive(answer)
          if (result !== undefined) resolve(result)
        } catch (error) {
          reject(error)
        }
      })
      worker.on('error', cause => reject(crash(cause, memory, refuse)))
      worker.on('exit', () => reject(refuse('a file that cannot be read to its end', 'export it again')))
    })
  } finally {
    clearInterval(timer)
    await worker.terminate()
  }
}

const isFailed = (answer: unknown): answer is Failed =>
  typeof answer === 'object' && answer !== null && 'failed' in answer

function startWorker<Answer, Result>({ script, task, memory }: ThreadRun<Answer, Result>): Worker {
  // Run from source (by the tests), the thread still has to be JavaScript: the built one is taken.
  const built = import.meta.url.endsWith('.ts') ? `../../../dist/read/pdf/${script}` : `./${script}`
  // A Buffer's own slice shares its memory, and what is transferred is lost to the caller.
  const bytes = new Uint8Array(task.bytes)
  return new Worker(new URL(built, import.meta.url), {
    workerData: { ...task, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    // What pdf.js prints is for its developers.
    stdout: true,
    stderr: true,
  })
}

/** Looks whether time or memory is up. Memory outside the thread's heap is the process's, so its growth is what counts; of time both the clock's and the processor's. */
function createGuard<Answer, Result>(
  { seconds, memory, refuse }: ThreadRun<Answer, Result>,
  reject: (error: ReadError) => void,
): () => void {
  const start = performance.now()
  const work = process.cpuUsage()
  const before = process.memoryUsage.rss()
  return () => {
    const { most, found } = seconds()
    const passed = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(work)
    if (passed > most && ((user + system) / 1e6 > most || passed > BUSY * most))
      reject(refuse(`no end after ${found}`, 'export it again, or print it to a new PDF'))
    if (process.memoryUsage.rss() - before > memory * MIB) reject(tooLarge(memory, refuse))
  }
}

const tooLarge = (memory: number, refuse: Refuse, cause?: unknown): ReadError =>
  refuse(`more than ${memory} MiB once unpacked`, 'export it again with smaller pictures', cause)

function failure<Answer, Result>(
  { failed: { name, message } }: Failed,
  { purpose, refuse }: ThreadRun<Answer, Result>,
): ReadError {
  if (name === 'PasswordException') return refuse('a locked one', 'save a copy without its password')
  const missing = /Cannot find (?:module|package) '(pdfjs-dist|@napi-rs\/canvas)/u.exec(message)?.[1]
  if (missing)
    return new ReadError(`expected the optional package ${missing} to ${purpose}, found none; npm install ${missing}`)
  return refuse(`a damaged one (${message.slice(0, 200)})`, 'export it again, or print it to a new PDF')
}

function crash(cause: unknown, memory: number, refuse: Refuse): ReadError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return tooLarge(memory, refuse, cause)
  return refuse('one that stops the reader', 'export it again, or print it to a new PDF', cause)
}
