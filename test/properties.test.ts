// What must hold for any text at all, through the whole pipeline.
import { readFileSync } from 'node:fs'
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
  loadLexicon,
  locate,
  RELATION_KINDS,
  type Span,
  toGexf,
  toJson,
  toJsonl,
} from '../src/index.ts'
import { readFigureWords } from '../src/relate/figureWords.ts'
import { findQuantities } from '../src/relate/findQuantities.ts'

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
  '一',
  '9',
  '亿',
  '·',
]

const SAYINGS = [
  '河湾新区党工委副书记、管委会主任陈立群介绍了有关情况',
  '《河湾市人才发展规划纲要》（以下简称《纲要》）发布',
  '康源药业有限公司、华创生物和天成集团等落户河湾新区',
  '康源药业2021年产值实现223.5亿元，同比增长12%',
  '河湾新区距机场约20公里，毗邻北湖公园',
  '省医疗保障局副局长李明、市第一医院院长王芳出席了第三届健康论坛',
  '陈立群表示，新区将建设河湾药谷项目',
  '法定代表人：赵强，声明作废',
]

const fragment = fc.constantFrom(...FRAGMENTS, ...SAYINGS)
const joined = (parts: readonly string[]): string => parts.join('')

/** Articles as a page has them, wrapped at some width: what the stages are made for. */
const anyPage = fc
  .array(
    fc.tuple(
      fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SAYINGS) }, fragment), { maxLength: 8 }),
      fragment,
    ),
    {
      maxLength: 4,
    },
  )
  .chain(articles =>
    fc
      .integer({ min: 6, max: 40 })
      .map(width =>
        articles
          .map(
            ([said, byline]) => `河湾新区医药产业集聚\n本报记者 李晓明 ${byline}\n${wrapped(said.join('。'), width)}\n`,
          )
          .join('\n'),
      ),
  )

const anyText = fc.oneof(
  anyPage,
  fc.array(fragment, { maxLength: 60 }).map(joined),
  fc.array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }).map(joined),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map(units => String.fromCharCode(...units)),
  fc.tuple(fragment, fc.nat(300), fragment).map(([one, times, other]) => one.repeat(times) + other),
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

it('a document more takes no evidence away', () => {
  const evidenceOf = (extractions: readonly Extraction[]) => {
    const graph = buildGraph(pipeline.resolve(extractions))
    const told = graph.mapEdges((_, { evidence }) => evidence.flatMap(one => [one, ...(one.copies ?? [])])).flat()
    const figures = graph.mapNodes((_, { figures }) =>
      figures.flatMap(({ evidence, copies = [] }) => [evidence, ...copies]),
    )
    return new Set([...told, ...figures.flat()].map(({ articleId, sentence }) => JSON.stringify([articleId, sentence])))
  }
  fc.assert(
    fc.property(fc.uniqueArray(anyPage, { minLength: 2, maxLength: 3 }), texts => {
      const extractions = texts.map(text => pipeline.extract(documentFromText(text, 'any.txt')))
      const all = evidenceOf(extractions)
      for (const key of evidenceOf(extractions.slice(1))) expect(all).toContain(key)
    }),
    { numRuns: 40 },
  )
})

it('the value of a figure comes of its text again', () => {
  const words = readFigureWords(loadLexicon())
  const text = readFileSync('data/samples/chengshi-wanbao-2022-07-15.txt', 'utf8')
  const { figures } = pipeline.extract(documentFromText([text, ...SAYINGS].join('\n'), 'any.txt'))
  const counted = figures.filter(({ unit, text }) => unit !== '日期' && !/^[\d-]+$/u.test(text))
  expect(counted.length).toBeGreaterThan(25)
  for (const { text, value, unit } of counted) {
    const ranked = text.startsWith('第') ? `居${text}` : text
    expect([text, ...findQuantities(ranked, { start: 0, end: ranked.length }, [], words).map(read)]).toEqual([
      text,
      { value, unit },
    ])
  }
})

const read = ({ value, unit }: { value: number; unit: string }) => ({ value, unit })

function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{${width}})`, 'gu'), '$1\n')
}

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
  for (const { kind, from, to } of relations) {
    const ends = [articleOf.has(from) ? 'article' : mentionOf.get(from)?.kind, mentionOf.get(to)?.kind]
    expect(RELATION_KINDS[kind].from).toContain(ends[0])
    expect(RELATION_KINDS[kind].to).toContain(ends[1])
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
