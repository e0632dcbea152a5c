// What holds for every command: help with an example, exit codes, and one line for an error.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toJson } from '../../src/index.ts'
import { smallGraph } from '../serve/smallGraph.ts'
import { guanxi } from './guanxi.ts'

const COMMANDS = [
  'build',
  'extract',
  'export',
  'search',
  'show',
  'path',
  'common',
  'connections',
  'posts',
  'figures',
  'central',
  'communities',
  'diff',
  'stats',
  'serve',
]

const folder = mkdtempSync(join(tmpdir(), 'guanxi-usage-'))
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const graph = file('small.json', toJson(smallGraph()))
afterAll(() => rmSync(folder, { recursive: true }))

describe.concurrent('help', () => {
  it('names every command', async () => {
    const { status, stdout, stderr } = await guanxi(['--help'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  it.each(COMMANDS)('%s --help has an example that begins with its name', async command => {
    const { status, stdout } = await guanxi([command, '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`Example:\n  guanxi ${command} `))
  })

  it('--version is the package’s', async () => {
    expect(await guanxi(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })
})

describe.concurrent('wrong usage is 2, with one line on stderr and nothing on stdout', () => {
  it.each([
    [['fly'], 'fly'],
    [['build'], 'sources'],
    [['build', 'a.txt', '--fast'], '--fast'],
    [['stats'], 'graph'],
    [['path', graph, '陈立群'], 'to'],
    [['path', graph, '陈立群', '康源药业', '--max', '0'], '--max'],
    [['path', graph, '陈立群', '康源药业', '--max', 'ten'], '--max'],
    [['search', graph, '陈', '--limit', '-1'], '--limit'],
    [['path', graph, '陈立群', '康源药业', '--without', 'near,animal'], 'animal'],
    [['common', graph, '陈立群'], 'two entities'],
    [['connections', graph, '--relation', 'person'], '--relation'],
    [['connections', graph, '--kind', 'builds'], '--kind'],
    [['connections', graph, '--from', 'yesterday'], '--from'],
    [['connections', graph, '--min-confidence', '2'], '--min-confidence'],
    [['connections', graph, '--depth', '1'], '--focus'],
    [['posts', graph, '河湾新区', '--at', 'now'], '--at'],
    [['central', graph, '--by', 'size'], '--by'],
    [['diff', graph], 'after'],
    [['diff', '-', '-'], 'stdin'],
    [['serve', graph, '--port', '70000'], '--port'],
    [['serve', graph, '--host', '0.0.0.0'], '--token'],
    [['build', graph, '--published', 'yesterday'], '--published'],
    [['build', graph, '--published', '2022-02-30'], 'Expected a date like 2022-07-15'],
    [['export', graph, '-o', 'news.docx'], 'docx'],
    [['export', graph, '--format', 'docx'], 'docx'],
    [['export', graph, '-o', 'news'], '--format'],
    [['stats', graph, graph], 'arguments'],
    [['export', graph, graph], 'alone'],
    [['show', graph, '李明'], 'person:李明#2'],
  ])('guanxi %j names %s', async (args, named) => {
    const { status, stdout, stderr } = await guanxi(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^guanxi: [^\n]+\n$/)
    expect(stderr).toContain(named)
  })

  it('no command at all shows the help on stderr', async () => {
    const { status, stdout, stderr } = await guanxi([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: guanxi')
  })
})

describe.concurrent('what cannot be done is 1, with one line on stderr and nothing on stdout', () => {
  it.each([
    [['show', graph, '陈立郡'], '陈立群'],
    [['path', graph, '陈立群', 'nobody'], 'nobody'],
    [['posts', graph, 'nobody'], 'nobody'],
    [['stats', graph, '--focus', 'nobody'], 'nobody'],
    [['stats', file('broken.json', '{"format":"guanxi","version":1,')], 'broken.json:1'],
    [['stats', file('other.json', '{"nodes":[]}')], 'other.json'],
    [['stats', file('newer.json', '{"format":"guanxi","version":99}')], 'version'],
    [['stats', join(folder, 'missing.txt')], 'missing.txt'],
    [['build', file('empty.txt', '')], 'empty.txt'],
    [['extract', join(folder, 'missing.jsonl')], 'missing.jsonl'],
    [['extract', folder], folder],
    [['build', file('page.txt', '河湾新区位于河湾市。'), '-o', join(folder, 'missing/news.json')], 'missing/news.json'],
    [['build', join(folder, 'page.txt'), '--data', join(folder, 'missing')], 'missing'],
  ])('guanxi %j names %s', async (args, named) => {
    const { status, stdout, stderr } = await guanxi(args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^guanxi: [^\n]+\n$/)
    expect(stderr).toContain(named)
  })
})
