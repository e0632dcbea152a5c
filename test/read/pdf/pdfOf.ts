// Small PDFs written by hand (ISO 32000-1, 7.5): what a file says that no program would write.

/** A stream object: its dictionary without `Length`, and its bytes. */
export interface StreamObject {
  readonly dictionary: string
  readonly bytes: Uint8Array
}

/** The object's body, as it is written between `obj` and `endobj`. */
export type PdfObject = string | StreamObject

const encode = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** A file of these objects; the first has the number 1 and is the catalog. `trailer` is added to the trailer's dictionary. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const add = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  add(encode('%PDF-1.7\n'))
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    add(encode(`${index + 1} 0 obj\n`))
    if (typeof object === 'string') add(encode(object))
    else {
      add(encode(`<< ${object.dictionary} /Length ${object.bytes.length} >>\nstream\n`))
      add(object.bytes)
      add(encode('\nendstream'))
    }
    add(encode('\nendobj\n'))
  }
  const entries = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`
  add(encode(`${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}

export const stream = (content: string, dictionary = ''): StreamObject => ({ dictionary, bytes: encode(content) })

/** A file of one page that draws `content` with these resources; `more` are the objects from number 5 on. */
export const pageOf = (
  content: StreamObject,
  resources = '<< >>',
  more: readonly PdfObject[] = [],
  trailer = '',
): Uint8Array =>
  pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${resources} >>`,
      content,
      ...more,
    ],
    trailer,
  )

/** The objects of a font for Chinese whose codes are glyph numbers; `toUnicode` says which characters they are, in hexadecimal. The first has the number `at`. */
export function chineseFont(
  at: number,
  toUnicode?: readonly (readonly [code: string, character: string])[],
): PdfObject[] {
  const map = toUnicode
    ? [
        stream(
          `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${toUnicode.length} beginbfchar ${toUnicode.map(([code, character]) => `<${code}> <${character}>`).join(' ')} endbfchar endcmap`,
        ),
      ]
    : []
  const named = toUnicode ? `/ToUnicode ${at + 3} 0 R` : ''
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] ${named} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor ${at + 2} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    ...map,
  ]
}
