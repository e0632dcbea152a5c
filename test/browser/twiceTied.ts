// Two entities with two relations between them, side by side: small enough to know where everything is.
import { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/index.ts'

export const TWICE = { person: '江一鸣', company: '长河公司' } as const

const SENTENCE = '江一鸣任长河公司总经理，介绍了长河公司。'

/** 江一鸣 holds a position in 长河公司 and introduces it. */
export function twiceTied(): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const sentence = { start: 0, end: SENTENCE.length }
  graph.setAttribute('articles', [
    {
      id: 'a-1',
      role: 'news',
      text: SENTENCE,
      segments: [{ at: 0, source: sentence }],
      sentences: [sentence],
      body: sentence,
      byline: [],
      documentId: 'a',
      source: 'a.txt',
      credits: [],
    },
  ])
  const [person, company] = [`person:${TWICE.person}`, `organization:${TWICE.company}`]
  const node = { aliases: [], figures: [], size: 8, y: 0 }
  const at = (start: number, length: number) => ({ articleId: 'a-1', start, end: start + length })
  graph.addNode(person, { ...node, kind: 'person', label: TWICE.person, mentions: [at(0, 3)], x: -200 })
  graph.addNode(company, { ...node, kind: 'organization', label: TWICE.company, mentions: [at(4, 4)], x: 200 })
  for (const [kind, label, to] of [
    ['holdsPosition', '任职', 4],
    ['introduces', '介绍', 15],
  ] as const)
    graph.addDirectedEdgeWithKey(`${person}|${kind}|${company}`, person, company, {
      kind,
      label,
      weight: 1,
      confidence: 0.9,
      evidence: [
        {
          articleId: 'a-1',
          sentence,
          rule: 'test',
          from: { start: 0, end: 3 },
          to: { start: to, end: to + 4 },
          modality: 'stated',
          confidence: 0.9,
        },
      ],
    })
  return graph
}
