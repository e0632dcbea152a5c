// Graphs that others made, wherever a graph is taken.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guanxi, jsonLines } from './guanxi.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-foreign-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const fixture = (name: string): string => fileURLToPath(new URL(`../write/foreign/files/${name}`, import.meta.url))
const run = (...args: string[]) => guanxi(args, { cwd: folder })

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

describe('a graph that others made', () => {
  it('is counted; what is not taken of it is told', async () => {
    const { status, stdout, stderr } = await run('stats', fixture('papers.gexf'), '--json')
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(/^guanxi: .*papers\.gexf: columns of nodes .*: degree\n$/),
    ])
    expect(jsonLines(stdout)).toMatchObject([
      {
        articles: 0,
        entities: 4,
        relations: 4,
        byKind: { person: 1, organization: 1, other: 2 },
        byRelation: { holdsPosition: 1, pointsTo: 3 },
      },
    ])
    expect((await run('stats', fixture('papers.gexf'))).stdout).toMatch(/entities +其他 +2\n/)
  })

  it('is searched, shown and walked along', async () => {
    expect((await run('search', fixture('friends.graphml'), 'swq')).stdout).toContain('苏问渠')
    const { stdout } = await run('show', fixture('papers.gexf'), '青石基因')
    expect(stdout).toMatch(/^青石基因 {2}其他 · gene {2}0 mentions\n/)
    expect(stdout).toMatch(/← studies +林知远/)
    const path = await run('path', fixture('papers.gexf'), '远山实验室', '林知远')
    expect([path.status, path.stdout]).toEqual([0, expect.stringMatching(/远山实验室 +←任职者─ +林知远/)])
    const own = await run('path', fixture('papers.gexf'), '青石基因', '远山实验室')
    expect(own.stdout).toMatch(/青石基因 +←studies─ +远山实验室/)
  })

  it('is exported in other forms, and loads from these', async () => {
    for (const form of ['gexf', 'graphml', 'json', 'html', 'markdown']) {
      const out = form === 'markdown' ? ['notes', '--format', 'markdown'] : [`x.${form}`]
      expect(await run('export', fixture('friends.graphml'), '-o', ...out)).toMatchObject({ status: 0 })
    }
    for (const form of ['gexf', 'graphml', 'json'])
      expect(await run('diff', fixture('friends.graphml'), `x.${form}`)).toMatchObject({ status: 0, stdout: '' })
  })

  it('without places is laid out', async () => {
    const { stdout } = await run('export', fixture('numbered.graphml'), '-o', '-', '--format', 'json')
    const { nodes } = JSON.parse(stdout).graph
    expect(
      new Set(nodes.map(({ attributes: { x, y } }: { attributes: { x: number; y: number } }) => `${x} ${y}`)).size,
    ).toBe(3)
  })

  it('comes through a pipe, with any name, in UTF-16', async () => {
    const text = readFileSync(fixture('gephi.gexf'), 'utf8')
    const wanted = (await run('stats', fixture('gephi.gexf'))).stdout
    expect((await guanxi(['stats', '-'], { input: text })).stdout).toBe(wanted)
    const wide = Buffer.from(`\uFEFF${text.replace(/ encoding='UTF-8'/, '')}`, 'utf16le')
    expect((await run('stats', written('graph.xml', wide))).stdout).toBe(wanted)
  })

  it('is what it begins as, whatever its name', async () => {
    const text = readFileSync(fixture('friends.graphml'))
    expect((await run('stats', written('friends.gexf', text))).stdout).toMatch(/entities +3\n/)
  })

  it('is not one of several sources', async () => {
    const { status, stderr } = await run('export', fixture('papers.gexf'), written('page.txt', '江城市'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('papers.gexf is a graph already')])
  })
})

it.each<[name: string, content: string, said: RegExp]>([
  ['b.gexf', '<html></html>', /^guanxi: b\.gexf:1: expected <gexf>, found <html>\n$/],
  ['c.graphml', '江城市昨日', /^guanxi: c\.graphml:1: expected XML that begins with <graphml>, found “江城市昨日”/],
  ['d.GEXF', '', /^guanxi: d\.GEXF:1: expected XML that begins with <gexf>, found nothing\n$/],
  [
    'e.gexf',
    '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<gexf>&x;</gexf>',
    /^guanxi: e\.gexf:1: a DOCTYPE is not taken/,
  ],
  [
    'f.gexf',
    '<gexf>\n<graph><nodes>\n<node id="a"/>',
    /^guanxi: f\.gexf:3: expected <\/nodes>, found the end of the file: it was cut off inside <nodes> of line 2/,
  ],
  [
    'g.gexf',
    '<?xml version="1.0" encoding="KLINGON"?><gexf/>',
    /^guanxi: g\.gexf:1: expected an encoding such as UTF-8, found KLINGON/,
  ],
])('%s that holds %j is refused with words', async (name, content, said) => {
  const { status, stdout, stderr } = await run('stats', written(name, content))
  expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(said)])
})
