import { expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { describeArticle } from '../../src/query/describeArticle.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

type Range = readonly [start: number, end: number]
const span = ([start, end]: Range) => ({ start, end })

/** The place of article `aaa-1` with pieces at these ranges of its source, beside `aaa-2`, which is one piece at 0–5. */
function placeWith(pieces: readonly Range[]) {
  const [first, second] = extractions
  const segments = pieces.map((piece, at) => ({ at, source: span(piece) }))
  const articles = first!.articles.map((article, index) => ({
    ...article,
    segments: index === 0 ? segments : [{ at: 0, source: { start: 0, end: 5 } }],
  }))
  return describeArticle(buildGraph(knowledgeOf([{ ...first!, articles }, second!])), 'aaa-1').place
}

it.each<[what: string, pieces: readonly Range[], spans: readonly Range[]]>([
  ['no piece', [], []],
  ['one', [[3, 9]], [[3, 9]]],
  [
    'two that touch are one',
    [
      [3, 9],
      [9, 12],
    ],
    [[3, 12]],
  ],
  [
    'and two with a line break between',
    [
      [3, 9],
      [11, 14],
    ],
    [[3, 14]],
  ],
  [
    'two farther apart are two',
    [
      [3, 9],
      [12, 14],
    ],
    [
      [3, 9],
      [12, 14],
    ],
  ],
  [
    'what is not in the source leaves no trace',
    [
      [3, 9],
      [0, 0],
      [10, 14],
    ],
    [[3, 14]],
  ],
  [
    'in the order in which they are read',
    [
      [30, 40],
      [3, 9],
      [10, 20],
    ],
    [
      [30, 40],
      [3, 20],
    ],
  ],
])('spans: %s', (_, pieces, spans) => {
  expect(placeWith(pieces).spans).toEqual(spans.map(span))
})

it('others are the rest of the document, and `of` reaches as far as any of them', () => {
  expect(placeWith([[10, 90]])).toEqual({
    spans: [{ start: 10, end: 90 }],
    of: { start: 0, end: 90 },
    others: [{ id: 'aaa-2', headline: '新规划发布', spans: [{ start: 0, end: 5 }] }],
  })
  expect(placeWith([[1, 2]]).of).toEqual({ start: 0, end: 5 })
})
