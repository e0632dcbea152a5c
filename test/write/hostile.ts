// Names that break writers which do not escape, and a graph that has nothing else in it.
import { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, GraphArticle, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../../src/types.ts'

/** What was written, and what must come back: all but what XML cannot hold. */
export const HOSTILE: readonly (readonly [written: string, read: string])[] = [
  [']]>', ']]>'],
  ['<![CDATA[x]]>', '<![CDATA[x]]>'],
  ['</title><script>alert(1)</script>', '</title><script>alert(1)</script>'],
  ['&amp;&#0;&x;', '&amp;&#0;&x;'],
  ['“药谷”"\'`', '“药谷”"\'`'],
  ['a,b;c\td', 'a,b;c\td'],
  ['行\n列', '行\n列'],
  ['行\r\n列\r末', '行\r\n列\r末'],
  ['长\u0000春', '长春'],
  ['\ud83d新区', '新区'],
  ['新区\ude00', '新区'],
  ['\ud83d\ude00', '\ud83d\ude00'],
  ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ['=1\n=2', '=1\n=2'],
  ["');DROP TABLE nodes;--", "');DROP TABLE nodes;--"],
  ['\u202e新区\u200f', '\u202e新区\u200f'],
  ['\u200f=1+1', '\u200f=1+1'],
  ['＝1＋1', '＝1＋1'],
  ['－2', '－2'],
  ['@SUM(A1)', '@SUM(A1)'],
  ['\t=1', '\t=1'],
  ['"=1', '"=1'],
  ['$& $1 %s', '$& $1 %s'],
  ['\\u0027}) DETACH DELETE n // \\', '\\u0027}) DETACH DELETE n // \\'],
  ['![[x]] [药谷](y) #标签 ==重== %%注%%', '![[x]] [药谷](y) #标签 ==重== %%注%%'],
  ['__proto__', '__proto__'],
]

/** A node for each of these names, in order, and an edge from each to the next that says it again. */
export function hostileGraph(): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  const names = HOSTILE.map(([written]) => written)
  const articles = names.map((text): GraphArticle => {
    const body = { start: 0, end: text.length }
    const id = `a:${text}`
    const article = { id, role: 'news' as const, text, segments: [], sentences: [body], body, byline: [] }
    return { ...article, credits: [], documentId: id, source: text }
  })
  graph.setAttribute('articles', articles)
  for (const [index, label] of names.entries()) {
    const aliases = [{ text: label, reason: 'printed' as const }]
    const place = { x: index * 40 - 300, y: index * -25.5, size: 6 + (index % 5) }
    graph.addNode(`person:${label}`, { label, kind: 'person', aliases, mentions: [], figures: [], ...place })
  }
  for (const [index, label] of names.entries()) {
    const ends = [label, names[(index + 1) % names.length]!].map(name => `person:${name}`)
    const span = { start: 0, end: label.length }
    const said = { articleId: `a:${label}`, sentence: span, rule: label, from: span, to: span }
    const evidence = [{ ...said, title: label, figure: label, modality: 'stated', confidence: 0.5 } as const]
    graph.addDirectedEdgeWithKey(label, ends[0]!, ends[1]!, {
      ...{ kind: 'familyOf', label, weight: 1, confidence: 0.5 },
      evidence,
    })
  }
  return graph
}
