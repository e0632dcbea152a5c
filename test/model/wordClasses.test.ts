import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashWord } from '../../src/model/tokenTraits.ts'
import { createWordClasses, NO_CLASSES, normalizeWord } from '../../src/model/wordClasses.ts'
import { anyString } from './anyString.ts'

const word = fc.integer({ min: 0, max: 0xffffffff })

describe('word classes', () => {
  it('are those of the table, and 0 of other words', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(word, fc.integer({ min: 1, max: 0xffff })), { selector: ([number]) => number }),
        fc.array(word),
        (entries, others) => {
          const sorted = entries.toSorted(([a], [b]) => a - b)
          const { classOf } = createWordClasses({
            words: Uint32Array.from(sorted, ([number]) => number),
            classes: Uint16Array.from(sorted, ([, cls]) => cls),
          })
          const table = new Map(entries)
          for (const number of [...table.keys(), ...others]) expect(classOf(number)).toBe(table.get(number) ?? 0)
        },
      ),
    )
  })

  it('are found by a number with a sign, as words are hashed', () => {
    const classes = createWordClasses({
      words: Uint32Array.of(5, 0xfffffffe),
      classes: Uint16Array.of(1, 3),
    })
    expect(classes.classOf(-2)).toBe(3)
  })

  it('are none for any word where the table is empty', () => {
    expect(createWordClasses(NO_CLASSES).classOf(7)).toBe(0)
  })
})

describe('normalizeWord', () => {
  it.each([
    ['Ｇ２０峰会', 'G00峰会'],
    ['江北', '江北'],
    ['𠮷', '𠮷'],
    ['', ''],
  ])('of %s is %s', (one, expected) => expect(normalizeWord(one)).toBe(expected))

  it('keeps the number of the word', () => {
    fc.assert(
      fc.property(anyString(10), text => {
        expect(hashWord(normalizeWord(text))).toBe(hashWord(text))
      }),
    )
  })
})
