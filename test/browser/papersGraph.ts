// What the sample page has not: several papers and days, a sentence that two of them print, relations that two documents
// say, posts held one after another, and quotation marks inside quotations. All of it is invented.
import {
  type Article,
  type Byline,
  buildGraph,
  type Entity,
  type EntityKind,
  type Extraction,
  type Figure,
  type KnowledgeGraph,
  layOut,
  type Mention,
  type Relation,
  type RelationKind,
  type Span,
  type Subkind,
} from '../../src/index.ts'

const NAMES: Readonly<Record<string, readonly [EntityKind, Subkind?]>> = {
  方大同: ['person'],
  林晚舟: ['person'],
  周小满: ['person'],
  江城新区管委会: ['organization', 'government'],
  云帆科技: ['organization', 'company'],
  江城大学: ['organization', 'school'],
  白塔县医院: ['organization', 'hospital'],
  江城新区: ['place'],
  江城市: ['place'],
  松花湖: ['place'],
  白塔县: ['place'],
  星河光谷: ['project'],
  江城论坛: ['event'],
}

/** Short forms, and whose they are. */
const SHORT: Readonly<Record<string, string>> = { 云帆: '云帆科技', 光谷: '星河光谷' }

/** 甲 does to 乙 what the sentence with these words says; they are the trigger, or what stands behind `|` is. */
type Said = readonly [at: number, from: string, kind: RelationKind, to: string, words: string, more?: Partial<Relation>]

interface Paper {
  readonly id: string
  readonly publication?: string
  readonly published: string
  /** Each of a headline, a line that names the reporter or none, and sentences. */
  readonly articles: readonly (readonly [headline: string, byline: string | null, body: string])[]
  readonly said: readonly Said[]
  /** [article, subject, number, words of the sentence] */
  readonly numbers?: readonly (readonly [at: number, subject: string, number: string, words: string])[]
}

const PAPERS: readonly Paper[] = [
  {
    id: 'jcrb',
    publication: '江城日报',
    published: '2024-03-05',
    articles: [
      [
        '星河光谷开建',
        '江城日报记者 白露',
        '江城新区管委会主任方大同介绍，江城新区将建设星河光谷。云帆科技参与建设星河光谷。星河光谷规划面积12.5平方公里。江城新区毗邻松花湖。江城新区位于江城市。',
      ],
      [
        '云帆科技换帅',
        null,
        '2023年9月，林晚舟任云帆科技总裁。2023年1月，林晚舟任云帆科技副总裁。林晚舟曾任江城大学教授。',
      ],
    ],
    said: [
      [0, '方大同', 'holdsPosition', '江城新区管委会', '主任', { title: '主任' }],
      [0, '江城新区', 'builds', '星河光谷', '建设', { modality: 'planned', confidence: 0.6 }],
      [0, '云帆科技', 'builds', '星河光谷', '参与建设'],
      [0, '江城新区', 'near', '松花湖', '毗邻', { confidence: 0.8 }],
      [0, '江城新区', 'locatedIn', '江城市', '位于'],
      [1, '林晚舟', 'holdsPosition', '云帆科技', '总裁', { title: '总裁', ...month('2023-09', '2023年9月') }],
      [1, '林晚舟', 'holdsPosition', '云帆科技', '副总裁', { title: '副总裁', ...month('2023-01', '2023年1月') }],
      [1, '林晚舟', 'holdsPosition', '江城大学', '教授', { title: '教授', modality: 'former', confidence: 0.7 }],
    ],
    numbers: [[0, '星河光谷', '12.5平方公里', '规划面积']],
  },
  {
    id: 'jcwb',
    publication: '江城晚报',
    published: '2024-03-20',
    articles: [
      ['光谷落户江城新区', null, '云帆科技参与建设星河光谷。云帆科技与江城大学合作。云帆还将投资光谷。'],
      ['江城论坛开幕', null, '江城市举办江城论坛。方大同出席江城论坛。林晚舟出席江城论坛。'],
    ],
    said: [
      [0, '云帆科技', 'builds', '星河光谷', '参与建设'],
      [0, '云帆科技', 'collaborates', '江城大学', '合作', { confidence: 0.8 }],
      [0, '云帆', 'invests', '光谷', '投资', { modality: 'planned', confidence: 0.6 }],
      [1, '江城市', 'holdsEvent', '江城论坛', '举办'],
      [1, '方大同', 'attends', '江城论坛', '方大同|出席'],
      [1, '林晚舟', 'attends', '江城论坛', '林晚舟|出席'],
    ],
  },
  {
    id: 'shsb',
    publication: '松花商报',
    published: '2024-05-11',
    articles: [['“光谷”再添新项目', null, '江城新区正在建设星河光谷。方大同说：“云帆科技为星河光谷供应设备。”']],
    said: [
      [0, '江城新区', 'builds', '星河光谷', '建设'],
      [0, '云帆科技', 'supplies', '星河光谷', '供应', { confidence: 0.8 }],
    ],
  },
  {
    id: 'note',
    published: '2024-06-18',
    articles: [['白塔县新医院启用', null, '白塔县医院位于白塔县。周小满任白塔县医院院长。']],
    said: [
      [0, '白塔县医院', 'locatedIn', '白塔县', '位于'],
      [0, '周小满', 'holdsPosition', '白塔县医院', '院长', { title: '院长', confidence: 0.7 }],
    ],
  },
]

