// Whole files of each form, small and made here, which are then damaged.
import { gzipSync } from 'node:zlib'
import { FRONT_PAGE, HEADLINE, LAYOUT_PAGE, PAGES, PARAGRAPHS } from '../html/pages.ts'
import { bookParts, paragraph, wordParts, zipOf } from '../packed/zipOf.ts'
import { writePdf } from './writePdf.ts'

/** The forms that are damaged. */
export const FORMS = ['pdf', 'docx', 'zip', 'html'] as const
export type FuzzForm = (typeof FORMS)[number]

const LINES = [HEADLINE, ...PARAGRAPHS.flatMap(text => text.match(/.{1,34}/gu) ?? [])]
const ROTATED = `q 0 1 -1 0 390 100 cm BT /F1 12 Tf 0 0 Td <${Buffer.from('江城晚报', 'utf16le').swap16().toString('hex')}> Tj ET Q`

export const PDFS: readonly Buffer[] = [
  writePdf([{ lines: LINES }]),
  writePdf([{ lines: LINES, draw: ROTATED }, { lines: ['第二版', ...LINES] }]),
  writePdf([{ lines: LINES }], { packed: true }),
  writePdf([{ lines: LINES }, { lines: LINES.slice(1), draw: '0.9 g 20 280 200 200 re f' }], { objects: true }),
  writePdf([{ lines: LINES }], { packed: true, objects: true }),
]

const BODY = PARAGRAPHS.map(text => paragraph(text)).join('')
const CELL = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`

/** The parts of Word files by name. */
export const WORD_PARTS: readonly Readonly<Record<string, string>>[] = [
  wordParts(paragraph(HEADLINE, { style: 't' }) + BODY, { t: 'Title' }),
  wordParts(
    paragraph(HEADLINE, { run: '<w:b/>' }) +
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid><w:tr>${CELL('项目名称')}${CELL(HEADLINE)}</w:tr></w:tbl>` +
      '<w:p><w:hyperlink r:id="r1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r></w:p>' +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>域</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
      BODY,
    { 1: 'heading 1' },
  ),
]

const CSV = `标题,正文,日期\n${HEADLINE},"${PARAGRAPHS.join('\n')}",2024-03-05\n`
const INNER = { 'a.txt': PARAGRAPHS.join('\n'), 'news.csv': CSV }

/** The files of archives by name. */
export const ARCHIVES: readonly Readonly<Record<string, string | Buffer>>[] = [
  INNER,
  {
    '一版/page.html': PAGES[0]!.html,
    'news.jsonl': `${JSON.stringify({ title: HEADLINE, text: PARAGRAPHS.join('\n') })}\n`,
    'page.md': `---\ntitle: ${HEADLINE}\n---\n\n${PARAGRAPHS.join('\n\n')}\n`,
    'page.txt.gz': gzipSync(PARAGRAPHS.join('\n')),
  },
  { 'inner.zip': zipOf(INNER), 'news.docx': zipOf(WORD_PARTS[0]!), 'picture.png': Buffer.from('\u0089PNG', 'latin1') },
  { 'book.epub': zipOf(bookParts({ 'a.xhtml': `<h1>${HEADLINE}</h1><p>${PARAGRAPHS.join('</p><p>')}</p>` })) },
]

export const HTMLS: readonly string[] = [...PAGES.map(({ html }) => html), LAYOUT_PAGE, FRONT_PAGE]
