// A page of a PDF as a picture, drawn by pdf.js with the limits that a file from anywhere needs.
import { Worker } from 'node:worker_threads'
import { ReadError } from '../../errors.ts'
import type { Scan } from '../ocr/gray.ts'
import type { Rendered, RenderTask } from './renderWorker.ts'

/** What drawing a page may take: bytes of the file, seconds, MiB of memory. */
export const RENDER_LIMITS = { bytes: 256 * 1024 * 1024, seconds: 40, memory: 1500 } as const

type Limits = { readonly [limit in keyof typeof RENDER_LIMITS]: number }

/** How often memory is looked at; ms. */
const LOOK = 40
const MIB = 1024 * 1024

/** The grey pixels of a page (counted from 0), as recognition takes them. Throws `ReadError` for what cannot be drawn. */
export async function renderScan(
  bytes: Uint8Array,
  source: string,
  page: number,
  limits: Limits = RENDER_LIMITS,
): Promise<Scan> {
  const rendered = await run({ bytes, page }, source, limits)
  if (!('scan' in rendered)) throw new Error(`expected a scan, found ${Object.keys(rendered)}`)
  return rendered.scan
}

/** The PNG of a page (counted from 0) as large as lies within `most` pixels; one that recognition would read is set level as it would be for that. Throws `ReadError` for what cannot be drawn, and for a page that is not there. */
export async function renderPage(
  bytes: Uint8Array,
  source: string,
  page: number,
  most: { readonly width: number; readonly height: number },
  limits: Limits = RENDER_LIMITS,
): Promise<Uint8Array> {
  const rendered = await run({ bytes, page, most }, source, limits)
  if (!('png' in rendered)) throw new Error(`expected a picture, found ${Object.keys(rendered)}`)
  return rendered.png
}

async function run(task: RenderTask, source: string, limits: Limits): Promise<Rendered> {
  const refuse: Refuse = (found, advice, cause) =>
    new ReadError(
      `${source}: expected a PDF whose page ${task.page + 1} can be drawn, found ${found}; ${advice}`,
      cause === undefined ? {} : { cause },
    )
  if (task.bytes.length > limits.bytes)
    throw refuse(
      `${Math.round(task.bytes.length / MIB)} MiB`,
      `split it into files of at most ${Math.round(limits.bytes / MIB)} MiB`,
    )
  const worker = startWorker(task, limits.memory)
  let guard: { stop(): void } | undefined
  try {
    return await new Promise((resolve, reject) => {
      guard = watch(limits, (found, advice) => reject(refuse(found, advice)))
      worker.on('message', (rendered: Rendered) => {
        if ('failed' in rendered) reject(failure(rendered.failed, refuse))
        else if ('pages' in rendered) reject(refuse(pagesOf(rendered.pages), 'name one of its pages'))
        else resolve(rendered)
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

const pagesOf = (count: number): string => (count === 1 ? '1 page' : `${count} pages`)

function startWorker(task: RenderTask, memory: number): Worker {
  // Run from source (by the tests), the thread still has to be JavaScript: the built one is taken.
  const built = import.meta.url.endsWith('.ts') ? '../../../dist/read/pdf/renderWorker.js' : './renderWorker.js'
  // A Buffer's own slice shares its memory, and what is transferred is lost to the caller.
  const bytes = new Uint8Array(task.bytes)
  return new Worker(new URL(built, import.meta.url), {
    workerData: { ...task, bytes } satisfies RenderTask,
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
    // What pdf.js prints is for its developers.
    stdout: true,
    stderr: true,
  })
}

/** Calls `refuse` when time or memory is up. Memory outside the thread's heap is the process's, so its growth is what counts. */
function watch({ seconds, memory }: Limits, refuse: (found: string, advice: string) => void): { stop(): void } {
  const start = performance.now()
  const before = process.memoryUsage.rss()
  const timer = setInterval(() => {
    if (performance.now() - start > seconds * 1000)
      refuse(`no end after ${seconds} seconds`, 'export it again, or print it to a new PDF')
    if (process.memoryUsage.rss() - before > memory * MIB)
      refuse(`more than ${memory} MiB once unpacked`, 'export it again with smaller pictures')
  }, LOOK)
  return { stop: () => clearInterval(timer) }
}

function failure({ name, message }: { name: string; message: string }, refuse: Refuse): ReadError {
  if (name === 'PasswordException') return refuse('a locked one', 'save a copy without its password')
  const missing = /Cannot find (?:module|package) '(pdfjs-dist|@napi-rs\/canvas)/u.exec(message)?.[1]
  if (missing)
    return new ReadError(
      `expected the optional package ${missing} to draw a PDF's pages, found none; npm install pdfjs-dist @napi-rs/canvas`,
    )
  return refuse(`a damaged one (${message.slice(0, 200)})`, 'export it again, or print it to a new PDF')
}

function crash(cause: unknown, { memory }: Limits, refuse: Refuse): ReadError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return refuse(`more than ${memory} MiB once unpacked`, 'export it again with smaller pictures', cause)
  return refuse('one that stops the reader', 'export it again, or print it to a new PDF', cause)
}
