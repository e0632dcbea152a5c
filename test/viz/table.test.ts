import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphView } from '../../src/query/viewGraph.ts'
import { RELATION_KINDS } from '../../src/schema.ts'
import { type GraphEdge, type GraphNode, type Links, linkGraph } from '../../viz/links.ts'
import {
  type ColumnId,
  columnsOf,
  datesText,
  kindText,
  narrowRows,
  ranksOf,
  rowsOf,
  type Sort,
  sortBy,
  sortRows,
  type TableName,
  toTsv,
} from '../../viz/table.ts'

const node = (name: string, over: Partial<GraphNode> = {}): GraphNode => ({
  id: `organization:${name}`,
  name,
  kind: 'organization',
  x: 0,
  y: 0,
  size: 1,
  mentions: 1,
  degree: 1,
  community: 0,
  articles: [],
  ...over,
})

const edge = (source: string, target: string, over: Partial<GraphEdge> = {}): GraphEdge => ({
  key: `${source}|${over.kind ?? 'builds'}|${target}`,
  source: `organization:${source}`,
  target: `organization:${target}`,
  kind: 'builds',
  label: RELATION_KINDS[over.kind ?? 'builds'].label,
  count: 1,
  modality: 'stated',
  articles: [],
  confidence: 0.5,
  sources: 1,
  dates: [],
  ...over,
})

const linksOf = (nodes: readonly GraphNode[], edges: readonly GraphEdge[] = []): Links =>
  linkGraph({ summary: {} as GraphView['summary'], articles: [], nodes, edges })

const links = linksOf(
  [
    node('长春新区', { kind: 'place', degree: 9, community: 1, articles: ['a', 'b'] }),
    node('百克生物', { subkind: 'company', degree: 2, mentions: 7 }),
    node('ABC中心', { degree: 2, community: -1 }),
    node('迪瑞医疗', { subkind: 'company', degree: 10 }),
  ],
  [
    edge('长春新区', '百克生物', { count: 3, confidence: 0.865, dates: [['2022-04', '2022-07-15']] }),
    edge('长春新区', '迪瑞医疗', {
      kind: 'distance',
      figure: '20公里',
      modality: 'planned',
      dates: [['2021', '2021']],
    }),
    edge('百克生物', '迪瑞医疗', { kind: 'near' }),
  ],
)
const all = { nodes: new Set(links.nodes.keys()), edges: new Set(links.edges.keys()), left: 0 }
const column = (table: TableName, id: ColumnId) => columnsOf(table, links, 'zh').find(one => one.id === id)!
const sorted = (table: TableName, id: ColumnId, isDown: boolean) =>
  sortRows(rowsOf(table, all), column(table, id), isDown).map(row => row.replace('organization:', ''))

test('rows are what is on the stage, no more', () => {
  const [one] = all.nodes
  expect(rowsOf('entities', { ...all, nodes: new Set([one!]) })).toEqual([one])
  expect(rowsOf('relations', { ...all, edges: new Set() })).toEqual([])
})

test.each([
  // 汉字 by pinyin and before other letters; 长 is taken for zhǎng.
  ['entities', 'columnName', false, ['百克生物', '迪瑞医疗', '长春新区', 'ABC中心']],
  ['entities', 'columnName', true, ['ABC中心', '长春新区', '迪瑞医疗', '百克生物']],
  // 10 before 9: as numbers, not as text; equals as they come, by id.
  ['entities', 'columnDegree', true, ['迪瑞医疗', '长春新区', 'ABC中心', '百克生物']],
  ['entities', 'columnDegree', false, ['ABC中心', '百克生物', '长春新区', '迪瑞医疗']],
  ['entities', 'columnKind', false, ['长春新区', 'ABC中心', '百克生物', '迪瑞医疗']],
  // What is in no community stands last both ways.
  ['entities', 'columnCommunity', true, ['长春新区', '百克生物', '迪瑞医疗', 'ABC中心']],
  ['entities', 'columnCommunity', false, ['百克生物', '迪瑞医疗', '长春新区', 'ABC中心']],
  [
    'relations',
    'columnTo',
    false,
    ['长春新区|builds|百克生物', '百克生物|near|迪瑞医疗', '长春新区|distance|迪瑞医疗'],
  ],
  [
    'relations',
    'columnRelation',
    false,
    ['长春新区|builds|百克生物', '长春新区|distance|迪瑞医疗', '百克生物|near|迪瑞医疗'],
  ],
  [
    'relations',
    'columnDates',
    true,
    ['长春新区|builds|百克生物', '长春新区|distance|迪瑞医疗', '百克生物|near|迪瑞医疗'],
  ],
  [
    'relations',
    'columnDates',
    false,
    ['长春新区|distance|迪瑞医疗', '长春新区|builds|百克生物', '百克生物|near|迪瑞医疗'],
  ],
] as const)('%s by %s, the greatest first: %s', (table, id, isDown, rows) => {
  expect(sorted(table, id, isDown)).toEqual(rows)
})

