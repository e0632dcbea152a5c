// Our own exports, read back as they are and after a round through the programs that people use; how the files were made says
// files/make.py.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../../src/graph/buildGraph.ts'
import { layOut } from '../../../src/graph/layOut.ts'
import { headlineOf } from '../../../src/text/headlineOf.ts'
import { textOf } from '../../../src/text/span.ts'
import type { KnowledgeGraph } from '../../../src/types.ts'
import { fromGexf } from '../../../src/write/foreign/fromGexf.ts'
import { fromGraphml } from '../../../src/write/foreign/fromGraphml.ts'
import { fromJson } from '../../../src/write/fromJson.ts'
import { toGexf } from '../../../src/write/gexf.ts'
import { toGraphml } from '../../../src/write/graphml.ts'
import { toJson } from '../../../src/write/json.ts'
import { cleaned } from '../../../src/write/xml.ts'
import { arbitraryKnowledge } from '../../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../../graph/fixture.ts'

const ours = buildGraph(knowledgeOf(extractions))
layOut(ours)

const fileText = (name: string) => readFileSync(new URL(`files/${name}`, import.meta.url), 'utf8')
const load = (name: string): KnowledgeGraph => (name.endsWith('.gexf') ? fromGexf : fromGraphml)(fileText(name), name)

/** What things are. */
const nodesOf = (graph: KnowledgeGraph) =>
  graph.mapNodes((id, { label, kind, subkind, aliases }) => ({
    ...{ id, label, kind, subkind },
    aliases: aliases.map(({ text }) => text),
  }))

/** What is said, in the order of keys; without what a sentence does not hold, since of several sentences none is known to say that. */
const saidIn = (graph: KnowledgeGraph) => {
  const texts = new Map(graph.getAttribute('articles').map(({ id, text }) => [id, text]))
  return graph.mapEdges((key, { kind, label, weight, confidence, evidence }, source, target) => ({
    ...{ key, source, target, kind, label, weight, confidence },
    said: evidence
      .map(({ articleId, sentence, title, modality, time, figure, rule, from, to }) => {
        const text = texts.get(articleId)!
        const said = textOf(text, sentence)
        return {
          ...{ sentence: said, title, modality, rule, time: time?.text },
          figure: figure && said.includes(figure) ? figure : undefined,
          ends: [from, to].map(end => textOf(text, end)),
        }
      })
      .sort((a, b) => (a.sentence < b.sentence ? -1 : 1)),
  }))
}

const WAYS: readonly [way: string, graph: () => KnowledgeGraph][] = [
  ['GEXF', () => fromGexf(toGexf(ours))],
  ['GraphML', () => fromGraphml(toGraphml(ours))],
  ...['networkx.gexf', 'networkx.graphml', 'igraph.graphml', 'gephi.gexf', 'gephi.graphml'].map(
    name => [name, () => load(name)] as const satisfies readonly unknown[] as [string, () => KnowledgeGraph],
  ),
]

describe.each(WAYS)('our graph through %s', (_, read) => {
  const graph = read()

  it('has the same things', () => {
    expect(nodesOf(graph)).toEqual(nodesOf(ours))
  })

  it('says the same in the same sentences', () => {
    expect(saidIn(graph)).toEqual(saidIn(ours))
  })

  it('quotes from articles under the headlines of the file, under all of them where it may be any', () => {
    const printed = graph.getAttribute('articles').map(article => [headlineOf(article), article.published])
    expect(printed.sort()).toEqual([
      ['云帆再投光谷', '2024-04-01'],
      ['新规划发布', '2024-03-05'],
      ['方大同出席江城论坛。', '2024-04-01'],
      ['星河光谷开建 / 云帆再投光谷', undefined],
      ['星河光谷开建', '2024-03-05'],
    ])
  })

  it('stands as it stood', () => {
    const shape = (all: KnowledgeGraph) => {
      const ids = ours.nodes()
      const [first, second] = ids.map(id => all.getNodeAttributes(id))
      const unit = Math.hypot(first!.x - second!.x, first!.y - second!.y)
      return ids.map(id => {
        const { x, y } = all.getNodeAttributes(id)
        return [(x - first!.x) / unit, (y - first!.y) / unit].map(value => Math.round(value * 50) / 50 + 0)
      })
    }
    expect(shape(graph)).toEqual(shape(ours))
    expect(graph.everyNode((_, { size }) => size > 0 && size <= 22)).toBe(true)
  })

  it('is saved and loaded as the equal graph', () => {
    expect(fromJson(toJson(graph)).export()).toEqual(graph.export())
    expect(fromJson(toJson(graph)).getAttribute('articles')).toEqual(graph.getAttribute('articles'))
  })
})

it('any graph of ours comes back from both with its things and kinds, and every sentence', () => {
  fc.assert(
    fc.property(arbitraryKnowledge, knowledge => {
      const graph = buildGraph(knowledge)
      const texts = new Map(graph.getAttribute('articles').map(({ id, text }) => [id, text]))
      const lines = graph.mapEdges((_, { evidence }) =>
        evidence.flatMap(({ articleId, sentence }) =>
          cleaned(textOf(texts.get(articleId)!, sentence)).split(/\r\n?|\n/),
        ),
      )
      for (const again of [fromGexf(toGexf(graph)), fromGraphml(toGraphml(graph))]) {
        expect(again.order).toBe(graph.order)
        expect(again.size).toBe(graph.size)
        expect(again.mapNodes((_, { kind, subkind }) => [kind, subkind]).sort()).toEqual(
          graph.mapNodes((_, { kind, subkind }) => [kind, subkind]).sort(),
        )
        const all = again
          .getAttribute('articles')
          .map(({ text }) => text)
          .join('\n')
        for (const line of lines.flat()) expect(all).toContain(line.trim())
      }
    }),
    { numRuns: 40 },
  )
})
