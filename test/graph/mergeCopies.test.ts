// The same sentence in two papers is one piece of evidence with two sources.
import { describe, expect, it } from 'vitest'
import { buildGraph, createPipeline, documentFromText, fromJson, quoteEdge, toJson } from '../../src/index.ts'

const pipeline = createPipeline()
const AGENCY = '河湾市去年兴建河湾药谷，河湾药谷规划面积18.4平方公里。'
const pageOf = (headline: string, publication: string, more = '') =>
  pipeline.extract(documentFromText(`${headline}\n${AGENCY}${more}\n`, `${publication}.txt`, { publication }))
const graphOf = (...pages: ReturnType<typeof pageOf>[]) => buildGraph(pipeline.resolve(pages))

const EDGE = 'place:河湾市|builds|project:河湾药谷'
const [one, other] = [pageOf('河湾药谷开建', '河湾日报'), pageOf('药谷落户河湾', '江城晚报', '记者昨日到场。')]

describe('agency copy', () => {
  const graph = graphOf(one, other)

  it('counts once, with both sources', () => {
    expect(graph.getEdgeAttribute(EDGE, 'weight')).toBe(1)
    const [quote, ...more] = quoteEdge(graph, EDGE).evidence
    expect(more).toEqual([])
    expect([quote?.publication, ...(quote?.copies ?? []).map(({ publication }) => publication)].sort()).toEqual([
      '江城晚报',
      '河湾日报',
    ])
  })

  it('tells a figure once', () => {
    const figures = graph.getNodeAttribute('project:河湾药谷', 'figures')
    expect(figures.map(({ text, copies }) => [text, copies?.length])).toEqual([['18.4平方公里', 1]])
  })

  it('is the same in whatever order the papers came, and from its file', () => {
    expect(graphOf(other, one).export()).toEqual(graph.export())
    expect(fromJson(toJson(graph)).export()).toEqual(graph.export())
  })
})

it('other words are further evidence', () => {
  const reworded = pipeline.extract(documentFromText('快讯\n河湾市日前兴建河湾药谷。\n', 'c.txt'))
  const graph = graphOf(one, reworded)
  expect(graph.getEdgeAttribute(EDGE, 'weight')).toBe(2)
})

it('a sentence that an article repeats is no copy', () => {
  const graph = graphOf(pageOf('河湾药谷开建', '河湾日报', AGENCY))
  expect(graph.getEdgeAttribute(EDGE, 'evidence').map(({ copies }) => copies)).toEqual([undefined])
})
