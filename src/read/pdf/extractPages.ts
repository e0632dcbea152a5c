// The pages of a PDF, read in a thread of its own, within limits.
import { ReadError } from '../../errors.ts'
import type { LaidOutPage } from '../layout/laidOutPage.ts'
import { MIB, type Refuse, runThread } from './runThread.ts'
import type { Answer } from './worker.ts'

/** What a PDF may take: bytes of the file, pages, seconds of work for the first page and for each further one, MiB of memory. */
export const LIMITS = { bytes: 256 * MIB, pages: 400, firstPage: 9, nextPage: 1.5, memory: 600 } as const

const EXPECTED = 'expected a PDF with text'

/** The pages in order. Throws `ReadError` for what is locked, damaged, without pages or beyond `limits`. */
export async function extractPages(
  bytes: Uint8Array,
  source: string,
  limits: { readonly [limit in keyof typeof LIMITS]: number } = LIMITS,
): Promise<LaidOutPage[]> {
  const refuse: Refuse = (found, advice, cause) =>
    new ReadError(`${source}: ${EXPECTED}, found ${found}; ${advice}`, cause === undefined ? {} : { cause })
  if (bytes.length > limits.bytes) {
    const size = Math.round(bytes.length / MIB)
    throw refuse(`${size} MiB`, `split it into files of at most ${Math.round(limits.bytes / MIB)} MiB`)
  }
  const pages: LaidOutPage[] = []
  let count = Number.POSITIVE_INFINITY
  return runThread({
    script: 'worker.js',
    task: { bytes },
    memory: limits.memory,
    seconds: () => {
      const most = limits.firstPage + limits.nextPage * pages.length
      return { most, found: `${Math.round(most)} seconds and ${pages.length} pages` }
    },
    purpose: 'read a PDF',
    refuse,
    receive: (answer: Answer) => {
      if ('page' in answer) pages.push(answer.page)
      else count = answer.count
      if (count === 0) throw refuse('no page', 'export it again')
      if (count > limits.pages && count !== Number.POSITIVE_INFINITY)
        throw refuse(`${count} pages`, `split it into files of at most ${limits.pages} pages`)
      return pages.length === count ? pages : undefined
    },
  })
}
