// A page of a PDF as a picture, drawn by pdf.js with the limits that a file from anywhere needs.
import { ReadError } from '../../errors.ts'
import type { Scan } from '../ocr/gray.ts'
import type { Rendered, RenderTask } from './renderWorker.ts'
import { MIB, type Refuse, runThread } from './runThread.ts'

/** What drawing a page may take: bytes of the file, seconds of work, MiB of memory. */
export const RENDER_LIMITS = { bytes: 256 * MIB, seconds: 40, memory: 1500 } as const

type Limits = { readonly [limit in keyof typeof RENDER_LIMITS]: number }

type Drawn = Exclude<Rendered, { readonly pages: number }>

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

async function run(task: RenderTask, source: string, limits: Limits): Promise<Drawn> {
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
  return runThread({
    script: 'renderWorker.js',
    task,
    memory: limits.memory,
    seconds: () => ({ most: limits.seconds, found: `${limits.seconds} seconds` }),
    purpose: "draw a PDF's pages",
    refuse,
    receive: (rendered: Rendered) => {
      if ('pages' in rendered) throw refuse(pagesOf(rendered.pages), 'name one of its pages')
      return rendered
    },
  })
}

const pagesOf = (count: number): string => (count === 1 ? '1 page' : `${count} pages`)
