import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSegments, LONGEST_SEGMENT } from '../../src/model/segments.ts'
import { anyString } from './anyString.ts'

const piecesOf = (text: string): string[] => cutSegments(text).map(({ start, end }) => text.slice(start, end))

const fragment = fc.oneof(
  fc.constantFrom('。', '！', '？', '\n', '”', '）', '》', '江北', '𠮷', '😀', '\ud842', '\udfb7', ' '),
  anyString(4),
)
const anyText = fc
  .array(fc.tuple(fragment, fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.nat(1200))), { maxLength: 12 })
  .map(parts => parts.map(([part, times]) => part.repeat(times)).join(''))

describe('segments', () => {
  it('cover the text without gap or overlap', () => {
    fc.assert(
      fc.property(anyText, text => {
        let at = 0
        for (const { start, end } of cutSegments(text)) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBe(text.length)
      }),
    )
  })

  it('are none longer than the longest', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const piece of piecesOf(text)) expect(piece.length).toBeLessThanOrEqual(LONGEST_SEGMENT)
      }),
    )
  })

  it('split no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { end } of cutSegments(text))
          expect(text.slice(end - 1, end + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/)
      }),
    )
  })

  it.each([
    ['nothing', '', []],
    ['one without an end', '江北', ['江北']],
    ['sentences', '走。来！谁？我', ['走。', '来！', '谁？', '我']],
    ['lines', '江北\n\n云岭\n', ['江北\n', '\n', '云岭\n']],
    ['closing quotes and brackets', '“走。”）他说', ['“走。”）', '他说']],
    ['an end mark after a closing quote', '“走！”。他', ['“走！”', '。', '他']],
    ['no closing quote after a line', '走\n”他', ['走\n', '”他']],
    ['clauses', '走，来；谁：我.', ['走，来；谁：我.']],
  ])('of %s', (_, text, expected) => expect(piecesOf(text)).toEqual(expected))

  it('of a text without an end are long pieces', () => {
    const lengths = piecesOf('江'.repeat(1_000_000)).map(piece => piece.length)
    expect(lengths.length).toBeLessThan(1_000_000 / (LONGEST_SEGMENT - 8))
    for (const length of lengths.slice(0, -1)) expect(length).toBeGreaterThan(LONGEST_SEGMENT - 8)
  })

  it('of closing quotes without an end are none too long', () => {
    for (const piece of piecesOf(`走。${'”'.repeat(5000)}`)) expect(piece.length).toBeLessThanOrEqual(LONGEST_SEGMENT)
  })
})
