// Questions of more than one name: common, connections, posts, figures, central, communities, diff, and parts of a graph.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { filterGraph, toJson } from '../../src/index.ts'
import { ODD_ID, smallGraph } from '../serve/smallGraph.ts'
import { guanxi, jsonLines } from './guanxi.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-ask-'))
const file = (name: string, graph: ReturnType<typeof smallGraph>): string => {
  writeFileSync(join(folder, name), toJson(graph))
  return join(folder, name)
}
const graph = smallGraph()
const source = file('small.json', graph)
const earlier = file('earlier.json', filterGraph(graph, { kinds: ['person', 'place', 'organization'] }))
const withPath = smallGraph()
withPath.mergeDirectedEdgeWithKey('x', 'person:陈立群', 'organization:康源药业', {
  ...withPath.getEdgeAttributes(`organization:华创生物|builds|${ODD_ID}`),
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What is printed where nothing goes wrong. */
async function printed(...args: string[]): Promise<string> {
  const { stdout, ...rest } = await guanxi(args)
  expect(rest).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe.concurrent('a table on a terminal', () => {
  it.each<[args: string[], lines: readonly RegExp[]]>([
    [
      ['common', source, '陈立群', '康源'],
      [
        /^name +relation +common +sentence$/m,
        /^陈立群 +─任职→ +河湾新区 +河湾新区管委会主任/m,
        /^康源药业 +─位于→ +河湾新区 /m,
      ],
    ],
    [
      ['connections', source],
      [/^when +from +relation +to +as +sentence$/m, /华创生物 +合作 +康源药业/, /陈立群 +任职 +河湾新区/],
    ],
    [
      ['posts', source, '河湾新区管委会'],
      [/^when +person +body +title +as +sentence$/m, /陈立群 +河湾新区 +管委会主任/],
    ],
    [
      ['figures', source, '康源'],
      [/^figure +when +value +sentence$/m, /^产值 +12亿元 +康源药业与/m],
    ],
    [
      ['central', source, '--by', 'betweenness', '-n', '1'],
      [/^name +kind +score +ties +id$/m, /^康源药业 +机构 +0\.6667 +2 +organization:康源药业$/m],
    ],
    [
      ['communities', source],
      [/^group +size +around +members$/m, /^ +1 +\d +\S+ +\S+、/m],
    ],
    [
      ['diff', earlier, source],
      [
        /^ +what +change +sentence$/m,
        /^\+ +A\/B\|50%#1\?项目$/m,
        /^\+ +华创生物 建设 A\/B\|50%#1\?项目 +康源药业与华创生物/m,
      ],
    ],
    [['path', source, '陈立群', '华创生物', '--all'], [/^1 +陈立群 +─任职→ +河湾新区 /m]],
    [
      ['stats', source, '--focus', '陈立群', '--depth', '1'],
      [/^entities +2$/m, /^relations +1$/m],
    ],
  ])('%j', async (args, lines) => {
    const stdout = await printed(...args)
    for (const line of lines) expect(stdout).toMatch(line)
  })
})

describe.concurrent('JSON lines with --json', () => {
  it.each<[args: string[], rows: readonly object[]]>([
    [['common', source, '陈立群', '康源'], [{ id: 'place:河湾新区', ties: [{ label: '任职' }, { label: '位于' }] }]],
    [['connections', source, '--relation', 'builds'], [{ kind: 'builds', quotes: [{ articleId: 'a-1' }] }]],
    [['connections', source, '--focus', '陈立群', '--depth', '1'], [{ kind: 'holdsPosition' }]],
    [['connections', source, '--kind', 'person,place'], [{ kind: 'holdsPosition' }]],
    [
      ['connections', source, '--relation', 'builds', '--article', 'a-1', '--min-confidence', '0.9'],
      [{ kind: 'builds' }],
    ],
    [['posts', source, '管委会主任'], [{ person: { name: '陈立群' }, title: '管委会主任', dates: [] }]],
    [['figures', source, '康源', '--label', '产值'], [{ label: '产值', points: [{ value: 1.2e9 }] }]],
    [['central', source, '--relation', 'builds', '-n', '1'], [{ score: 1, ties: 1 }]],
    [
      ['diff', source, earlier],
      [
        { change: 'gone', what: 'entity', id: ODD_ID },
        { change: 'gone', what: 'relation', kind: 'builds' },
      ],
    ],
    [['path', source, '陈立群', '华创生物', '--all', '--without', 'near'], [{ hops: [{}, {}, {}] }]],
  ])('%j', async (args, rows) => {
    expect(jsonLines(await printed(...args, '--json'))).toMatchObject(rows)
  })
})

describe.concurrent('nothing found is no failure: it is said on stderr', () => {
  it.each([
    [['common', source, '陈立群', '华创生物'], 'nothing is tied to all of'],
    [['connections', source, '--from', '2022-01', '--to', '2022-07'], 'no such relation'],
    [['posts', source, '管委会主任', '--at', '2022'], 'at 2022'],
    [['figures', source, '陈立群'], 'no figure'],
    [['central', source, '--relation', 'near'], 'no entity'],
    [['communities', source, '--relation', 'near'], 'no entity'],
    [['diff', source, source], 'nothing is new'],
    [['path', source, '陈立群', '华创生物', '--without', 'place'], 'no path'],
  ])('%j', async (args, said) => {
    const { status, stdout, stderr } = await guanxi(args)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain(said)
  })
})

it('path --all says where there may be more', async () => {
  const { stdout, stderr } = await guanxi(['path', file('two.json', withPath), '陈立群', '康源', '--all', '--max', '1'])
  expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  expect(stderr).toContain('there may be more than these 1 paths')
})
