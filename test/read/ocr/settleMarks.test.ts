import { describe, expect, it } from 'vitest'
import { chineseMarks, withBlanks } from '../../../src/read/ocr/settleMarks.ts'

const EM = 0.05
/** Characters an em apart, or where `at` says, in ems. */
const signs = (text: string, at: readonly number[] = [...text].map((_, index) => index)) =>
  [...text].map((text, index) => ({ text, at: EM * at[index]!, confidence: 1 }))
const written = (found: readonly { text: string }[]): string => found.map(({ text }) => text).join('')

it.each([
  ['增产70公斤,增收', '增产70公斤，增收'],
  ['增收2,300元', '增收2,300元'],
  ['(记者卓一鸣)', '（记者卓一鸣）'],
  ['公司(AUV)成立', '公司（AUV）成立'],
  ['22:30', '22:30'],
])('marks beside Han characters are Chinese: %s', (read, text) => {
  expect(written(chineseMarks(signs(read)))).toBe(text)
})

describe('between Han characters', () => {
  /** A tenth of an em is free between characters that stand an em apart. */
  const gapsOf = (line: ReturnType<typeof signs>) =>
    line.slice(1).map((sign, index) => ({ from: line[index]!.at + 0.45 * EM, to: sign.at - 0.45 * EM }))

  it('a blank is put where the line shows one', () => {
    const line = signs('本报记者向晚报道', [0, 1, 2, 3, 4.3, 5.3, 6.6, 7.6])
    expect(written(withBlanks(line, gapsOf(line), EM))).toBe('本报记者 向晚 报道')
  })

  it('none is put in a line that is set loosely', () => {
    const line = signs('本报记者向晚报道', [0, 1.3, 2.6, 3.9, 5.2, 6.5, 7.8, 9.1])
    expect(written(withBlanks(line, gapsOf(line), EM))).toBe('本报记者向晚报道')
  })

  it('nothing is put in a few that are spread far out', () => {
    const line = signs('咨询电话', [0, 1.8, 3.6, 5.4])
    expect(written(withBlanks(line, gapsOf(line), EM))).toBe('咨询电话')
  })

  it('ink that was not read is a □', () => {
    const line = signs('后卫叶独得', [0, 1, 2, 4, 5])
    const gaps = gapsOf(signs('后卫叶蓁独得'))
    expect(written(withBlanks(line, gaps, EM))).toBe('后卫叶□独得')
  })
})
