// A scan's bytes as a Document: its text is recognised, and put together to articles by how the page is laid out.
import { ReadError } from '../errors.ts'
import { loadLexicon } from '../text/lexicon.ts'
import type { Document } from '../types.ts'
import { composeDocument } from './composeDocument.ts'
import { hasChinese, type ReadOptions } from './documentFromText.ts'
import type { LaidOutPage } from './layout/laidOutPage.ts'
import { createLineForms } from './layout/lineForms.ts'
import { readLayout } from './layout/readLayout.ts'
import { openImage } from './ocr/openImage.ts'
import { recognizeImage } from './ocr/recognizeImage.ts'

/** Reads an image of a page, or several pages of a TIFF, where `options.ocr` is set; `options.ocrProgress` is told of it. The document has an outline, and a box with a confidence for each of its lines. Throws `ReadError` without `ocr`, for what is damaged or too large, and where no Chinese text is found. */
export async function readImage(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<Document> {
  if (!options.ocr)
    throw new ReadError(`${source}: expected text, found an image; run with --ocr to read what it shows`)
  const pages: LaidOutPage[] = []
  const image = await openImage(bytes, source)
  for (let page = 0; page < image.pages; page++) {
    const progress = (share: number) => options.ocrProgress?.({ source, page: page + 1, share })
    pages.push(await recognizeImage(await image.scan(page), { progress }))
  }
  const text = pages.flatMap(({ runs }) => runs.map(run => run.text)).join('')
  if (!hasChinese(text)) {
    const found = text === '' ? 'no text' : `${text.length} characters and none of them Chinese`
    throw new ReadError(
      `${source}: expected an image of a page with Chinese text, found ${found}; scan it again at 200 dpi or more, or leave it out`,
    )
  }
  const forms = createLineForms(loadLexicon())
  return composeDocument(
    pages.map(page => ({ ...readLayout(page, forms), width: page.width, height: page.height })),
    source,
    options,
  )
}
