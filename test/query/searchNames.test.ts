import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { NameKeys } from '../../src/query/nameKeys.ts'
import { searchNames } from '../../src/query/searchNames.ts'
import { suggestNames } from '../../src/query/suggestNames.ts'
import type { EntityKind } from '../../src/schema.ts'

// The page ranks without the 300 kB of pinyin: were it loaded here, the imports above would fail.
vi.mock('pinyin-pro', () => {
  throw new Error('pinyin-pro was loaded')
})

interface Named {
  readonly of?: string
  readonly kind?: EntityKind
  readonly mentions?: number
  readonly pinyin?: string
  readonly initials?: string
}

/** A name's keys, without pinyin unless given; `of`: it is an alias of that entity. */
const keys = (name: string, { of, kind = 'place', mentions = 1, pinyin = '', initials = '' }: Named = {}): NameKeys => {
  const isAlias = of !== undefined
  return { id: of ?? name, name, isAlias, kind, mentions, comparable: name, pinyin, initials }
}
const NAMES = [
  keys('江城', { mentions: 2, pinyin: 'jiangcheng', initials: 'jc' }),
  keys('江城新区', { pinyin: 'jiangchengxinqu', initials: 'jcxq' }),
  keys('新区', { of: '江城新区', pinyin: 'xinqu', initials: 'xq' }),
  keys('大江城', { kind: 'organization', mentions: 9, pinyin: 'dajiangcheng', initials: 'djc' }),
  keys('jc', { kind: 'project' }),
]

describe('searchNames', () => {
  it.each<[query: string, hits: readonly string[]]>([
    ['江城', ['江城', '江城新区', '大江城']],
    ['「江 城」', ['江城', '江城新区', '大江城']],
    ['新区', ['江城新区 by 新区']],
    ['区', ['江城新区']],
    ['JC', ['jc', '江城', '江城新区', '大江城']],
    ['xinqu', ['江城新区 by 新区']],
    ['cheng', []],
    ['', ['大江城', '江城', 'jc', '江城新区']],
    ['北', []],
  ])('%j → %j', (query, hits) => {
    const line = ({ id, matched }: { id: string; matched: string }) => (id === matched ? id : `${id} by ${matched}`)
    expect(searchNames(NAMES, query).map(line)).toEqual(hits)
  })

  it('keeps to a kind and a number', () => {
    expect(searchNames(NAMES, '江', { kind: 'organization' })).toEqual([{ id: '大江城', matched: '大江城' }])
    expect(searchNames(NAMES, '江', { limit: 0 })).toEqual([])
  })

  it('the first few are the beginning of all, whatever order the keys come in', () => {
    const name = fc.tuple(fc.string({ unit: fc.constantFrom('江', '城', 'a'), minLength: 1, maxLength: 4 }), fc.nat(3))
    const names = fc.uniqueArray(name, { selector: ([text]) => text, maxLength: 40 })
    fc.assert(
      fc.property(
        names,
        fc.constantFrom('', '江', 'a', '江城'),
        fc.integer({ min: 1, max: 6 }),
        (names, query, limit) => {
          const all = names.map(([text, mentions]) => keys(text, { mentions }))
          const hits = searchNames(all, query, { limit: Infinity })
          expect(hits.map(({ id }) => id).sort()).toEqual(
            names
              .map(([text]) => text)
              .filter(text => text.includes(query))
              .sort(),
          )
          expect(searchNames([...all].reverse(), query, { limit })).toEqual(hits.slice(0, limit))
        },
      ),
    )
  })
})

describe('suggestNames', () => {
  it.each<[text: string, pinyin: string | null, names: readonly string[]]>([
    ['江成', null, ['江城', '大江城']],
    ['江成', 'jiangcheng', ['江城', '大江城']],
    ['将成', 'jiangcheng', ['江城']],
    ['将成', null, []],
    ['将成', '', []],
    ['旧区', null, ['江城新区']],
    ['', null, []],
  ])('%j heard as %j → %j', (text, pinyin, names) => {
    expect(suggestNames(NAMES, text, pinyin === null ? null : { pinyin })).toEqual(names)
  })

  it('gives three at most, a name that several have once', () => {
    const alike = ['江东', '江西', '江南', '江北'].map(name => keys(name))
    expect(suggestNames([...alike, { ...keys('江东'), id: '江东#2' }], '江中')).toEqual(['江东', '江北', '江南'])
  })
})
