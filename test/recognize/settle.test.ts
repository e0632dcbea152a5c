import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../src/recognize/candidate.ts'
import { settle } from '../../src/recognize/settle.ts'

const text = '江城市公安局城南分局局长'
const guess = (kind: Candidate['kind'], start: number, end: number, confidence: number): Candidate => ({
  kind,
  start,
  end,
  confidence,
  recognizer: 'test',
})
const spans = (candidates: readonly Candidate[]) =>
  settle(text, candidates).map(({ start, end, kind }) => [kind, start, end])

describe('settle', () => {
  it('keeps the surer of two that cross', () => {
    expect(spans([guess('place', 0, 4, 0.6), guess('organization', 3, 9, 0.9)])).toEqual([['organization', 3, 9]])
  })

  it('keeps one of two kinds for one span', () => {
    expect(spans([guess('place', 0, 3, 0.6), guess('person', 0, 3, 0.7)])).toEqual([['person', 0, 3]])
  })

  it('nests a sure place and a sure body in a body', () => {
    expect(
      spans([guess('organization', 0, 10, 0.8), guess('organization', 0, 6, 0.82), guess('place', 0, 3, 0.9)]),
    ).toEqual([
      ['organization', 0, 10],
      ['organization', 0, 6],
      ['place', 0, 3],
    ])
  })

  it('drops the tail of a name of the same kind, and a person inside a body', () => {
    expect(spans([guess('organization', 0, 6, 0.8), guess('organization', 3, 6, 0.9)])).toEqual([
      ['organization', 0, 6],
    ])
    expect(spans([guess('organization', 0, 6, 0.8), guess('person', 0, 2, 0.9)])).toEqual([['organization', 0, 6]])
  })

  it('drops what is too weak', () => {
    expect(spans([guess('place', 0, 3, 0.4)])).toEqual([])
  })
})
