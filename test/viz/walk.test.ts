import { describe, expect, test } from 'vitest'
import { type EntityKind, RELATION_KINDS, type RelationKind } from '../../src/schema.ts'
import { type GraphEdge, type GraphNode, linkGraph } from '../../viz/links.ts'
import {
  busiestOf,
  firstWords,
  NO_WALK,
  relationsOf,
  sayEntity,
  sayRelation,
  standAt,
  stepTo,
  walkAlong,
  walkBack,
} from '../../viz/walk.ts'
import { WORDS } from '../../viz/words.ts'

const node = (name: string, kind: EntityKind, degree: number): GraphNode => ({
  id: name,
  name,
  kind,
  x: 0,
  y: 0,
  size: 1,
  mentions: 1,
  degree,
  community: 0,
  articles: [],
})

const edge = (source: string, kind: RelationKind, target: string, over: Partial<GraphEdge> = {}): GraphEdge => ({
  key: `${source}|${kind}|${target}`,
  source,
  target,
  kind,
  label: RELATION_KINDS[kind].label,
  count: 1,
  modality: 'stated',
  articles: [],
  confidence: 1,
  sources: 1,
  dates: [],
  ...over,
})

const edges = [
  edge('新区', 'near', '陆港'),
  edge('新区', 'builds', '药谷', { count: 3 }),
  edge('新区', 'builds', '小镇'),
  edge('华景斌', 'holdsPosition', '新区'),
  edge('公司', 'builds', '新区', { modality: 'planned' }),
  edge('新区', 'distance', '机场', { figure: '20公里', modality: 'denied' }),
]
const links = linkGraph({
  summary: {} as never,
  articles: [],
  nodes: [
    node('药谷', 'project', 4),
    node('新区', 'place', 6),
    node('小镇', 'project', 1),
    node('公司', 'organization', 2),
    node('华景斌', 'person', 1),
    node('陆港', 'place', 1),
    node('机场', 'place', 9),
  ],
  edges,
})
const shown = {
  nodes: new Set(['药谷', '新区', '公司', '小镇', '华景斌', '陆港']),
  edges: new Set(links.edges.keys()),
  left: 0,
}
const relations = relationsOf(links, shown, '新区')
const keys = relations.map(({ key }) => key)

describe('relations', () => {
  test('are by kind as in the schema, then the most connected first', () => {
    expect(keys).toEqual([
      '华景斌|holdsPosition|新区',
      '新区|builds|药谷',
      '公司|builds|新区',
      '新区|builds|小镇',
      '新区|near|陆港',
      '新区|distance|机场',
    ])
  })

  test('are those on the stage', () => {
    const only = { ...shown, edges: new Set(['新区|near|陆港']) }
    expect(relationsOf(links, only, '新区').map(({ key }) => key)).toEqual(['新区|near|陆港'])
    expect(relationsOf(links, shown, '没有')).toEqual([])
  })

  test.each([
    ['down from none', null, 1, 0],
    ['up from none', null, -1, 5],
    ['down', keys[1]!, 1, 2],
    ['up', keys[1]!, -1, 0],
    ['down from the last', keys[5]!, 1, 0],
    ['up from the first', keys[0]!, -1, 5],
    ['down from what is not shown any more', '没有', 1, 0],
  ] as const)('a step %s', (_, lit, by, next) => {
    expect(stepTo(relations, lit, by)).toBe(relations[next])
  })

  test('there is no step where there are none', () => {
    expect(stepTo([], null, 1)).toBeUndefined()
    expect(stepTo([], null, -1)).toBeUndefined()
  })
})

test('the most connected is looked for on the stage', () => {
  expect(busiestOf(links, shown)).toBe('新区')
  expect(busiestOf(links, { ...shown, nodes: new Set() })).toBeUndefined()
})

describe('a walk', () => {
  const there = walkAlong(standAt(NO_WALK, '新区'), edges[1]!)

  test('goes to the other end, whichever it is', () => {
    expect(there).toEqual({ at: '药谷', lit: null, past: [{ id: '新区', lit: '新区|builds|药谷' }], isBack: false })
    expect(walkAlong(standAt(NO_WALK, '药谷'), edges[1]!).at).toBe('新区')
  })

  test('goes back to where it came from, with the same relation lit', () => {
    expect(walkBack(there, shown)).toEqual({ at: '新区', lit: '新区|builds|药谷', past: [], isBack: true })
  })

  test('goes back past what is not shown any more', () => {
    const further = walkAlong(walkAlong(standAt(NO_WALK, '公司'), edges[4]!), edges[1]!)
    const without = { ...shown, nodes: new Set(['公司', '药谷']) }
    expect(walkBack(further, without)).toMatchObject({ at: '公司', past: [] })
    expect(walkBack(further, { ...shown, nodes: new Set() })).toBeNull()
  })

  test('has no way back at its start', () => {
    expect(walkBack(standAt(NO_WALK, '新区'), shown)).toBeNull()
  })

  test('stands still where it is, and begins anew elsewhere', () => {
    expect(standAt(there, '药谷')).toBe(there)
    expect(standAt(there, '小镇')).toEqual({ ...NO_WALK, at: '小镇' })
  })
})

describe('aloud', () => {
  const told = (language: 'zh' | 'en') => ({ links, words: WORDS[language], language })

  test.each([
    [1, 'zh', '建设 药谷，第 2 条，共 6 条，3 句'],
    [1, 'en', 'builds 药谷, 2 of 6, 3 sentences'],
    [0, 'zh', '任职者 华景斌，第 1 条，共 6 条，1 句'],
    [0, 'en', '华景斌 holds position this, 1 of 6, 1 sentence'],
    // A plan is not told as a fact, nor a denial.
    [2, 'zh', '建设者（规划） 公司，第 3 条，共 6 条，1 句'],
    [5, 'zh', '距离（20公里 否认） 机场，第 6 条，共 6 条，1 句'],
    [5, 'en', 'distance (20公里 denied) 机场, 6 of 6, 1 sentence'],
    [4, 'en', 'near 陆港, 5 of 6, 1 sentence'],
  ] as const)('relation %i in %s', (at, language, said) => {
    expect(sayRelation(told(language), relations[at]!, '新区', relations)).toBe(said)
  })

  test('a relation without direction is told alike from both ends', () => {
    const from = (id: string) => sayRelation(told('en'), edges[0]!, id, [edges[0]!])
    expect([from('新区'), from('陆港')]).toEqual(['near 陆港, 1 of 1, 1 sentence', 'near 新区, 1 of 1, 1 sentence'])
  })

  test.each([
    ['zh', 12, '到 药谷，项目，12 条关系'],
    ['en', 1, 'to 药谷, project, 1 relation'],
  ] as const)('an entity in %s', (language, count, said) => {
    expect(sayEntity(told(language), links.nodes.get('药谷')!, count)).toBe(said)
  })

  test.each([
    ['短句。', '短句。'],
    ['字'.repeat(40), '字'.repeat(40)],
    ['𠮷'.repeat(41), `${'𠮷'.repeat(40)}…`],
  ])('the first words of %s', (text, words) => {
    expect(firstWords(text)).toBe(words)
  })
})
