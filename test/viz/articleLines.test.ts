import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleLines } from '../../viz/articleLines.ts'

const TEXT = '长春新区\n高标准规划\n建设药谷\n\n14日下午开会。\n图为现场。\n记者 陆续'
const at = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length })

describe('the lines of an article', () => {
  test.each([
    [{}, ['长春新区', '高标准规划', '建设药谷', '14日下午开会。', '图为现场。', '记者 陆续']],
    [{ kicker: at('长春新区'), headline: at('高标准规划\n建设药谷') }, ['14日下午开会。', '图为现场。', '记者 陆续']],
    [{ headline: at('14日') }, ['长春新区', '高标准规划', '建设药谷', '下午开会。', '图为现场。', '记者 陆续']],
    [{ subhead: at('建设') }, ['长春新区', '高标准规划', '药谷', '14日下午开会。', '图为现场。', '记者 陆续']],
  ])('less %o', (parts, lines) => {
    expect(articleLines({ text: TEXT, parts }).map(({ start, end }) => TEXT.slice(start, end))).toEqual(lines)
  })

  test('a caption is small', () => {
    const small = articleLines({ text: TEXT, parts: { caption: at('图为现场。') } }).filter(({ small }) => small)
    expect(small.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['图为现场。'])
  })

  test('head and lines are all of the text, less breaks and blanks', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '\n', ' ') })
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (text, start, size) => {
        const headline = { start: Math.min(start, text.length), end: Math.min(start + size, text.length) }
        const lines = articleLines({ text, parts: { headline } })
        const pieces = [headline, ...lines].sort((a, b) => a.start - b.start || a.end - b.end)
        const said = pieces.map(({ start, end }) => text.slice(start, end)).join('')
        expect(said.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
