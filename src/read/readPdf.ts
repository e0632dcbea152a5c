// A PDF's bytes as a Document. Text is taken from its text layer, with the place of every line, and put together to articles
// by how the page is laid out; a scan has no such layer and is told from damage.
import { ReadError } from '../errors.ts'
import { loadLexicon } from '../text/lexicon.ts'
import type { Document } from '../types.ts'
import { composeDocument } from './composeDocument.ts'
import { hasChinese, type ReadOptions } from './documentFromText.ts'
import type { LaidOutPage } from './layout/laidOutPage.ts'
import { createLineForms, type LineForms } from './layout/lineForms.ts'
import { readLayout } from './layout/readLayout.ts'
import { isUnknown } from './ocr/isScan.ts'
import { recognizeScans } from './ocr/recognizeScans.ts'
import { extractPages } from './pdf/extractPages.ts'
import { settleForms } from './pdf/settleForms.ts'

/** Reads a PDF. The document has an outline, and a box for each of its lines; with `options.ocr` pages that have no text are recognised. Throws `ReadError` for what is locked, damaged, empty, too large, or has no Chinese text to take. */
export async function readPdf(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<Document> {
  const pages = await extractPages(bytes, source)
  return documentOfPages(options.ocr ? await recognizeScans(pages, bytes, source, options) : pages, source, options)
}

/** The document of pages as they were extracted. Throws `ReadError` where they have no Chinese text to take. */
export function documentOfPages(
  extracted: readonly LaidOutPage[],
  source: string,
  options: ReadOptions = {},
): Document {
  const pages = settleForms(extracted)
  checkText(pages, source, options)
  return composeDocument(
    pages.map(page => ({ ...readLayout(page, lineForms()), width: page.width, height: page.height })),
    source,
    options,
  )
}

let forms: LineForms | undefined
const lineForms = (): LineForms => {
  forms ??= createLineForms(loadLexicon())
  return forms
}

function checkText(pages: readonly LaidOutPage[], source: string, { ocr }: ReadOptions): void {
  const text = pages.flatMap(({ runs }) => runs.map(run => run.text)).join('')
  const expected = `${source}: expected a PDF with Chinese text`
  if (text === '') {
    const where = pages.length === 1 ? 'on its page' : `on any of its ${pages.length} pages`
    const advice = ocr ? 'scan it again at 200 dpi or more, or leave it out' : 'it is a scan, run with --ocr'
    throw new ReadError(`${expected}, found no text ${where}; ${advice}`)
  }
  if (isUnknown(text))
    throw new ReadError(`${expected}, found fonts that do not say which characters they draw; run with --ocr`)
  if (!hasChinese(text))
    throw new ReadError(
      `${expected}, found ${text.length} characters and none of them Chinese; leave it out${ocr ? '' : ', or run with --ocr if it shows Chinese'}`,
    )
}
