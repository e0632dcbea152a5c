import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../src/errors.ts'
import { decodeXml, rootOf } from '../../../src/write/foreign/decodeXml.ts'

const read = (...pieces: Uint8Array[]): string => [...decodeXml(pieces, 'f.gexf')].join('')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, isBig = false): Uint8Array => {
  const made = Buffer.from(text, 'utf16le')
  return isBig ? made.swap16() : made
}

const GEXF = '<?xml version="1.0"?>\n<gexf>关系𠀀</gexf>'

describe('decodeXml', () => {
  it.each([
    ['UTF-8', bytes(GEXF)],
    ['UTF-8 with a mark', bytes(`\uFEFF${GEXF}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${GEXF}`)],
    ['UTF-16 BE with a mark', utf16(`\uFEFF${GEXF}`, true)],
    ['UTF-16 LE', utf16(GEXF)],
    ['UTF-16 BE', utf16(GEXF, true)],
  ])('reads %s, whatever the pieces', (_, all) => {
    expect(read(all)).toBe(GEXF)
    for (const size of [7, 64])
      expect(
        read(...Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))),
      ).toBe(GEXF)
  })

  it('reads what the first line says', () => {
    const head = bytes('<?xml version="1.0" encoding="GBK"?><a>')
    expect(read(Buffer.concat([head, Buffer.from([0xb9, 0xd8])]))).toMatch(/<a>关$/)
    expect(read(bytes('<?xml version="1.0" encoding="UTF-16"?><a>关'))).toMatch(/<a>关$/)
  })

  it.each<[what: string, pieces: Uint8Array[], error: RegExp]>([
    [
      'bytes that are no UTF-8',
      [bytes('<gexf>\n\n'), Buffer.from([0x61, 0x62, 0x63, 0x64, 0x0a, 0xff])],
      /^f\.gexf:4: expected text in UTF-8/,
    ],
    ['a character cut in two', [bytes('<gexf>\n关').slice(0, -1)], /^f\.gexf:2: expected text in UTF-8/],
    [
      'an encoding that nobody knows',
      [bytes('<?xml version="1.0" encoding="EBCDIC-CP"?>')],
      /^f\.gexf:1: expected an encoding such as UTF-8, found EBCDIC-CP/,
    ],
    [
      'more than 512 MiB',
      Array(513).fill(new Uint8Array(2 ** 20).fill(32)),
      /^f\.gexf: expected a file of at most 512 MiB, found more than 512 MiB/,
    ],
  ])('refuses %s', (_, pieces, error) => {
    const all = () => {
      for (const _ of decodeXml(pieces, 'f.gexf'));
    }
    expect(all).toThrow(FormatError)
    expect(all).toThrow(error)
  })

  it('has nothing to say of nothing', () => {
    expect(read()).toBe('')
  })
})

describe('rootOf', () => {
  it.each([
    ['<gexf version="1.3">', 'gexf'],
    ['\uFEFF<?xml version="1.0"?>\n<!-- <graphml> -->\n<?x y?><gexf', 'gexf'],
    ['<!DOCTYPE gexf [<!ENTITY a "b">]>\n<gexf>', 'gexf'],
    ['<g:graphml xmlns:g="u">', 'graphml'],
    ['<html>', 'html'],
    ['text <gexf>', undefined],
    ['{"format":"guanxi"}', undefined],
    ['', undefined],
    ['<!-- never closed <gexf>', undefined],
    ['<', undefined],
  ])('of %j is %s', (text, root) => {
    expect(rootOf(bytes(text))).toBe(root)
    expect(rootOf(utf16(text))).toBe(text.startsWith('<') || text.startsWith('\uFEFF') ? root : undefined)
  })

  it('takes no time over a head that is made to take it', () => {
    expect(rootOf(bytes('<?x?>'.repeat(800)))).toBeUndefined()
    expect(rootOf(bytes('<!----> '.repeat(500)))).toBeUndefined()
    expect(rootOf(bytes(`<!DOCTYPE ${'a'.repeat(4000)}`))).toBeUndefined()
  })
})
