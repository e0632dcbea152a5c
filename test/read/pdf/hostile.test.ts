// Files that are locked, damaged, empty or made to do harm: each ends soon, in words that say what was expected, what was
// found and what to do.
import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { extractPages, LIMITS } from '../../../src/read/pdf/extractPages.ts'
import { readPdf } from '../../../src/read/readPdf.ts'
import { chineseFont, pageOf, pdfOf, stream } from './pdfOf.ts'

const FONT = '<< /Font << /F 5 0 R >> >>'
const hex = (text: string) =>
  [...text].map(character => character.codePointAt(0)!.toString(16).padStart(4, '0')).join('')
const NEWS = '鹭湾港开通直达南美集装箱航线'
const CODES = [...NEWS].map((character, index) => [(index + 1).toString(16).padStart(4, '0'), hex(character)] as const)
const SHOWN = `BT /F 12 Tf 72 700 Td <${CODES.map(([code]) => code).join('')}> Tj ET`
const news = (content = SHOWN, trailer = '') => pageOf(stream(content), FONT, chineseFont(5, CODES), trailer)

const pages = (count: number) =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ')}] /Count ${count} >>`,
    ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ])

/** Four gigabytes of blanks, packed twice over: one packed piece, flushed so that it may be repeated. */
function bomb(): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(2 ** 22, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 1024 }, () => piece)])
  return pageOf({ dictionary: '/Filter [/FlateDecode /FlateDecode]', bytes: deflateSync(packed) })
}

const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'c3'.repeat(32)}> >> /ID [<00> <00>]`
const ITSELF = [
  {
    dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
    bytes: Buffer.from('/X Do /X Do'),
  },
]

const CASES: readonly (readonly [what: string, bytes: () => Uint8Array, words: RegExp])[] = [
  [
    'a password',
    () => news(SHOWN, LOCK),
    /expected a PDF with text, found a locked one; save a copy without its password/,
  ],
  ['nothing', () => new Uint8Array(0), /found a damaged one .*; export it again, or print it to a new PDF/],
  ['a head and noise', () => Buffer.from(`%PDF-1.7\n${'\u0000ÿ7(<['.repeat(500)}`, 'latin1'), /found a damaged one/],
  [
    'a page and no text',
    () => pageOf(stream('10 10 200 200 re f')),
    /found no text on its page; it is a scan, run with --ocr/,
  ],
  [
    'no page',
    () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
    /found (?:no page|a damaged one.*); export it again/,
  ],
  [
    'a font that says no characters',
    () => pageOf(stream(`BT /F 12 Tf 72 700 Td <${hex(NEWS)}> Tj ET`), FONT, chineseFont(5)),
    /found fonts that do not say which characters they draw; run with --ocr/,
  ],
  [
    'Latin text',
    () =>
      pageOf(stream('BT /F 12 Tf 72 700 Td (Hello) Tj ET'), FONT, [
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ]),
    /found 5 characters and none of them Chinese/,
  ],
  ['thousands of pages', () => pages(3000), /found 3000 pages; split it into files of at most 400 pages/],
  [
    'a stream that unpacks to gigabytes',
    bomb,
    /found (?:more than 600 MiB once unpacked|no end after 9 seconds and 0 pages); export it again/,
  ],
  ['a form that draws itself', () => pageOf(stream('/X Do'), '<< /XObject << /X 5 0 R >> >>', ITSELF), /found /],
  [
    'pages that are their own parents',
    () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    /found /,
  ],
  ['an object that is itself', () => pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '2 0 R']), /found a damaged one/],
  ['arrays a hundred thousand deep', () => pageOf(stream('['.repeat(100_000))), /found /],
]

describe('a PDF with', () => {
  it.each(CASES)('%s is refused', { timeout: 60_000 }, async (_, make, words) => {
    const bytes = make()
    const before = process.memoryUsage.rss()
    let most = 0
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before)
    }, 10)
    const error: unknown = await readPdf(bytes, 'x.pdf').catch((thrown: unknown) => thrown)
    clearInterval(timer)
    expect(error).toBeInstanceOf(ReadError)
    expect((error as Error).message).toMatch(/^x\.pdf: expected a PDF with /u)
    expect((error as Error).message).toMatch(words)
    expect(most).toBeLessThan(2 ** 30)
  })

  it('a thousand saved states around its text is read', async () => {
    const { text } = await readPdf(news(`${'q '.repeat(1000)}${SHOWN}`), 'x.pdf')
    expect(text).toBe(NEWS)
  })

  it('more saved states than can be followed is given up', async () => {
    const deep = extractPages(pageOf(stream('q '.repeat(200_000))), 'x.pdf', { ...LIMITS, firstPage: 2 })
    await expect(deep).rejects.toThrow(/found no end after 2 seconds and 0 pages; export it again/)
  })

  it('its end cut off is read', async () => {
    const { text } = await readPdf(news().slice(0, -20), 'x.pdf')
    expect(text).toBe(NEWS)
  })

  it('bytes of any kind leaves them to the caller', async () => {
    const bytes = Buffer.from(news())
    const whole = Buffer.from(bytes)
    await readPdf(bytes, 'x.pdf')
    expect(bytes).toEqual(whole)
  })

  it('more than its limits is refused before it is read', async () => {
    const large = extractPages(news(), 'x.pdf', { ...LIMITS, bytes: 100 })
    await expect(large).rejects.toThrow(/found 0 MiB; split it into files of at most 0 MiB/)
    const slow = extractPages(news(), 'x.pdf', { ...LIMITS, firstPage: 0, nextPage: 0 })
    await expect(slow).rejects.toThrow(/found no end after 0 seconds and 0 pages/)
  })
})
