// An image file's bytes to grey pixels: PNG, JPEG, TIFF and WebP, through libvips.
import type { Metadata, Sharp } from 'sharp'
import { ReadError } from '../../errors.ts'
import type { Scan } from './gray.ts'
import { optional } from './loadModels.ts'

/** What an image may take: pixels of a page (a broadsheet at 400 dpi has 60 million), and pages. */
export const IMAGE_LIMITS = { pixels: 80_000_000, pages: 100 } as const

/** Taken where the file does not say; what says no more than a screen has says nothing of the paper. */
const ASSUMED_DPI = 200
const SCREEN_DPI = 96

const EXPECTED = 'expected an image of a page (PNG, JPEG, TIFF or WebP)'
const FORMATS = ['png', 'jpeg', 'tiff', 'webp']

/** The pages of an image file, one after another, upright as its metadata says, on white where it is transparent. Throws `ReadError` for what is damaged, of another form, or beyond the limits. */
export async function* decodeImage(bytes: Uint8Array, source: string): AsyncGenerator<Scan> {
  const { default: sharp } = await optional('sharp', () => import('sharp'))
  const open = (page: number): Sharp =>
    sharp(bytes, { limitInputPixels: IMAGE_LIMITS.pixels, failOn: 'error', sequentialRead: true, page })
  const refuse = (found: string, advice: string, cause?: unknown) =>
    new ReadError(`${source}: ${EXPECTED}, found ${found}; ${advice}`, cause === undefined ? {} : { cause })
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const why = String(error instanceof Error ? error.message : error).split('\n')[0]!
      throw refuse(`a damaged one (${why.slice(0, 160)})`, 'scan or export it again', error)
    }
  }
  const known = await attempt(() => sharp(bytes, { limitInputPixels: false }).metadata())
  const { width, height, pages = 1 } = known
  if (!FORMATS.includes(known.format)) throw refuse(known.format, 'save it in one of these forms')
  if (width * height > IMAGE_LIMITS.pixels)
    throw refuse(
      `${width} × ${height} pixels`,
      `scale it down to at most ${IMAGE_LIMITS.pixels / 1_000_000} million, 200 to 300 dpi are enough`,
    )
  if (pages > IMAGE_LIMITS.pages)
    throw refuse(`${pages} pages`, `split it into files of at most ${IMAGE_LIMITS.pages} pages`)
  for (let page = 0; page < (known.format === 'tiff' ? pages : 1); page++) {
    const { data, info } = await attempt(() =>
      open(page).rotate().flatten({ background: '#fff' }).grayscale().raw().toBuffer({ resolveWithObject: true }),
    )
    yield { width: info.width, height: info.height, data: firstChannel(data, info.channels), dpi: dpiOf(known) }
  }
}

function dpiOf({ density }: Metadata): number {
  return density !== undefined && density > SCREEN_DPI && density < 2400 ? density : ASSUMED_DPI
}

/** The grey values alone, a byte a pixel. */
function firstChannel(data: Uint8Array, channels: number): Uint8Array {
  return channels === 1 ? data : data.filter((_, at) => at % channels === 0)
}
