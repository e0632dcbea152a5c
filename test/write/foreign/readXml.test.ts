import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../src/errors.ts'
import { readXml } from '../../../src/write/foreign/readXml.ts'

/** `<name@line text` for each element as it closes. */
function told(text: string | Iterable<string>): string[] {
  const all: string[] = []
  readXml(
    text,
    { source: 'f.xml', root: 'r' },
    {
      open: () => {},
      close: ({ name, line, get }, text) => all.push([name, line, get('a') ?? '', text].join(' ')),
    },
  )
  return all
}

describe('readXml', () => {
  it('tells elements with lines, attributes and text, in any namespace, whatever the pieces', () => {
    const text =
      '\uFEFF<?xml version="1.0"?>\n<!-- 注 -->\n<r xmlns="u">\n<p:b xmlns:p="v" a="&lt;一&#10;𠀀"/><c>x&amp;<![CDATA[<y>]]></c></r>\n'
    const all = ['b 4 <一\n𠀀 ', 'c 4  x&<y>', 'r 3  \n']
    expect(told(text)).toEqual(all)
    for (let size = 1; size < 9; size++)
      expect(
        told(Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size))),
      ).toEqual(all)
  })

  it.each<[what: string, text: string | Iterable<string>, error: RegExp]>([
    ['nothing', '', /^f\.xml:1: expected XML that begins with <r>, found nothing$/],
    ['space alone', ' \n\n', /^f\.xml:3: expected XML that begins with <r>, found nothing$/],
    ['JSON', '{"format":"guanxi"}', /^f\.xml:1: expected XML that begins with <r>, found “\{"format":"guanxi"\}”/],
    ['another root', '<svg/>', /^f\.xml:1: expected <r>, found <svg>$/],
    ['a second root', '<r/>\n<r/>', /^f\.xml:2: expected well-formed XML, found: documents may contain only one root/],
    ['a DOCTYPE', '<!DOCTYPE r>\n<r/>', /^f\.xml:1: a DOCTYPE is not taken/],
    ['billion laughs', '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><r>&b;</r>', /a DOCTYPE is not taken/],
    ['a file drawn in', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>', /a DOCTYPE is not taken/],
    [
      'a file drawn in by a parameter',
      '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1/">%x;]><r/>',
      /a DOCTYPE is not/,
    ],
    ['an entity without a DOCTYPE', '<r>\n&x;</r>', /^f\.xml:2: expected well-formed XML, found: undefined entity/],
    ['an entity named as a method', '<r>&constructor;</r>', /undefined entity/],
    ['a reference to no character', '<r>&#z;</r>', /f\.xml:1: expected well-formed XML/],
    ['a control character', '<r>\u0001</r>', /disallowed character/],
    ['the same attribute twice', '<r a="1" a="2"/>', /duplicate attribute/],
    [
      'a file cut off in text',
      '<r>\n<a>\n<b>x',
      /^f\.xml:3: expected <\/b>, found the end of the file: it was cut off inside <b> of line 3/,
    ],
    [
      'a file cut off in a tag',
      '<r>\n<a b="',
      /^f\.xml:2: expected <\/r>, found the end of the file: it was cut off inside <r> of line 1/,
    ],
    ['tags that cross', '<r><a></r></a>', /^f\.xml:1: expected well-formed XML, found: unexpected close tag/],
    ['elements 300 deep', '<r>'.repeat(300), /^f\.xml:1: elements lie more than 256 deep/],
    [
      'an attribute of 100 MB',
      lazily('<r a="', 'x', '"/>', 100 * 2 ** 20),
      /^f\.xml:1: an attribute or a text is longer than 1048576/,
    ],
    ['a comment of 100 MB', lazily('<r><!--', ' ', '--></r>', 100 * 2 ** 20), /an attribute or a text is longer than/],
    [
      'a DOCTYPE of 100 MB',
      lazily('<!DOCTYPE r [', ' ', ']><r/>', 100 * 2 ** 20),
      /an attribute or a text is longer than/,
    ],
    ['a name of 100 MB', lazily('<r><', 'x', '/></r>', 100 * 2 ** 20), /an attribute or a text is longer than/],
    ['an entity of 100 MB', lazily('<r>&', 'x', ';</r>', 100 * 2 ** 20), /an attribute or a text is longer than/],
    ['a text of many pieces', lazily('<r>', 'x<!---->', '</r>', 20 * 2 ** 20), /a text is longer than 1048576/],
    [
      '2000 attributes',
      `<r ${Array.from({ length: 2000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
      /more than 1000 attributes/,
    ],
  ])('refuses %s', (_, text, error) => {
    expect(() => told(text)).toThrow(FormatError)
    expect(() => told(text)).toThrow(error)
  })

  it('throws nothing but FormatError, whatever it is given', () => {
    const bit = fc.constantFrom(
      '<r>',
      '</r>',
      '<a b="',
      '"',
      '/>',
      '>',
      '<',
      '&',
      '&amp;',
      '&#x0;',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<?x ',
      '?>',
      'xmlns:p="u"',
      'p:',
      '\ud800',
      '关',
      '\r\n',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), bits => {
        try {
          told([`<r>${bits.join('')}`])
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

/** Pieces that are made when they are asked for; the same again each time. */
function lazily(head: string, filling: string, tail: string, length: number): Iterable<string> {
  const piece = filling.repeat(2 ** 16 / filling.length)
  return {
    *[Symbol.iterator]() {
      yield head
      for (let at = 0; at < length; at += piece.length) yield piece
      yield tail
    },
  }
}
