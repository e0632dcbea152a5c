// Damage that keeps the grammar of a form, so that it reaches what lies behind the parser: tags nested and left open,
// entities, attributes without end; in a PDF references that go round, arrays within arrays, operators where none belong.
import { type Chance, pick, whole } from '../pdf/random.ts'

/** Pieces of one grammar: what a token is, and what is put in place of one or beside it. */
export interface Grammar {
  readonly token: RegExp
  readonly pieces: readonly ((random: Chance) => string)[]
}

const LONGEST = 8 * 2 ** 20
const many = (random: Chance, most = 5): number => 10 ** whole(random, 0, most)
const repeated = (piece: string, times: number): string =>
  piece.repeat(Math.min(times, Math.floor(LONGEST / piece.length)))

const TAGS =
  'div table tr td p b a span font li ul article section h1 form svg math template script style title w:p w:r w:t w:tbl w:tc'.split(
    ' ',
  )

export const MARKUP: Grammar = {
  token: /<[^>]*>|[^<]+/gu,
  pieces: [
    random => repeated(`<${pick(random, TAGS)}>`, many(random)),
    random => repeated(`</${pick(random, TAGS)}>`, many(random)),
    random => {
      const [tag, times] = [pick(random, TAGS), many(random, 4)]
      return repeated(`<${tag}>`, times) + repeated(`</${tag}>`, times)
    },
    random => repeated('<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>', many(random, 4)),
    random => repeated('<w:p><w:r><w:t>一，</w:t><w:br/></w:r></w:p>', many(random)),
    random => `<p ${repeated(`a${whole(random, 0, 99)}="一" `, many(random))}>`,
    random => `<p ${Array.from({ length: many(random, 4) }, (_, n) => `a${n}="一"`).join(' ')}/>`,
    random => `<p class="${repeated('一 ', many(random, 6))}">`,
    random => `<a href="${repeated('x', many(random, 6))}`,
    random =>
      repeated(pick(random, ['&amp;', '&lt;', '&#0;', '&#x110000;', '&#xd800;', '&nbsp', '&x;', '&']), many(random)),
    random =>
      pick(random, [
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?xml',
        '<!DOCTYPE',
        '<script>',
        '<style>',
        '<title>',
        '</',
        '<',
        '\0',
      ]),
    random =>
      repeated(
        pick(random, ['<!--', '<style>', '<script>', '/*', '{', '}', '_', '-', '[', '"', "'", '\u3000', '\n']),
        many(random),
      ),
    () =>
      '<!DOCTYPE x [<!ENTITY a "啊啊啊啊"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><p>&b;&c;</p>',
    random => repeated('来源：', many(random, 4)),
    random =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":${repeated('[', many(random))}</script>`,
    random => `<style>${repeated(`.a${whole(random, 0, 9)}{display:none}`, many(random, 4))}</style>`,
    random => `<table>${repeated('<tr><td>一', many(random, 4))}`,
    random => pick(random, ['\ud800', '\u202e', '\ufeff', '\u2028', '\ufffd', '𠀀']),
  ],
}

/** Markup that stays well formed, for readers that take nothing else. */
export const WELL_FORMED: Grammar = {
  token: /(?<=>)[^<]+(?=<)|<w:(?:b|jc)\b[^>]*\/>|(?<=<w:p>)|(?<=w:val=")[^"]*/gu,
  pieces: [
    random => repeated('<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>', many(random, 3)),
    random => repeated('<w:p><w:r><w:t>一，</w:t><w:br/></w:r></w:p>', many(random, 4)),
    random => {
      const [tag, times] = [pick(random, TAGS.slice(-5)), whole(random, 1, 190)]
      return repeated(`<${tag}>`, times) + repeated(`</${tag}>`, times)
    },
    random => `<w:p ${Array.from({ length: many(random, 4) }, (_, n) => `a${n}="一"`).join(' ')}/>`,
    random => repeated(pick(random, ['&amp;', '&#x9;', '一', '\u3000', '\n', ',']), many(random, 6)),
    random =>
      `<w:${pick(random, PARTS)} w:id="${pick(random, ['1', '-1', '', '__proto__', '99999999999'])}" w:val="${pick(random, ['x', '1', '', 'toString', '1e9'])}"/>`,
    random => `<![CDATA[${repeated('<', many(random, 4))}]]>`,
    random => `<!--${repeated('一', many(random, 4))}--><?x ${repeated('y', many(random, 4))}?>`,
    random => `<x:${pick(random, PARTS)} xmlns:x="${repeated('u', many(random, 4))}"/>`,
  ],
}

