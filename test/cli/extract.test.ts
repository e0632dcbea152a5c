// extract: the streaming worker.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { guanxi, jsonLines, start } from './guanxi.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-extract-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PASSAGE = '河湾新区管委会主任陈立群介绍，康源药业有限公司位于河湾新区。'
const lines = (...all: unknown[]) =>
  all.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')

describe.concurrent('extract', () => {
  it('gives each line in its place', async () => {
    const input = lines(
      ...Array.from({ length: 50 }, (_, i) => ({ id: `n${i}`, text: PASSAGE.slice(0, 10 + (i % 20)) })),
    )
    const { status, stdout, stderr } = await guanxi(['extract', '--lines'], { input })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(jsonLines(stdout).map(found => found.id)).toEqual(Array.from({ length: 50 }, (_, i) => `n${i}`))
  })

  it('finds what is said, with spans into the article', async () => {
    const file = join(folder, 'one.jsonl')
    writeFileSync(file, JSON.stringify({ id: 'x', text: PASSAGE, published: '2022-07-15' }))
    const [found] = jsonLines((await guanxi(['extract', file, '--lines'])).stdout)
    expect(Object.keys(found)).toEqual(['id', 'articles', 'mentions', 'relations', 'figures'])
    const [{ text }] = found.articles
    expect(text).toBe(PASSAGE)
    const names = found.mentions.map((mention: { start: number; end: number }) =>
      text.slice(mention.start, mention.end),
    )
    expect(names).toContain('陈立群')
    expect(found.relations[0].evidence.articleId).toBe('x-1')
  })

  it('reads pages where --lines is not given', async () => {
    const text = `河湾新区医药产业集聚
河湾日报记者 李晓明
    河湾新区管委会主任陈立
群介绍，河湾新区位于河湾市
东部。目前，全区集聚了一批
医药企业，形成了多个集群。
`
    const [found] = jsonLines((await guanxi(['extract', '-'], { input: lines({ id: 1, text }) })).stdout)
    expect(found.id).toBe('1')
    const bylines = found.articles.flatMap((article: { byline: { role: string }[] }) => article.byline)
    expect(bylines).toMatchObject([{ role: '记者' }])
  })

  it('gives a line without an id one from its text', async () => {
    const [one, other] = jsonLines(
      (await guanxi(['extract', '--lines'], { input: lines({ text: PASSAGE }, { text: PASSAGE }) })).stdout,
    )
    expect(one.id).toMatch(/^[0-9a-f]{12}$/)
    expect(other).toEqual(one)
  })

  it('reports bad lines by number, goes on, and ends in 1', async () => {
    const input = Buffer.concat([
      Buffer.from(lines({ id: 'a', text: PASSAGE }, '{"id":', '', { id: 'b' }, { id: 'c', text: 7 }, '[]', 'null')),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 10]),
      Buffer.from(lines({ id: 'd', text: '\u2028' }, { id: 'e', text: '' })),
    ])
    const { status, stdout, stderr } = await guanxi(['extract', '--lines'], { input })
    expect(status).toBe(1)
    expect(jsonLines(stdout).map(found => found.id)).toEqual(['a', 'd', 'e'])
    expect(stderr.match(/^guanxi: stdin:\d+/gm)).toEqual([2, 4, 5, 6, 7, 8].map(n => `guanxi: stdin:${n}`))
    expect(stderr).not.toMatch(/^ +at /m)
  })

  it('takes lines with \\r\\n, a byte order mark and no last line end', async () => {
    const { status, stdout } = await guanxi(['extract', '--lines'], {
      input: '\uFEFF{"id":"a","text":"一"}\r\n{"id":"b","text":"二"}',
    })
    expect(status).toBe(0)
    expect(jsonLines(stdout).map(found => found.id)).toEqual(['a', 'b'])
  })

  it('answers nothing to nothing', async () => {
    expect(await guanxi(['extract'])).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

it.concurrent('answers before its input ends', async () => {
  const child = start(['extract', '--lines'])
  const answered = new Promise<string>(resolve => child.stdout!.once('data', chunk => resolve(String(chunk))))
  child.stdin!.write(lines({ id: 'first', text: PASSAGE }))
  expect(JSON.parse(await answered).id).toBe('first')
  child.stdin!.end()
  expect(await new Promise(resolve => child.on('close', resolve))).toBe(0)
})

it.concurrent('leaves quietly when its reader does', async () => {
  const child = start(['extract', '--lines'])
  let stderr = ''
  child.stderr!.on('data', chunk => {
    stderr += chunk
  })
  const ended = new Promise(resolve => child.on('close', resolve))
  child.stdin!.on('error', () => {}).end(lines(...Array.from({ length: 3000 }, (_, id) => ({ id, text: PASSAGE }))))
  child.stdout!.once('data', () => child.stdout!.destroy())
  expect(await ended).toBe(0)
  expect(stderr).toBe('')
})
