// A graph whose every text tries to be markup: names, aliases, titles, figures, headline and sentence.
import {
  buildGraph,
  type Entity,
  type EntityKind,
  type KnowledgeGraph,
  layOut,
  type Mention,
  type Span,
} from '../../src/index.ts'

export const PERSON = '<img src=x onerror=window.struck=1>'
export const COMPANY = '"><script>window.struck=2</script>公司'
export const HEADLINE = '</h1><svg onload=window.struck=3>'
export const TITLE = '<b onmouseover=window.struck=4>总裁</b>'

const SENTENCE = `${PERSON}任${COMPANY}的${TITLE}，产值<i>9</i>亿元。`
const TEXT = `${HEADLINE}\n${SENTENCE}`

const spanOf = (part: string): Span => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length })

function mention(kind: EntityKind, text: string): Mention {
  const { start, end } = spanOf(text)
  return { id: `a-1:${start}-${end}`, articleId: 'a-1', start, end, kind, text, recognizer: 'test', confidence: 1 }
}

/** One article, a person and a company, one relation and one figure. */
export function hostileGraph(): KnowledgeGraph {
  const mentions = [mention('person', PERSON), mention('organization', COMPANY)] as const
  const entities = mentions.map(
    ({ id, kind, text }): Entity => ({
      id: `${kind}:${text}`,
      kind,
      name: text,
      aliases: [{ text: `<a href=javascript:window.struck=5>${kind}</a>`, reason: 'defined' }],
      mentionIds: [id],
    }),
  )
  const evidence = { articleId: 'a-1', sentence: spanOf(SENTENCE), trigger: spanOf(TITLE), rule: 'test' }
  const [person, company] = mentions
  const graph = buildGraph({
    entities,
    extractions: [
      {
        document: { id: 'd', source: 'd.txt', text: TEXT, pages: [], notices: [] },
        articles: [
          {
            id: 'a-1',
            role: 'news',
            text: TEXT,
            segments: [{ at: 0, source: { start: 0, end: TEXT.length } }],
            sentences: [spanOf(SENTENCE)],
            headline: spanOf(HEADLINE),
            body: spanOf(SENTENCE),
            byline: [],
          },
        ],
        mentions,
        relations: [
          {
            kind: 'holdsPosition',
            from: person.id,
            to: company.id,
            title: TITLE,
            modality: 'stated',
            evidence,
            confidence: 1,
          },
        ],
        figures: [
          {
            subject: company.id,
            label: '<u>产值</u>',
            value: 9e8,
            text: '<i>9</i>亿元',
            unit: '元',
            evidence,
          },
        ],
      },
    ],
  })
  layOut(graph)
  return graph
}
