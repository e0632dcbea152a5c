import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { readDocx } from '../../../src/read/readDocx.ts'
import { HEADLINE, PARAGRAPHS } from '../html/pages.ts'
import { partsOf } from '../partsOf.ts'
import { paragraph, wordParts, zipOf } from './zipOf.ts'

const BODY = PARAGRAPHS.map(text => paragraph(text)).join('')
const read = async (body: string, styles: Readonly<Record<string, string>> = {}) =>
  (await readDocx(zipOf(wordParts(body, styles)), 'news.docx'))[0]!
const CENTRED = '<w:jc w:val="center"/>'

describe('the headline', () => {
  test.each([
    ['the style Title', paragraph(HEADLINE, { style: 'a3' }), { a3: 'Title' }],
    ['the style heading 1 of a Chinese Word, whose id is 1', paragraph(HEADLINE, { style: '1' }), { 1: 'heading 1' }],
    ['the style 标题 1', paragraph(HEADLINE, { style: 'x' }), { x: '标题 1' }],
    ['a first line in bold', paragraph(HEADLINE, { run: '<w:b/>' }), {}],
    ['a first line that is centred', paragraph(HEADLINE, { own: CENTRED }), {}],
  ])('is told by %s', async (_, line, styles) => {
    const document = await read(line + BODY, styles as Readonly<Record<string, string>>)
    expect(partsOf(document)).toEqual([[['headline', HEADLINE], ...PARAGRAPHS.map(text => ['body', text])]])
  })
  test('is none where the first line is as the others', async () => {
    expect(partsOf(await read(BODY))).toEqual([PARAGRAPHS.map(text => ['body', text])])
  })
})

test('headings below the title are subheads, a subtitle too', async () => {
  const body =
    paragraph(HEADLINE, { style: 't' }) +
    paragraph('总投资12亿元', { style: 's' }) +
    BODY +
    paragraph('三百名员工', { style: '1' }) +
    BODY
  const document = await read(body, { t: 'Title', s: 'Subtitle', 1: 'heading 1' })
  expect(partsOf(document)[0]!.filter(([part]) => part === 'subhead')).toEqual([
    ['subhead', '总投资12亿元'],
    ['subhead', '三百名员工'],
  ])
  expect(document.outline).toHaveLength(1)
})

test('several headings with text below each are several articles', async () => {
  const second = '平安里的电梯修好了'
  const document = await read(
    paragraph(HEADLINE, { style: '1' }) +
      paragraph('来源：江城晚报 2024-03-05') +
      BODY +
      paragraph(second, { style: '1' }) +
      BODY,
    { 1: 'heading 1' },
  )
  expect(partsOf(document).map(parts => parts[0])).toEqual([
    ['headline', HEADLINE],
    ['headline', second],
  ])
  expect(document.outline!.map(({ published, publication }) => [published, publication])).toEqual([
    ['2024-03-05', '江城晚报'],
    [undefined, undefined],
  ])
})

