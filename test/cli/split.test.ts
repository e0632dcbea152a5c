// split: what is found, corrected by hand, and followed when the source is read.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fromJson } from '../../src/index.ts'
import { guanxi } from './guanxi.ts'

const PAGE = `新馆开放
旧馆关闭

昨天，江城市图书馆新馆开
放，市民可免费借书。

昨天，江城市图书馆旧馆关
闭，居民表示不舍。
`

const folder = mkdtempSync(join(tmpdir(), 'guanxi-split-'))
const at = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(at('page.txt'), PAGE)

const headlines = (graph: string) =>
  fromJson(graph)
    .getAttribute('articles')
    .map(({ text, headline }) => headline && text.slice(headline.start, headline.end))

describe('split', () => {
  it('prints the articles as found; beside the source that changes nothing', async () => {
    const before = await guanxi(['build', at('page.txt')])
    const { status, stdout, stderr } = await guanxi(['split', at('page.txt')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ format: 'guanxi-outline', version: 1, source: 'page.txt' })
    writeFileSync(at('page.fix.json'), stdout)
    expect((await guanxi(['build', at('page.txt')])).stdout).toBe(before.stdout)
    expect((await guanxi(['split', at('page.txt')])).stdout).toBe(stdout)
  })

  it('is followed once it is corrected, and lines that are nowhere are told', async () => {
    const { status } = await guanxi(['split', at('page.txt'), '-o', at('page.fix.json')])
    expect(status).toBe(0)
    const { articles: _, ...found } = JSON.parse(readFileSync(at('page.fix.json'), 'utf8'))
    const article = (headline: string, body: string) => ({
      role: 'news',
      parts: [
        { part: 'headline', lines: headline },
        { part: 'body', lines: body },
      ],
    })
    writeFileSync(at('page.fix.json'), JSON.stringify({ ...found, articles: [article('2', '7-8'), article('1', '4')] }))
    const built = await guanxi(['build', at('page.txt')])
    expect(built.status).toBe(0)
    expect(headlines(built.stdout)).toEqual(['旧馆关闭', '新馆开放'])
    expect(built.stderr).toMatch(/^guanxi: .*page\.fix\.json: lines 5 of .*page\.txt are in no article/m)
    const inFolder = await guanxi(['build', folder])
    expect(headlines(inFolder.stdout)).toEqual(['旧馆关闭', '新馆开放'])
  })

  it('a fix that cannot be followed fails its source alone', async () => {
    writeFileSync(at('other.txt'), '海城市第一中学昨日举办运动会。\n')
    writeFileSync(
      at('page.fix.json'),
      '{"format":"guanxi-outline","version":1,"articles":[\n{"parts":[{"part":"text","lines":"1"}]}]}',
    )
    const { status, stdout, stderr } = await guanxi(['build', folder])
    expect(status).toBe(1)
    expect(stderr).toMatch(/^guanxi: .*page\.fix\.json:2: article 1, part 1, part: .*found "text"; correct it there$/m)
    expect(
      fromJson(stdout)
        .getAttribute('articles')
        .map(({ source }) => source),
    ).toEqual([at('other.txt')])
  })

  it('takes one document', async () => {
    writeFileSync(at('two.csv'), 'text\n新馆开放。\n旧馆关闭。\n')
    expect(await guanxi(['split', at('two.csv')])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('found 2'),
    })
    expect(await guanxi(['split', at('none.txt')])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('none.txt'),
    })
    expect(JSON.parse((await guanxi(['split', '-'], { input: PAGE })).stdout)).toMatchObject({ source: '-' })
  })
})
