// Small PDFs, written byte by byte so that they can be made wrong: ISO 32000-1, 7.5. Their text is set in a font that
// no file embeds (STSong-Light, UTF-16 codes), as many Chinese programs do it.
import { deflateSync } from 'node:zlib'

/** A page's lines, as they stand from its top; `draw` is content besides. */
export interface PdfPage {
  readonly lines: readonly string[]
  readonly draw?: string
}

/** `packed`: streams are deflated. `objects`: all that is no stream stands in an object stream, found by a cross-reference stream. */
export interface PdfForm {
  readonly packed?: boolean
  readonly objects?: boolean
}

const FONT = 4
const FIRST_PAGE = 10

/** A PDF of these pages: each has a form of its own that draws its last line, a rule, and a picture of four pixels. */
export function writePdf(pages: readonly PdfPage[], { packed = false, objects = false }: PdfForm = {}): Buffer {
  const bodies = new Map<number, Buffer>()
  const put = (number: number, body: string) => bodies.set(number, Buffer.from(body, 'latin1'))
  const stream = (number: number, entries: string, content: string) =>
    bodies.set(number, streamOf(entries, content, packed))
  const kids = pages.map((_, index) => `${FIRST_PAGE + 3 * index} 0 R`)
  put(1, '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>')
  put(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`)
  put(3, '<< /Title (news) /CreationDate (D:20240305101200+08) >>')
  put(
    FONT,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>',
  )
  put(
    5,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 6 0 R >>',
  )
  put(
    6,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  )
  stream(7, '', TO_UNICODE)
  stream(
    8,
    '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
    '\0\x40\x80\xff',
  )
  for (const [index, { lines, draw = '' }] of pages.entries()) {
    const number = FIRST_PAGE + 3 * index
    put(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 560] /Contents ${number + 1} 0 R /Resources << /Font << /F1 ${FONT} 0 R >> /XObject << /X1 ${number + 2} 0 R /I1 8 0 R >> >> >>`,
    )
    stream(number + 1, '', contentOf(lines.slice(0, -1), draw))
    stream(
      number + 2,
      `/Type /XObject /Subtype /Form /BBox [0 0 400 560] /Resources << /Font << /F1 ${FONT} 0 R >> >>`,
      textOf(lines.slice(-1), 60),
    )
  }
  return objects ? withObjectStream(bodies, packed) : withTable(bodies)
}

/** Codes are UTF-16 and stand for themselves. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfrange <4e00> <4eff> <4e00> <4f00> <4fff> <4f00> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`

function contentOf(lines: readonly string[], draw: string): string {
  return `q 1 w 20 300 m 380 300 l S Q ${textOf(lines, 520)} q 80 0 0 60 300 20 cm /I1 Do Q q 1 0 0 1 0 0 cm /X1 Do Q ${draw}`
}

/** The first line is set larger, as a headline. */
function textOf(lines: readonly string[], top: number): string {
  const shown = lines.map((line, index) => {
    const size = index === 0 && lines.length > 1 ? 20 : 10
    return `/F1 ${size} Tf ${index === 0 ? `30 ${top} Td` : '0 -24 Td'} <${hexOf(line)}> Tj`
  })
  return `BT ${shown.join('\n')} ET`
}

const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

function streamOf(entries: string, content: string, packed: boolean): Buffer {
  const raw = Buffer.from(content, 'latin1')
  const bytes = packed ? deflateSync(raw) : raw
  const filter = packed ? ' /Filter /FlateDecode' : ''
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${entries}${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

interface Laid {
  readonly file: Buffer
  readonly offsets: ReadonlyMap<number, number>
}

function layObjects(bodies: ReadonlyMap<number, Buffer>): Laid {
  const offsets = new Map<number, number>()
  const pieces = [Buffer.from('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let at = pieces[0]!.length
  for (const [number, body] of bodies) {
    const piece = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    offsets.set(number, at)
    pieces.push(piece)
    at += piece.length
  }
  return { file: Buffer.concat(pieces), offsets }
}

function withTable(bodies: ReadonlyMap<number, Buffer>): Buffer {
  const { file, offsets } = layObjects(bodies)
  const size = Math.max(...bodies.keys()) + 1
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const end = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(end)])
}

/** ISO 32000-1, 7.5.7 and 7.5.8. */
function withObjectStream(bodies: ReadonlyMap<number, Buffer>, packed: boolean): Buffer {
  const plain = [...bodies].filter(([, body]) => !body.includes('stream'))
  const starts = plain.map((_, index) => plain.slice(0, index).reduce((sum, [, body]) => sum + body.length + 1, 0))
  const header = plain.map(([number], index) => `${number} ${starts[index]!}`).join(' ')
  const content = `${header}\n${plain.map(([, body]) => body.toString('latin1')).join('\n')}`
  const holder = Math.max(...bodies.keys()) + 1
  const outer = new Map([...bodies].filter(([, body]) => body.includes('stream')))
  outer.set(holder, streamOf(`/Type /ObjStm /N ${plain.length} /First ${header.length + 1}`, content, packed))
  const { file, offsets } = layObjects(outer)
  const size = holder + 2
  const rows = Buffer.alloc(size * 6)
  for (let number = 0; number < size; number++) {
    const inside = plain.findIndex(([own]) => own === number)
    const offset = number === holder + 1 ? file.length : offsets.get(number)
    rows.writeUInt8(inside >= 0 ? 2 : offset === undefined ? 0 : 1, number * 6)
    rows.writeUInt32BE(inside >= 0 ? holder : (offset ?? 0), number * 6 + 1)
    rows.writeUInt8(inside >= 0 ? inside : 0, number * 6 + 5)
  }
  const entries = `/Type /XRef /Size ${size} /W [1 4 1] /Root 1 0 R /Info 3 0 R`
  const table = streamOf(entries, rows.toString('latin1'), packed)
  return Buffer.concat([
    file,
    Buffer.from(`${holder + 1} 0 obj\n`),
    table,
    Buffer.from(`\nendobj\nstartxref\n${file.length}\n%%EOF\n`),
  ])
}
