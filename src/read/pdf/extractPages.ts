// The pages of a PDF, read in a thread of its own. pdf.js runs within the thread that calls it, so a file made to hang it,
// or to grow without end, is only ended by ending the thread.
import { Worker } from 'node:worker_threads'
import { ReadError } from '../../errors.ts'
import type { LaidOutPage } from '../layout/laidOutPage.ts'
import type { Answer, Task } from './worker.ts'

/** What a PDF may take: bytes of the file, pages, seconds for the first page and for each further one, MiB of memory. */
export const LIMITS = { bytes: 256 * 1024 * 1024, pages: 400, firstPage: 9, nextPage: 1.5, memory: 600 } as const

const EXPECTED = 'expected a PDF with text'
/** How often memory is looked at; ms. */
const LOOK = 40
const MIB = 1024 * 1024

/** The pages in order. Throws `ReadError` for what is locked, damaged, without pages or beyond `limits`. */
export async function extractPages(
  bytes: Uint8Array,
  source: string,
  limits: { readonly [limit in keyof typeof LIMITS]: number } = LIMITS,
): Promise<LaidOutPage[]> {
  const refuse = (found: string, advice: string, cause?: unknown) =>
    new ReadError(`${source}: ${EXPECTED}, found ${found}; ${advice}`, cause === undefined ? {} : { cause })
  if (bytes.length > limits.bytes) {
    const size = Math.round(bytes.length / MIB)
    throw refuse(`${size} MiB`, `split it into files of at most ${Math.round(limits.bytes / MIB)} MiB`)
  }
  const worker = startWorker(bytes, limits.memory)
  const pages: LaidOutPage[] = []
  let count = Number.POSITIVE_INFINITY
  let guard: { stop(): void } | undefined
  try {
    return await new Promise((resolve, reject) => {
      guard = watch(
        limits,
        () => pages.length,
        (found, advice) => reject(refuse(found, advice)),
      )
      worker.on('message', (answer: Answer) => {
        if ('failed' in answer) reject(failure(answer.failed, refuse))
        else if ('page' in answer) pages.push(answer.page)
        else count = answer.count
        if (count === 0) reject(refuse('no page', 'export it again'))
        else if (count > limits.pages && count !== Number.POSITIVE_INFINITY)
          reject(refuse(`${count} pages`, `split it into files of at most ${limits.pages} pages`))
        else if (pages.length === count) resolve(pages)
      })
      worker.on('error', cause => reject(crash(cause, limits, refuse)))
      worker.on('exit', () => reject(refuse('a file that cannot be read to its end', 'export it again')))
    })
  } finally {
    guard?.stop()
    await worker.terminate()
  }
}

type Refuse = (found: string, advice: string, cause?: unknown) => ReadError

function startWorker(bytes: Uint8Array, memory: number): Worker {
  // Run from source (by the tests), the thread still has to be JavaScript: the built one is taken.
  const built = import.meta.url.endsWith('.ts') ? '../../../dist/read/pdf/worker.js' : './worker.js'
  // A Buffer's own slice shares its memory, and what is transferred is lost to the caller.
  const copy = new Uint8Array(bytes)
  const task: Task = { bytes: copy }
  return new Worker(new URL(built, import.meta.url), {
    workerData: task,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    // What pdf.js prints is for its developers.
    stdout: true,
    stderr: true,
  })
}

/** Calls `refuse` when time or memory is up. Memory outside the thread's heap is the process's, so its growth is what counts. */
function watch(
  limits: { readonly firstPage: number; readonly nextPage: number; readonly memory: number },
  pagesRead: () => number,
  refuse: (found: string, advice: string) => void,
): { stop(): void } {
  const start = performance.now()
  const before = process.memoryUsage.rss()
  const timer = setInterval(() => {
    const seconds = limits.firstPage + limits.nextPage * pagesRead()
    if (performance.now() - start > seconds * 1000)
      refuse(
        `no end after ${Math.round(seconds)} seconds and ${pagesRead()} pages`,
        'export it again, or print it to a new PDF',
      )
    if (process.memoryUsage.rss() - before > limits.memory * MIB)
      refuse(`more than ${limits.memory} MiB once unpacked`, 'export it again with smaller pictures')
  }, LOOK)
  return { stop: () => clearInterval(timer) }
}

function failure({ name, message }: { name: string; message: string }, refuse: Refuse): ReadError {
  if (name === 'PasswordException') return refuse('a locked one', 'save a copy without its password')
  if (/Cannot find (?:module|package) 'pdfjs-dist/u.test(message))
    return new ReadError(`expected the optional package pdfjs-dist to read a PDF, found none; npm install pdfjs-dist`)
  return refuse(`a damaged one (${message.slice(0, 200)})`, 'export it again, or print it to a new PDF')
}

function crash(cause: unknown, limits: { readonly memory: number }, refuse: Refuse): ReadError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return refuse(`more than ${limits.memory} MiB once unpacked`, 'export it again with smaller pictures', cause)
  return refuse('one that stops the reader', 'export it again, or print it to a new PDF', cause)
}