test.each([
  ['entities', '长春新区', ['长春新区', '地点', '9', '1', '2', '2']],
  ['entities', '百克生物', ['百克生物', '机构 · 企业', '2', '7', '1', '0']],
  ['entities', 'ABC中心', ['ABC中心', '机构', '2', '1', '', '0']],
  ['relations', '长春新区|builds|百克生物', ['长春新区', '建设', '百克生物', '3', '1', '0.86', '2022-04 – 2022-07-15']],
  ['relations', '长春新区|distance|迪瑞医疗', ['长春新区', '距离 20公里 规划', '迪瑞医疗', '1', '1', '0.50', '2021']],
] as const)('cells of %s: %s', (table, row, cells) => {
  const key = table === 'entities' ? `organization:${row}` : row
  expect(columnsOf(table, links, 'zh').map(({ text }) => text(key))).toEqual(cells)
})

test.each([
  [[], ''],
  [[['2022-07-15', '2022-07-15']], '2022-07-15'],
  [
    [
      ['2021', '2022-07'],
      ['2022-01', '2022-03'],
    ],
    '2021 – 2022-07',
  ],
  // All of 2022 ends later than its July.
  [
    [
      ['2021', '2022-07'],
      ['2022', '2022'],
    ],
    '2021 – 2022',
  ],
] as const)('dates %j are %j', (dates, text) => {
  expect(datesText({ dates })).toBe(text)
})

test('a kind is told with what it is more finely', () => {
  expect(kindText({ kind: 'organization', subkind: 'company' }, 'en')).toBe('Organizations · company')
  expect(kindText({ kind: 'other', ownKind: 'gene' }, 'en')).toBe('Others · gene')
})

test('what a file of others calls a relation is shown and sorted as it calls it', () => {
  const cites = edge('甲', '乙', { kind: 'pointsTo', label: 'cites' })
  const [apart, builds] = [edge('乙', '甲', { kind: 'pointsTo', label: 'Quotes' }), edge('甲', '乙')]
  const columns = columnsOf('relations', linksOf([node('甲'), node('乙')], [builds, cites, apart]), 'zh')
  const relation = columns.find(({ id }) => id === 'columnRelation')!
  const keys = [builds.key, apart.key, cites.key]
  expect(keys.map(relation.text)).toEqual(['建设', 'Quotes', 'cites'])
  expect(sortRows(keys, relation, true).map(relation.text)).toEqual(['Quotes', 'cites', '建设'])
})

describe('sorting', () => {
  test.each([
    ['another number', 'columnMentions', { column: 'columnDegree', isDown: true }, true],
    ['another text', 'columnName', { column: 'columnDegree', isDown: true }, false],
    ['the same again', 'columnDegree', { column: 'columnDegree', isDown: true }, false],
    ['and again', 'columnDegree', { column: 'columnDegree', isDown: false }, true],
  ] as const)('%s', (_, id, sort, isDown) => {
    expect(sortBy(column('entities', id), sort satisfies Sort)).toEqual({ column: id, isDown })
  })

  test('is the same as comparing each with each by pinyin', () => {
    const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
    const name = fc.string({
      unit: fc.constantFrom('长', '春', '重', '庆', 'a', 'A', 'ａ', '1', '10', ' '),
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.array(name), names => {
        const ranks = ranksOf(names)
        for (const a of names)
          for (const b of names)
            expect(Math.sign(ranks.get(a)! - ranks.get(b)!)).toBe(Math.sign(collator.compare(a, b)))
      }),
    )
  })

  test('neither loses nor adds a row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.boolean(), (rows, isDown) => {
        const weight = (row: string) => (row === '' ? Number.NaN : row.length % 3)
        const column = { id: 'columnCount', isNumber: true, text: String, weight } as const
        const found = sortRows(rows, column, isDown)
        expect([...found].sort()).toEqual([...rows].sort())
        const naive = [...rows].sort((a, b) => (isDown ? -1 : 1) * (weight(a) - weight(b)) || 0)
        if (!rows.includes('')) expect(found).toEqual(naive)
        if (rows.includes('')) expect(found.at(-1)).toBe('')
      }),
    )
  })
})

test.each([
  ['entities', ' ', ['ABC中心', '百克生物', '迪瑞医疗', '长春新区']],
  ['entities', 'ａbc', ['ABC中心']],
  ['entities', '新区', ['长春新区']],
  ['entities', '没有', []],
  ['relations', '百克', ['百克生物|near|迪瑞医疗', '长春新区|builds|百克生物']],
] as const)('%s narrowed by “%s”', (table, text, rows) => {
  const found = narrowRows(table, rowsOf(table, all), text, links)
  expect(found.map(row => row.replace('organization:', ''))).toEqual(rows)
})

test.each([
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['\u200b=1', "'\u200b=1"],
  ['\t=1', "' =1"],
  ['one\ttwo\r\nthree', 'one two three'],
  ['2022-04 – 2022-07', '2022-04 – 2022-07'],
])('the cell %j is copied as %j', (cell, copied) => {
  expect(toTsv(['名称'], [[cell, 'x']])).toBe(`名称\n${copied}\tx`)
})

test('whatever is in a cell, it stays one cell', () => {
  const cell = fc.string({ unit: fc.constantFrom('\t', '\r', '\n', '=', '-', ' ', '药'), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), rows => {
      const lines = toTsv(['a', 'b'], rows).split('\n')
      expect(lines).toHaveLength(rows.length + 1)
      for (const line of lines) expect(line.split('\t')).toHaveLength(2)
    }),
  )
})
