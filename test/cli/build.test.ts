// build: sources to a file, bad ones among them, and where the file goes.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromJson } from '../../src/index.ts'
import { guanxi, jsonLines } from './guanxi.ts'

const PAGE = `河湾新区医药产业集聚
河湾日报记者 李晓明
    河湾新区管委会主任陈立
群介绍，河湾新区位于河湾市
东部，规划面积18.4平方公里。
    目前，河湾新区集聚了一
批医药企业，形成了多个细分
集群，吸引了不少企业前来落
户。
`
const OTHER = '海城市第一中学举办运动会\n记者 王小芳\n海城市第一中学昨日举办第三届运动会。\n'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-build-'))
const at = (name: string) => join(folder, name)
beforeAll(() => {
  mkdirSync(at('news'))
  writeFileSync(at('news/a.txt'), PAGE)
  writeFileSync(at('news/b.txt'), OTHER)
  mkdirSync(at('mixed'))
  writeFileSync(at('mixed/a.txt'), PAGE)
  writeFileSync(at('mixed/empty.txt'), '')
  writeFileSync(at('mixed/image.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 255, 254, 0, 0]))
})
afterAll(() => rmSync(folder, { recursive: true }))

const SUMMARY =
  /^\d+ articles, \d+ entities, \d+ relations, \d+ figures in \d+\.\d s\n人物 \d+ · 机构 \d+ · 地点 \d+ · 项目 \d+ · 文件 \d+ · 活动 \d+\n$/

describe('build', () => {
  it('writes a graph and sums it up on stderr', async () => {
    const { status, stdout, stderr } = await guanxi(['build', at('news'), '-o', at('news.json')])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(SUMMARY)
    const graph = fromJson(readFileSync(at('news.json'), 'utf8'))
    expect(graph.hasNode('person:陈立群')).toBe(true)
    expect(new Set(graph.getAttribute('articles').map(article => article.source))).toEqual(
      new Set([at('news/a.txt'), at('news/b.txt')]),
    )
  })

  it('takes the decisions that lie beside the graph, or those that are named', async () => {
    mkdirSync(at('decided'))
    const decision = { verdict: 'rename', left: '陈立群', right: '陈立群主任' }
    writeFileSync(at('decided/decisions.jsonl'), `${JSON.stringify(decision)}\n`)
    const beside = await guanxi(['build', at('news'), '-o', at('decided/news.json')])
    expect(beside.status).toBe(0)
    expect(fromJson(readFileSync(at('decided/news.json'), 'utf8')).hasNode('person:陈立群主任')).toBe(true)
    const named = await guanxi(['stats', at('news'), '--decisions', at('decided/decisions.jsonl')])
    expect(named.status).toBe(0)
  })

  it('names the line of a decision that is none, and writes nothing', async () => {
    writeFileSync(at('bad.jsonl'), '{"verdict":"drop","left":"河湾市"}\n{"verdict":"merge","left":"河湾市"}\n')
    const { status, stderr } = await guanxi([
      'build',
      at('news'),
      '-o',
      at('never.json'),
      '--decisions',
      at('bad.jsonl'),
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('bad.jsonl:2: expected {"verdict"')
    expect(readdirSync(folder)).not.toContain('never.json')
  })

  it('writes the same bytes again, to stdout too', async () => {
    const [file, piped] = [await guanxi(['build', at('news')]), await guanxi(['build', at('news'), '-o', '-'])]
    expect(piped.stdout).toBe(file.stdout)
    expect(fromJson(piped.stdout).order).toBeGreaterThan(0)
    expect(piped.stderr).toMatch(SUMMARY)
  })

  it('reads stdin for -', async () => {
    const { status, stdout } = await guanxi(['build', '-'], { input: PAGE })
    expect(status).toBe(0)
    expect(fromJson(stdout).hasNode('person:陈立群')).toBe(true)
  })

  it('skips a bad file of a batch, says so, and ends in 1', async () => {
    const { status, stderr } = await guanxi(['build', at('mixed'), at('missing.txt'), '-o', at('mixed.json')])
    expect(status).toBe(1)
    for (const name of ['empty.txt', 'image.txt', 'missing.txt']) {
      expect(stderr).toMatch(new RegExp(`^guanxi: [^\\n]*${name}[^\\n]*$`, 'm'))
    }
    expect(stderr).toMatch(/^guanxi: 3 of 4 could not be read and were left out; why is said above$/m)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(fromJson(readFileSync(at('mixed.json'), 'utf8')).hasNode('person:陈立群')).toBe(true)
  })

  it('writes nothing where nothing could be read', async () => {
    const { status, stdout, stderr } = await guanxi(['build', at('mixed/empty.txt'), '-o', at('nothing.json')])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('empty.txt')
    expect(readdirSync(folder)).not.toContain('nothing.json')
  })

  it('counts a text that comes twice once, and says so', async () => {
    const { status, stdout, stderr } = await guanxi(['build', at('news'), at('mixed/a.txt')])
    expect(status).toBe(0)
    expect(stderr).toMatch(/mixed\/a\.txt has the same text as .*news\/a\.txt: counted once/)
    const once = await guanxi(['build', at('news')])
    expect(stdout).toBe(once.stdout)
  })

  it('takes the date and the paper from the command line', async () => {
    const { stdout } = await guanxi(['build', '-', '--published', '2022-07-15', '--publication', '河湾日报'], {
      input: PAGE,
    })
    expect(fromJson(stdout).getAttribute('articles')[0]).toMatchObject({
      published: '2022-07-15',
      publication: '河湾日报',
    })
  })

  it('takes patterns of one’s own from --data', async () => {
    mkdirSync(at('own/patterns'), { recursive: true })
    writeFileSync(
      at('own/patterns/mine.txt'),
      'founded/mine: ^A … (牵头筹组) … B\n+ [康源药业|organization]牵头筹组[华创生物|organization] → 康源药业 > 华创生物\n- [康源药业|organization]牵头\n',
    )
    const input = '康源药业有限公司牵头筹组了华创生物有限公司。\n'
    const kindsWith = async (...args: string[]) => {
      const { status, stdout } = await guanxi(['build', '-', ...args], { input })
      expect(status).toBe(0)
      return fromJson(stdout).mapEdges((_, { kind }) => kind)
    }
    expect(await kindsWith()).not.toContain('founded')
    expect(await kindsWith('--data', at('own'))).toContain('founded')
  })
})

describe('sources of other forms', () => {
  const sourcesOf = (graph: string) => [
    ...new Set(
      fromJson(graph)
        .getAttribute('articles')
        .map(({ source }) => source),
    ),
  ]

  it('a table, by the names that are said, each row with its own day and paper', async () => {
    writeFileSync(at('table.csv'), '题,文,日,报\n运动会,海城市第一中学昨日举办运动会。,2021-05-02,海城晚报\n空,,,\n')
    const args = ['build', at('table.csv'), '--columns', 'title=题,text=文', '--columns', 'date=日,source=报']
    const { status, stdout, stderr } = await guanxi(args)
    expect(status).toBe(1)
    expect(stderr).toContain('table.csv#3: expected text in column “文”')
    expect(stderr).toContain('1 of 2 could not be read')
    expect(fromJson(stdout).getAttribute('articles')).toMatchObject([
      { source: at('table.csv#2'), published: '2021-05-02', publication: '海城晚报' },
    ])
  })

  it('columns that are none are wrong usage', async () => {
    const { status, stderr } = await guanxi(['build', at('news'), '--columns', 'titel=题'])
    expect(status).toBe(2)
    expect(stderr).toContain('found “titel=题”')
  })

  it('a folder of several, its graph and decisions passed over', async () => {
    mkdirSync(at('forms'))
    writeFileSync(at('forms/a.md'), '---\ntitle: 运动会\n---\n海城市第一中学昨日举办运动会。\n')
    writeFileSync(at('forms/b.jsonl'), `${JSON.stringify({ text: OTHER })}\n`)
    writeFileSync(at('forms/c.txt.gz'), gzipSync(PAGE))
    writeFileSync(at('forms/decisions.jsonl'), '{"verdict":"drop","left":"河湾市"}\n')
    writeFileSync(at('forms/graph.json'), (await guanxi(['build', at('news')])).stdout)
    const { status, stdout, stderr } = await guanxi(['build', at('forms')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(SUMMARY) })
    expect(sourcesOf(stdout)).toEqual([at('forms/a.md'), at('forms/b.jsonl#1'), at('forms/c.txt')])
  })

  it('those that a list names, beside those given', async () => {
    const list = `${at('news/a.txt')}\r\n\n${at('missing.txt')}\n`
    const { status, stdout, stderr } = await guanxi(['build', at('news/b.txt'), '--files-from', '-'], { input: list })
    expect(status).toBe(1)
    expect(stderr).toContain('missing.txt')
    expect(sourcesOf(stdout)).toEqual([at('news/a.txt'), at('news/b.txt')])
    const zeros = await guanxi(['build', '--files-from', '-'], { input: `${at('news/a.txt')}\0${at('news/b.txt')}\0` })
    expect(sourcesOf(zeros.stdout)).toEqual(sourcesOf(stdout))
  })

  it('a list that is not there or names nothing, and no source at all', async () => {
    expect(await guanxi(['build', '--files-from', at('no-list')])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no-list: expected a list of files'),
    })
    expect(await guanxi(['build', '--files-from', '-'], { input: '\n' })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('found none'),
    })
    expect(await guanxi(['build'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--files-from') })
  })
})

describe('the file that is written', () => {
  it('replaces the old one whole and leaves nothing beside it', async () => {
    mkdirSync(at('out'))
    writeFileSync(at('out/news.json'), 'old')
    chmodSync(at('out/news.json'), 0o640)
    symlinkSync(at('out/news.json'), at('out/link.json'))
    await guanxi(['build', at('news'), '-o', at('out/link.json')])
    expect(readdirSync(at('out')).sort()).toEqual(['link.json', 'news.json'])
    expect(fromJson(readFileSync(at('out/news.json'), 'utf8')).order).toBeGreaterThan(0)
    expect(statSync(at('out/news.json')).mode & 0o777).toBe(0o640)
  })

  it('may be no file at all', async () => {
    expect(await guanxi(['export', at('news/a.txt'), '-f', 'gexf', '-o', '/dev/null'])).toMatchObject({
      status: 0,
      stdout: '',
    })
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})

it('a source stands wherever a graph does', async () => {
  const { status, stdout } = await guanxi(['search', at('news'), 'clq', '--json'])
  expect(status).toBe(0)
  expect(jsonLines(stdout)[0]).toMatchObject({ id: 'person:陈立群' })
})
