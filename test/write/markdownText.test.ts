import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkText, markdownLine, markdownLines, yamlValue } from '../../src/write/markdownText.ts'
import { cleaned } from '../../src/write/xml.ts'
import { HOSTILE } from './hostile.ts'

describe('markdownLines', () => {
  it.each([
    ['规划面积18.4平方公里，占80%。', ['规划面积18.4平方公里，占80%。']],
    ['18.4平方公里', ['18.4平方公里']],
    ['1. 一\n2) 二', ['1\\. 一', '2\\) 二']],
    ['- a\n+ b\n* c', ['\\- a', '\\+ b', '\\* c']],
    ['# a\n## b', ['\\# a', '\\#\\# b']],
    ['> a', ['\\> a']],
    ['---\n===', ['\\---', '\\=\\=\\=']],
    ['```js', ['\\`\\`\\`js']],
    ['    code\n\t\n　　段落', ['code', '段落']],
    ['[a](b) ![[c]] [^1]', ['\\[a\\](b) !\\[\\[c\\]\\] \\[\\^1\\]']],
    ['<b>x</b> &amp;', ['\\<b\\>x\\</b\\> \\&amp;']],
    ['*a* _b_ ~~c~~ ==d== $e$ %%f%%', ['\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\=\\=d\\=\\= \\$e\\$ \\%\\%f\\%\\%']],
    ['a = b 100%', ['a = b 100%']],
    ['a | b', ['a \\| b']],
    ['见https://a.cn、www.b.cn或c@d.cn', ['见https\\://a.cn、www\\.b.cn或c\\@d.cn']],
    ['a\\b', ['a\\\\b']],
    ['一\r\n二\u2028三', ['一', '二', '三']],
    ['', []],
  ])('%j', (text, lines) => {
    expect(markdownLines(text)).toEqual(lines)
    expect(markdownLine(text)).toBe(lines.join(' '))
  })

  it('lose nothing but the space around lines, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const shown = markdownLines(text).map(line => line.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
        const lines = cleaned(text).split(/\r\n?|[\n\u0085\u2028\u2029]/)
        expect(shown).toEqual(lines.map(line => line.trim()).filter(line => line !== ''))
      }),
    )
  })
})

describe('linkText', () => {
  it.each([
    ['华景斌', '华景斌'],
    ['A/B|50%#1?项目', 'A/B｜50％＃1?项目'],
    [']]<b>', '］］＜b＞'],
    ['a\n b', 'a b'],
  ])('%j → %j', (text, shown) => {
    expect(linkText(text)).toBe(shown)
  })

  it.each(HOSTILE)('ends no link: %j', (_, read) => {
    expect(linkText(read)).not.toMatch(/[[\]|<>`\n]/)
  })
})

describe('yamlValue', () => {
  it.each<[string | string[], string]>([
    ['organization:云帆', '"organization:云帆"'],
    ['a"b\\c', '"a\\"b\\\\c"'],
    ['一\n二', '"一\\n二"'],
    ['\u2028', '"\\u2028"'],
    [['云帆', '- x'], '["云帆","- x"]'],
  ])('%j → %s', (value, yaml) => {
    expect(yamlValue(value)).toBe(yaml)
  })
})
