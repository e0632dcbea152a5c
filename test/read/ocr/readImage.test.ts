import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { createPipeline } from '../../../src/pipeline.ts'
import { documentFromText } from '../../../src/read/documentFromText.ts'
import { readBytes } from '../../../src/read/readBytes.ts'
import { readImage } from '../../../src/read/readImage.ts'
import type { Document } from '../../../src/types.ts'
import { charactersRight } from './charactersRight.ts'
import { SHEET, shootSheets, UPRIGHT } from './scans.ts'

const SLOW = 300_000
let scan: Buffer
let upright: Buffer
let document: Document

beforeAll(async () => {
  ;[scan, upright] = (await shootSheets([SHEET, UPRIGHT])) as [Buffer, Buffer]
  document = await readImage(scan, 'scan.png', { ocr: true })
}, SLOW)

const textOf = ({ outline = [], text }: Document): string =>
  outline
    .map(({ parts }) =>
      parts.map(({ lines }) => lines.map(({ start, end }) => text.slice(start, end)).join('')).join('\n'),
    )
    .join('\n')

describe('a scan of a page', () => {
  it('has its characters right', () => {
    const right = charactersRight(textOf(document), SHEET.text)
    console.log(`characters right: ${right.toFixed(4)}`)
    expect(right).toBeGreaterThanOrEqual(0.98)
  })

  it('is one article under its headline', () => {
    expect(document.outline).toHaveLength(1)
    const [headline] = document.outline![0]!.parts
    expect(headline!.part).toBe('headline')
    expect(headline!.lines.map(({ start, end }) => document.text.slice(start, end))).toEqual(['云汀江特大桥主跨合龙'])
  })

  it('names the same persons and organizations as its text', () => {
    const { extract } = createPipeline()
    const named = (read: Document) =>
      [
        ...new Set(
          extract(read)
            .mentions.filter(({ kind }) => kind === 'person' || kind === 'organization')
            .map(({ kind, text }) => `${kind} ${text}`),
        ),
      ].sort()
    const wanted = named(documentFromText(SHEET.text, 'page.txt'))
    expect(wanted).toContain('person 邵维桐')
    expect(named(document)).toEqual(wanted)
  })

  it('has a box for each line within its page, with how sure it is', () => {
    const [page] = document.pages
    expect(page!.width).toBeCloseTo(450 * 0.75, 0)
    expect(document.boxes!.length).toBeGreaterThan(20)
    for (const { x, y, width, height, confidence } of document.boxes!) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(page!.width!)
      expect(y + height).toBeLessThanOrEqual(page!.height!)
      expect(confidence).toBeGreaterThan(0.5)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  it.each([
    ['JPEG of quality 60', () => sharp(scan).jpeg({ quality: 60 }).toBuffer()],
    ['TIFF', () => sharp(scan).tiff({ compression: 'lzw' }).toBuffer()],
    ['scan askew by 1.5°', () => sharp(scan).rotate(1.5, { background: '#fff' }).png().toBuffer()],
  ])(
    'is read from a %s',
    async (_, make) => {
      const read = await readImage(await make(), 'scan', { ocr: true })
      expect(charactersRight(textOf(read), SHEET.text)).toBeGreaterThanOrEqual(0.98)
    },
    SLOW,
  )

  it('tells how far it is', async () => {
    const shares: number[] = []
    const ocrProgress = ({ share }: { share: number }) => shares.push(share)
    await readImage(upright, 'scan.png', { ocr: true, ocrProgress })
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
})

it(
  'reads a line written downwards',
  async () => {
    const read = await readImage(upright, 'scan.png', { ocr: true })
    expect(read.text).toBe(UPRIGHT.text)
    expect(read.boxes![0]!.height).toBeGreaterThan(5 * read.boxes![0]!.width)
  },
  SLOW,
)

describe('refused with words', () => {
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
  const photo = () =>
    sharp(
      Buffer.from(
        Uint8Array.from({ length: 600 * 400 }, (_, at) => 128 + 90 * Math.sin(at / 9000) * Math.cos((at % 600) / 70)),
      ),
      {
        raw: { width: 600, height: 400, channels: 1 },
      },
    )
      .jpeg()
      .toBuffer()
  /** A PNG whose header alone is there, of any size. */
  const header = async (width: number, height: number) => {
    const bytes = Buffer.from(await blank(10, 10))
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    bytes.writeInt32BE(crc32(bytes.subarray(12, 29)), 29)
    return bytes
  }

  it.each([
    ['a blank page', () => blank(400, 300), /found no text/],
    ['a picture without text', photo, /found no text|none of them Chinese/],
    ['a single pixel', () => blank(1, 1), /found no text/],
    ['a damaged file', async () => scan.subarray(0, 5000), /found a damaged one \(.+\); scan or export it again/],
    ['a page of 30,000 by 30,000 pixels', () => header(30_000, 30_000), /found 30000 × 30000 pixels; scale it down/],
    ['no image at all', async () => Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), /found a damaged one/],
  ])(
    '%s',
    async (_, make, message) => {
      const bytes = await make()
      const before = process.memoryUsage.rss()
      const error = await readImage(bytes, 'scan.png', { ocr: true }).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(ReadError)
      expect((error as ReadError).message).toMatch(/^scan\.png: expected an image of a page/)
      expect((error as ReadError).message).toMatch(message)
      expect(process.memoryUsage.rss() - before).toBeLessThan(600 * 2 ** 20)
    },
    SLOW,
  )

  it('an image, where recognition is not asked for', async () => {
    for await (const found of readBytes(scan, 'scan.png')) {
      expect(found).toBeInstanceOf(ReadError)
      expect((found as ReadError).message).toBe(
        'scan.png: expected text, found an image; run with --ocr to read what it shows',
      )
    }
  })
})

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
  }
  return ~crc
}
