import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/read/documentFromText.ts'
import { createSplitter } from '../../src/split/splitArticles.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { contains, locate, textOf } from '../../src/text/span.ts'
import type { Article, Document, OutlineArticle, OutlinePartKind, Span } from '../../src/types.ts'

const split = createSplitter(loadLexicon())

/** An article whose parts are given by the words they are printed in: each text a line, found in the document after the one before it. */
type Draft = readonly [part: OutlinePartKind, ...lines: string[]]
const stated = (text: string, drafts: readonly Draft[], more: Partial<OutlineArticle> = {}): OutlineArticle => {
  const spanOf = (line: string): Span => {
    const start = text.indexOf(line)
    if (start < 0) throw new Error(`no “${line}”`)
    return { start, end: start + line.length }
  }
  return { role: 'news', parts: drafts.map(([part, ...lines]) => ({ part, lines: lines.map(spanOf) })), ...more }
}
const articlesOf = (text: string, outline: readonly OutlineArticle[], known: Partial<Document> = {}): Article[] =>
  split({ ...documentFromText(text, 'page'), outline, ...known })
const one = (text: string, ...drafts: Draft[]): Article => articlesOf(text, [stated(text, drafts)])[0]!
const part = ({ text }: Article, span: Span | undefined) => span && textOf(text, span)

describe('an article as its source states it', () => {
  const text = `右 栏 上 半 截 文 字
平安里的电梯
修好了
走进社区
江城晚报讯（记者 王小禾）昨天上午，平安
里的三部电梯修好了。
居民代表合影 李望 摄
社区主任顾云海介绍，电梯用了二十年。
二十年的老电梯
大家都说好。`
  const drafts: Draft[] = [
    ['headline', '平安里的电梯', '修好了'],
    ['kicker', '走进社区'],
    ['body', '江城晚报讯（记者 王小禾）昨天上午，平安', '里的三部电梯修好了。'],
    ['caption', '居民代表合影 李望 摄'],
    ['subhead', '二十年的老电梯'],
    ['body', '社区主任顾云海介绍，电梯用了二十年。'],
    ['body', '右 栏 上 半 截 文 字'],
  ]
  const article = one(text, ...drafts)

  test('is written out in its parts, lines joined, a subhead within the body left there', () => {
    expect(article.text.split('\n')).toEqual([
      '走进社区',
      '平安里的电梯修好了',
      '江城晚报讯（记者 王小禾）昨天上午，平安里的三部电梯修好了。',
      '二十年的老电梯',
      '社区主任顾云海介绍，电梯用了二十年。',
      '右栏上半截文字',
      '居民代表合影 李望 摄',
    ])
    expect([article.kicker, article.headline, article.subhead, article.caption].map(s => part(article, s))).toEqual([
      '走进社区',
      '平安里的电梯修好了',
      undefined,
      '居民代表合影 李望 摄',
    ])
    expect(part(article, article.body)!.split('\n')).toHaveLength(4)
  })
  test('has the bylines and the dateline that are printed in it', () => {
    expect(article.byline.map(({ person, role }) => [part(article, person), role])).toEqual([
      ['王小禾', '记者'],
      ['李望', '摄'],
    ])
    expect(part(article, article.dateline)).toBe('江城晚报讯')
  })
  test('says where each character is from', () => {
    const back = locate(article, article.body).map(span => textOf(text, span))
    expect(back.join('')).toBe(part(article, article.body)!.replaceAll('\n', ''))
  })
})

describe('lines are joined', () => {
  const rows: [name: string, lines: string[], joined: string][] = [
    ['Chinese with nothing between', ['江城市图书', '馆新馆'], '江城市图书馆新馆'],
    ['Latin words with a blank', ['由 Harbin', 'Electric 承建'], '由 Harbin Electric 承建'],
    ['and after a comma', ['由 Kohler,', 'Inc 承建'], '由 Kohler, Inc 承建'],
    ['Chinese and Latin with nothing', ['江城', 'GDP'], '江城GDP'],
    ['a word parted by a hyphen without it', ['公司名为 Inter-', 'national 公司'], '公司名为 International 公司'],
    ['but not a name that has one', ['感染 COVID-', 'Delta 毒株'], '感染 COVID-Delta 毒株'],
    ['addresses with nothing', ['网址 www.jiangcheng', 'daily.com'], '网址 www.jiangchengdaily.com'],
    ['a number with nothing', ['共 20', '22 人'], '共 2022 人'],
    ['a blank at the wrap is one', ['江城晚报记者 ', '张三'], '江城晚报记者 张三'],
  ]
  test.each(rows)('%s', (_, lines, joined) => {
    const text = lines.join('\n')
    const article = articlesOf(text, [
      { role: 'news', parts: [{ part: 'body', lines: [{ start: 0, end: text.length }] }] },
    ])
    expect(article[0]!.text).toBe(joined)
  })

  test('what markup parts within a line stays as close as it is', () => {
    const text = '由 **Open**AI 和[江城 大学](x)共建'
    const lines = ['由 ', 'Open', 'AI 和', '江城 大学', '共建']
    expect(one(text, ['body', ...lines]).text).toBe('由 OpenAI 和江城 大学共建')
  })
})

