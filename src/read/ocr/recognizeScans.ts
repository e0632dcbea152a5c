// The pages of a PDF that have no text to take are drawn and recognised; the others stay as they were read.
import type { ReadOptions } from '../documentFromText.ts'
import type { LaidOutPage } from '../layout/laidOutPage.ts'
import { renderScan } from '../pdf/renderPage.ts'
import { isScan } from './isScan.ts'
import { recognizeImage } from './recognizeImage.ts'

/** The PDF's pages, in points, the scans among them read; `ocrProgress` is told of these. Throws `ReadError` for a page that cannot be drawn, and where the optional packages are missing. */
export async function recognizeScans(
  pages: readonly LaidOutPage[],
  bytes: Uint8Array,
  source: string,
  { ocrProgress }: Pick<ReadOptions, 'ocrProgress'>,
): Promise<LaidOutPage[]> {
  const read: LaidOutPage[] = []
  for (const [index, page] of pages.entries()) {
    if (!isScan(page)) {
      read.push(page)
      continue
    }
    const progress = (share: number) => ocrProgress?.({ source, page: index + 1, share })
    const found = await recognizeImage(await renderScan(bytes, source, index), { progress })
    read.push({ ...found, width: page.width, height: page.height })
  }
  return read
}
