// One page in simplified and in traditional characters, in every encoding: the same is found, and all of it as printed.
import { Converter } from 'opencc-js'
import { describe, expect, test } from 'vitest'
import {
  buildGraph,
  createPipeline,
  type Document,
  type Extraction,
  type Knowledge,
  readText,
} from '../../src/index.ts'
import { simplified } from '../../src/text/simplified.ts'
import { encoded } from '../read/encoded.ts'

const PAGE = `长春新区签约智慧水务项目
长春晚报讯（记者 王小禾）3月4日，长春新区管委会与云岭科技集团有限公司签署合作协议。
长春新区管委会副主任陈立群介绍，云岭药谷位于长春新区，规划面积18.4平方公里，去年产值223亿元。
云岭科技集团有限公司董事长沈知遥表示，公司已在吉林省设立研发中心。

平安里的电梯修好了
长春晚报记者 刘佳雪
昨天上午，长春市南关区平安里的三部电梯修好了。
平安社区主任顾云海说，长春市南关区政府去年投资300万元，改造了老旧电梯。

长春市第一中学举办运动会
本报讯（记者 李望 摄影 陆续）长春市第一中学昨日举办第三届运动会。
长春市教育局局长钟学农出席开幕式并讲话。
`
const TRADITIONAL = Converter({ from: 'cn', to: 'tw' })(PAGE)

const pipeline = createPipeline()
const read = (text: string, encoding: Parameters<typeof encoded>[1]): Document =>
  readText(encoded(text, encoding), 'page.txt', { published: '2024-03-05' })
const extractionOf = (text: string, encoding: Parameters<typeof encoded>[1] = 'utf-8') =>
  pipeline.extract(read(text, encoding))

/** What is found, with names and words in simplified characters, apart from ids. */
function contents({ articles, mentions, relations, figures }: Extraction) {
  const names = new Map(mentions.map(({ id, kind, text }) => [id, `${kind}:${simplified(text)}`]))
  const nameOf = (id: string) => names.get(id) ?? 'article'
  return {
    articles: articles.map(article => simplified(article.text)),
    mentions: [...names.values()],
    bylines: articles.flatMap(({ byline }) => byline.map(({ role }) => simplified(role))),
    relations: relations.map(
      ({ kind, from, to, title = '', time }) =>
        `${nameOf(from)} ${kind} ${nameOf(to)} ${simplified(title)} ${simplified(time?.text ?? '')} ${time?.from ?? ''}`,
    ),
    figures: figures.map(
      ({ subject, label, text, value }) => `${nameOf(subject)} ${simplified(label)} ${simplified(text)} ${value}`,
    ),
  }
}
const expected = contents(extractionOf(PAGE))

test('the page says enough', () => {
  expect(expected.articles).toHaveLength(3)
  expect(expected.relations.length).toBeGreaterThan(8)
  expect(expected.figures.length).toBeGreaterThan(1)
})

test.each(['gb18030', 'utf-16le', 'utf-16be'] as const)('simplified, in %s, the same is found', encoding => {
  expect(contents(extractionOf(PAGE, encoding))).toEqual(expected)
})

describe.each(['utf-8', 'big5', 'gb18030', 'utf-16le', 'utf-16be'] as const)('traditional, in %s', encoding => {
  const found = extractionOf(TRADITIONAL, encoding)
  test('the same is found', () => {
    expect(contents(found)).toEqual(expected)
  })
  test('every name is as printed', () => {
    const texts = new Map(found.articles.map(({ id, text }) => [id, text]))
    for (const { articleId, start, end, text } of found.mentions)
      expect(text).toBe(texts.get(articleId)!.slice(start, end))
    expect(found.mentions.map(({ text }) => text)).toContain('雲嶺科技集團有限公司')
  })
  test('posts, roles, figures and the paper are as printed', () => {
    expect(found.relations.map(({ title }) => title)).toEqual(expect.arrayContaining(['副主任', '董事長', '記者']))
    expect(found.articles.flatMap(({ byline }) => byline.map(({ role }) => role))).toEqual(
      expect.arrayContaining(['記者']),
    )
    expect(found.figures.map(({ label, text }) => label + text)).toContain('規劃面積18.4平方公里')
    expect(found.document.publication).toBe('長春晚報')
  })
  test('no word of it is in simplified characters', () => {
    const { document, articles, mentions, relations, figures } = found
    const words = [
      ...articles.flatMap(({ text, byline }) => [text, ...byline.map(({ role }) => role)]),
      ...mentions.map(({ text }) => text),
      ...relations.flatMap(({ title = '', time, figure = '' }) => [title, time?.text ?? '', figure]),
      ...figures.flatMap(({ label, text, time }) => [label, text, time?.text ?? '']),
    ]
    const printed = new Set(document.text)
    // 时间, a label that no paper prints, is ours.
    const wrong = words.filter(word => word !== '时间' && [...word].some(character => !printed.has(character)))
    expect(wrong).toEqual([])
  })
})

describe('papers in both scripts', () => {
  const one = extractionOf(PAGE)
  const other = extractionOf(TRADITIONAL)
  /** The same page in simplified characters once more, under the other's name. */
  const twin = pipeline.extract({ ...read(PAGE, 'utf-8'), id: other.document.id })
  const shape = ({ entities }: Knowledge) => entities.map(({ kind, name }) => `${kind}:${simplified(name)}`).sort()

  test('alone, they mean the same things', () => {
    expect(shape(pipeline.resolve([other]))).toEqual(shape(pipeline.resolve([one])))
    const names = pipeline.resolve([other]).entities.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['雲嶺科技集團有限公司', '長春新區管委會', '鍾學農']))
  })
  test('together, each thing is one, and the other script is an alias', () => {
    const { entities } = pipeline.resolve([one, other])
    expect(shape(pipeline.resolve([one, other]))).toEqual(shape(pipeline.resolve([one, twin])))
    const company = entities.find(({ name }) => simplified(name) === '云岭科技集团有限公司')!
    expect([company.name, ...company.aliases.map(({ text }) => text)]).toEqual(
      expect.arrayContaining(['云岭科技集团有限公司', '雲嶺科技集團有限公司']),
    )
    expect(company.aliases.find(({ text }) => simplified(text) === '云岭科技集团有限公司')!.reason).toBe('script')
  })
  test('the order in which they come changes nothing', () => {
    expect(pipeline.resolve([other, one]).entities).toEqual(pipeline.resolve([one, other]).entities)
  })
  test('a judgement names a thing in either script', () => {
    const judge = (left: string) =>
      pipeline.resolve([one, other], [{ verdict: 'drop', left, at: '2024-03-06', by: '甲' }]).entities
    expect(judge('沈知遙').some(({ name }) => simplified(name) === '沈知遥')).toBe(false)
    expect(judge('沈知遥')).toEqual(judge('沈知遙'))
  })
  test('the graph has an edge for each statement, whichever paper makes it', () => {
    const edges = (knowledge: Knowledge) => buildGraph(knowledge).size
    expect(edges(pipeline.resolve([one, other]))).toBe(edges(pipeline.resolve([one, twin])))
  })
})

test('a simplified page that names something in traditional characters is read as it was', () => {
  const text = PAGE.replaceAll('云岭科技', '雲嶺科技')
  const found = extractionOf(text)
  expect(found.articles[0]!.text).toContain('雲嶺科技集团有限公司')
})
