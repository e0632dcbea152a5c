// What a page looks like, so that a reader can see on it where something is said: the boxes of a Document lie on it.
import { ReadError, UsageError } from '../errors.ts'
import { openImage } from './ocr/openImage.ts'
import { skewOf } from './ocr/straighten.ts'
import { renderPage } from './pdf/renderPage.ts'
import { formatOf } from './readers.ts'

const WIDTH = 1600
/** The largest side that is drawn; pixels. */
const MOST = 4096

/** The PNG of a page (counted from 0) of a PDF or an image as shown upright, at most `width` and 4096 pixels wide and 4096 high. Its sides are those of `Document.pages[page]`: a box times pixels over points frames its line. A scan is set level, as it is before it is read. Throws `UsageError` for a width that is none, `ReadError` for another form of file, what is damaged or takes too much, a page that is not there, and where an optional package is missing. */
export async function pageImage(bytes: Uint8Array, source: string, page: number, width = WIDTH): Promise<Uint8Array> {
  if (!(Number.isInteger(width) && width > 0 && width <= MOST))
    throw new UsageError(`expected a width of 1 to ${MOST} pixels, found ${width}`)
  if (!(Number.isInteger(page) && page >= 0))
    throw new ReadError(
      `${source}: expected the number of a page, counted from 0, found ${page}; name one of its pages`,
    )
  const most = { width, height: MOST }
  const { extensions, isImage } = formatOf(bytes, source)
  if (extensions.includes('.pdf')) return renderPage(bytes, source, page, most)
  if (!isImage)
    throw new ReadError(
      `${source}: expected a PDF or an image, found a file of another form; only of these can pages be drawn`,
    )
  const image = await openImage(bytes, source)
  if (page >= image.pages) {
    const found = image.pages === 1 ? '1 page' : `${image.pages} pages`
    throw new ReadError(`${source}: expected a page ${page + 1}, found ${found}; name one of its pages`)
  }
  return image.draw(page, skewOf(await image.scan(page)), most)
}
