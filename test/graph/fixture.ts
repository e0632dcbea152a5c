// A small piece of knowledge made by hand: two pages, four articles, every kind of entity.
import type { EntityKind, RelationKind, Subkind } from '../../src/schema.ts'
import type {
  Article,
  Document,
  Entity,
  Extraction,
  Figure,
  Knowledge,
  Mention,
  Relation,
  Span,
} from '../../src/types.ts'

const KINDS: Readonly<Record<string, readonly [EntityKind, Subkind?]>> = {
  方大同: ['person'],
  白露: ['person'],
  江城新区: ['place'],
  江城市: ['place'],
  江城新区管委会: ['organization', 'government'],
  云帆科技: ['organization', 'company'],
  云帆: ['organization', 'company'],
  江城日报: ['organization', 'media'],
  星河光谷: ['project'],
  光谷: ['project'],
  '《江城新区规划》': ['document'],
  江城论坛: ['event'],
  松花湖: ['place'],
}

const span = (text: string, part: string, from = 0): Span => {
  const start = text.indexOf(part, from)
  if (start < 0) throw new Error(`no “${part}” in “${text}”`)
  return { start, end: start + part.length }
}

function mentionsIn(article: Article): Mention[] {
  return Object.entries(KINDS).flatMap(([name, [kind, subkind]]) => {
    const found: Mention[] = []
    for (let at = article.text.indexOf(name); at >= 0; at = article.text.indexOf(name, at + 1)) {
      const [start, end] = [at, at + name.length]
      found.push({
        id: `${article.id}:${start}-${end}`,
        articleId: article.id,
        kind,
        ...(subkind && { subkind }),
        text: name,
        recognizer: 'hand',
        confidence: 1,
        start,
        end,
      })
    }
    return found
  })
}

interface Draft {
  readonly headline?: string
  readonly body: string
  readonly byline?: { readonly person: string; readonly role: string; readonly paper?: string }
}

function articleOf(id: string, { headline, body, byline }: Draft): Article {
  const line = byline ? `${byline.paper ?? ''}${byline.role} ${byline.person}` : undefined
  const text = [headline, line, body].filter(part => part !== undefined).join('\n')
  const bodySpan = { start: text.length - body.length, end: text.length }
  const sentences = [...body.matchAll(/[^。]+。?/g)].map(({ index, 0: { length } }) => {
    return { start: bodySpan.start + index, end: bodySpan.start + index + length }
  })
  return {
    id,
    role: 'news',
    text,
    segments: [{ at: 0, source: { start: 0, end: text.length } }],
    sentences: line ? [span(text, line), ...sentences] : sentences,
    ...(headline !== undefined && { headline: span(text, headline) }),
    body: bodySpan,
    byline: byline
      ? [
          {
            person: span(text, byline.person),
            role: byline.role,
            ...(byline.paper && { paper: span(text, byline.paper) }),
          },
        ]
      : [],
  }
}

/** One statement: [article, from, kind, to, sentence that holds both, more]. `from` may be `article`. */
type Statement = readonly [
  at: number,
  from: string,
  kind: RelationKind,
  to: string,
  in_: string,
  more?: Partial<Relation>,
]

function relationOf(articles: readonly Article[], statement: Statement): Relation {
  const [at, from, kind, to, text, more] = statement
  const article = articles[at]!
  const sentence = article.sentences.find(({ start, end }) => article.text.slice(start, end).includes(text))!
  const id = (name: string) => {
    const { start, end } = span(article.text, name, sentence.start)
    return `${article.id}:${start}-${end}`
  }
  return {
    kind,
    from: from === 'article' ? article.id : id(from),
    to: id(to),
    modality: 'stated',
    evidence: { articleId: article.id, sentence, rule: `hand.${kind}` },
    confidence: 0.9,
    ...more,
  }
}

function figureOf(articles: readonly Article[], at: number, subject: string, text: string): Figure {
  const article = articles[at]!
  const number = span(article.text, text)
  const sentence = article.sentences.find(({ start, end }) => start <= number.start && number.end <= end)!
  const { start, end } = span(article.text, subject, sentence.start)
  return {
    subject: `${article.id}:${start}-${end}`,
    label: '规划面积',
    value: 12_500_000,
    text,
    unit: '平方公里',
    approximation: 'about',
    time: { from: '2021', to: '2021', text: '2021年' },
    evidence: { articleId: article.id, sentence, trigger: number, rule: 'hand.figure' },
  }
}

