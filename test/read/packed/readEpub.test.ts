import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { readEpub } from '../../../src/read/readEpub.ts'
import { HEADLINE, PARAGRAPHS } from '../html/pages.ts'
import { partsOf } from '../partsOf.ts'
import { bookParts, zipOf } from './zipOf.ts'

const BODY = PARAGRAPHS.map(text => `<p>${text}</p>`).join('')
const CHAPTERS = {
  'cover.xhtml': '<img src="cover.png"/>',
  '第二章.xhtml': `<h1>平安里的电梯修好了</h1>${BODY}`,
  'a 1.xhtml': `<h2>${HEADLINE}</h2>${BODY}<aside>脚注</aside><h2>大雪将至</h2><p/>${BODY}`,
}
const METADATA = '<dc:title>江城晚报</dc:title><dc:date>2024-03-05T00:00:00+08:00</dc:date>'

test('chapters are articles in the order of the spine, headings within one too', async () => {
  const [document] = await readEpub(zipOf(bookParts(CHAPTERS, METADATA)), 'book.epub')
  const body = PARAGRAPHS.map(text => ['body', text])
  expect(partsOf(document!)).toEqual(
    ['平安里的电梯修好了', HEADLINE, '大雪将至'].map(headline => [['headline', headline], ...body]),
  )
  expect([document!.published, document!.publication]).toEqual(['2024-03-05', '江城晚报'])
})

test('a title that names no medium is none', async () => {
  const [document] = await readEpub(zipOf(bookParts(CHAPTERS, '<dc:title>江城往事</dc:title>')), 'book.epub')
  expect(document!.publication).toBeUndefined()
})

test('a heading without text stands above the next one', async () => {
  const [document] = await readEpub(
    zipOf(bookParts({ 'a.xhtml': `<h1>第一部</h1><h1>${HEADLINE}</h1>${BODY}` })),
    'b.epub',
  )
  expect(partsOf(document!)[0]!.slice(0, 2)).toEqual([
    ['kicker', '第一部'],
    ['headline', HEADLINE],
  ])
})

test('what only hides its fonts is read', async () => {
  const encryption =
    '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>'
  const book = { ...bookParts(CHAPTERS), 'META-INF/encryption.xml': encryption }
  expect(await readEpub(zipOf(book), 'book.epub')).toHaveLength(1)
})

const failure = async (bytes: Buffer) => {
  try {
    await readEpub(bytes, 'book.epub')
  } catch (error) {
    if (error instanceof ReadError) return error.message
    throw error
  }
  throw new Error('expected a ReadError')
}

describe('what cannot be read says so', () => {
  const drm =
    '<encryption><enc:EncryptedData xmlns:enc="x"><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></enc:EncryptedData></encryption>'
  test.each([
    [
      'a protected book',
      zipOf({ ...bookParts(CHAPTERS), 'META-INF/encryption.xml': drm }),
      /^book\.epub: expected an e-book .* found one with DRM; get one without it$/u,
    ],
    ['an archive that is no book', zipOf({ 'a.txt': '你好' }), /without its list of parts/u],
    ['a book without Chinese', zipOf(bookParts({ 'a.xhtml': '<p>Good news</p>' })), /no chapter with Chinese text/u],
    ['no archive', Buffer.from('你好'), /found a broken archive/u],
    [
      'a bomb',
      zipOf({ ...bookParts(CHAPTERS), 'OEBPS/x.xhtml': Buffer.alloc(300 * 2 ** 20, '一') }),
      /packed to 1\/|more than 128 MiB/u,
    ],
  ])('%s', async (_, bytes, message) => {
    expect(await failure(bytes)).toMatch(message)
  })
})

test('chapters named outside the archive are none', async () => {
  const parts = bookParts({ 'a.xhtml': BODY })
  const opf = parts['OEBPS/book.opf']!.replace('href="a.xhtml"', 'href="../../../etc/passwd"')
  expect(await failure(zipOf({ ...parts, 'OEBPS/book.opf': opf }))).toMatch(/no chapter/u)
})

test('a damaged book gives a document or a ReadError', async () => {
  const whole = zipOf(bookParts(CHAPTERS, METADATA))
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8((bytes[at]! + by) % 256, at)
      try {
        expect(await readEpub(bytes, 'x.epub')).toHaveLength(1)
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError)
      }
    }),
    { numRuns: 200, seed: 13 },
  )
})
