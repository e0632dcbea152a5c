import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/errors.ts'
import { createSplitter } from '../../../src/split/splitArticles.ts'
import { loadLexicon } from '../../../src/text/lexicon.ts'
import { textOf } from '../../../src/text/span.ts'
import { documents, found, parts } from '../readAll.ts'

const split = createSplitter(loadLexicon())
const read = async (text: string, options = {}) => (await documents(text, 'a.md', options))[0]!

const NOTE = `---
title: "新馆开放"
subtitle: 市民可免费借书
date: 2022-07-15 08:30
source: 江城日报
author: [张三, '李四']
tags:
  - 图书馆
---

# 新馆开放

昨天，**江城**市[图书馆](https://x.cn/a_b)新馆
对外*开放*\\*。<br>

## 五层楼

> 馆长说：
> “很好。”

- 一楼是少儿馆
- 二楼是\`书库\`

![](a.png)
`

describe('front matter', () => {
  test('says what is known of the article, and its title is the headline', async () => {
    const document = await read(NOTE)
    expect(document).toMatchObject({ published: '2022-07-15', publication: '江城日报' })
    expect(parts(document)).toEqual([
      [
        'headline 新馆开放',
        'subhead 市民可免费借书',
        'byline 张三',
        'byline 李四',
        'body 昨天，|江城|市|图书馆|新馆|对外|开放|*。',
        'subhead 五层楼',
        'body 馆长说：|“很好。”',
        'body 一楼是少儿馆',
        'body 二楼是|书库',
      ],
    ])
    expect(document.notices.map(({ message }) => message)).toEqual(['a.md: 1 pieces of HTML in it were left out'])
  })
  test('is no part of the text, and markup is none either', async () => {
    const [article, ...more] = split(await read(NOTE))
    expect(more).toEqual([])
    expect(article!.text.split('\n')).toEqual([
      '新馆开放',
      '市民可免费借书',
      '张三',
      '李四',
      '昨天，江城市图书馆新馆对外开放*。',
      '五层楼',
      '馆长说：“很好。”',
      '一楼是少儿馆',
      '二楼是书库',
    ])
    expect(article!.byline.map(({ person }) => textOf(article!.text, person))).toEqual(['张三', '李四'])
  })
  test('gives way to what the caller says', async () => {
    expect(await read(NOTE, { published: '2021', publication: '海城日报' })).toMatchObject({
      published: '2021',
      publication: '海城日报',
    })
  })

  const matters: [name: string, front: string, stated: string[]][] = [
    ['a list below its key', 'author:\n  - 张三\n  - 李四', ['byline 张三', 'byline 李四']],
    ['Chinese keys', '标题：新馆\n作者：张三', ['headline 新馆', 'byline 张三']],
    ['other keys alone', 'layout: post', []],
    ['an empty value', 'title:\nauthor: ""', []],
  ]
  test.each(matters)('with %s', async (_, front, stated) => {
    const document = await read(`---\r\n${front.replaceAll('\n', '\r\n')}\r\n---\r\n新馆开放。\r\n`)
    expect(parts(document)).toEqual(stated.length === 0 ? [] : [[...stated, 'body 新馆开放。']])
    expect(split(document).map(({ text }) => text.split('\n').at(-1))).toEqual(['新馆开放。'])
  })
})

describe('headings', () => {
  const rows: [name: string, text: string, articles: string[][]][] = [
    [
      'of the top level open articles',
      '# 甲\n\n甲文。\n\n## 甲一\n\n甲一文。\n\n# 乙\n\n乙文。',
      [
        ['headline 甲', 'body 甲文。', 'subhead 甲一', 'body 甲一文。'],
        ['headline 乙', 'body 乙文。'],
      ],
    ],
    [
      'of the second level do where there is no first',
      '## 甲\n\n甲文。\n\n## 乙\n\n乙文。',
      [
        ['headline 甲', 'body 甲文。'],
        ['headline 乙', 'body 乙文。'],
      ],
    ],
    [
      'below which nothing stands are heads all the same',
      '# 甲\n\n# 乙\n\n乙文。',
      [['headline 甲'], ['headline 乙', 'body 乙文。']],
    ],
    ['may be underlined', '甲\n===\n\n甲文。', [['headline 甲', 'body 甲文。']]],
    ['may be closed', '# 甲 #\n\n甲文。', [['headline 甲', 'body 甲文。']]],
    ['come after text without one', '前言。\n\n# 甲\n\n甲文。', [['body 前言。'], ['headline 甲', 'body 甲文。']]],
    [
      'where lines are indented like code',
      '# 甲\n\n    甲文。\n    又一段。',
      [['headline 甲', 'body     甲文。', 'body     又一段。']],
    ],
    ['none at all: as plain text', '新馆开放\n\n昨天，新馆开放。', []],
  ]
  test.each(rows)('%s', async (_, text, articles) => expect(parts(await read(text))).toEqual(articles))
})

test('text without Chinese is refused as any other', async () => {
  expect(await found('# English', 'a.md')).toEqual([expect.any(ReadError)])
})

test('any Markdown: every range lies in the text, and the articles can be made', async () => {
  const units = fc.constantFrom(
    '新',
    '馆。',
    '# ',
    '## ',
    '\n',
    '\n\n',
    '---\n',
    'title: ',
    '> ',
    '- ',
    '**',
    '`',
    '```\n',
    '[',
    '](x)',
    '\\',
    '<br>',
    '    ',
    '&amp;',
    '\t',
    ' ',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(units, { maxLength: 40 }), async pieces => {
      for (const one of await found(pieces.join(''), 'a.md')) {
        if (one instanceof ReadError) continue
        for (const { parts } of one.outline ?? [])
          for (const { start, end } of parts.flatMap(({ lines }) => lines))
            expect(0 <= start && start <= end && end <= one.text.length).toBe(true)
        expect(split(one)).toBeInstanceOf(Array)
      }
    }),
    { numRuns: 500 },
  )
})
