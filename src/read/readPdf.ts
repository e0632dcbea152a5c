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
import { extractPages } from './pdf/extractPages.ts'
import { settleForms } from './pdf/settleForms.ts'

/** Reads a PDF. The document has an outline, and a box for each of its lines. Throws `ReadError` for what is locked, damaged, empty, too large, or has no Chinese text to take. */
export async function readPdf(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<Document> {
  return documentOfPages(await extractPages(bytes, source), source, options)
}

/** The document of pages as they were extracted. Throws `ReadError` where they have no Chinese text to take. */
export function documentOfPages(
  extracted: readonly LaidOutPage[],
  source: string,
  options: ReadOptions = {},
): Document {
  const pages = settleForms(extracted)
  checkText(pages, source)
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

const UNKNOWN = /[\ue000-\uf8ff\ufffd\u0000-\u0008]/gu

function checkText(pages: readonly LaidOutPage[], source: string): void {
  const text = pages.flatMap(({ runs }) => runs.map(run => run.text)).join('')
  const expected = `${source}: expected a PDF with Chinese text`
  if (text === '') {
    const where = pages.length === 1 ? 'on its page' : `on any of its ${pages.length} pages`
    throw new ReadError(`${expected}, found no text ${where}; it is a scan, run with --ocr`)
  }
  const unknown = text.match(UNKNOWN)?.length ?? 0
  if (unknown * 2 > text.length)
    throw new ReadError(`${expected}, found fonts that do not say which characters they draw; run with --ocr`)
  if (!hasChinese(text))
    throw new ReadError(
      `${expected}, found ${text.length} characters and none of them Chinese; leave it out, or run with --ocr if it shows Chinese`,
    )
}
