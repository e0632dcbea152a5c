// search, show, path, stats and export on a graph made by hand.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { afterAll, describe, expect, it } from 'vitest'
import { fromJson, toGexf, toJson, toJsonl } from '../../src/index.ts'
import { smallGraph } from '../serve/smallGraph.ts'
import { guanxi, jsonLines } from './guanxi.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-query-'))
const graph = smallGraph()
const source = join(folder, 'small.json')
writeFileSync(source, toJson(graph))
afterAll(() => rmSync(folder, { recursive: true }))

const quiet = { status: 0, stderr: '' }

describe.concurrent('search', () => {
  it.each(['陈立群', 'chenliqun', 'clq'])('finds by %s', async text => {
    const { stdout, ...rest } = await guanxi(['search', source, text, '--json'])
    expect(rest).toEqual(quiet)
    expect(jsonLines(stdout)[0]).toMatchObject({ id: 'person:陈立群', name: '陈立群', kind: 'person' })
  })

  it('prints a table', async () => {
    const { stdout } = await guanxi(['search', source, '康源'])
    const [head, row] = stdout.split('\n')
    expect(head).toMatch(/^name +kind +mentions +matched +id$/)
    expect(row).toMatch(/^康源药业 +机构 +1 +(康源 +)?organization:康源药业$/)
  })

  it('keeps to --limit', async () => {
    expect(jsonLines((await guanxi(['search', source, '李明', '--json', '-n', '1'])).stdout)).toHaveLength(1)
  })

  it('finding nothing is no failure: it is said on stderr', async () => {
    const { status, stdout, stderr } = await guanxi(['search', source, '无此人'])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('无此人')
  })
})

describe.concurrent('show', () => {
  it('says with --why how sure a name is and where it stands', async () => {
    const { stdout, ...rest } = await guanxi(['show', source, '康源药业', '--why'])
    expect(rest).toEqual(quiet)
    expect(stdout).toMatch(/\n康源 +文中简称 +0\.90 *(.*康源.*)?\n/)
  })

  it('prints names with reasons, figures and relations', async () => {
    const { stdout, ...rest } = await guanxi(['show', source, '康源'])
    expect(rest).toEqual(quiet)
    for (const part of ['康源药业  机构', '文中简称', '产值', '12亿元', '位于', '河湾新区', '合作', '华创生物']) {
      expect(stdout).toContain(part)
    }
  })

  it('is one JSON object with --json, by id for a namesake', async () => {
    const { stdout } = await guanxi(['show', source, 'person:李明#2', '--json'])
    expect(jsonLines(stdout)).toMatchObject([{ id: 'person:李明#2', kind: 'person' }])
  })
})

describe.concurrent('path', () => {
  it('prints each hop with its sentence', async () => {
    const { stdout, ...rest } = await guanxi(['path', source, '陈立群', '华创生物'])
    expect(rest).toEqual(quiet)
    const rows = stdout.trimEnd().split('\n').slice(1)
    expect(rows).toHaveLength(3)
    expect(rows[0]).toMatch(/^1 +陈立群 +─任职→ +河湾新区 +河湾新区管委会主任陈立群介绍，/)
    expect(rows[1]).toMatch(/^ +河湾新区 +←\S+─ +康源药业 /)
  })

  it('is one path a line with --json', async () => {
    const { stdout } = await guanxi(['path', source, '陈立群', '康源药业', '--max', '3', '--json'])
    expect(jsonLines(stdout)).toHaveLength(1)
    expect(jsonLines(stdout)[0].hops[0].quote.text).toContain('陈立群')
  })

  it('finding none is no failure: it is said on stderr', async () => {
    const { status, stdout, stderr } = await guanxi(['path', source, '陈立群', 'person:李明#2'])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('no path')
  })

  it('keeps to --length', async () => {
    expect((await guanxi(['path', source, '陈立群', '华创生物', '--length', '2'])).stdout).toBe('')
  })
})

describe.concurrent('stats', () => {
  it('counts by kind', async () => {
    const { stdout, ...rest } = await guanxi(['stats', source])
    expect(rest).toEqual(quiet)
    expect(stdout).toMatch(/^entities +7$/m)
    expect(stdout).toMatch(/^entities +人物 +3$/m)
    expect(stdout).toMatch(/^relations +任职 +1$/m)
  })

  it('is one JSON object with --json', async () => {
    const { stdout } = await guanxi(['stats', source, '--json'])
    expect(jsonLines(stdout)).toMatchObject([{ articles: 1, entities: 7, relations: 4, figures: 1 }])
  })
})

describe.concurrent('export', () => {
  it.each([
    ['gexf', toGexf],
    ['json', toJson],
    ['jsonl', toJsonl],
  ] as const)('writes %s, by extension or by --format', async (format, write) => {
    const target = join(folder, `out.${format}`)
    expect(await guanxi(['export', source, '-o', target])).toEqual({ ...quiet, stdout: '' })
    expect(readFileSync(target, 'utf8')).toBe(write(graph))
    expect(await guanxi(['export', source, '--format', format])).toEqual({ ...quiet, stdout: write(graph) })
  })

  it('is JSON lines on stdout where nothing else is said', async () => {
    expect((await guanxi(['export', source, '-o', '-'])).stdout).toBe(toJsonl(graph))
  })

  it('takes the graph from a pipe', async () => {
    const { stdout } = await guanxi(['export', '-', '-f', 'gexf'], { input: toJson(graph) })
    expect(XMLValidator.validate(stdout)).toBe(true)
    expect(stdout).toContain('陈立群')
  })

  it('knows a graph by its first words, whatever its name', async () => {
    const named = join(folder, 'graph.txt')
    writeFileSync(named, `\uFEFF${JSON.stringify(JSON.parse(toJson(graph)), null, 2)}`)
    const { stdout } = await guanxi(['export', named, '-f', 'json'])
    expect(fromJson(stdout).export()).toEqual(graph.export())
  })
})
