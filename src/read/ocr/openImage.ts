// An image file's bytes to pixels: PNG, JPEG, TIFF and WebP, through libvips.
import type { Metadata, Sharp } from 'sharp'
import { ReadError } from '../../errors.ts'
import type { Gray, Scan } from './gray.ts'
import { optional } from './optional.ts'
import { turn } from './straighten.ts'

/** What an image may take: pixels of a page (a broadsheet at 400 dpi has 60 million), and pages. */
export const IMAGE_LIMITS = { pixels: 80_000_000, pages: 100 } as const

/** Taken where the file does not say; what says no more than a screen has says nothing of the paper. */
const ASSUMED_DPI = 200
const SCREEN_DPI = 96

const EXPECTED = 'expected an image of a page (PNG, JPEG, TIFF or WebP)'
const FORMATS = ['png', 'jpeg', 'tiff', 'webp']

/** An image file. Pages, counted from 0, are upright as its metadata says, on white where they are transparent; both functions throw `ReadError` for a page that is damaged. */
export interface Image {
  readonly pages: number
  readonly scan: (page: number) => Promise<Scan>
  /** The page's PNG, turned to the left by so many degrees and scaled down to lie within this size. */
  readonly draw: (page: number, degrees: number, most: { width: number; height: number }) => Promise<Uint8Array>
}

/** Opens an image file. Throws `ReadError` for what is damaged, of another form, or beyond the limits, and where sharp is missing. */
export async function openImage(bytes: Uint8Array, source: string): Promise<Image> {
  const { default: sharp } = await optional('sharp', 'read images', () => import('sharp'))
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
  const pages = known.format === 'tiff' ? (known.pages ?? 1) : 1
  checkSize(known, pages, refuse)
  const open = (page: number): Sharp =>
    sharp(bytes, { limitInputPixels: IMAGE_LIMITS.pixels, failOn: 'error', sequentialRead: true, page })
      .rotate()
      .flatten({ background: '#fff' })
  return {
    pages,
    scan: page =>
      attempt(async () => {
        const { data, info } = await open(page).grayscale().raw().toBuffer({ resolveWithObject: true })
        return { ...channelOf(data, info, 0), dpi: dpiOf(known) }
      }),
    draw: (page, degrees, most) =>
      attempt(async () => {
        const small = open(page)
          .resize({ ...most, fit: 'inside', withoutEnlargement: true })
          .toColourspace('srgb')
        if (degrees === 0) return small.png().toBuffer()
        const { data, info } = await small.raw().toBuffer({ resolveWithObject: true })
        const { width, height, channels } = info
        for (let channel = 0; channel < channels; channel++) {
          const turned = turn(channelOf(data, info, channel), degrees)
          for (let at = 0; at < turned.data.length; at++) data[at * channels + channel] = turned.data[at]!
        }
        return sharp(data, { raw: { width, height, channels } }).png().toBuffer()
      }),
  }
}

function checkSize(
  { format, width, height }: Metadata,
  pages: number,
  refuse: (found: string, advice: string) => ReadError,
): void {
  if (!FORMATS.includes(format)) throw refuse(format, 'save it in one of these forms')
  if (width * height > IMAGE_LIMITS.pixels)
    throw refuse(
      `${width} × ${height} pixels`,
      `scale it down to at most ${IMAGE_LIMITS.pixels / 1_000_000} million, 200 to 300 dpi are enough`,
    )
  if (pages > IMAGE_LIMITS.pages)
    throw refuse(`${pages} pages`, `split it into files of at most ${IMAGE_LIMITS.pages} pages`)
}

function dpiOf({ density }: Metadata): number {
  return density !== undefined && density > SCREEN_DPI && density < 2400 ? density : ASSUMED_DPI
}

/** One channel of interleaved ones, a byte a pixel. */
function channelOf(
  data: Uint8Array,
  { width, height, channels }: { width: number; height: number; channels: number },
  channel: number,
): Gray {
  const alone = channels === 1 ? data : data.filter((_, at) => at % channels === channel)
  return { width, height, data: alone }
}
