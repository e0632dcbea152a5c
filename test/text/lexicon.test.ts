import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { DATA_FOLDER, loadLexicon, readTables } from '../../src/text/lexicon.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-lexicon-'))
mkdirSync(join(folder, 'lexicon'))
writeFileSync(join(folder, 'lexicon', 'organs.tsv'), '# mine\n联络处\t*\n')
writeFileSync(join(folder, 'lexicon', 'mine.tsv'), '甲\n')
writeFileSync(join(folder, 'lexicon', 'notes.txt'), '乙\n')
afterAll(() => rmSync(folder, { recursive: true }))

describe('loadLexicon', () => {
  it('has no rows for a table that is not there', () => expect(loadLexicon().table('nothing')).toEqual([]))

  it('adds a user’s rows after ours', () => {
    const ours = loadLexicon().table('organs')
    const both = loadLexicon([folder]).table('organs')
    expect(both.slice(0, ours.length)).toEqual(ours)
    expect(both.slice(ours.length)).toEqual([{ cells: ['联络处', '*'], where: 'organs.tsv:2' }])
  })

  it('takes a user’s own tables, and no other files', () => {
    expect(loadLexicon([folder]).table('mine')).toHaveLength(1)
    expect(readTables(folder, 'lexicon', '.tsv').map(([name]) => name)).toEqual(['mine.tsv', 'organs.tsv'])
  })

  it('takes a folder without the subfolder', () => expect(readTables(folder, 'patterns', '.txt')).toEqual([]))

  it('refuses a folder that is not there', () => expect(() => loadLexicon([join(folder, 'none')])).toThrow(ReadError))
})

describe('our tables', () => {
  const files = readdirSync(join(DATA_FOLDER, 'lexicon')).filter(name => name.endsWith('.tsv'))
  it.each(files)('%s says what it is and where it is from, and holds rows', name => {
    const text = readFileSync(join(DATA_FOLDER, 'lexicon', name), 'utf8')
    expect(text).toMatch(/^# \S/u)
    expect(text).toMatch(/^#.*source: \S/mu)
    expect(loadLexicon().table(name.replace(/\.tsv$/u, '')).length).toBeGreaterThan(0)
  })
})
