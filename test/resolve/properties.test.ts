import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/resolve/resolve.ts'
import { ALIAS_REASONS } from '../../src/schema.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { pageOf } from './page.ts'

const resolve = createResolver(loadLexicon())

const names = [
  '长春',
  '长春市',
  '长春药谷',
  '药谷',
  '吉林',
  '我省',
  '省医保局',
  '吉林省医疗保障局',
  '管委会',
  '长春新区党工委',
  '长春新区',
  '新区',
  '中远',
  '中远通讯',
  '中远地产',
  '王伟',
  '王老',
  '外交部',
  '大会',
  '第三届大会',
  '〇',
  '3号线',
  '\ud800',
  '😀队',
  '（',
  '',
]
const kinds = ['person', 'organization', 'place', 'project', 'document', 'event']
const glue = ['，', '。', '（以下简称“', '”）', '即', '、', '《', '》', '\n', '说', '与']

const mention = fc.tuple(
  fc.constantFrom(...names.filter(name => name !== '')),
  fc.constantFrom(...kinds),
  fc.constantFrom(0.2, 0.6, 0.9),
)
const piece = fc.oneof(
  { weight: 3, arbitrary: mention.map(([name, kind, confidence]) => `[${name}|${kind} ${confidence}]`) },
  { weight: 2, arbitrary: fc.constantFrom(...glue) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).map(text => text.replace(/[[\]|]/gu, '')) },
)
const block = fc.array(piece, { maxLength: 25 }).map(pieces => `题\n${pieces.join('')}`)
const pages = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map(blocks => blocks.map((text, index) => pageOf(`d${index}`, text)))

describe('for any documents', () => {
  it('every mention is in exactly one entity', () => {
    fc.assert(
      fc.property(pages, extractions => {
        const { entities } = resolve(extractions)
        const placed = entities.flatMap(({ mentionIds }) => mentionIds)
        expect([...placed].sort()).toEqual(extractions.flatMap(({ mentions }) => mentions.map(({ id }) => id)).sort())
      }),
    )
  })

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(
        pages.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(resolve(shuffled)).toEqual(resolve(all))
        },
      ),
    )
  })

  it('ids are unique, sorted and made of kind and name; aliases are other than the name, once each, with a reason', () => {
    fc.assert(
      fc.property(pages, extractions => {
        const { entities } = resolve(extractions)
        const ids = entities.map(({ id }) => id)
        expect(ids).toEqual([...new Set(ids)].sort())
        for (const { id, kind, name, aliases } of entities) {
          expect(id.replace(/#\d+$/u, '')).toBe(`${kind}:${name}`)
          const texts = aliases.map(({ text }) => text)
          expect(new Set([name, ...texts]).size).toBe(texts.length + 1)
          for (const { reason } of aliases) expect(ALIAS_REASONS).toHaveProperty(reason)
        }
      }),
    )
  })

  it('what a judgement keeps apart is apart', () => {
    const name = fc.constantFrom(...names.filter(text => text !== ''))
    fc.assert(
      fc.property(pages, name, name, (extractions, left, right) => {
        fc.pre(left !== right)
        const { entities } = resolve(extractions, [{ verdict: 'different', left, right, at: '2024-01-01', by: 'test' }])
        const surfaces = new Map(
          extractions.flatMap(({ mentions }) => mentions.map(({ id, text }) => [id, text] as const)),
        )
        for (const { mentionIds } of entities) {
          const printed = new Set(mentionIds.map(id => surfaces.get(id)))
          expect(printed.has(left) && printed.has(right)).toBe(false)
        }
      }),
    )
  })
})
