import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { pageImage } from '../../../src/read/pageImage.ts'
import { readPdf } from '../../../src/read/readPdf.ts'
import type { Document } from '../../../src/types.ts'
import { charactersRight } from './charactersRight.ts'
import { printPages, SHEET, shootSheets, UPRIGHT } from './scans.ts'

const SLOW = 300_000
const NOTE = '白浦市博物馆周末延时开放至晚上九点'

/** Three pages: one printed, the same scanned with a stamp under it, a scan askew of a line written downwards. */
let pdf: Uint8Array
let document: Document
const shares: { page: number; share: number }[] = []

beforeAll(async () => {
  const [sheet, upright] = (await shootSheets([SHEET, UPRIGHT])) as [Buffer, Buffer]
  const askew = await sharp(upright).rotate(2, { background: '#fff' }).toBuffer()
  const image = (png: Buffer) =>
    `<img style="width:450px;height:520px" src="data:image/png;base64,${png.toString('base64')}">`
  pdf = await printPages([
    `<p style="margin:40px;font:16px/24px 'Noto Serif CJK SC'">${NOTE}</p>`,
    `${image(sheet)}<small style="position:absolute;left:200px;bottom:2px;font:6px sans-serif">P. 12</small>`,
    image(askew),
  ])
  const ocrProgress = ({ page, share }: { page: number; share: number }) => shares.push({ page, share })
  document = await readPdf(pdf, 'scans.pdf', { ocr: true, ocrProgress })
}, SLOW)

const pageText = (number: number): string => {
  const { start, end } = document.pages[number]!.span
  return document.text.slice(start, end)
}

it('pages without text are recognised, the others read as they are printed', () => {
  expect(document.pages).toHaveLength(3)
  expect(pageText(0)).toBe(NOTE)
  expect(charactersRight(pageText(1), SHEET.text)).toBeGreaterThanOrEqual(0.98)
  expect(pageText(2)).toBe(UPRIGHT.text)
  expect(document.boxes!.map(({ page, confidence }) => [page, confidence !== undefined])).toEqual(
    document.boxes!.map(({ page }) => [page, page > 0]),
  )
})

it('their boxes lie on the page, in its points', async () => {
  for (const number of [1, 2]) {
    const page = document.pages[number]!
    expect([page.width, page.height]).toEqual([document.pages[0]!.width, document.pages[0]!.height])
    const png = await pageImage(pdf, 'scans.pdf', number)
    const { data, info } = await sharp(png).grayscale().raw().toBuffer({ resolveWithObject: true })
    const scale = info.width / page.width!
    const boxes = document.boxes!.filter(box => box.page === number)
    const isIn = (x: number, y: number) =>
      boxes.some(box => x > box.x - 1 && x < box.x + box.width + 1 && y > box.y - 1 && y < box.y + box.height + 1)
    const ink = [...data.keys()]
      .filter(at => data[at]! < 140)
      .map(at => [((at % info.width) + 0.5) / scale, (Math.floor(at / info.width) + 0.5) / scale] as const)
    expect(ink.length).toBeGreaterThan(1000)
    expect(ink.filter(([x, y]) => isIn(x, y)).length / ink.length).toBeGreaterThan(0.99)
  }
})

it('is told of each page that is recognised', () => {
  expect([...new Set(shares.map(({ page }) => page))]).toEqual([2, 3])
  for (const number of [2, 3]) expect(shares.filter(({ page }) => page === number).at(-1)!.share).toBe(1)
})

it('without recognition a document of scans is refused, and a mixed one says what was not read', async () => {
  const scan = await printPages([`<div style="width:200px;height:200px;background:#888"></div>`])
  const refusal = (options: { ocr?: boolean }) =>
    readPdf(scan, 'scan.pdf', options).catch((error: unknown) => (error instanceof ReadError ? error.message : error))
  expect(await refusal({})).toBe(
    'scan.pdf: expected a PDF with Chinese text, found no text on its page; it is a scan, run with --ocr',
  )
  expect(await refusal({ ocr: true })).toMatch(/found no text on its page; scan it again at 200 dpi or more/)
  const { notices } = await readPdf(pdf, 'scans.pdf')
  const notice = notices.find(({ code }) => code === 'emptyPages')
  expect(notice?.message).toMatch(/^scans\.pdf: no text on \d of \d pages .*; run with --ocr to read what they show$/)
})
