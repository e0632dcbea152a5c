// The pages of sources as images: drawn when they are asked for, one at a time, and the last ones kept.
import { createHash } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { GuanxiError, NotFoundError, pageImage } from '../index.ts'
import { createCache } from './createCache.ts'
import { createQueue } from './createQueue.ts'
import { openSources } from './openSources.ts'
import { type Printed, readPrinted } from './readPrinted.ts'

/** A page of a source; `page` counts from 0, `width` is in pixels. */
export interface Wanted {
  readonly source: string
  readonly page: number
  readonly width: number
}

/** A page drawn: `tag` is an ETag, `png` gives its bytes. */
export interface Drawing {
  readonly tag: string
  readonly png: () => Promise<Uint8Array<ArrayBuffer>>
}

export interface PageImages {
  /** Whether a source's pages can be drawn: its file is among those named, and is a PDF or an image. */
  readonly has: (source: string) => Promise<boolean>
  /** Throws `NotFoundError` for what is not there or cannot be drawn, and answers 503 where too many ask at once. */
  readonly find: (wanted: Wanted) => Promise<Drawing>
}

export type Draw = typeof pageImage

/** So many requests may wait. */
const MOST_WAITING = 8
/** Bytes of all images that are kept. */
const KEPT = 48 * 2 ** 20

/** The images that files and folders, as they were named to the server, give; with none named there are none. */
export function createPageImages(paths: readonly string[], draw: Draw = pageImage): PageImages {
  const findSource = openSources(paths)
  const queue = createQueue(MOST_WAITING)
  const kept = createCache(KEPT)
  const look = async <T>(
    source: string,
    use: (printed: Printed, path: string) => Promise<T>,
  ): Promise<T | undefined> => {
    const path = await findSource(source)
    return path === undefined ? undefined : readPrinted(path, printed => use(printed, path))
  }
  const drawn = ({ source, page, width }: Wanted) =>
    look(source, async ({ bytes }) => new Uint8Array(await draw(await bytes(), source, page, width)))
  return {
    has: async source => (await look(source, async () => true)) ?? false,
    find: async wanted => {
      const tag = await look(wanted.source, async ({ mark }, path) => tagOf(path, mark, wanted))
      if (tag === undefined) throw new NotFoundError(noSource(wanted.source))
      const make = () => queue(async () => (await drawn(wanted)) ?? gone(wanted.source))
      return { tag, png: () => kept(tag, () => make().catch(told)) }
    },
  }
}

const noSource = (source: string): string =>
  `no image: expected the PDF or image “${source}” among the sources that the server was started with, found none; name its file or folder with --sources`

function gone(source: string): never {
  throw new NotFoundError(noSource(source))
}

/** What is wrong with the file is for the caller to mend. */
function told(error: unknown): never {
  if (error instanceof HTTPException || !(error instanceof GuanxiError) || error instanceof NotFoundError) throw error
  throw new NotFoundError(error.message, [], { cause: error })
}

const tagOf = (path: string, mark: string, { page, width }: Wanted): string =>
  `"${createHash('sha256').update([path, mark, page, width].join('\0')).digest('hex').slice(0, 32)}"`
