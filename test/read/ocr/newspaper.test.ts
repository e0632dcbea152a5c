// Pages of a newspaper as Chromium shows them at 200 dpi, read by recognition and compared with the same pages as PDFs.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPipeline } from '../../../src/pipeline.ts'
import { readImage } from '../../../src/read/readImage.ts'
import { readPdf } from '../../../src/read/readPdf.ts'
import type { Document, OutlineArticle } from '../../../src/types.ts'
import { similarity } from '../pdf/compare.ts'
import { launch, markupOf, measureFaces, printSheets } from '../pdf/printSheets.ts'
import { chance } from '../pdf/random.ts'
import { TEMPLATES } from '../pdf/templates/templates.ts'
import { charactersRight } from './charactersRight.ts'

const SLOW = 600_000
const PAGES: readonly (readonly [template: string, seed: number])[] = [
  ['pictures and boxes', 2],
  ['text beside its headline', 1],
  ['text round a boxed notice', 1],
  ['a headline written downwards', 2],
]
/** Characters that the networks do not know; the names with them cannot be read. */
const UNKNOWN = /蓁/u

let browser: Browser
const pages = new Map<string, { printed: Document; scanned: Document }>()

beforeAll(async () => {
  browser = await launch()
  const page = await (await browser.newContext({ deviceScaleFactor: 200 / 96 })).newPage()
  const faces = await measureFaces(page)
  for (const [template, seed] of PAGES) {
    const sheet = TEMPLATES[template]!(chance(seed), faces)
    const { pdf } = await printSheets(page, [markupOf(sheet, chance(seed))])
    const clip = { x: 0, y: 0, width: sheet.width, height: sheet.height }
    const png = await page.screenshot({ clip })
    const scanned = await readImage(png, 'scan.png', { ocr: true })
    pages.set(template, { printed: await readPdf(pdf, 'page.pdf'), scanned })
  }
}, SLOW)

afterAll(() => browser?.close())

const articleText = (document: Document, { parts }: OutlineArticle): string =>
  parts.map(({ lines }) => lines.map(({ start, end }) => document.text.slice(start, end)).join('')).join('\n')

const textsOf = (document: Document): string[] =>
  document.outline!.map(article => articleText(document, article)).filter(text => text !== '')

/** The persons and organizations that the whole pipeline finds. */
function namesIn(document: Document): string[] {
  const { extract, resolve } = createPipeline()
  return resolve([extract(document)])
    .entities.filter(({ kind, name }) => (kind === 'person' || kind === 'organization') && !UNKNOWN.test(name))
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort()
}

describe.each(PAGES.map(([template]) => template))('a scan of %s', template => {
  const read = () => pages.get(template)!

  it('has the articles of the page, each as it is printed: of all their characters 98 in 100 are right', () => {
    const [printed, scanned] = [textsOf(read().printed), textsOf(read().scanned)]
    expect(scanned).toHaveLength(printed.length)
    const found = printed.map(text => scanned.reduce((a, b) => (similarity(b, text) > similarity(a, text) ? b : a)))
    expect(new Set(found).size).toBe(printed.length)
    const wrong = printed.map((text, index) => (1 - charactersRight(found[index]!, text)) * text.length)
    const right = 1 - wrong.reduce((a, b) => a + b, 0) / printed.join('').length
    console.log(`${template}: characters right ${right.toFixed(4)} in ${printed.length} articles`)
    expect(right).toBeGreaterThanOrEqual(0.98)
  })

  it('names the same persons and organizations', () => {
    const names = namesIn(read().printed)
    expect(names.length).toBeGreaterThan(5)
    expect(namesIn(read().scanned)).toEqual(names)
  })
})
