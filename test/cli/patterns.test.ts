// patterns test: promises kept and broken, and where a pattern of one's own fires.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { guanxi, jsonLines } from './guanxi.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-patterns-'))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
afterAll(() => rmSync(folder, { recursive: true }))

const PATTERN = `builds/own: =A … (兴建) … B:project
+ [河湾市|place]兴建[河湾药谷|project] → 河湾市 > 河湾药谷
- [河湾市|place]兴建之后，[河湾药谷|project]开园
`

it('runs the examples of a file', async () => {
  const { status, stdout } = await guanxi(['patterns', 'test', file('kept.txt', PATTERN)])
  expect(status).toBe(0)
  expect(stdout).toMatch(/✓ +kept\.txt:2 .*河湾市 > 河湾药谷\n/)
})

it('ends in 1 where one is broken, and shows what was found', async () => {
  const broken = file('broken.txt', PATTERN.replace('→ 河湾市 >', '→ 河湾 >'))
  const { status, stdout } = await guanxi(['patterns', 'test', broken, '--json'])
  expect(status).toBe(1)
  expect(jsonLines(stdout).map(({ where, passed, found }) => [where, passed, found])).toEqual([
    ['broken.txt:2', false, ['河湾市 > 河湾药谷']],
    ['broken.txt:3', true, []],
  ])
})

it('shows where patterns fire in a text', async () => {
  const text = file('page.txt', '河湾药谷开园\n河湾市去年兴建河湾药谷。药谷位于河湾市东部。\n')
  const { status, stdout } = await guanxi(['patterns', 'test', file('kept.txt', PATTERN), '--on', text, '--json'])
  expect(status).toBe(0)
  expect(jsonLines(stdout)).toEqual([
    { pattern: 'builds/own', from: '河湾市', to: '河湾药谷', sentence: '河湾市去年兴建河湾药谷。' },
  ])
})

it('names the line of a broken pattern', async () => {
  const { status, stderr } = await guanxi(['patterns', 'test', file('bad.txt', '\nbuilds/bad: A B\n')])
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/^guanxi: bad\.txt:2: /) })
})
