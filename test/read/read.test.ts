import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReadError } from '../../src/errors.ts'
import { readSources } from '../../src/read/read.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-read-'))
  mkdirSync(join(folder, 'more'))
  writeFileSync(join(folder, 'b.txt'), '乙。')
  writeFileSync(join(folder, 'a.TXT'), '甲。')
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'more', 'c.md'), '甲。')
  writeFileSync(join(folder, 'picture.bmp'), 'x')
  mkdirSync(join(folder, 'more', 'other'))
  writeFileSync(join(folder, 'more', 'other', 'd.bin'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true }))

const readAll = async (...sources: string[]): Promise<string[]> => {
  const found: string[] = []
  for await (const next of readSources(sources)) {
    found.push(
      next instanceof ReadError
        ? `! ${next.message.replaceAll(folder, '')}`
        : `${next.source.replace(folder, '')} ${next.text}`,
    )
  }
  return found
}

test('a folder is walked in order, a bad file reported in its place', async () => {
  expect(await readAll(folder)).toEqual([
    '/a.TXT 甲。',
    '/b.txt 乙。',
    expect.stringMatching(/^! \/empty\.txt: .*found an empty file/u),
    '/more/c.md 甲。',
  ])
})

test('other files in a folder are named in a notice on its first document', async () => {
  for await (const document of readSources([folder])) {
    if (document instanceof ReadError) throw document
    expect(document.notices.map(notice => notice.code)).toEqual(['skippedFiles'])
    expect(document.notices[0]!.message).toMatch(/d\.bin, .*picture\.bmp not read: the name does not end in /u)
    break
  }
})

test('a folder without text says so', async () => {
  expect(await readAll(join(folder, 'more', 'other'))).toEqual([
    expect.stringMatching(/found only other files \(.*d\.bin\)/u),
  ])
})

test('a path that is not there, and a file named by itself whatever its extension', async () => {
  expect(await readAll(join(folder, 'none.txt'), join(folder, 'picture.bmp'))).toEqual([
    '! /none.txt: expected a readable file or folder, found nothing by that name; check the path',
    expect.stringMatching(/^! \/picture\.bmp: .*none of them Chinese/u),
  ])
})

test('two files of the same text have different ids', async () => {
  const ids: string[] = []
  for await (const next of readSources([join(folder, 'a.TXT'), join(folder, 'more')])) {
    if (!(next instanceof ReadError)) ids.push(next.id)
  }
  expect(ids).toEqual([ids[0], `${ids[0]}~2`])
})
