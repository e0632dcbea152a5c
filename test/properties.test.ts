// What must hold for any text at all, through the whole pipeline.
import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import {
  type Article,
  buildGraph,
  createPipeline,
  documentFromText,
  type Extraction,
  fromJson,
  locate,
  type Span,
  toGexf,
  toJson,
  toJsonl,
} from '../src/index.ts'

const pipeline = createPipeline()

const FRAGMENTS = [
  '长春新区',
  '管委会主任',
  '华景斌',
  '本报记者 李 明 ',
  '（记者王芳）',
  '张伟 摄',
  '以下简称“',
  '《关于促进产业发展的意见》',
  '2021年生产总值实现223.5亿元',
  '吉林省医疗保障局',
  '位于北湖公园附近，距机场20公里',
  '李明、王芳和赵强等出席',
  '第三届电影节',
  '声明：公章遗失',
  '“',
  '”',
  '（',
  '）',
  '》',
  '。',
  '，',
  '！”',
  '……',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '　　',
  ' ',
  '\t',
  '\f',
  '\u0000',
  '\u2028',
  '\uFEFF',
  '\uD83D',
  '\uDE00',
  '👨‍👩‍👧',
  '&amp;<b>]]>',
  'ABC公司',
  '·',
]

const anyText = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map(parts => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
    .map(parts => parts.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map(units => String.fromCharCode(...units)),
)

describe('any text', () => {
  it.each([false, true])('is extracted with every span in its place (as bare lines: %s)', lines => {
    fc.assert(
      fc.property(anyText, text => {
        const extraction = pipeline.extract(documentFromText(text, 'any.txt'), { lines })
        for (const article of extraction.articles) checkArticle(article, text)
        checkStatements(extraction)
      }),
      { numRuns: 300 },
    )
  })

  it('becomes well-formed GEXF, and JSON that loads back to the same graph', () => {
    fc.assert(
      fc.property(anyText, text => {
        const graph = buildGraph(pipeline.resolve([pipeline.extract(documentFromText(text, 'any.txt'))]))
        expect(XMLValidator.validate(toGexf(graph))).toBe(true)
        expect(fromJson(toJson(graph)).export()).toEqual(graph.export())
        for (const line of toJsonl(graph).split('\n').slice(0, -1)) JSON.parse(line)
      }),
      { numRuns: 150 },
    )
  })
})

it('the order of documents does not change the knowledge', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { minLength: 2, maxLength: 5 }), fc.integer(), (texts, turn) => {
      const extractions = texts.map(text => pipeline.extract(documentFromText(text, 'any.txt')))
      const at = Math.abs(turn) % texts.length
      const turned = [...extractions.slice(at), ...extractions.slice(0, at)].reverse()
      const [one, other] = [pipeline.resolve(extractions), pipeline.resolve(turned)]
      expect(other.entities).toEqual(one.entities)
      expect(toJson(buildGraph(other))).toBe(toJson(buildGraph(one)))
    }),
    { numRuns: 60 },
  )
})

function checkArticle(article: Article, source: string): void {
  const whole = { start: 0, end: article.text.length }
  const { kicker, headline, subhead, caption, dateline, body } = article
  const parts = [kicker, headline, subhead, caption, dateline, body].filter(part => part !== undefined)
  const byline = article.byline.flatMap(({ person, paper }) => (paper ? [person, paper] : [person]))
  for (const span of [...parts, ...byline, ...article.sentences]) checkInside(whole, span)
  for (const [index, sentence] of article.sentences.entries()) {
    const before = article.sentences[index - 1]
    if (before) expect(sentence.start).toBeGreaterThanOrEqual(before.end)
  }
  for (const { at, source: from } of article.segments) {
    checkInside({ start: 0, end: source.length }, from)
    expect(article.text.slice(at, at + from.end - from.start)).toBe(source.slice(from.start, from.end))
  }
  expect(readBack(article, whole, source)).toBe(article.text.replace(/\n/g, ''))
}

/** What `locate` leads to, read in the source; line breaks that were put in lead nowhere. */
const readBack = (article: Article, span: Span, source: string): string =>
  locate(article, span)
    .map(({ start, end }) => source.slice(start, end))
    .join('')
    .replace(/\n/g, '')

function checkStatements({ articles, document, mentions, relations, figures }: Extraction): void {
  const articleOf = new Map(articles.map(article => [article.id, article]))
  const mentionOf = new Map(mentions.map(mention => [mention.id, mention]))
  expect(mentionOf.size).toBe(mentions.length)
  for (const mention of mentions) {
    const article = articleOf.get(mention.articleId)!
    checkInside({ start: 0, end: article.text.length }, mention)
    expect(article.text.slice(mention.start, mention.end)).toBe(mention.text)
    expect(readBack(article, mention, document.text)).toBe(mention.text.replace(/\n/g, ''))
  }
  for (const { evidence } of [...relations, ...figures]) {
    const article = articleOf.get(evidence.articleId)!
    checkInside({ start: 0, end: article.text.length }, evidence.sentence)
    if (evidence.trigger) checkInside(evidence.sentence, evidence.trigger)
  }
  for (const { from, to } of relations) {
    expect(mentionOf.has(from) || articleOf.has(from)).toBe(true)
    expect(mentionOf.has(to)).toBe(true)
  }
  for (const { subject, value } of figures) {
    expect(mentionOf.has(subject)).toBe(true)
    expect(Number.isFinite(value)).toBe(true)
  }
}

function checkInside(parent: Span, span: Span): void {
  expect(span.start).toBeGreaterThanOrEqual(parent.start)
  expect(span.end - span.start).toBeGreaterThanOrEqual(0)
  expect(span.end).toBeLessThanOrEqual(parent.end)
}
