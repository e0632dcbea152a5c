import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { toJson } from '../../src/index.ts'
import { smallGraph } from '../serve/smallGraph.ts'
import { guanxi, start } from './guanxi.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-serve-'))
const graph = join(folder, 'small.json')
writeFileSync(graph, toJson(smallGraph()))
afterAll(() => rmSync(folder, { recursive: true }))

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts `guanxi serve` and waits for its address. */
async function serve(...args: string[]): Promise<{ child: ChildProcess; url: string; stderr: string }> {
  const child = start(['serve', ...args])
  running.push(child)
  let stderr = ''
  for await (const chunk of child.stderr!) {
    stderr += chunk
    const url = /^http:\S+$/m.exec(stderr)?.[0]
    if (url && stderr.endsWith('\n')) return { child, url, stderr }
  }
  throw new Error(`serve ended without an address: ${stderr}`)
}

it.each(['SIGINT', 'SIGTERM'] as const)('serves a graph until %s', async signal => {
  const { child, url, stderr } = await serve(graph, '--port', '0')
  expect(stderr).toMatch(/^1 articles, 7 entities, 4 relations, 1 figures in /)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const response = await fetch(`${url}api/entities/${encodeURIComponent('陈立群')}`)
  expect(await response.json()).toMatchObject({ id: 'person:陈立群' })
  const ended = new Promise(resolve => child.on('exit', resolve))
  child.kill(signal)
  expect(await ended).toBe(0)
})

it('lets nobody in without the token, which the environment may hold', async () => {
  const { url, stderr } = await serve(graph, '--port', '0', '--host', '0.0.0.0', '--token', 'sesame')
  expect(stderr).not.toContain('sesame')
  expect((await fetch(`${url}api/communities`)).status).toBe(401)
  expect((await fetch(`${url}api/communities`, { headers: { authorization: 'Bearer sesame' } })).status).toBe(200)
  process.env.GUANXI_TOKEN = 'open'
  const other = await serve(graph, '--port', '0').finally(() => {
    delete process.env.GUANXI_TOKEN
  })
  expect((await fetch(`${other.url}api/communities`)).status).toBe(401)
  expect((await fetch(`${other.url}?token=open`, { redirect: 'manual' })).status).toBe(303)
})

it('builds a source first', async () => {
  const page = join(folder, 'page.txt')
  writeFileSync(page, '河湾新区医药产业集聚\n本报记者 李晓明\n河湾新区管委会主任陈立群介绍了有关情况。\n')
  const { url } = await serve(page, '--port', '0')
  const response = await fetch(`${url}api/entities?q=clq`)
  expect(await response.json()).toMatchObject({ hits: [{ id: 'person:陈立群' }] })
})

it('says so where its port is taken', async () => {
  const { url } = await serve(graph, '--port', '0')
  const { port } = new URL(url)
  const { status, stderr } = await guanxi(['serve', graph, '--port', port])
  expect(status).toBe(1)
  expect(stderr).toContain(`guanxi: port ${port} is taken`)
})
