import fc from 'fast-check'
import { expect, it } from 'vitest'
import { displayWidth, printable, table } from '../../src/cli/table.ts'

it.each([
  ['', 0],
  ['abc', 3],
  ['华为', 4],
  ['华为Mate', 8],
  ['（以下）', 8],
  ['《方案》', 8],
  ['。', 2],
  ['２０２２', 8],
  ['e\u0301', 1],
  ['\u{20000}', 2],
  ['😀', 2],
])('displayWidth(%j) is %i', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

it('columns begin at the same cell in every row, and numbers end at the same', () => {
  const text = table(
    ['name', 'n', 'kind'],
    [
      ['华为', 5, 'x'],
      ['Mate', 1234, 'y'],
      ['北京大学第三医院', 77, 'z'],
    ],
  )
  const ends = text
    .trimEnd()
    .split('\n')
    .map(line => displayWidth(line.slice(0, line.lastIndexOf(' ') + 1)))
  expect(new Set(ends)).toEqual(new Set([16 + 2 + 4 + 2]))
  expect(text.split('\n')[1]).toBe('华为                 5  x')
})

it('prints nothing that steers a terminal, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), cells => {
      const text = table(
        ['a'],
        cells.map(cell => [cell]),
      )
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u)
      expect(text.split('\n')).toHaveLength(cells.length + 2)
    }),
  )
  expect(printable('\u001b[31m红\r\n')).toBe(' [31m红 ')
})
