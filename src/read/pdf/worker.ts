// Runs pdf.js over one file, in a thread of its own: what hangs or grows there can be ended from outside.
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { LaidOutPage } from '../layout/laidOutPage.ts'
import { lightenGlobals } from './lightenGlobals.ts'
import type { Failed } from './runThread.ts'

/** What the thread is started with. */
export interface Task {
  readonly bytes: Uint8Array
}

/** What it sends: how many pages there are, then each page, in order. */
export type Answer = { readonly count: number } | { readonly page: LaidOutPage }

const { bytes }: Task = workerData
const send = (answer: Answer | Failed) => parentPort!.postMessage(answer)

lightenGlobals()

try {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const { extractPage } = await import('./extractPage.ts')
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), sep)
  const document = await getDocument({
    data: bytes,
    cMapUrl: join(folder, 'cmaps', sep),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts', sep),
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    // Tells whether a font says which characters it draws.
    fontExtraProperties: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    // No picture is decoded: where it stands is known without that.
    maxImageSize: 0,
    verbosity: 0,
  }).promise
  send({ count: document.numPages })
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    send({ page: await extractPage(page) })
    page.cleanup()
  }
} catch (error) {
  send({ failed: { name: error instanceof Error ? error.name : '', message: String(error) } })
}
