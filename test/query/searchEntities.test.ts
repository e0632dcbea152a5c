import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotFoundError, UsageError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { findEntity } from '../../src/query/findEntity.ts'
import { searchEntities } from '../../src/query/searchEntities.ts'
import type { Entity } from '../../src/types.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const graph = buildGraph(knowledgeOf(extractions))

/** A graph of entities with no text behind them. */
const graphOf = (...entities: readonly (Pick<Entity, 'kind' | 'name'> & { readonly alias?: string; id?: string })[]) =>
  buildGraph({
    extractions: [],
    entities: entities.map(({ kind, name, alias, id }) => ({
      id: id ?? `${kind}:${name}`,
      kind,
      name,
      aliases: alias ? [{ text: alias, reason: 'shortened' }] : [],
      mentionIds: [],
    })),
  })

describe('searchEntities', () => {
  it.each([
    ['江城新区', ['江城新区', '江城新区管委会', '《江城新区规划》']],
    ['云帆', ['云帆科技']],
    ['光谷', ['星河光谷']],
    ['规划', ['《江城新区规划》']],
    ['《江城新区规划》', ['《江城新区规划》']],
    ['fangdatong', ['方大同']],
    ['fdt', ['方大同']],
    ['FDT', ['方大同']],
    ['ｆｄｔ', ['方大同']],
    ['fang da tong', ['方大同']],
    ['yf', ['云帆科技']],
    ['jcxq', ['江城新区', '江城新区管委会', '《江城新区规划》']],
    ['shaobing', []],
    ['华为', []],
  ])('%s → %j', (text, names) => {
    expect(searchEntities(graph, text).map(({ name }) => name)).toEqual(names)
  })

  it('tells which name was met', () => {
    expect(searchEntities(graph, '云帆')).toEqual([
      {
        id: 'organization:云帆科技',
        name: '云帆科技',
        kind: 'organization',
        subkind: 'company',
        mentions: 4,
        matched: '云帆',
      },
    ])
  })

  it('puts the whole name before its beginning, that before a part, and Latin names before pinyin', () => {
    const names = graphOf(
      { kind: 'organization', name: '大同集团' },
      { kind: 'place', name: '大同' },
      { kind: 'person', name: '方大同' },
      { kind: 'organization', name: 'datong' },
    )
    expect(searchEntities(names, '大同').map(({ name }) => name)).toEqual(['大同', '大同集团', '方大同'])
    expect(searchEntities(names, 'datong').map(({ name }) => name)).toEqual(['datong', '大同', '大同集团'])
  })

  it('puts a name before an alias that is met as well', () => {
    const names = graphOf(
      { kind: 'organization', name: '江城晚报', alias: '长报' },
      { kind: 'organization', name: '长报' },
    )
    expect(searchEntities(names, '长报').map(({ name }) => name)).toEqual(['长报', '江城晚报'])
  })

  it('reads a surname as one, and 重庆 not as zhongqing', () => {
    const names = graphOf({ kind: 'person', name: '单田' }, { kind: 'place', name: '重庆市' })
    expect(searchEntities(names, 'shantian').map(({ name }) => name)).toEqual(['单田'])
    expect(searchEntities(names, 'chongqing').map(({ name }) => name)).toEqual(['重庆市'])
  })

  it('can be limited in number and kind', () => {
    expect(searchEntities(graph, '江城', { limit: 2 })).toHaveLength(2)
    expect(searchEntities(graph, '江城', { kind: 'event' }).map(({ name }) => name)).toEqual(['江城论坛'])
  })

  it('lists what is named most where nothing is typed', () => {
    const hits = searchEntities(graph, '', { limit: 100 })
    expect(hits).toHaveLength(graph.order)
    expect(hits[0]?.name).toBe('星河光谷')
  })

  it('finds every entity by its name, its alias and their parts, and nothing is found that has none of it', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, fc.nat(), fc.nat(5), (knowledge, which, start) => {
        const any = buildGraph(knowledge)
        if (any.order === 0) return
        const id = any.nodes()[which % any.order]!
        const name = any.getNodeAttribute(id, 'label')
        for (const text of [name, name.slice(start)])
          expect(searchEntities(any, text, { limit: 1000 }).map(hit => hit.id)).toContain(id)
      }),
    )
  })
})

describe('findEntity', () => {
  it.each([
    ['person:方大同', 'person:方大同'],
    ['方大同', 'person:方大同'],
    ['方 大 同', 'person:方大同'],
    ['云帆', 'organization:云帆科技'],
    ['江城新区规划', 'document:《江城新区规划》'],
  ])('%s → %s', (text, id) => {
    expect(findEntity(graph, text)).toBe(id)
  })

  it('lists the ids where a name is that of several', () => {
    const names = graphOf(
      { kind: 'person', name: '长春' },
      { kind: 'place', name: '长春' },
      { kind: 'person', id: 'person:长春#2', name: '长春' },
    )
    expect(() => findEntity(names, '长春')).toThrow(UsageError)
    expect(() => findEntity(names, '长春')).toThrow(
      /3 entities; give one of the ids person:长春, person:长春#2, place:长春$/,
    )
    expect(findEntity(names, 'place:长春')).toBe('place:长春')
  })

  it('takes a name before an alias', () => {
    const names = graphOf({ kind: 'place', name: '新区' }, { kind: 'place', name: '江城新区', alias: '新区' })
    expect(findEntity(names, '新区')).toBe('place:新区')
  })

  it.each([
    ['华维', ['华为']],
    ['huawei', ['华为']],
    ['华为公司', ['华为', '云海公司']],
    ['南极', []],
    ['', []],
  ])('suggests for %j: %j', (text, suggestions) => {
    const names = graphOf(
      { kind: 'organization', name: '华为' },
      { kind: 'organization', name: '云海公司' },
      { kind: 'place', name: '松花湖' },
    )
    const found = (() => {
      try {
        return findEntity(names, text)
      } catch (error) {
        return error
      }
    })()
    expect(found).toBeInstanceOf(NotFoundError)
    expect((found as NotFoundError).suggestions).toEqual(suggestions)
  })

  it('says it in one sentence', () => {
    expect(() => findEntity(graphOf({ kind: 'organization', name: '华为' }), '华维')).toThrow(
      'no entity “华维”; did you mean 华为?',
    )
  })
})
