// How a source was split, written down for a person to correct: reading it back gives the same articles.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/read/documentFromText.ts'
import { applyFix } from '../../src/read/fix/applyFix.ts'
import { createSplitter } from '../../src/split/splitArticles.ts'
import { DATA_FOLDER, loadLexicon } from '../../src/text/lexicon.ts'
import type { Document, OutlineArticle } from '../../src/types.ts'
import { toOutline } from '../../src/write/outline.ts'
import { SAMPLES } from '../split/articles.ts'
import { createRandom, setPage } from '../split/page.ts'

const split = createSplitter(loadLexicon())
const written = (document: Document): string => toOutline(document, split(document))
const reread = (document: Document): Document => applyFix(document, { name: 'fix', text: written(document) })

test('a part a line, with the lines that it is printed in, and what is in no article', () => {
  const text = '新馆开放\r\n江城日报记者 张三\n昨天，江城市图书馆新馆\n对外开放。\n广告\n右边一栏的字 左边的字\n'
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const outline: OutlineArticle[] = [
    {
      role: 'news',
      published: '2022-07-15',
      parts: [
        { part: 'headline', lines: [spanOf('新馆开放')] },
        { part: 'byline', lines: [spanOf('江城日报记者 张三')] },
        { part: 'body', lines: [spanOf('昨天，江城市图书馆新馆'), spanOf('对外开放。')] },
        { part: 'body', lines: [spanOf('左边的字')] },
      ],
    },
  ]
  expect(
    written({ ...documentFromText(text, 'news/page.txt', { id: 'd1' }), outline }),
  ).toBe(`{"format":"guanxi-outline","version":1,"source":"page.txt","id":"d1",
"articles":[
{"role":"news","published":"2022-07-15","parts":[
  {"part":"headline","lines":"1","text":"新馆开放"},
  {"part":"byline","lines":"2","text":"江城日报记者 张三"},
  {"part":"body","lines":"3-4","text":"昨天，江城市图书馆新馆对外开放。"},
  {"part":"body","lines":"6:8-11","text":"左边的字"}
]}
],
"left":[
{"lines":"5","text":"广告"},
{"lines":"6:1-7","text":"右边一栏的字"}
]}
`)
})

describe('read back, it gives the same articles and no notice', () => {
  const sample = readFileSync(`${DATA_FOLDER}samples/chengshi-wanbao-2022-07-15.txt`, 'utf8')
  const seeds = Array.from({ length: 24 }, (_, index) => index + 1)
  const pages: [name: string, text: string][] = [
    ['the sample', sample],
    ...seeds.map((seed): [string, string] => {
      const layout = { width: 10 + (seed % 10), indents: seed % 2 === 0, blocks: 1 + (seed % 4) }
      return [`page ${seed}`, setPage(SAMPLES.slice(seed % 5, (seed % 5) + 5), layout, createRandom(seed))]
    }),
    [
      'a paragraph a line',
      SAMPLES.map(({ headline, paragraphs }) => [headline, ...paragraphs, ''].join('\n')).join('\n'),
    ],
    ['headings of Markdown', '# 新馆开放\n\n## 昨天\n\n江城市图书馆新馆开放。\n\n# 旧馆关闭\n\n旧馆关闭。'],
    ['two pages', '新馆开放\n\n江城新馆昨日开放。\n\f旧馆关闭\n\n江城旧馆昨日关闭。\n'],
    ['line ends of old', '新馆开放\r\r江城新馆昨日开放。\r'],
    [
      'Latin words at the wrap',
      '新馆开放\n\n昨天江城新馆由 Harbin\nElectric 公司和 Inter-\nnational 公司建成，\n今天对外开放。\n',
    ],
  ]
  test.each(pages)('%s', (_, text) => {
    const document = documentFromText(text, 'page.txt')
    const fixed = reread(document)
    expect(fixed.notices).toEqual(document.notices)
    expect(split(fixed)).toEqual(split(document))
    expect(written(fixed)).toBe(written(document))
  })

  test('where its own outline has heads of several parts and bare names', () => {
    const text = '新馆开放 免费借书\n张三\n昨天开放。\n第一天\n人很多。'
    const line = (start: number, end: number) => ({ lines: [{ start, end }] })
    const outline: OutlineArticle[] = [
      {
        role: 'notice',
        publication: '江城日报',
        parts: [
          { part: 'headline', ...line(0, 4) },
          { part: 'headline', ...line(5, 9) },
          { part: 'byline', ...line(10, 12) },
          { part: 'body', ...line(13, 18) },
          { part: 'subhead', ...line(19, 22) },
          { part: 'body', ...line(23, 27) },
        ],
      },
    ]
    const document = { ...documentFromText(text, 'page.txt'), outline }
    expect(split(document)[0]!.byline).toHaveLength(1)
    expect(split(reread(document))).toEqual(split(document))
  })

  test('of any text', () => {
    const units = fc.constantFrom(
      '江',
      '城',
      '市',
      '，',
      '。',
      ' ',
      '\n',
      '\n',
      '\r',
      '\u3000',
      'a',
      'B',
      '-',
      '1',
      '（',
      '记者',
      '张三',
      '讯',
      '# ',
      '\ud842\udfb7',
      '\f',
      '\u2028',
    )
    const texts = fc.array(units, { maxLength: 80 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, text => {
        const document = documentFromText(text, 'page.txt')
        const fixed = reread(document)
        expect(fixed.notices).toEqual(document.notices)
        expect(split(fixed).map(article => article.text)).toEqual(split(document).map(article => article.text))
      }),
      { numRuns: 500 },
    )
  })
})
