import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { writeOutput } from '../../src/cli/writeOutput.ts'
import { GuanxiError, UsageError } from '../../src/index.ts'

const base = mkdtempSync(join(tmpdir(), 'guanxi-output-'))
afterAll(() => rmSync(base, { recursive: true }))

let count = 0
let folder = ''
let file = ''
beforeEach(() => {
  folder = join(base, String(count++))
  file = join(folder, 'news.gexf')
  mkdirSync(folder)
})

/** Pieces of which making the third fails; `there` is called before that, when two are out. */
function* failing(error: Error, there: () => void): Generator<string, void> {
  yield '药谷'
  yield 'x'.repeat(100_000)
  there()
  throw error
}

describe('writeOutput', () => {
  it.each([
    ['a text', '药谷', '药谷'],
    ['pieces', ['药', '谷', new Uint8Array([0xe5, 0x8c, 0xba])], '药谷区'],
    ['no piece', [], ''],
  ])('writes %s, and nothing beside', async (_, text, written) => {
    for (const _ of [1, 2]) await writeOutput(text, file)
    expect(readFileSync(file, 'utf8')).toBe(written)
    expect(readdirSync(folder)).toEqual(['news.gexf'])
  })

  it.each([
    ['wrong usage', new UsageError('an edge ends at nothing')],
    ['a bug', new TypeError('x is undefined')],
  ])('leaves no half file where making it fails with %s, which is told as it is', async (_, error) => {
    let beside: string[] = []
    const pieces = () => failing(error, () => (beside = readdirSync(folder)))
    await expect(writeOutput(pieces(), file)).rejects.toBe(error)
    expect(beside).toHaveLength(1)
    expect(readdirSync(folder)).toEqual([])
    writeFileSync(file, 'before')
    await expect(writeOutput(pieces(), file)).rejects.toBe(error)
    expect(readdirSync(folder)).toEqual(['news.gexf'])
    expect(readFileSync(file, 'utf8')).toBe('before')
  })

  it('says where it cannot be written, and ends the making', async () => {
    const nowhere = join(folder, 'missing/news.gexf')
    await expect(writeOutput(['x'], nowhere)).rejects.toThrow(GuanxiError)
    await expect(writeOutput(['x'], nowhere)).rejects.toThrow(`${nowhere}: cannot be written: `)
    expect(existsSync(join(folder, 'missing'))).toBe(false)
  })
})
