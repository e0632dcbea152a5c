// What a page prints of itself, and what a source's name says.
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/read/documentFromText.ts'
import { readText } from '../../src/read/readText.ts'
import { utf8 } from './readAll.ts'

const BODY = '新馆开放\n\n昨天，江城新馆开放。\n'
const read = (text: string, source = 'page.txt', options = {}) => {
  const { published, publication, pages, ...document } = readText(utf8(text), source, options)
  return {
    published,
    publication,
    pages: pages.map(({ label, span }) => [label, document.text.slice(span.start, span.end).trim()]),
  }
}

describe('a masthead', () => {
  const day = { published: '2022-07-15', publication: '江城晚报' }
  const rows: [name: string, text: string, stated: object, label: string | undefined][] = [
    ['on one line', `江城晚报 2022年7月15日 星期五 第07版\n${BODY}`, day, '7'],
    ['with its page first', `A07版 江城晚报 2022-07-15\n${BODY}`, day, 'A7'],
    ['on several lines', `江城晚报\n2022年7月15日 星期五\n07版：要闻\n责编：张三 美编：李四\n\n${BODY}`, day, '7'],
    ['at the foot', `${BODY}\n2022.7.15 星期五 江城晚报 第3版\n`, day, '3'],
    [
      'without a paper',
      `2022年7月15日 星期五 第2版 综合\n${BODY}`,
      { published: '2022-07-15', publication: undefined },
      '2',
    ],
    ['of a page alone', `第12版 长春新闻\n${BODY}`, { published: undefined, publication: undefined }, '12'],
  ]
  test.each(rows)('%s', (_, text, stated, label) => {
    expect(read(text)).toEqual({ ...stated, pages: [[label, BODY.trim()]] })
  })

  test('is each page’s own', () => {
    const text = `江城晚报 2022年7月15日 星期五 第1版\n${BODY}\f江城晚报 2022年7月15日 星期五 第2版\n旧馆关闭。`
    expect(read(text)).toEqual({
      ...day,
      pages: [
        ['1', BODY.trim()],
        ['2', '旧馆关闭。'],
      ],
    })
  })

  test('goes before the source’s name, and gives way to the caller', () => {
    const text = `江城晚报 2022年7月15日 星期五 第07版\n${BODY}`
    expect(read(text, '海城日报_20210101_A03.txt')).toMatchObject({ ...day, pages: [['7', BODY.trim()]] })
    expect(read(text, 'page.txt', { published: '2020', publication: '海城日报' })).toMatchObject({
      published: '2020',
      publication: '海城日报',
    })
  })

  const others: [name: string, text: string][] = [
    ['a sentence with a day', '2022年7月15日，江城日报第7版刊登消息。\n新馆开放。'],
    ['a headline with a day', '2022年7月15日 G15高速江城段全线通车仪式隆重举行\n新馆开放。'],
    ['a day alone', `2022年7月15日\n${BODY}`],
    ['a paper alone', `江城晚报\n${BODY}`],
    ['the day below a notice', `${BODY}江城市水务公司\n2022年7月15日\n`],
    ['a page with nothing else', '江城晚报 2022年7月15日 星期五 第07版'],
    ['a credit', `新馆开放\n江城晚报记者 张三\n${BODY}`],
  ]
  test.each(others)('is not %s', (_, text) =>
    expect(read(text)).toEqual({ published: undefined, publication: undefined, pages: [[undefined, text.trim()]] }))
})

describe('the name of a source', () => {
  const rows: [source: string, publication: string | undefined, label: string | undefined][] = [
    ['城市晚报_20220715_第07版.txt', '城市晚报', '7'],
    ['江城日报2022年7月15日A03.txt', '江城日报', 'A3'],
    ['城市晚报/2022-07-15/07版.txt', '城市晚报', '7'],
    ['新京报-第2版.txt', '新京报', '2'],
    ['情况通报_20220715.txt', undefined, undefined],
    ['年报_20220715.txt', undefined, undefined],
    ['江城日报.txt', undefined, undefined],
    ['page20220715.txt', undefined, undefined],
    ['图书馆_20220715.txt', undefined, undefined],
  ]
  test.each(rows)('%s', (source, publication, label) => {
    const document = documentFromText('新馆开放。', source)
    expect([document.publication, document.pages[0]!.label]).toEqual([publication, label])
  })
  test('tells no page where there are several', () =>
    expect(documentFromText('甲\f乙', '江城日报_20220715_第07版.txt').pages.map(({ label }) => label)).toEqual([
      undefined,
      undefined,
    ]))
})
