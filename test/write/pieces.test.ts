import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PIECE, pieces } from '../../src/write/pieces.ts'

it('are the same text, none too long, none empty, no character cut in two', () => {
  const text = fc
    .tuple(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(4000))
    .map(([one, times]) => one.repeat(times))
  fc.assert(
    fc.property(fc.array(text), texts => {
      const cut = [...pieces(texts)]
      expect(cut.join('') === texts.join('')).toBe(true)
      for (const piece of cut) {
        expect(piece.length > 0 && piece.length <= PIECE).toBe(true)
        expect(piece).not.toMatch(/[\ud800-\udbff]$/)
      }
    }),
    { numRuns: 50 },
  )
})

it('are as long as they may be', () => {
  const lengths = (texts: readonly string[]) => [...pieces(texts)].map(({ length }) => length)
  expect(lengths(Array(PIECE).fill('双字'))).toEqual([PIECE, PIECE])
  expect(lengths([`a${'😀'.repeat(PIECE)}`])).toEqual([PIECE - 1, PIECE, 2])
  expect(lengths(['', '药谷', ''])).toEqual([2])
  expect(lengths([''])).toEqual([])
})
