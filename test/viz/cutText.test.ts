import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText, excerpt } from '../../viz/cutText.ts'

const span = (start: number, end: number, role: string) => ({ start, end, role })
const roles = (text: string, ...marks: ReturnType<typeof span>[]) =>
  cutText(text, marks).map(piece => [piece.text, ...piece.marks.map(({ role }) => role)])

describe('cutText', () => {
  test.each([
    ['no marks', [], [['华为收购甲']]],
    ['beside each other', [span(0, 2, 'f'), span(2, 4, 'g')], [['华为', 'f'], ['收购', 'g'], ['甲']]],
    [
      'one in another, the shorter first',
      [span(0, 4, 'f'), span(2, 4, 'g')],
      [['华为', 'f'], ['收购', 'g', 'f'], ['甲']],
    ],
    ['reaching beyond', [span(-3, 2, 'f'), span(4, 99, 't')], [['华为', 'f'], ['收购'], ['甲', 't']]],
    ['outside or empty', [span(-3, 0, 'f'), span(5, 9, 't'), span(2, 2, 'g')], [['华为收购甲']]],
  ])('marks %s', (_, marks, pieces) => {
    expect(roles('华为收购甲', ...marks)).toEqual(pieces)
  })

  test('an empty text has no pieces', () => {
    expect(cutText('', [span(0, 3, 'f')])).toEqual([])
  })

  const marks = fc.array(
    fc.tuple(fc.integer({ min: -5, max: 40 }), fc.nat(20)).map(([at, size]) => span(at, at + size, 'f')),
  )

  test('the pieces are the text, and each has just the marks that cover it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), marks, (text, marks) => {
        const pieces = cutText(text, marks)
        expect(pieces.map(piece => piece.text).join('')).toBe(text)
        for (const piece of pieces) {
          const covering = marks.filter(({ start, end }) => start <= piece.start && piece.start < end)
          expect(new Set(piece.marks)).toEqual(new Set(covering))
          expect(piece.text).toBe(text.slice(piece.start, piece.start + piece.text.length))
        }
      }),
    )
  })
})

describe('excerpt', () => {
  const long = `${'前'.repeat(50)}华为${'中'.repeat(50)}甲${'后'.repeat(50)}`
  const pieces = cutText(long, [span(50, 52, 'f'), span(102, 103, 't')])

  test('keeps what is near the marks', () => {
    expect(
      excerpt(pieces, 3)
        .map(piece => piece.text)
        .join(''),
    ).toBe('…前前前华为中中中…中中中甲后后后…')
  })

  test('keeps all where nothing is marked, and all within an endless margin', () => {
    expect(excerpt(cutText(long, []), 3)).toHaveLength(1)
    expect(
      excerpt(pieces, Number.POSITIVE_INFINITY)
        .map(piece => piece.text)
        .join(''),
    ).toBe(long)
  })

  test('never shows half of a character', () => {
    const emoji = '😀'.repeat(30)
    const shown = excerpt(cutText(`${emoji}甲${emoji}`, [span(60, 61, 'f')]), 3)
    expect(shown.map(piece => piece.text).join('')).toBe('…😀甲😀…')
  })
})
