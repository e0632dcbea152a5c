import { describe, expect, it } from 'vitest'
import { FormatError } from '../../src/errors.ts'
import { cell, parseLines } from '../../src/text/lines.ts'

describe('parseLines', () => {
  it('cuts at tabs, skips comments and empty lines, and counts them', () =>
    expect(parseLines('words.tsv', '# head\r\n局\torganization\r\n\r\n 市 \t place \n')).toEqual([
      { cells: ['局', 'organization'], where: 'words.tsv:2' },
      { cells: ['市', 'place'], where: 'words.tsv:4' },
    ]))

  it('keeps an empty cell in its column', () =>
    expect(parseLines('words.tsv', '市\t\tcity')[0]!.cells).toEqual(['市', '', 'city']))

  it('gives nothing for nothing', () => expect(parseLines('words.tsv', '')).toEqual([]))
})

describe('cell', () => {
  const row = { cells: ['局', ''], where: 'words.tsv:17' }
  it('gives what is there', () => expect(cell(row, 0, 'a word')).toBe('局'))
  it.each([1, 2])('says where column %i + 1 lacks what', index => {
    expect(() => cell(row, index, 'a kind')).toThrow(FormatError)
    expect(() => cell(row, index, 'a kind')).toThrow(`words.tsv:17: expected a kind in column ${index + 1}`)
  })
})
