import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagWords } from '../../src/text/jieba.ts'

describe('tagWords', () => {
  it('cuts and tags', () =>
    expect(tagWords('长春市位于吉林省').map(({ text, tag }) => `${text}/${tag}`)).toEqual([
      '长春市/ns',
      '位于/v',
      '吉林省/ns',
    ]))

  it('covers any string without gaps, in its own characters', () => {
    const mixed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('长春', '😀', '\ud800', '\0', ' ', '\n', 'a', '９') }),
    )
    fc.assert(
      fc.property(mixed, text => {
        const words = tagWords(text)
        expect(words.map(word => word.text).join('')).toBe(text)
        let at = 0
        for (const { start, end, text: word } of words) {
          expect(start).toBe(at)
          expect(text.slice(start, end)).toBe(word)
          expect(end).toBeGreaterThan(start)
          at = end
        }
      }),
    )
  })
})
