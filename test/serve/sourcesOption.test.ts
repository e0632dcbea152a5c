// `guanxi serve --sources`: what the command line names is what may be seen.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { toJson } from '../../src/index.ts'
import { onPaper, whitePage } from './onPaper.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

let folder: string
const running: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guanxi-option-'))
  await mkdir(join(folder, 'papers'))
  await writeFile(join(folder, 'papers/page.png'), await whitePage())
  await writeFile(join(folder, 'news.json'), toJson(onPaper('elsewhere/page.png')))
})
afterEach(() => {
  for (const child of running.splice(0)) child.kill()
})
afterAll(() => rm(folder, { recursive: true }))

/** The status of the page's image, and what is said of it, where the server is started so. */
async function askImage(...options: string[]): Promise<readonly [status: number, image: boolean]> {
  const child = spawn(process.execPath, [MAIN, 'serve', 'news.json', '--port', '0', ...options], { cwd: folder })
  running.push(child)
  let said = ''
  for await (const piece of child.stderr) {
    said += piece
    const url = /http:\/\/\S+/u.exec(said)?.[0]
    if (url === undefined || !said.endsWith('\n')) continue
    const page = await (await fetch(`${url}api/articles/a-1/pages/0`)).json()
    return [(await fetch(`${url}api/pages/a-1/0`)).status, page.image]
  }
  throw new Error(said)
}

it('shows pages of the folder named, and none where none is', async () => {
  expect(await askImage('--sources', 'papers')).toEqual([200, true])
  expect(await askImage()).toEqual([404, false])
})

it('shows the pages of a file named, among others', async () => {
  expect(await askImage('--sources', 'news.json', 'papers/page.png')).toEqual([200, true])
})

it('refuses what is not there', () => {
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'serve', 'news.json', '--sources', 'nowhere'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toContain('--sources nowhere: expected a file or folder, found nothing by that name')
  expect(status).toBe(2)
})
