// A graph made by hand, so that the doors can be tested whatever the extraction finds: one article, seven entities.
import { buildGraph, type Entity, type EntityKind, type KnowledgeGraph, layOut, type Mention } from '../../src/index.ts'

const HEADLINE = '河湾新区医药产业见闻'
const FIRST = '河湾新区管委会主任陈立群介绍，康源药业位于河湾新区。'
const SECOND = '康源药业与华创生物合作建设A/B|50%#1?项目，产值实现12亿元。'
const THIRD = '李明和李明都在现场。'
const TEXT = `${HEADLINE}\n${FIRST}${SECOND}${THIRD}`

/** An id with every character that means something in a URL. */
export const ODD_ID = 'project:A/B|50%#1?项目'

const NAMES: readonly [kind: EntityKind, name: string, from: string, id?: string][] = [
  ['place', '河湾新区', FIRST],
  ['person', '陈立群', FIRST],
  ['organization', '康源药业', FIRST],
  ['organization', '华创生物', SECOND],
  ['project', 'A/B|50%#1?项目', SECOND],
  ['person', '李明', THIRD],
  ['person', '李明', '李明都', 'person:李明#2'],
]

/** 陈立群 holdsPosition 河湾新区 ← locatedIn 康源药业 ↔ collaborates 华创生物; 华创生物 builds the project; two namesakes 李明. */
export function smallGraph(): KnowledgeGraph {
  const mentions = NAMES.map(([kind, text, from]): Mention => {
    const start = TEXT.indexOf(text, TEXT.indexOf(from))
    const end = start + text.length
    return { id: `a-1:${start}-${end}`, articleId: 'a-1', start, end, kind, text, recognizer: 'test', confidence: 1 }
  })
  const entities = mentions.map(({ id, kind, text }, index): Entity => {
    const aliases = text === '康源药业' ? [{ text: '康源', reason: 'shortened' as const }] : []
    return { id: NAMES[index]![3] ?? `${kind}:${text}`, kind, name: text, aliases, mentionIds: [id] }
  })
  const [area, person, company, partner, project] = mentions.map(({ id }) => id) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const evidence = (sentence: string, trigger: string) => ({
    articleId: 'a-1',
    sentence: spanOf(sentence),
    trigger: spanOf(trigger),
    rule: 'test',
  })
  const stated = { modality: 'stated', confidence: 0.9 } as const
  const article = {
    id: 'a-1',
    role: 'news' as const,
    text: TEXT,
    segments: [{ at: 0, source: { start: 0, end: TEXT.length } }],
    sentences: [FIRST, SECOND, THIRD].map(spanOf),
    headline: spanOf(HEADLINE),
    body: { start: HEADLINE.length + 1, end: TEXT.length },
    byline: [],
  }
  const graph = buildGraph({
    entities,
    extractions: [
      {
        document: { id: 'a', source: 'small.txt', text: TEXT, pages: [], notices: [] },
        articles: [article],
        mentions,
        relations: [
          {
            kind: 'holdsPosition',
            from: person,
            to: area,
            title: '管委会主任',
            evidence: evidence(FIRST, '主任'),
            ...stated,
          },
          { kind: 'locatedIn', from: company, to: area, evidence: evidence(FIRST, '位于'), ...stated },
          { kind: 'collaborates', from: company, to: partner, evidence: evidence(SECOND, '合作'), ...stated },
          { kind: 'builds', from: partner, to: project, evidence: evidence(SECOND, '建设'), ...stated },
        ],
        figures: [
          {
            subject: company,
            label: '产值',
            value: 1.2e9,
            text: '12亿元',
            unit: '元',
            evidence: evidence(SECOND, '产值'),
          },
        ],
      },
    ],
  })
  layOut(graph)
  return graph
}

function spanOf(text: string): { start: number; end: number } {
  const start = TEXT.indexOf(text)
  return { start, end: start + text.length }
}
