import { describe, expect, it } from 'vitest'
import { attribute, cleaned, elementText, uniqueNames } from '../../src/write/xml.ts'

describe('cleaned', () => {
  it.each([
    ['长春\u0000新区', '长春新区'],
    ['a\u0008\u000b\u001f\u0085b', 'ab'],
    ['\ud83d\ude00', '\ud83d\ude00'],
    ['\ud83d', ''],
    ['\ude00\ud83d', ''],
    ['\ud83d\ud83d\ude00', '\ud83d\ude00'],
    ['\ufffe\uffff', ''],
    ['行\n列\t\r', '行\n列\t\r'],
  ])('%j → %j', (text, expected) => {
    expect(cleaned(text)).toBe(expected)
  })
})

describe('attribute', () => {
  it.each([
    ['“药谷”', ' n="“药谷”"'],
    ['<a href="x">&\'', ' n="&#60;a href=&#34;x&#34;&#62;&#38;&#39;"'],
    ['一\n二\t三\r', ' n="一&#10;二&#9;三&#13;"'],
    ['', ' n=""'],
  ])('%j → %s', (value, expected) => {
    expect(attribute('n', value)).toBe(expected)
  })
})

describe('elementText', () => {
  it.each([
    ['“药谷” "\'', '“药谷” "\''],
    ['<b>&amp;]]></b>', '&#60;b&#62;&#38;amp;]]&#62;&#60;/b&#62;'],
    ['一\n二\t三\r', '一\n二\t三&#13;'],
    ['长\u0000春\ud83d', '长春'],
  ])('%j → %s', (text, expected) => {
    expect(elementText(text)).toBe(expected)
  })
})

describe('uniqueNames', () => {
  it('keeps apart what cleaning would make alike, and leaves clean names as they are', () => {
    const names = ['药\u0001谷', '药谷', '药\u0002谷', '药谷#2', '新区']
    const unique = uniqueNames(names)
    expect(names.map(name => unique.get(name))).toEqual(['药谷#3', '药谷', '药谷#4', '药谷#2', '新区'])
  })
})
