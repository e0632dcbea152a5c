import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/read/documentFromText.ts'
import { publicationOf } from '../../src/split/publicationOf.ts'
import { createSplitter } from '../../src/split/splitArticles.ts'
import { wholePassage } from '../../src/split/wholePassage.ts'
import { DATA_FOLDER, loadLexicon } from '../../src/text/lexicon.ts'
import { contains, locate, textOf } from '../../src/text/span.ts'
import type { Article, Document, Span } from '../../src/types.ts'

const split = createSplitter(loadLexicon())
const articlesOf = (text: string): Article[] => split(documentFromText(text, 'page'))
const part = (article: Article, span: Span | undefined): string | undefined => span && textOf(article.text, span)

const PAGE = `走进社区看变化：

平安里的
电梯修好了

江城晚报讯（记者 王小禾
通讯员 周立）昨天上午，平安
里社区的三部电梯经过大修，
重新开动，七十多位老人不用
再爬楼梯。社区主任顾云海介

遗失声明
▲江城青禾商贸有限公司遗失公
章（ 编 号 ： 4 2 0 1 0 0 ） ， 法 人
高 玉 兰 ，声明作废。

绍，这三部电梯用了二十年，
门常常关不上。今年春天，居
民自己开会，选出五名代表，
同维修公司谈了四次，把价钱
谈下来三成。

东湖花市
周末开张 百种兰花亮相

东湖花市本周六开张，一百二
十个摊位全部租满，兰花、茶
花和盆景各占一条街，市民可
以坐三路车直达。
江城晚报记者 李望

居民代表在电梯前合影 江城晚报记者 李望 摄
`

describe('a page of three articles, one interrupted by a notice', () => {
  const [lift, notice, flowers] = articlesOf(PAGE) as [Article, Article, Article]

  test('is parted into them', () => {
    expect(articlesOf(PAGE).map(article => [article.role, part(article, article.headline)])).toEqual([
      ['news', '平安里的电梯修好了'],
      ['notice', '遗失声明'],
      ['news', expect.stringContaining('东湖花市')],
    ])
  })
  test('kicker and subhead are told from the headline', () => {
    expect(part(lift, lift.kicker)).toBe('走进社区看变化：')
    expect(part(flowers, flowers.subhead)).toBe('周末开张 百种兰花亮相')
  })
  test('the interrupted sentence is whole, its lines joined', () => {
    expect(lift.sentences.map(sentence => textOf(lift.text, sentence))).toContain(
      '社区主任顾云海介绍，这三部电梯用了二十年，门常常关不上。',
    )
  })
  test('the spaces of justification are gone, those between names are kept', () => {
    expect(notice.text).toContain('遗失公章（编号：420100），法人高玉兰，声明作废。')
    expect(flowers.text).toContain('江城晚报记者 李望')
  })
  test('bylines, with paper and role', () => {
    const bylines = ({ byline, text }: Article) =>
      byline.map(({ person, role, paper }) => [textOf(text, person), role, paper && textOf(text, paper)])
    expect(bylines(lift)).toEqual([
      ['王小禾', '记者', '江城晚报'],
      ['周立', '通讯员', undefined],
      ['李望', '摄', '江城晚报'],
    ])
    expect(bylines(flowers)).toEqual([['李望', '记者', '江城晚报']])
    expect(publicationOf([lift, notice, flowers])).toBe('江城晚报')
  })
  test('the caption belongs to the article whose words it has', () => {
    expect(part(lift, lift.caption)).toBe('居民代表在电梯前合影 江城晚报记者 李望 摄')
  })
  test('a name leads back to the source, over line and block', () => {
    const at = lift.text.indexOf('介绍，')
    expect(locate(lift, { start: at, end: at + 3 }).map(range => textOf(PAGE, range))).toEqual(['介', '绍，'])
  })
})

describe('what stands alone', () => {
  const rows: [name: string, text: string, roles: string[]][] = [
    ['nothing', '', []],
    ['blanks', ' \n\u3000\n', []],
    ['a headline', '江城图书馆开放', ['news']],
    ['a caption', '图为新馆外景 李望 摄', ['caption']],
    ['a passage on one line', '昨天上午，江城图书馆新馆开放。读者很多。', ['news']],
    ['two pages', '江城图书馆开放。\f江城花市开张。', ['news', 'news']],
  ]
  test.each(rows)('%s', (_, text, roles) => expect(articlesOf(text).map(article => article.role)).toEqual(roles))
})

