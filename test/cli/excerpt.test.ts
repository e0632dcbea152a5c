import fc from 'fast-check'
import { expect, it } from 'vitest'
import { excerpt } from '../../src/cli/excerpt.ts'

const text = '据了解，河湾新区组建以来始终围绕产业发展，依托自身优势，集聚了康源药业、华创生物等一批企业。'
const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })

it.each([
  [
    'a short sentence',
    { text: '河湾新区集聚了康源药业。', from: { start: 0, end: 4 } },
    20,
    '河湾新区集聚了康源药业。',
  ],
  [
    'both ends and the trigger',
    { text, trigger: spanOf('集聚'), to: spanOf('康源药业') },
    11,
    '…势，集聚了康源药业、华…',
  ],
  [
    'the trigger, ends too far away',
    { text, from: spanOf('河湾新区'), to: spanOf('康源药业'), trigger: spanOf('集聚') },
    8,
    '…优势，集聚了康源…',
  ],
  ['the beginning', { text, from: spanOf('据了解') }, 8, '据了解，河湾新区…'],
  ['the end', { text, to: spanOf('一批企业') }, 8, '…生物等一批企业。'],
  ['no mark at all', { text }, 8, '据了解，河湾新区…'],
])('shows %s', (_, quote, length, shown) => {
  expect(excerpt(quote, length)).toBe(shown)
})

it('is a part of the sentence, with … only where it was cut', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.nat(80),
      fc.nat(10),
      fc.integer({ min: 1, max: 50 }),
      (sentence, at, size, length) => {
        const start = Math.min(at, sentence.length)
        const trigger = { start, end: Math.min(start + size, sentence.length) }
        const shown = excerpt({ text: sentence, trigger }, length)
        expect(shown.length).toBeLessThanOrEqual(length + 2)
        if (sentence.length <= length) expect(shown).toBe(sentence)
        else expect(sentence).toContain(shown.replace(/^…|…$/g, ''))
      },
    ),
  )
})
