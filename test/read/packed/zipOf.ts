// The Word files and e-books that tests make.
import { zip } from '../zip.ts'

/** An archive of these files; `lie` changes the unpacked size that its directory states. */
export const zipOf = (
  files: Readonly<Record<string, string | Buffer>>,
  lie: (size: number) => number = size => size,
): Buffer =>
  zip(Object.entries(files).map(([name, content]) => ({ name, content, size: lie(Buffer.byteLength(content)) })))

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A paragraph: `style` the id of its style, `run` and `own` what its properties hold besides. */
export const paragraph = (text: string, { style = '', run = '', own = '' } = {}): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${own}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** A Word file's parts; `styles` are names by id. */
export const wordParts = (body: string, styles: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATIONS}/footnotes" Target="footnotes.xml"/></Relationships>`,
  'word/document.xml': `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': `${XML}<w:styles ${W}>${Object.entries(styles)
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('')}</w:styles>`,
  'word/footnotes.xml': `${XML}<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>脚注里的话，不该出现。</w:t></w:r></w:p></w:footnote></w:footnotes>`,
})

const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

/** An e-book's parts: chapters in their order, by name; `metadata` goes into its list of parts. */
export function bookParts(chapters: Readonly<Record<string, string>>, metadata = ''): Record<string, string> {
  const names = Object.keys(chapters)
  const items = names.map(
    (name, n) => `<item id="c${n}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`,
  )
  const order = names.map((_, n) => `<itemref idref="c${n}"/>`)
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${order.join('')}</spine></package>`,
    'OEBPS/nav.xhtml': xhtml('目录里的话，不该出现。'),
    ...Object.fromEntries(names.map(name => [`OEBPS/${name}`, xhtml(chapters[name]!)])),
  }
}

const xhtml = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body>${body}</body></html>`