const PARTS =
  'gridSpan vMerge numId ilvl fldChar fldSimple hyperlink bookmarkStart footnoteReference commentReference sym drawing pict sdt ins del tab noBreakHyphen txbxContent altChunk object checkBox'.split(
    ' ',
  )

const OPERATORS = 'q Q BT ET Tj TJ Td Tm T* Tf Do cm re f S W n gs sh BI ID EI MP BDC EMC d0 d1 Tr Tz TL'.split(' ')

export const PDF: Grammar = {
  token: /\d+ 0 R|\/\w+|<<|>>|[[\]]|<[\da-f]*>|\([^)]*\)|-?[\d.]+|[A-Za-z]+\*?/gu,
  pieces: [
    random => `${whole(random, 0, 18)} 0 R`,
    random => `${whole(random, 0, 18)} 0 R`,
    random => repeated('[', many(random)),
    random => repeated('<<', many(random)),
    random => repeated('<< /A ', many(random, 4)) + repeated(' >>', many(random, 4)),
    random => repeated(`${pick(random, OPERATORS)} `, many(random)),
    random => repeated(`1 0 0 1 ${whole(random, -9, 9)}e${whole(random, 0, 300)} 0 cm `, many(random, 3)),
    random => repeated('BT /F1 10 Tf 30 300 Td <6c5f57ce> Tj ET ', many(random, 4)),
    random => repeated('0 0 400 560 re f ', many(random, 4)),
    random => repeated('/X1 Do ', many(random, 4)),
    random => `<${repeated('6c5f', many(random, 5))}>`,
    random => `(${repeated('(', many(random))}`,
    random =>
      pick(random, [
        '/FlateDecode',
        '/LZWDecode',
        '/ASCII85Decode',
        '/ASCIIHexDecode',
        '/RunLengthDecode',
        '/DCTDecode',
        '/JBIG2Decode',
        '/JPXDecode',
        '/CCITTFaxDecode',
        '/Crypt',
      ]),
    random =>
      pick(random, [
        'null',
        'true',
        '-1',
        '1e9',
        '99999999999',
        '0.0',
        '()',
        '<>',
        '[]',
        'endobj',
        'endstream',
        'stream',
        'xref',
        'trailer',
      ]),
    random =>
      `/${pick(random, ['Type', 'Kids', 'Parent', 'Contents', 'Length', 'Filter', 'DecodeParms', 'Encrypt', 'Prev', 'XRefStm', 'Extends', 'Font', 'W', 'Count', 'Rotate', 'UserUnit', 'Identity-H', 'Type3', 'TrueType', 'Encoding'])}`,
    random =>
      pick(random, [
        '/MediaBox [0 0 1e30 1e30]',
        '/Rotate 45',
        '/UserUnit 1e9',
        '/DecodeParms << /Predictor 15 /Columns 99999999 >>',
        '/W [0 99999999 500]',
        '/Prev 15',
        '/Count 999999999',
      ]),
  ],
}

/** The text with one to six tokens replaced, left out, doubled or followed by a piece; most often one, which leaves most of a file whole. */
export function mutateText(random: Chance, text: string, { token, pieces }: Grammar): string {
  let changed = text
  for (let left = Math.ceil(6 * random() ** 3); left > 0; left--) {
    const tokens = [...changed.matchAll(token)]
    if (tokens.length === 0) return changed
    const { 0: found, index } = pick(random, tokens)
    const piece = pick(random, pieces)(random)
    const put = pick(random, ['', piece, piece, found + piece, piece + found, repeated(found, many(random, 3))])
    if (changed.length + put.length <= LONGEST)
      changed = changed.slice(0, index) + put + changed.slice(index + found.length)
  }
  return changed
}
