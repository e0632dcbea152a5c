// What `guanxi export` does with formats of several files, and how it knows a format.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  fromJson,
  toCypher,
  toEdgesCsv,
  toFtm,
  toJson,
  toJsonLd,
  toMarkdown,
  toNeo4jCsv,
  toNodesCsv,
  toNquads,
} from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { smallGraph } from '../serve/smallGraph.ts'
import { guanxi } from './guanxi.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-export-'))
const graph = smallGraph()
const source = join(folder, 'small.json')
writeFileSync(source, toJson(graph))
mkdirSync(join(folder, 'mine'))
writeFileSync(join(folder, 'mine/mine.md'), '')
afterAll(() => rmSync(folder, { recursive: true }))

const quiet = { status: 0, stdout: '', stderr: '' }
const at = (name: string) => join(folder, name)
const text = (name: string) => readFileSync(at(name), 'utf8')

describe.concurrent('guanxi export', () => {
  it('writes a part, where a part is asked for', async () => {
    const [focus] = graph.nodes().filter(id => graph.degree(id) > 0)
    const args = ['export', source, '-o', at('part.json'), '--focus', focus!, '--depth', '1']
    expect(await guanxi(args)).toEqual(quiet)
    const part = fromJson(text('part.json'))
    expect(part.nodes().sort()).toEqual([...new Set([focus!, ...graph.neighbors(focus)])].sort())
  })

  it.each([
    ['jsonld', toJsonLd],
    ['nq', toNquads],
    ['cypher', toCypher],
    ['ftm.json', toFtm],
  ] as const)('writes %s, by extension', async (format, write) => {
    expect(await guanxi(['export', source, '-o', at(`small.${format}`)])).toEqual(quiet)
    expect(text(`small.${format}`)).toBe(write(graph))
  })

  it.each(['gexf', 'edges.csv', 'json', 'jsonl', 'svg'])('writes the same %s that the server gives', async format => {
    const { status, stdout } = await guanxi(['export', source, '--format', format])
    const answer = await createApp(fromJson(text('small.json'))).request(`/export/${format}`)
    expect({ status, stdout }).toEqual({ status: 0, stdout: await answer.text() })
  })

  it('writes a pair of tables for one name, with a byte order mark where asked', async () => {
    expect(await guanxi(['export', source, '-o', at('pair.csv'), '--bom'])).toEqual(quiet)
    expect(text('pair.nodes.csv')).toBe(toNodesCsv(graph, { bom: true }))
    expect(text('pair.edges.csv')).toBe(toEdgesCsv(graph, { bom: true }))
    expect(readdirSync(folder)).not.toContain('pair.csv')
  })

  it.each([
    [
      'csv',
      () =>
        new Map([
          ['nodes.csv', toNodesCsv(graph)],
          ['edges.csv', toEdgesCsv(graph)],
        ]),
    ],
    ['neo4j', () => toNeo4jCsv(graph)],
    ['markdown', () => toMarkdown(graph)],
  ] as const)('writes %s into a folder, again too', async (format, filesOf) => {
    for (const _ of [1, 2]) expect(await guanxi(['export', source, '-o', at(format), '-f', format])).toEqual(quiet)
    for (const [path, written] of filesOf()) expect(text(`${format}/${path}`)).toBe(written)
  })

  it.each([
    [['--format', 'markdown'], 'markdown is several files'],
    [['--format', 'neo4j', '-o', '-'], '-o FOLDER'],
    [['--format', 'gexf', '--bom'], '--bom'],
    [['--format', 'markdown', '-o', at('x'), '--bom'], '--bom'],
    [['--format', 'markdown', '-o', at('mine')], 'mine.md'],
    [['-o', at('small.docx')], 'docx'],
    [['--format', 'docx'], 'markdown'],
  ])('%j is wrong usage, which names %s', async (args, named) => {
    const { status, stdout, stderr } = await guanxi(['export', source, ...args])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^guanxi: [^\n]+\n$/)
    expect(stderr).toContain(named)
  })

  it('lists every format in its help', async () => {
    const { FOLDER_FORMAT_NAMES, FORMAT_NAMES } = await import('../../src/serve/formats.ts')
    const { stdout } = await guanxi(['export', '--help'])
    for (const name of [...FORMAT_NAMES, ...FOLDER_FORMAT_NAMES])
      expect(stdout).toMatch(new RegExp(`^  ${name} {2,}\\S`, 'm'))
  })
})