test('text that is not wrapped: a title line and a line a paragraph', () => {
  const [article, ...others] = articlesOf(
    '江城图书馆新馆开放\n昨天上午，江城图书馆新馆正式向市民开放，首日接待读者近六千人次，不少市民带着孩子冒雨前来，大家都说好。\n新馆地上五层、地下两层，藏书一百二十万册，一楼设有少儿阅览区和盲文阅览室，二楼至四楼为开架借阅区，五楼是地方文献馆。',
  ) as [Article]
  expect(others).toEqual([])
  expect(part(article, article.headline)).toBe('江城图书馆新馆开放')
  expect(part(article, article.body)!.split('\n')).toHaveLength(2)
})

test('the sample page', () => {
  const text = readFileSync(`${DATA_FOLDER}samples/chengshi-wanbao-2022-07-15.txt`, 'utf8')
  const articles = articlesOf(text)
  expect(articles.map(article => article.role)).toEqual(['news', 'notice', 'news', 'news', 'news', 'news', 'news'])
  expect(publicationOf(articles)).toBe('城市晚报')
  checkDocument(documentFromText(text, 'page'), articles)
})

test('a bare passage is one article, its text the document’s own', () => {
  const text = '昨天，\n新馆开放。读者很多。'
  const [article] = wholePassage(documentFromText(text, 'line')) as [Article]
  expect(article.text).toBe(text)
  expect(article.sentences.map(sentence => textOf(text, sentence))).toEqual(['昨天，', '新馆开放。', '读者很多。'])
  expect(locate(article, { start: 4, end: 9 })).toEqual([{ start: 4, end: 9 }])
})

/** What holds of any document: spans lie in their text, segments copy exactly, nothing is lost, nothing doubled. */
function checkDocument(document: Document, articles: readonly Article[]): void {
  const used = new Uint8Array(document.text.length)
  for (const article of articles) {
    const all = { start: 0, end: article.text.length }
    let copied = ''
    for (const { at, source } of article.segments) {
      expect(at).toBe(copied.length)
      const isBreak = source.start === source.end
      copied += isBreak ? '\n' : textOf(document.text, source)
      for (let i = source.start; i < source.end; i++) used[i]!++
      if (!isBreak) expect(locate(article, { start: at, end: copied.length })).toContainEqual(source)
    }
    expect(copied).toBe(article.text)
    const { kicker, headline, subhead, body, caption, dateline } = article
    const parts = [kicker, headline, subhead, body, caption].filter(span => span !== undefined)
    for (const span of [...parts, ...article.sentences, ...article.byline.map(byline => byline.person)]) {
      expect(contains(all, span)).toBe(true)
    }
    if (dateline) expect(contains(body, dateline)).toBe(true)
    const said = article.sentences.map(sentence => textOf(article.text, sentence)).join('')
    expect(said.replace(/\s/gu, '')).toBe(
      parts
        .map(span => textOf(article.text, span))
        .join('')
        .replace(/\s/gu, ''),
    )
  }
  expect(new Set(articles.map(article => article.id)).size).toBe(articles.length)
  for (const [index, times] of used.entries()) {
    if (times > 1 || (times === 0 && /\p{Script=Han}/u.test(document.text[index]!))) {
      throw new Error(`character ${index} of ${JSON.stringify(document.text)} stands in ${times} articles`)
    }
  }
}

test('any text at all', () => {
  const words = [
    '江城晚报讯（记者 王小禾）',
    '声明',
    '图为',
    '摄',
    '（',
    '”',
    '“',
    '》',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    ' ',
    '\u3000\u3000',
    '。',
    '，',
    '记者',
    '高 玉 兰 章 （ 号',
    '新馆',
    '开放',
    'Axon 9',
    '\ud800',
    '😀',
    '\0',
    '1',
  ]
  const piece = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 }))
  const text = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))
  fc.assert(
    fc.property(text, text => {
      const document = documentFromText(text, 'any')
      checkDocument(document, split(document))
      checkDocument(
        document,
        wholePassage(document).filter(article => article.text.length > 0),
      )
    }),
    { numRuns: 300 },
  )
})
