import { describe, expect, it } from 'vitest'
import { headlineOf } from '../../src/text/headlineOf.ts'
import { byCode } from '../../src/text/order.ts'
import type { Article, Span } from '../../src/types.ts'

const articleOf = (text: string, parts: { headline?: Span; kicker?: Span; body?: Span } = {}): Article => ({
  id: 'a-1',
  role: 'news',
  text,
  segments: [],
  sentences: [],
  body: { start: 0, end: text.length },
  byline: [],
  ...parts,
})

describe('headlineOf', () => {
  const text = '新区在行动\n星河光谷开建\n江城新区昨日宣布，星河光谷的首批工程将于月底之前全部开工。'
  const [kicker, headline, body] = [
    { start: 0, end: 5 },
    { start: 6, end: 12 },
    { start: 13, end: text.length },
  ] as const

  it.each<[string, Article, string]>([
    ['the headline', articleOf(text, { kicker, headline, body }), '星河光谷开建'],
    ['the kicker where there is no headline', articleOf(text, { kicker, body }), '新区在行动'],
    ['the first words where there is neither', articleOf(text, { body }), '江城新区昨日宣布，星河光谷的首批工程将于…'],
    ['a short text whole', articleOf('声明作废。'), '声明作废。'],
    ['the first line of a body', articleOf('遗失声明\n公章一枚。'), '遗失声明'],
    ['what stands outside an empty body', articleOf('图片新闻', { body: { start: 4, end: 4 } }), '图片新闻'],
    ['a headline of spaces as none', articleOf('　 \n正文', { headline: { start: 0, end: 2 } }), '正文'],
    ['nothing as untitled', articleOf(''), '无题'],
    ['no half of a pair', articleOf('😀'.repeat(30)), `${'😀'.repeat(20)}…`],
  ])('takes %s', (_, article, expected) => {
    expect(headlineOf(article)).toBe(expected)
  })
})

describe('byCode', () => {
  it('orders by code units, whatever the machine’s language', () => {
    expect(['长', 'b', '江', 'a', 'B'].sort(byCode)).toEqual(['B', 'a', 'b', '江', '长'])
    expect(byCode('新区', '新区')).toBe(0)
  })
})
