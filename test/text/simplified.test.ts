import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTraditional, simplified, simplifiedName } from '../../src/text/simplified.ts'

describe('simplified', () => {
  it.each([
    ['長春新區管委會', '长春新区管委会'],
    ['臺灣記者鍾學農於瀋陽報導', '台湾记者钟学农于沈阳报导'],
    ['著名的著作權', '著名的著作权'],
    ['长春', '长春'],
    ['', ''],
  ])('%s → %s', (text, form) => expect(simplified(text)).toBe(form))

  it('keeps the length of any text, and what is simplified stays so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(simplified(text)).toHaveLength(text.length)
        expect(simplified(simplified(text))).toBe(simplified(text))
      }),
    )
  })
  it('does so for every ideograph', () => {
    const all = Array.from({ length: 0x9fff - 0x3400 }, (_, n) => String.fromCharCode(0x3400 + n)).join('')
    expect(simplified(all)).toHaveLength(all.length)
    const twice = [...simplified(all)].filter(character => simplified(character) !== character)
    expect(twice.join('')).toBe('')
  })
})

it('a name of characters that simplified texts have too stays: 乾隆', () => {
  expect(['乾隆', '於崇文', '乾隆時期'].map(simplifiedName)).toEqual(['乾隆', '於崇文', '干隆时期'])
})

it.each([
  ['长春新区管委会与雲嶺科技集团有限公司签署合作协议，双方将共同建设。', false],
  ['長春新區管委會與雲嶺科技集團有限公司簽署合作協議，雙方將共同建設。', true],
  ['乾隆年间', false],
  ['News', false],
  ['', false],
])('%s is traditional: %s', (text, is) => {
  expect(isTraditional(text)).toBe(is)
})
