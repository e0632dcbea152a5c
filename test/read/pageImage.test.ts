import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { ReadError, UsageError } from '../../src/errors.ts'
import { pageImage } from '../../src/read/pageImage.ts'
import { readImage } from '../../src/read/readImage.ts'
import { readPdf } from '../../src/read/readPdf.ts'
import type { Document } from '../../src/types.ts'
import { launch } from '../browser/driver.ts'

const SLOW = 120_000
/** Lines in two columns with wide gaps, no rules and no pictures: all ink is text. */
const LINES = [
  ['云汀江特大桥主跨合龙', '青川市出台二十条措施', '白浦市博物馆延时开放'],
  ['老旧小区加装电梯', '市供电公司服务园区', '建设者在合龙段施工'],
]
const page = (lines: readonly string[]) =>
  `<div style="position:relative;width:480px;height:300px;break-after:page;overflow:hidden">${lines
    .map(
      (line, at) =>
        `<p style="position:absolute;margin:0;left:${40 + 60 * at}px;top:${40 + 80 * at}px;font:20px/24px 'Noto Sans CJK SC'">${line}</p>`,
    )
    .join('')}</div>`
const HTML = `<!doctype html><meta charset=utf-8><style>@page{size:480px 300px;margin:0}body{margin:0;background:#fff}</style>${LINES.map(page).join('')}`

let pdf: Uint8Array
let shot: Buffer

beforeAll(async () => {
  const browser = await launch()
  try {
    const context = await browser.newContext({ deviceScaleFactor: 200 / 96, viewport: { width: 480, height: 300 } })
    const tab = await context.newPage()
    await tab.setContent(HTML)
    await tab.evaluate(() => document.fonts.ready)
    pdf = await tab.pdf({ preferCSSPageSize: true })
    shot = await tab.screenshot()
  } finally {
    await browser.close()
  }
}, SLOW)

/** How much of the ink on a page's picture lies in the boxes of its lines, grown by a point; and how much of each box's length lies between its first and last ink. */
async function measureFit(
  document: Document,
  png: Uint8Array,
  number = 0,
): Promise<{ within: number; lengths: number[] }> {
  const { data, info } = await sharp(png).grayscale().raw().toBuffer({ resolveWithObject: true })
  const scale = info.width / document.pages[number]!.width!
  expect(info.height / document.pages[number]!.height!).toBeCloseTo(scale, 1)
  const boxes = document.boxes!.filter(box => box.page === number)
  const ends = boxes.map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number])
  let [ink, within] = [0, 0]
  for (let at = 0; at < data.length; at++) {
    if (data[at]! > 140) continue
    ink++
    const [x, y] = [((at % info.width) + 0.5) / scale, (Math.floor(at / info.width) + 0.5) / scale]
    const index = boxes.findIndex(
      box => x > box.x - 1 && x < box.x + box.width + 1 && y > box.y - 1 && y < box.y + box.height + 1,
    )
    if (index < 0) continue
    within++
    const along = boxes[index]!.width > boxes[index]!.height ? x : y
    ends[index] = [Math.min(ends[index]![0], along), Math.max(ends[index]![1], along)]
  }
  return {
    within: within / ink,
    lengths: boxes.map(({ width, height }, index) => (ends[index]![1] - ends[index]![0]) / Math.max(width, height)),
  }
}

async function expectFit(document: Document, png: Uint8Array, lines: number, number = 0): Promise<void> {
  const { within, lengths } = await measureFit(document, png, number)
  expect(within).toBeGreaterThan(0.995)
  expect(lengths).toHaveLength(lines)
  for (const length of lengths) expect(length).toBeGreaterThan(0.85)
}