describe('stated bylines', () => {
  const names = (line: string, before = '', after = '') => {
    const text = [before, line, after].filter(Boolean).join('\n')
    const drafts: Draft[] = [['byline', line]]
    if (before) drafts.unshift(['headline', before])
    if (after) drafts.push(['body', after])
    const article = one(text, ...drafts)
    return article.byline.map(({ person, role, paper }) => [part(article, person), role, part(article, paper)])
  }
  const rows: [line: string, bylines: unknown[]][] = [
    [
      '江城日报记者 张三 通讯员 李四',
      [
        ['张三', '记者', '江城日报'],
        ['李四', '通讯员', undefined],
      ],
    ],
    [
      '张三、李四',
      [
        ['张三', '作者', undefined],
        ['李四', '作者', undefined],
      ],
    ],
    ['库尔班·买买提', [['库尔班·买买提', '作者', undefined]]],
    ['江城日报 张三', [['张三', '作者', '江城日报']]],
    ['新华社', []],
    ['编辑部', []],
  ]
  test.each(rows)('%s', (line, bylines) => expect(names(line)).toEqual(bylines))

  test('above the body they do not hide its dateline and the byline in it', () => {
    expect(names('张三', '新馆开放', '江城晚报讯（记者 王小禾）昨天，新馆开放。')).toEqual([
      ['张三', '作者', undefined],
      ['王小禾', '记者', '江城晚报'],
    ])
  })
  test('below it they are lines of it', () => {
    const text = '新馆昨天开放。\n张三'
    const article = one(text, ['body', '新馆昨天开放。'], ['byline', '张三'])
    expect(part(article, article.body)).toBe(text)
  })
})

test('a credit above the body in plain text does not hide the dateline either', () => {
  const [article] = split(
    documentFromText('新馆开放\n江城日报记者 张三\n江城晚报讯（记者 王小禾）昨天，新馆开放。\n', 'page'),
  )
  expect(part(article!, article!.dateline)).toBe('江城晚报讯')
  expect(article!.byline.map(({ person }) => part(article!, person))).toEqual(['张三', '王小禾'])
})

test('an article has the date and the paper that are stated of it, else its document’s', () => {
  const text = '甲地新馆开放。\n乙地新馆开放。'
  const outline = [
    stated(text, [['body', '甲地新馆开放。']], { published: '2021-05-01', publication: '江城晚报' }),
    stated(text, [['body', '乙地新馆开放。']]),
  ]
  const [a, b] = articlesOf(text, outline, { published: '2022-07-15', publication: '海城日报' })
  expect(a).toMatchObject({ published: '2021-05-01', publication: '江城晚报' })
  expect(b).toMatchObject({ published: '2022-07-15' })
  expect(b).not.toHaveProperty('publication')
})

test('articles without a visible character are left out, and the others numbered on', () => {
  const text = ' \n新馆开放。'
  const outline = [stated(text, [['body', ' ']]), stated(text, [['body', '新馆开放。']], { role: 'notice' })]
  const document = { ...documentFromText(text, 'page', { id: 'd' }), outline }
  expect(split(document).map(({ id, role }) => [id, role])).toEqual([['d-1', 'notice']])
  expect(split({ ...document, outline: [] })).toEqual([])
})

test('any outline of any text: every part lies in the text, every segment copies its source', () => {
  const kinds = fc.constantFrom<OutlinePartKind>('kicker', 'headline', 'subhead', 'byline', 'body', 'caption')
  const units = fc.constantFrom(
    '江',
    '城',
    '，',
    '。',
    ' ',
    '\n',
    '\u3000',
    'a',
    'B',
    '-',
    '1',
    '（',
    '记者',
    '张三',
    '讯',
    '\ud842',
  )
  const draft = fc.record({
    text: fc.array(units, { maxLength: 60 }).map(parts => parts.join('')),
    articles: fc.array(
      fc.array(fc.tuple(kinds, fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 3 })), { maxLength: 5 }),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(draft, ({ text, articles }) => {
      const outline = articles.map(
        (parts): OutlineArticle => ({
          role: 'news',
          parts: parts.map(([kind, spans]) => ({
            part: kind,
            lines: spans.map(([from, length]) => {
              const start = Math.min(from, text.length)
              return { start, end: Math.min(start + length, text.length) }
            }),
          })),
        }),
      )
      for (const article of articlesOf(text, outline)) {
        const whole = { start: 0, end: article.text.length }
        const { body, kicker, headline, subhead, caption, dateline, sentences, byline } = article
        const parts = [body, kicker, headline, subhead, caption, dateline, ...sentences, ...byline.map(b => b.person)]
        for (const span of parts) expect(span === undefined || contains(whole, span)).toBe(true)
        for (const { at, source } of article.segments)
          expect(article.text.slice(at, at + source.end - source.start)).toBe(textOf(text, source))
      }
    }),
    { numRuns: 500 },
  )
})
