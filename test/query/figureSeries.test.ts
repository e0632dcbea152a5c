import { expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { figureSeries } from '../../src/query/figureSeries.ts'
import type { KnowledgeGraph, NodeFigure } from '../../src/types.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { graphOf, idOf } from './graphOf.ts'

type Said = Partial<NodeFigure> & { readonly articleId?: string }

/** Node 0 with these figures. The article `a` has no date, `d` is of 2020-05-01. */
function withFigures(...figures: readonly Said[]): KnowledgeGraph {
  const graph = graphOf(1, [])
  graph.updateAttribute('articles', articles => [
    ...articles!,
    { ...articles![0]!, id: 'd', documentId: 'd', published: '2020-05-01' },
  ])
  const at = { start: 0, end: 0 }
  const whole = { label: '产值', unit: '元', value: 1, text: '1元', at }
  graph.setNodeAttribute(
    idOf(0),
    'figures',
    figures.map(({ articleId = 'a', ...figure }) => ({
      ...whole,
      ...figure,
      evidence: { articleId, sentence: at, rule: 'r' },
    })),
  )
  return graph
}
const time = (from: string, to = from) => ({ from, to, text: from })

it('puts a label’s figures in the order of time: the one given, else the day of print, else last', () => {
  const graph = withFigures(
    { value: 4 },
    { value: 3, time: time('2021') },
    { value: 2, articleId: 'd' },
    { value: 1, time: time('2019', '2020'), articleId: 'd' },
    { value: 0, time: { to: '2019', text: '截至2019年' } },
  )
  const [series, ...others] = figureSeries(graph, '0')
  expect(others).toEqual([])
  expect(series).toMatchObject({ label: '产值', unit: '元' })
  expect(series!.points.map(({ value, from, to }) => [value, from, to])).toEqual([
    [0, '2019', '2019'],
    [1, '2019', '2020'],
    [2, '2020-05-01', '2020-05-01'],
    [3, '2021', '2021'],
    [4, undefined, undefined],
  ])
})

it.each<[label: string | undefined, found: readonly string[]]>([
  [undefined, ['产值 元', '产值 家', '企业数 家', '工业产值 元']],
  ['产值', ['产值 元', '产值 家', '工业产值 元']],
  ['企业', ['企业数 家']],
  ['面积', []],
])('label %s keeps %j, one series for a label and a unit', (label, found) => {
  const graph = withFigures({}, { unit: '家' }, { label: '工业产值' }, { label: '企业数', unit: '家' }, {})
  const series = figureSeries(graph, idOf(0), label === undefined ? {} : { label })
  expect(series.map(({ label, unit }) => `${label} ${unit}`).sort()).toEqual([...found].sort())
})

it('has the sentence, by an alias too', () => {
  const [series] = figureSeries(buildGraph(knowledgeOf(extractions)), '光谷')
  expect(series).toMatchObject({
    label: '规划面积',
    unit: '平方公里',
    points: [{ from: '2021', to: '2021', value: 12_500_000, text: '12.5平方公里', approximation: 'about' }],
  })
  expect(series!.points[0]!.quote.text).toContain('规划面积约12.5平方公里')
})

it('refuses names that are not there', () => {
  expect(() => figureSeries(withFigures(), 'nobody')).toThrow('no entity “nobody”')
})