test('cells are lines, notes and deletions are left out, a broken line is two', async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('项目名称')}${cell('江城智慧水务')}</w:tr></w:tbl>`
  const noted =
    '<w:p><w:r><w:t>项目已开工。</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:del w:id="1"><w:r><w:delText>删去的话。</w:delText></w:r></w:del></w:p>'
  const document = await read(
    paragraph(HEADLINE, { run: '<w:b/>' }) +
      table +
      noted +
      '<w:p><w:r><w:t>前半</w:t><w:br/><w:t>后半</w:t></w:r></w:p>',
  )
  expect(
    partsOf(document)[0]!
      .slice(1)
      .map(([, text]) => text),
  ).toEqual(['项目名称', '江城智慧水务', '项目已开工。', '前半', '后半'])
})

/** A Word file's parts, its document with a DOCTYPE and a paragraph of this text. */
function withPart(doctype: string, text: string): Record<string, string> {
  const parts = wordParts(BODY + paragraph(text))
  return { ...parts, 'word/document.xml': parts['word/document.xml']!.replace('?>', `?>${doctype}`) }
}

const failure = async (bytes: Buffer) => {
  try {
    await readDocx(bytes, 'news.docx')
  } catch (error) {
    if (error instanceof ReadError) return error.message
    throw error
  }
  throw new Error('expected a ReadError')
}

describe('what cannot be read says so', () => {
  test.each([
    [
      'no archive',
      Buffer.from('你好'),
      /^news\.docx: expected a Word file \(\.docx\), found a broken archive \(.*\); open and save it anew$/u,
    ],
    ['another archive', zipOf({ 'a.txt': '你好' }), /found another archive/u],
    ['a file without its document', zipOf({ '[Content_Types].xml': '<Types/>' }), /found a broken one/u],
    ['XML that is broken', zipOf(wordParts('<w:p><w:r>')), /found/u],
    ['nothing Chinese', zipOf(wordParts(paragraph('Good news'))), /none of them Chinese/u],
    [
      'a bomb',
      zipOf({ ...wordParts(BODY), 'word/x.xml': Buffer.alloc(300 * 2 ** 20) }),
      /found text of more than 128 MiB|packed to 1\//u,
    ],
    [
      'a bomb that states another size',
      zipOf({ ...wordParts(BODY), 'word/x.xml': Buffer.alloc(20 * 2 ** 20) }, () => 1000),
      /found a broken archive/u,
    ],
    [
      'elements nested deep',
      zipOf(wordParts('<w:tbl>'.repeat(5000) + BODY + '</w:tbl>'.repeat(5000))),
      /found elements nested more than 200 deep; open and save it anew$/u,
    ],
    [
      'more elements than any document has',
      zipOf(
        wordParts('<w:p/>'.repeat(140_000) + Array.from({ length: 360_000 }, (_, n) => `<w:p a="${n}"/>`).join('')),
      ),
      /in word\/document\.xml, found more than 500000 elements/u,
    ],
    [
      'entities that grow',
      zipOf(withPart('<!DOCTYPE x [<!ENTITY a "啊啊啊"><!ENTITY b "&a;&a;&a;">]>', '&b;')),
      /^news\.docx: expected well-formed XML in word\/document\.xml, found a DOCTYPE; open and save it anew$/u,
    ],
    [
      'an entity from elsewhere',
      zipOf(withPart('<!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY c SYSTEM "file:///etc/passwd">]>', '&c;')),
      /found a DOCTYPE/u,
    ],
    [
      'a field of blanks',
      zipOf(wordParts(`<w:p><w:r><w:instrText>${'\n'.repeat(100_000)}x</w:instrText></w:r></w:p>`)),
      /found a field of more than 1000 blanks/u,
    ],
    [
      'blanks in a field that a comment parts',
      zipOf(wordParts(`<w:p><w:r><w:instrText>${`${' '.repeat(600)}<!---->`.repeat(900)}</w:instrText></w:r></w:p>`)),
      /found a field of more than 1000 blanks/u,
    ],
    [
      'tags left open by the thousand',
      zipOf({ ...wordParts(BODY), 'word/styles.xml': `<p>${'<a href="'.repeat(50_000)}` }),
      /expected well-formed XML in word\/styles\.xml, found none \(/u,
    ],
  ])('%s', async (_, bytes, message) => {
    expect(await failure(bytes)).toMatch(message)
  })
})

test('a damaged file gives a document or a ReadError', async () => {
  const whole = zipOf(wordParts(paragraph(HEADLINE, { style: '1' }) + BODY, { 1: 'heading 1' }))
  const markup = wordParts(paragraph(HEADLINE, { style: '1' }) + BODY, { 1: 'heading 1' })['word/document.xml']!
  const answer = async (bytes: Buffer) => {
    try {
      expect(await readDocx(bytes, 'x.docx')).toHaveLength(1)
    } catch (error) {
      expect(error).toBeInstanceOf(ReadError)
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(markup.length), fc.nat(60), async (at, place, length) => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8((bytes[at % bytes.length]! + 1 + length) % 256, at % bytes.length)
      await answer(bytes)
      await answer(
        zipOf({ ...wordParts(''), 'word/document.xml': markup.slice(0, place) + markup.slice(place + length) }),
      )
    }),
    { numRuns: 100, seed: 11 },
  )
})
