import { describe, expect, it } from 'vitest'
import { UNITS } from '../../src/model/normalize.ts'

const normal = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => String.fromCharCode(UNITS[text.charCodeAt(i)]!)).join('')

describe('units', () => {
  it.each([
    ['full-width letters are narrow', 'ＡＺａｚ', 'AZaz'],
    ['full-width marks are narrow', '，：；！？（）％～', ',:;!?()%~'],
    ['all digits are one', '0123456789', '0000000000'],
    ['full-width digits too', '０１２３４５６７８９', '0000000000'],
    ['dashes are alike', '‐‑–—―－−-', '--------'],
    ['middle dots are alike', '•‧・∙⋅·', '······'],
    ['spaces are alike', '\u3000\u00a0\t\r\n ', '      '],
    ['Chinese characters stay', '江北一二〇、。“”《》', '江北一二〇、。“”《》'],
    ['Latin letters keep their case', 'Ab', 'Ab'],
    ['halves of a pair stay', '𠮷\ud842', '𠮷\ud842'],
  ])('%s', (_, text, expected) => expect(normal(text)).toBe(expected))

  it('are the same when compared again', () => {
    expect(UNITS).toHaveLength(0x10000)
    expect([...UNITS].filter(unit => UNITS[unit] !== unit)).toEqual([])
  })
})
