import { expect, it } from 'vitest'
import { evidenceIn, figureIn } from '../../src/query/statementsIn.ts'
import type { EdgeEvidence, NodeFigure, Span } from '../../src/types.ts'

const span = (start: number, end: number): Span => ({ start, end })
const A = { articleId: 'a', sentence: span(10, 20) }
const B = { articleId: 'b', sentence: span(30, 40) }
const C = { articleId: 'c', sentence: span(4, 14) }

const said: EdgeEvidence = {
  ...A,
  rule: 'r',
  trigger: span(14, 16),
  from: span(10, 12),
  to: span(17, 19),
  modality: 'stated',
  confidence: 1,
  copies: [B, C],
}
const { copies, ...alone } = said
const inB = { ...alone, ...B, trigger: span(34, 36), from: span(30, 32), to: span(37, 39) }

it.each<[articles: string[], evidence: EdgeEvidence | undefined]>([
  [['a', 'b', 'c'], said],
  [['a', 'c'], { ...alone, copies: [C] }],
  [['a'], alone],
  [['b'], inB],
  [['c', 'b'], { ...inB, copies: [C] }],
  [['d'], undefined],
  [[], undefined],
])('a sentence that three print, in %j', (articles, evidence) => {
  expect(evidenceIn(said, new Set(articles))).toEqual(evidence)
})

it('a trigger outside the sentence stays with the article that it is in', () => {
  const outside = { ...said, trigger: span(2, 4) }
  expect(evidenceIn(outside, new Set('a'))).toEqual({ ...alone, trigger: span(2, 4) })
  expect(evidenceIn(outside, new Set('b'))).not.toHaveProperty('trigger')
})

it('a figure moves in the same way', () => {
  const evidence = { ...A, rule: 'r', trigger: span(14, 16) }
  const figure: NodeFigure = {
    label: '产值',
    value: 1,
    text: '1元',
    unit: '元',
    at: span(10, 12),
    evidence,
    copies: [B],
  }
  const { copies, ...rest } = figure
  expect(figureIn(figure, new Set('ab'))).toEqual(figure)
  expect(figureIn(figure, new Set('b'))).toEqual({
    ...rest,
    at: span(30, 32),
    evidence: { ...B, rule: 'r', trigger: span(34, 36) },
  })
  expect(figureIn(figure, new Set('c'))).toBeUndefined()
})
