import { describe, expect, test } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { readText } from '../../src/read/readText.ts'

const PAGE =
  '江城日报讯（记者 王小禾）昨天上午，市图书馆新馆正式对外开放，市民可以凭身份证免费借阅图书。\r\n新馆共有五层。'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const hex = (digits: string): Uint8Array => Uint8Array.from(digits.match(/../gu)!, pair => Number.parseInt(pair, 16))
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('the encodings that are told apart', () => {
  const rows: [name: string, bytes: Uint8Array, text: string][] = [
    ['UTF-8', utf8(PAGE), PAGE],
    ['UTF-8 with its mark', utf8(`\ufeff${PAGE}`), PAGE],
    ['UTF-16 LE', utf16(PAGE, true), PAGE],
    ['UTF-16 BE', utf16(PAGE, false), PAGE],
    ['UTF-16 LE with its mark', utf16(`\ufeff${PAGE}`, true), PAGE],
    ['UTF-16 BE with its mark', utf16(`\ufeff${PAGE}`, false), PAGE],
    [
      'GB18030',
      hex('ced2c3c7b5c4b9fabcd2d4dab7a2d5b9a3acd5e2cac7c8cbc3f1b5c4c8d5b1a8a1a3'),
      '我们的国家在发展，这是人民的日报。',
    ],
    [
      'Big5',
      hex('a7daadccaabab0eaae61a662b56fae69a141b36fac4fa448a5c1aabaa4e9b3f8a143'),
      '我們的國家在發展，這是人民的日報。',
    ],
  ]
  test.each(rows)('%s', (_, bytes, text) => {
    const document = readText(bytes, 'page.txt')
    expect(document.text).toBe(text)
    expect(document.notices).toEqual([])
  })

  test('UTF-8 with a broken byte is read, and a notice says so', () => {
    const document = readText(Uint8Array.from([...utf8(PAGE), 0xe6, 0x96]), 'cut.txt')
    expect(document.text.startsWith(PAGE)).toBe(true)
    expect(document.notices.map(notice => notice.code)).toEqual(['brokenBytes'])
  })
})

describe('what is not read, and what is said of it', () => {
  const rows: [name: string, bytes: Uint8Array, message: RegExp][] = [
    ['an empty file', new Uint8Array(), /^bad: expected Chinese text .*, found an empty file; leave it out$/u],
    ['blanks', utf8(' \n\t\u3000'), /found only blanks/u],
    ['a PDF', utf8('%PDF-1.7 …'), /found a PDF; take its text out/u],
    ['an Office document', utf8('PK\u0003\u0004'), /found a zip archive or an Office document; save it as plain text/u],
    [
      'random bytes',
      Uint8Array.from({ length: 400 }, (_, i) => (i * i * 31 + 128 * (i % 2)) % 256),
      /text in none of these/u,
    ],
    ['English', utf8('No Chinese here.'), /found 16 characters and none of them Chinese/u],
  ]
  test.each(rows)('%s', (_, bytes, message) => {
    expect(() => readText(bytes, 'bad')).toThrow(ReadError)
    expect(() => readText(bytes, 'bad')).toThrow(message)
  })
})