function extractionOf(
  document: Pick<Document, 'id' | 'source' | 'published' | 'publication'>,
  drafts: readonly Draft[],
  statements: readonly Statement[],
): Extraction {
  const articles = drafts.map((draft, index) => articleOf(`${document.id}-${index + 1}`, draft))
  const text = articles.map(article => article.text).join('\n\n')
  return {
    document: { ...document, text, pages: [{ span: { start: 0, end: text.length } }], notices: [] },
    articles,
    mentions: articles.flatMap(mentionsIn),
    relations: statements.map(statement => relationOf(articles, statement)),
    figures: text.includes('12.5平方公里') ? [figureOf(articles, 0, '星河光谷', '12.5平方公里')] : [],
  }
}

const ALIASES: Readonly<Record<string, string>> = { 云帆: '云帆科技', 光谷: '星河光谷' }

function entitiesOf(extractions: readonly Extraction[]): Entity[] {
  const mentions = extractions.flatMap(extraction => extraction.mentions)
  return Object.entries(KINDS).flatMap(([name, [kind, subkind]]) => {
    const forms = [name, ...Object.keys(ALIASES).filter(alias => ALIASES[alias] === name)]
    const mentionIds = mentions.filter(({ text }) => forms.includes(text)).map(({ id }) => id)
    if (ALIASES[name] || mentionIds.length === 0) return []
    const aliases = forms.slice(1).map(text => ({ text, reason: 'shortened' as const }))
    return [{ id: `${kind}:${name}`, kind, ...(subkind && { subkind }), name, aliases, mentionIds }]
  })
}

const first = extractionOf(
  { id: 'aaa', source: 'pages/first.txt', published: '2024-03-05' },
  [
    {
      headline: '星河光谷开建',
      byline: { paper: '江城日报', role: '记者', person: '白露' },
      body: '江城新区管委会副主任、党工委委员方大同介绍，江城新区将建设星河光谷，光谷规划面积约12.5平方公里。云帆科技参与建设星河光谷。江城新区毗邻松花湖。',
    },
    { headline: '新规划发布', body: '江城新区管委会发布《江城新区规划》。江城市举办江城论坛。' },
  ],
  [
    [0, 'article', 'reportedBy', '白露', '记者 白露'],
    [0, '白露', 'reportsFor', '江城日报', '记者 白露'],
    [0, '方大同', 'holdsPosition', '江城新区管委会', '方大同介绍', { title: '副主任' }],
    [0, '方大同', 'holdsPosition', '江城新区管委会', '方大同介绍', { title: '党工委委员' }],
    [0, '江城新区', 'builds', '星河光谷', '将建设星河光谷', { modality: 'planned', confidence: 0.7 }],
    [0, '云帆科技', 'builds', '星河光谷', '参与建设'],
    [0, '江城新区', 'near', '松花湖', '毗邻松花湖'],
    [1, '江城新区管委会', 'issues', '《江城新区规划》', '发布《江城新区规划》'],
    [1, '江城市', 'holdsEvent', '江城论坛', '举办江城论坛'],
  ],
)

const second = extractionOf(
  { id: 'bbb', source: 'pages/second.txt', published: '2024-04-01', publication: '江城晚报' },
  [
    { headline: '云帆再投光谷', body: '云帆将投资光谷。江城新区正在建设星河光谷。松花湖毗邻江城新区。' },
    { body: '方大同出席江城论坛。' },
  ],
  [
    [0, '云帆', 'invests', '光谷', '将投资光谷', { modality: 'planned' }],
    [0, '江城新区', 'builds', '星河光谷', '正在建设'],
    [0, '松花湖', 'near', '江城新区', '松花湖毗邻', { figure: '3公里' }],
    [1, '方大同', 'attends', '江城论坛', '出席江城论坛', { time: { from: '2024-03-30', text: '3月30日' } }],
  ],
)

/** Two documents; 云帆科技 and 星河光谷 have a short name, 江城新区–松花湖 is said from both sides, 白露 wrote an article. */
export const extractions: readonly Extraction[] = [first, second]

/** The knowledge of these extractions in the order given. */
export const knowledgeOf = (ordered: readonly Extraction[]): Knowledge => ({
  extractions: ordered,
  entities: entitiesOf(ordered),
})