function month(day: string, text: string): Pick<Relation, 'time'> {
  return { time: { from: day, to: day, text } }
}

/** Thirteen entities in two groups that nothing ties to each other, six articles in four documents, the last of no paper. */
export function papersGraph(): KnowledgeGraph {
  const extractions = PAPERS.map(extractionOf)
  const graph = buildGraph({ extractions, entities: entitiesOf(extractions.flatMap(({ mentions }) => mentions)) })
  layOut(graph)
  return graph
}

function extractionOf({ id, publication, published, articles: texts, said, numbers = [] }: Paper): Extraction {
  const starts: number[] = []
  let text = ''
  for (const [headline, byline, body] of texts) {
    starts.push(text.length)
    text += `${[headline, byline, body].filter(Boolean).join('\n')}\n\n`
  }
  const articles = texts.map((lines, at) => articleOf(`${id}-${at + 1}`, lines, starts[at]!))
  return {
    document: {
      id,
      source: `papers/${id}.txt`,
      text,
      pages: [],
      notices: [],
      published,
      ...(publication && { publication }),
    },
    articles,
    mentions: articles.flatMap(mentionsIn),
    relations: said.map(one => relationOf(articles[one[0]]!, one)),
    figures: numbers.map(([at, subject, number, words]): Figure => {
      const { idOf, evidence } = within(articles[at]!, words)
      const value = Number.parseFloat(number) * 1e6
      return { subject: idOf(subject), label: words, value, text: number, unit: '平方公里', evidence }
    }),
  }
}

function articleOf(id: string, [headline, byline, body]: Paper['articles'][number], start: number): Article {
  const text = [headline, byline, body].filter(Boolean).join('\n')
  const at = text.length - body.length
  const lines: Byline[] = byline
    ? [{ person: spanOf(text, byline.split(' ')[1]!), role: '记者', paper: spanOf(text, byline.split('记者')[0]!) }]
    : []
  return {
    id,
    role: 'news',
    text,
    segments: [{ at: 0, source: { start, end: start + text.length } }],
    sentences: [...body.matchAll(/[^。]+。”?/g)].map(({ index, 0: { length } }) => ({
      start: at + index,
      end: at + index + length,
    })),
    headline: spanOf(text, headline),
    body: { start: at, end: text.length },
    byline: lines,
  }
}

function spanOf(text: string, part: string, from = 0): Span {
  const start = text.indexOf(part, from)
  if (start < 0) throw new Error(`no “${part}” in “${text.slice(from)}”`)
  return { start, end: start + part.length }
}

/** Every name where it stands, the longest of those that begin there. */
function mentionsIn({ id: articleId, text }: Article): Mention[] {
  const names = [...Object.keys(NAMES), ...Object.keys(SHORT)].sort((a, b) => b.length - a.length)
  return [...text.matchAll(new RegExp(names.join('|'), 'g'))].map(({ index: start, 0: name }) => {
    const [kind, subkind] = NAMES[SHORT[name] ?? name]!
    const end = start + name.length
    const id = `${articleId}:${start}-${end}`
    return {
      id,
      articleId,
      start,
      end,
      kind,
      ...(subkind && { subkind }),
      text: name,
      recognizer: 'hand',
      confidence: 1,
    }
  })
}

/** The sentence with these words, what in it says it, and the names in it. */
function within(article: Article, words: string) {
  const at = article.text.indexOf(words.replace('|', ''), article.body.start)
  const sentence = article.sentences.find(({ start, end }) => start <= at && at < end)
  if (!sentence) throw new Error(`no “${words}” in “${article.text}”`)
  const idOf = (name: string) =>
    mentionsIn(article).find(({ text, start }) => text === name && start >= sentence.start)!.id
  const trigger = spanOf(article.text, words.split('|').at(-1)!, at)
  return { idOf, evidence: { articleId: article.id, sentence, trigger, rule: 'hand' } }
}

function relationOf(article: Article, [, from, kind, to, words, more]: Said): Relation {
  const { idOf, evidence } = within(article, words)
  return { kind, from: idOf(from), to: idOf(to), modality: 'stated', confidence: 0.9, evidence, ...more }
}

function entitiesOf(mentions: readonly Mention[]): Entity[] {
  return Object.entries(NAMES).map(([name, [kind, subkind]]) => {
    const short = Object.keys(SHORT).filter(form => SHORT[form] === name)
    const own = mentions.filter(({ text }) => text === name || short.includes(text))
    return {
      id: `${kind}:${name}`,
      kind,
      ...(subkind && { subkind }),
      name,
      aliases: short.map(text => ({ text, reason: 'shortened' })),
      mentionIds: own.map(({ id }) => id),
    }
  })
}
