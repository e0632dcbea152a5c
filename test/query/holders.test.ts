import { describe, expect, it } from 'vitest'
import { type Holder, holders } from '../../src/query/holders.ts'
import type { EdgeEvidence, KnowledgeGraph } from '../../src/types.ts'
import { graphOf, idOf, type Tie } from './graphOf.ts'

type Said = Partial<Pick<EdgeEvidence, 'title' | 'time' | 'modality' | 'articleId'>>
type Post = readonly [person: string, body: string, ...said: Said[]]

const time = (from: string, to?: string) => ({ time: { from, ...(to && { to }), text: from } })

/** People in posts. The article `a` has no date, `d` is of 2020-05-01, `e` of 2023-02. */
function careers(...posts: readonly Post[]): KnowledgeGraph {
  const people = [...new Set(posts.map(([person]) => person))]
  const bodies = [...new Set(posts.map(([, body]) => body))]
  const kinds = [...people.map(() => 'person' as const), ...bodies.map(() => 'organization' as const)]
  const ends = ([person, body]: Post) => [people.indexOf(person), people.length + bodies.indexOf(body)] as const
  const graph = graphOf(
    kinds.length,
    posts.map((post): Tie => [...ends(post), 'holdsPosition']),
    kinds,
  )
  const [article] = graph.getAttribute('articles')
  const printed = (id: string, published: string) => ({ ...article!, id, documentId: id, published })
  graph.setAttribute('articles', [article!, printed('d', '2020-05-01'), printed('e', '2023-02')])
  for (const [index, label] of [...people, ...bodies].entries())
    graph.setNodeAttribute(idOf(index, kinds), 'label', label)
  for (const post of posts) {
    const [from, to] = ends(post).map(index => idOf(index, kinds))
    graph.updateEdgeAttribute(`${from}|holdsPosition|${to}`, 'evidence', evidence =>
      post.slice(2).map(one => ({ ...evidence![0]!, ...(one as Said) })),
    )
  }
  return graph
}

const line = ({ person, body, title, modality, dates }: Holder) =>
  [person.name, body.name, title ?? '-', modality, ...dates.map(range => range.join('/'))].join(' ')

const graph = careers(
  ['甲', '药谷管委会', { title: '主任', ...time('2018', '2021-03') }],
  [
    '乙',
    '药谷',
    { title: '党工委副书记、管委会主任', articleId: 'd' },
    { title: '党工委副书记、管委会主任', articleId: 'e' },
  ],
  ['丙', '药谷', { title: '管委会副主任' }],
  ['丁', '药谷医院', { title: '院长', modality: 'former', articleId: 'd' }, { title: '副院长' }],
  ['戊', '药谷医院', { title: '院长助理', modality: 'planned', articleId: 'e' }, {}],
)

it.each<[text: string, lines: readonly string[]]>([
  [
    '药谷管委会',
    [
      '甲 药谷管委会 主任 stated 2018/2021-03',
      '乙 药谷 党工委副书记、管委会主任 stated 2020-05-01/2020-05-01 2023-02/2023-02',
      '丙 药谷 管委会副主任 stated',
    ],
  ],
  [
    '药谷管委会主任',
    [
      '甲 药谷管委会 主任 stated 2018/2021-03',
      '乙 药谷 党工委副书记、管委会主任 stated 2020-05-01/2020-05-01 2023-02/2023-02',
    ],
  ],
  ['管委会副主任', ['丙 药谷 管委会副主任 stated']],
  ['书记', []],
  ['副书记', ['乙 药谷 党工委副书记、管委会主任 stated 2020-05-01/2020-05-01 2023-02/2023-02']],
  ['院长', ['丁 药谷医院 院长 former']],
  ['药谷医院院长', ['丁 药谷医院 院长 former']],
  ['院长助理', ['戊 药谷医院 院长助理 planned']],
  [
    '药谷医院',
    ['丁 药谷医院 院长 former', '戊 药谷医院 院长助理 planned', '丁 药谷医院 副院长 stated', '戊 药谷医院 - stated'],
  ],
  ['丁', ['丁 药谷医院 院长 former', '丁 药谷医院 副院长 stated']],
])('%s', (text, lines) => {
  if (lines.length === 0) expect(() => holders(graph, text)).toThrow(`no body, person or post “${text}”`)
  else expect(holders(graph, text).map(line)).toEqual(lines)
})

describe('at', () => {
  const at = (date: string) => holders(graph, '药谷管委会', { at: date }).map(({ person }) => person.name)

  it.each([
    ['2017', ''],
    ['2018', '甲'],
    ['2019-05-04', '甲'],
    ['2020-05', '甲乙'],
    ['2021-03-31', '甲乙'],
    ['2021-04', '乙'],
    ['2023', '乙'],
    ['2023-03', ''],
  ])('%s: %s, from the first to the last known time', (date, names) => {
    expect(at(date).join('')).toBe(names)
  })

  it('does not count a former post by the day it was printed, nor one that is planned', () => {
    expect(holders(graph, '药谷医院', { at: '2020-05-01' })).toEqual([])
    expect(holders(graph, '药谷医院', { at: '2023-02' })).toEqual([])
    const dated = careers(['甲', '局', { title: '局长', modality: 'former', ...time('2015', '2016') }])
    expect(holders(dated, '局长', { at: '2016-08' }).map(line)).toEqual(['甲 局 局长 former 2015/2016'])
  })
})

it('has the sentences', () => {
  expect(holders(graph, '乙')).toMatchObject([
    { key: expect.stringContaining('|holdsPosition|'), quotes: [{ articleId: 'd' }, { articleId: 'e' }] },
  ])
})

it('takes other names of the body', () => {
  const named = careers(['甲', '药谷管委会', { title: '主任' }], ['乙', '别处', { title: '主任' }])
  named.setNodeAttribute('organization:2', 'aliases', [{ text: '管委会', reason: 'shortened' }])
  expect(holders(named, '管委会').map(line)).toEqual(['甲 药谷管委会 主任 stated'])
  expect(holders(named, '管委会主任').map(line)).toEqual(['甲 药谷管委会 主任 stated'])
  expect(holders(named, '主任')).toHaveLength(2)
})

it.each(['', '局长', '药', '*'])('refuses “%s”', text => {
  expect(() => holders(graph, text)).toThrow('no body, person or post')
})
