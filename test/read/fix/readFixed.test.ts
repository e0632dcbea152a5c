// Where a fix lies, and which sources have one.
import { expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { fixNameFor, readFixed } from '../../../src/read/fix/readFixed.ts'
import { readBytes } from '../../../src/read/readBytes.ts'
import { told, utf8 } from '../readAll.ts'

test.each([
  ['page.txt', 'page.fix.json'],
  ['news.2022/page.txt', 'news.2022/page.fix.json'],
  ['news.2022/page', 'news.2022/page.fix.json'],
  ['news\\page.txt', 'news\\page.fix.json'],
  ['page.txt.gz', 'page.fix.json'],
  ['第07版.pdf', '第07版.fix.json'],
])('%s → %s', (source, name) => expect(fixNameFor(source)).toBe(name))

const fix = {
  name: 'a.fix.json',
  bytes: utf8('{"format":"guanxi-outline","version":1,"articles":[{"parts":[{"part":"body","lines":1}]}]}'),
}
const read = async (text: string, name: string) => {
  const all = []
  for await (const one of readFixed(readBytes(utf8(text), name), name, fix)) all.push(one)
  return all
}

test('a source of one document is corrected', async () => {
  expect(await read('新馆开放。', 'a.txt')).toMatchObject([{ outline: [{ role: 'news' }] }])
})
test('one of several has no lines to name', async () => {
  await expect(read('text\n新馆开放。\n旧馆关闭。\n', 'a.csv')).rejects.toThrow(ReadError)
  await expect(read('text\n新馆开放。\n旧馆关闭。\n', 'a.csv')).rejects.toThrow(
    /^a\.fix\.json: expected to correct a source of one document, found 2 in a\.csv/u,
  )
})
test('one that cannot be read says why, as without it', async () => {
  expect(told(await read('', 'a.txt'))).toEqual([expect.stringMatching(/^! a\.txt: .*found an empty file/u)])
})
