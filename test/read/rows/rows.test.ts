// Tables and JSON of articles.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { documents, found, parts, told } from '../readAll.ts'

const CSV = `标题,正文,发布时间,来源,作者,版次
新馆开放,"昨天，江城新馆开放。
市民可免费借书。",2022-07-15 08:30,江城日报,张三、李四,第07版
旧馆关闭,江城旧馆关闭。,,,,
`

describe('a table', () => {
  test('has a document a row, with all that its columns say', async () => {
    const [first, second] = await documents(CSV, 'news.csv')
    expect(first).toMatchObject({
      source: 'news.csv#2',
      published: '2022-07-15',
      publication: '江城日报',
      pages: [{ label: '7' }],
    })
    expect(parts(first!)).toEqual([
      ['headline 新馆开放', 'byline 张三、李四', 'body 昨天，江城新馆开放。', 'body 市民可免费借书。'],
    ])
    expect(second!.source).toBe('news.csv#3')
    expect(second).not.toHaveProperty('published')
    expect(parts(second!)).toEqual([['headline 旧馆关闭', 'body 江城旧馆关闭。']])
  })

  test('may be cut by tabs or semicolons, in GB18030, with a line of blanks first', async () => {
    for (const delimiter of ['\t', ';']) {
      const [document] = await documents(
        `${['title', 'content'].join(delimiter)}\n新馆${delimiter}新馆开放。\n`,
        'news.csv',
      )
      expect(parts(document!)).toEqual([['headline 新馆', 'body 新馆开放。']])
    }
    const gb = Uint8Array.from(
      [...'text\n'].map(c => c.charCodeAt(0)).concat([0xce, 0xd2, 0xc3, 0xc7, 0xb5, 0xc4, 0xb9, 0xfa, 0xbc, 0xd2]),
    )
    expect((await documents(gb, 'news.csv'))[0]!.text).toBe('我们的国家')
    expect((await documents('\n,\ntext,title\n新馆开放。,新馆\n', 'news.csv'))[0]!.source).toBe('news.csv#4')
  })

  test('may have other names for its columns, which the caller says', async () => {
    const csv = '甲,乙,text\n新馆,新馆开放。,no\n'
    const [document] = await documents(csv, 'news.csv', { columns: { title: '甲', text: '乙' } })
    expect(parts(document!)).toEqual([['headline 新馆', 'body 新馆开放。']])
    expect(told(await found(csv, 'news.csv', { columns: { text: '丙' } }))).toEqual([
      '! news.csv: expected a column “丙” for text, found 甲, 乙, text',
    ])
  })

  test('without a column of text says which it has', async () => {
    expect(told(await found('标题,链接\n新馆,x\n', 'news.csv'))).toEqual([
      expect.stringMatching(
        /^! news\.csv: expected a column with the articles' text \(text, content.*, found 标题, 链接; say which with --columns text=NAME$/u,
      ),
    ])
  })

  test('gives what is wrong with a row in its place, and goes on', async () => {
    const csv =
      '标题,正文,日期\n甲,,2022\n乙,新馆，开放,的,很好\n丙,English only,\n丁,新馆开放。,昨天\n,,\n戊,"新馆关闭\n'
    const all = await found(csv, 'news.csv')
    expect(told(all)).toEqual([
      '! news.csv#2: expected text in column “正文”, found nothing; the row is skipped',
      '! news.csv#3: expected 3 cells, the text within quotes, found 4 cells; the row is skipped',
      'news.csv#4: 丙\nEnglish only',
      'news.csv#5: 丁\n新馆开放。',
      expect.stringMatching(/^! news\.csv#7: .*found Quoted field unterminated/u),
    ])
    expect(all[3]).toMatchObject({ notices: [{ code: 'noDate', message: expect.stringContaining('found “昨天”') }] })
  })

  const dates: [cell: string, published: string | undefined][] = [
    ['2022-07-15', '2022-07-15'],
    ['2022/7/5 08:30', '2022-07-05'],
    ['2022年7月15日', '2022-07-15'],
    ['20220715', '2022-07-15'],
    ['20220715083000', '2022-07-15'],
    ['2022-07-15T23:30:00+08:00', '2022-07-15'],
    ['1657814400', '2022-07-15'],
    ['1657814399999', '2022-07-14'],
    ['2022-07', '2022-07'],
    ['2022-13-45', undefined],
  ]
  test.each(dates)('reads the date %s', async (cell, published) => {
    expect((await documents(`text,date\n新馆开放。,${cell}\n`, 'news.csv'))[0]!.published).toBe(published)
  })

  test('the caller’s date and paper go before its own, its own before those of its name', async () => {
    const [first] = await documents(CSV, '海城晚报_20200101.csv', { published: '2021', publication: '海城日报' })
    expect(first).toMatchObject({ published: '2021', publication: '海城日报' })
    const [own, named] = await documents(CSV, '海城晚报_20200101.csv')
    expect(own).toMatchObject({ published: '2022-07-15', publication: '江城日报' })
    expect(named).toMatchObject({ published: '2020-01-01', publication: '海城晚报' })
  })
})

describe('JSON', () => {
  const article = {
    title: '新馆开放',
    content: ['昨天，江城新馆开放。', '免费借书。'],
    publish_time: 1657814400,
    source: 'https://x.cn',
    authors: ['张三', '李四'],
    tags: { a: 1 },
  }
  const rows: [name: string, file: string, text: string, sources: string[]][] = [
    ['a list', 'a.json', JSON.stringify([article, article]), ['a.json#1', 'a.json#2']],
    ['one object', 'a.json', JSON.stringify(article), ['a.json#1']],
    ['a list within an object', 'a.json', JSON.stringify({ total: 1, articles: [article] }), ['a.json#1']],
    [
      'an object a line',
      'a.jsonl',
      `${JSON.stringify(article)}\n\n${JSON.stringify(article)}\n`,
      ['a.jsonl#1', 'a.jsonl#3'],
    ],
    [
      'an object a line by another name',
      'a.json',
      `${JSON.stringify(article)}\r\n${JSON.stringify(article)}`,
      ['a.json#1', 'a.json#2'],
    ],
    ['from stdin', '-', `\ufeff [ ${JSON.stringify(article)} ]`, ['-#1']],
  ]
  test.each(rows)('%s', async (_, file, text, sources) => {
    const all = await documents(text, file)
    expect(all.map(({ source }) => source)).toEqual(sources)
    expect(all[0]).toMatchObject({ published: '2022-07-15' })
    expect(all[0]).not.toHaveProperty('publication')
    expect(parts(all[0]!)).toEqual([
      ['headline 新馆开放', 'byline 张三 李四', 'body 昨天，江城新馆开放。', 'body 免费借书。'],
    ])
  })

  test('gives what is wrong with one in its place, and goes on', async () => {
    expect(told(await found('{"text":"新馆开放。"}\n{"text":}\n7\n{"title":"新馆"}\n', 'a.jsonl'))).toEqual([
      'a.jsonl#1: 新馆开放。',
      expect.stringMatching(/^! a\.jsonl#2: expected a JSON object, found Unexpected token/u),
      '! a.jsonl#3: expected an object like {"title": …, "text": …}, found 7; it is skipped',
      expect.stringMatching(/^! a\.jsonl#4: expected a column with the articles' text/u),
    ])
  })

  const refused: [name: string, text: string, message: RegExp][] = [
    ['nothing', ' ', /found nothing$/u],
    ['what is no JSON', '新馆开放。', /expected articles as JSON, .*found Unexpected token/u],
    ['a number', '7', /found 7$/u],
    ['a graph', '{"format":"guanxi","version":1}', /found a file of guanxi itself; give a graph alone/u],
    ['bytes that are no text', '\u0000\u0001', /found/u],
  ]
  test.each(refused)('is refused that is %s', async (_, text, message) => {
    const [error, ...more] = await found(text, 'a.json')
    expect(more).toEqual([])
    expect(error).toBeInstanceOf(ReadError)
    expect((error as ReadError).message).toMatch(message)
  })
})

test('text that begins with a bracket is text where it has no name', async () => {
  expect(told(await found('[江城日报讯] 新馆开放。', '-'))).toEqual(['-: [江城日报讯] 新馆开放。'])
  expect(told(await found('text,a\n新馆开放。,1\n', '-', { columns: { text: 'text' } }))).toEqual(['-#2: 新馆开放。'])
})

test('any table and any JSON gives documents and failures, nothing else', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('正文', 'title', 'text', '新馆开放。', '"', '""', ',', '\n', '1657814400', '第07版', '__proto__'),
  )
  const csv = fc
    .array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 })
    .map(rows => rows.map(row => row.join(',')).join('\n'))
  const json = fc.oneof(
    fc.jsonValue().map(value => JSON.stringify(value)),
    fc.array(fc.dictionary(cell, fc.jsonValue())).map(list => JSON.stringify(list)),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(csv, json, async (table, value) => {
      for (const [text, name] of [
        [`text,title\n${table}`, 'a.csv'],
        [table, 'b.csv'],
        [value, 'a.json'],
        [`{"text":"新"}\n${value}`, 'b.jsonl'],
      ] as const)
        for (const one of await found(text, name))
          if (!(one instanceof ReadError)) expect(one.text).toMatch(/\p{Script=Han}/u)
    }),
    { numRuns: 300 },
  )
})