describe('the picture of a page of a PDF', () => {
  it('has each line where its box is', async () => {
    const document = await readPdf(pdf, 'page.pdf')
    for (const number of [0, 1]) await expectFit(document, await pageImage(pdf, 'page.pdf', number), 3, number)
  })

  it('is as wide as asked for, and no wider than four pixels a point', async () => {
    const sizes = await Promise.all(
      [100, 400].map(async width => sharp(await pageImage(pdf, 'page.pdf', 0, width)).metadata()),
    )
    expect(sizes.map(({ width }) => width)).toEqual([100, 400])
    expect((await sharp(await pageImage(pdf, 'page.pdf', 0)).metadata()).width).toBe(1440)
  })

  it('is upright where the page is turned', async () => {
    const plain = '/Resources <</ProcSet [/PDF /Text /ImageB /ImageC /ImageI]'
    const turned = Buffer.from(pdf)
    turned.write('/Rotate 90 /Resources <<'.padEnd(plain.length), turned.indexOf(plain), 'latin1')
    const document = await readPdf(turned, 'page.pdf')
    expect(document.pages[0]!.height).toBeCloseTo(360, 0)
    const { within } = await measureFit(document, await pageImage(turned, 'page.pdf', 0))
    expect(within).toBeGreaterThan(0.995)
  })

  it('leaves the bytes as they are, and is the same each time', async () => {
    const bytes = Buffer.from(pdf)
    const [first, second] = [await pageImage(bytes, 'page.pdf', 1), await pageImage(bytes, 'page.pdf', 1)]
    expect(bytes.equals(pdf)).toBe(true)
    expect(Buffer.from(first).equals(second)).toBe(true)
  })
})

describe('the picture of a scan', () => {
  it.each([
    ['as it is', () => Promise.resolve(shot)],
    ['that lay askew', () => sharp(shot).rotate(2, { background: '#fff' }).png().toBuffer()],
    [
      'with a turn in its metadata',
      async () =>
        sharp(await sharp(shot).rotate(90).toBuffer())
          .withMetadata({ orientation: 8 })
          .jpeg()
          .toBuffer(),
    ],
  ])(
    'has each line where its box is, %s',
    async (_, make) => {
      const bytes = await make()
      const document = await readImage(bytes, 'scan', { ocr: true })
      await expectFit(document, await pageImage(bytes, 'scan', 0, 1000), 3)
    },
    SLOW,
  )
})

it('a picture is no higher than 4096 pixels, and no larger than its image', async () => {
  const tall = sharp({ create: { width: 90, height: 6000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const { width, height } = await sharp(await pageImage(await tall, 'tall.png', 0)).metadata()
  expect([width, height]).toEqual([61, 4096])
  expect((await sharp(await pageImage(shot, 'scan.png', 0)).metadata()).width).toBe(1000)
})

describe('refused with words', () => {
  it.each([
    [
      'a page that is not there',
      () => pageImage(pdf, 'a.pdf', 2),
      /^a\.pdf: expected a PDF whose page 3 can be drawn, found 2 pages; name one/,
    ],
    [
      'a page of an image that is not there',
      () => pageImage(shot, 'a.png', 1),
      /^a\.png: expected a page 2, found 1 page/,
    ],
    ['no number of a page', () => pageImage(pdf, 'a.pdf', -1), /found -1/],
    ['half a PDF', () => pageImage(pdf.subarray(0, 40), 'a.pdf', 0), /found a damaged one/],
    ['half an image', () => pageImage(shot.subarray(0, 2000), 'a.png', 0), /found a damaged one/],
    [
      'text',
      () => pageImage(Buffer.from('青川晚报'), 'a.txt', 0),
      /expected a PDF or an image, found a file of another form/,
    ],
  ])('%s', async (_, draw, message) => {
    const error = await draw().catch((error: unknown) => error)
    expect(error).toBeInstanceOf(ReadError)
    expect((error as ReadError).message).toMatch(message)
  })

  it.each([0, 1.5, 5000, Number.NaN])('a width of %s', async width => {
    await expect(pageImage(pdf, 'a.pdf', 0, width)).rejects.toThrow(UsageError)
  })
})
