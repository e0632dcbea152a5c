import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../src/errors.ts'
import { readConll } from '../../../src/model/training/readConll.ts'

/** Rows as `江 B-LOC|北 I-LOC||晴 O`. */
const lines = (rows: string): string => rows.replaceAll(' ', '\t').replaceAll('|', '\n')

const read = (rows: string) =>
  readConll('x.conll', lines(rows)).map(({ text, spans }) => [
    text,
    ...spans.map(({ start, end, type }) => `${start}-${end} ${type}`),
  ])

/** Sentences as pieces with a type or none. */
const sentences = fc.array(
  fc.array(
    fc.record({
      characters: fc.array(fc.constantFrom('江', '北', '𠮷', '😀', 'a', '。'), { minLength: 1, maxLength: 4 }),
      type: fc.constantFrom(undefined, 'PER', 'LOC-2'),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  { maxLength: 4 },
)

describe('readConll', () => {
  it.each([
    ['nothing', '', []],
    ['empty lines alone', '||', []],
    ['names', '江 B-LOC|北 I-LOC|晴 O|', [['江北晴', '0-2 LOC']]],
    ['no empty line at last', '晴 O', [['晴']]],
    ['sentences', '晴 O||雨 O||', [['晴'], ['雨']]],
    ['many empty lines between', '|晴 O||||雨 O', [['晴'], ['雨']]],
    ['two names beside one another', '江 B-LOC|北 B-LOC|', [['江北', '0-1 LOC', '1-2 LOC']]],
    ['I- after O', '晴 O|江 I-LOC|北 I-LOC|', [['晴江北', '1-3 LOC']]],
    ['I- at the start', '江 I-LOC|北 I-LOC|', [['江北', '0-2 LOC']]],
    ['I- of another type', '江 B-LOC|北 I-PER|岭 I-PER|', [['江北岭', '0-1 LOC', '1-3 PER']]],
    ['I- after O after a name', '江 B-LOC|晴 O|北 I-LOC|', [['江晴北', '0-1 LOC', '2-3 LOC']]],
    ['lines with CR', '江 B-LOC\r|\r|晴 O\r|', [['江', '0-1 LOC'], ['晴']]],
    ['characters beyond the BMP', '𠮷 B-PER|野 I-PER|晴 O|', [['𠮷野晴', '0-3 PER']]],
  ])('reads %s', (_, rows, expected) => expect(read(rows)).toEqual(expected))

  it('reads a space and a tab as characters', () => {
    expect(readConll('x', ' \tO\n\t\tO\n').map(({ text }) => text)).toEqual([' \t'])
  })

  it.each([
    ['江', 1],
    ['江 B-LOC|北 LOC', 2],
    ['晴 O||江 E-LOC', 3],
    ['江 B-', 1],
    [' O', 1],
    ['江 O ', 1],
  ])('throws FormatError for %j, at line %d', (rows, line) => {
    expect(() => read(rows)).toThrow(FormatError)
    expect(() => read(rows)).toThrow(`x.conll:${line}: expected a character, TAB and a tag`)
  })

  it('reads whatever was written as BIO', () => {
    fc.assert(
      fc.property(sentences, fc.constantFrom('\n', '\r\n'), (written, newline) => {
        const rows = written.map(pieces =>
          pieces
            .flatMap(({ characters, type }) =>
              characters.map(
                (character, i) => `${character}\t${type ? `${i === 0 ? 'B' : 'I'}-${type}` : 'O'}${newline}`,
              ),
            )
            .join(''),
        )
        const expected = written.map(pieces => {
          let text = ''
          const spans = pieces.flatMap(({ characters, type }) => {
            const start = text.length
            text += characters.join('')
            return type ? [{ start, end: text.length, type }] : []
          })
          return { text, spans }
        })
        expect(readConll('x', rows.join(newline))).toEqual(expected)
      }),
    )
  })
})
