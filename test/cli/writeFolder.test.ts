import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { writeFolder } from '../../src/cli/writeFolder.ts'
import { GuanxiError, UsageError } from '../../src/index.ts'

const base = mkdtempSync(join(tmpdir(), 'guanxi-folder-'))
afterAll(() => rmSync(base, { recursive: true }))

let count = 0
let folder = ''
beforeEach(() => {
  folder = join(base, String(count++), 'notes')
  mkdirSync(join(folder, '..'))
})
const inFolder = (path: string) => join(folder, path)
const put = (path: string, text = '') => {
  mkdirSync(join(inFolder(path), '..'), { recursive: true })
  writeFileSync(inFolder(path), text)
}
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== '.guanxi.json')
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
const FIRST = new Map([
  ['人物/方大同.md', 'one'],
  ['文章/开建.md', 'two'],
])
const SECOND = new Map([['人物/白露.md', 'three']])

describe('writeFolder', () => {
  it('writes files into folders, and leaves nothing beside', async () => {
    await writeFolder(FIRST, folder)
    expect(files()).toEqual([...FIRST.keys()])
    expect(readFileSync(inFolder('人物/方大同.md'), 'utf8')).toBe('one')
    expect(readdirSync(join(folder, '..'))).toEqual(['notes'])
  })

  it('replaces what it wrote itself, and fills a folder that is empty', async () => {
    mkdirSync(folder)
    await writeFolder(FIRST, `${folder}/`)
    await writeFolder(SECOND, folder)
    expect(files()).toEqual(['人物/白露.md'])
    expect(readdirSync(join(folder, '..'))).toEqual(['notes'])
  })

  it('writes through a link to a folder', async () => {
    mkdirSync(folder)
    symlinkSync(folder, `${folder}-link`)
    await writeFolder(FIRST, `${folder}-link`)
    expect(files()).toEqual([...FIRST.keys()])
    expect(existsSync(`${folder}-link/人物/方大同.md`)).toBe(true)
  })

  it('takes along what programs keep under a name with a point', async () => {
    await writeFolder(FIRST, folder)
    put('.obsidian/app.json', '{}')
    await writeFolder(SECOND, folder)
    expect(files()).toEqual(['.obsidian/app.json', '人物/白露.md'])
  })

  it.each([
    ['a folder of another', () => put('mine.md'), 'mine.md'],
    ['a folder with settings alone', () => put('.git/config'), '.git/config'],
    ['a list that is none', () => put('.guanxi.json', '[]'), '.guanxi.json'],
  ])('refuses %s', async (_, prepare, named) => {
    prepare()
    const before = files()
    await expect(writeFolder(FIRST, folder)).rejects.toThrow(UsageError)
    await expect(writeFolder(FIRST, folder)).rejects.toThrow(`${folder}: found ${named}, which guanxi did not write`)
    expect(files()).toEqual(before)
  })

  it.each(['人物/我的.md', 'mine/a.md'])('refuses a folder of its own that a person put %s in', async path => {
    await writeFolder(FIRST, folder)
    put(path)
    await expect(writeFolder(SECOND, folder)).rejects.toThrow(path)
    expect(files()).toEqual([...FIRST.keys(), path].sort())
  })

  it('refuses a file', async () => {
    writeFileSync(folder, 'x')
    await expect(writeFolder(FIRST, folder)).rejects.toThrow(UsageError)
    expect(readFileSync(folder, 'utf8')).toBe('x')
  })

  it('says where it cannot be written', async () => {
    const nowhere = join(folder, 'missing/notes')
    await expect(writeFolder(FIRST, nowhere)).rejects.toThrow(GuanxiError)
    await expect(writeFolder(FIRST, nowhere)).rejects.toThrow(`${nowhere}: cannot be written: `)
  })

  it('leaves what was there where a file cannot be written', async () => {
    await writeFolder(FIRST, folder)
    const impossible = new Map([...SECOND, ['长'.repeat(300), 'x']])
    await expect(writeFolder(impossible, folder)).rejects.toThrow('cannot be written')
    expect(files()).toEqual([...FIRST.keys()])
    expect(readdirSync(join(folder, '..'))).toEqual(['notes'])
  })
})
