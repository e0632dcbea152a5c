import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNames } from '../../src/write/fileNames.ts'
import { HOSTILE } from './hostile.ts'

describe('fileNames', () => {
  it.each([
    ['华景斌', '华景斌'],
    ['A/B:C*D?"<>|', 'A／B：C＊D？＂＜＞｜'],
    ['[a]#b^c\\', '［a］＃b＾c＼'],
    ['`a` $b$ ~~c~~ 50%', '｀a｀ ＄b＄ ～～c～～ 50％'],
    ['..', '无名'],
    ['', '无名'],
    [' \n ', '无名'],
    ['.隐藏', '隐藏'],
    ['尾. ', '尾'],
    ['a\n b\t c', 'a b c'],
    ['con', '_con'],
    ['Aux.md', '_Aux.md'],
    ['COM1', '_COM1'],
    ['console', 'console'],
    ['\u202e新区', '新区'],
    ['e\u0301', '\u00e9'],
    ['长'.repeat(100), '长'.repeat(80)],
    ['😀'.repeat(100), '😀'.repeat(60)],
  ])('%j → %j', (name, file) => {
    expect(fileNames([name])).toEqual([file])
  })

  it('numbers what is alike where case does not count, in order', () => {
    expect(fileNames(['ABC', 'abc', 'Abc', 'abc 2', '长'.repeat(80), '长'.repeat(90)])).toEqual([
      'ABC',
      'abc 2',
      'Abc 3',
      'abc 2 2',
      '长'.repeat(80),
      `${'长'.repeat(78)} 2`,
    ])
  })

  it('are safe on any system and unique, for any names', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE.map(([written]) => written)))
    fc.assert(
      fc.property(fc.array(name), names => {
        const files = fileNames(names)
        expect(files).toHaveLength(names.length)
        expect(new Set(files.map(file => file.toLowerCase())).size).toBe(files.length)
        for (const file of files) {
          expect(file).not.toMatch(/[/\\:*?"<>|#^[\]\u0000-\u001f\u007f-\u009f]|^[\s.]|[\s.]$|\p{Surrogate}|^$/u)
          expect([...file].length).toBeLessThanOrEqual(80)
          expect(new TextEncoder().encode(`${file}.md`).length).toBeLessThanOrEqual(255)
        }
      }),
    )
  })
})
