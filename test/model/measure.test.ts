import { describe, expect, it } from 'vitest'
import { f1Of, precisionOf, recallOf, tallySpans } from '../../src/model/measure.ts'

const span = (start: number, end: number, type: string) => ({ start, end, type })

describe('tallySpans', () => {
  it('counts a name where its bounds and type are right', () => {
    const gold = [[span(0, 2, 'PER'), span(3, 6, 'ORG'), span(7, 9, 'LOC')], [span(0, 2, 'LOC')]]
    const found = [[span(0, 2, 'PER'), span(3, 5, 'ORG'), span(7, 9, 'PER')], [span(0, 2, 'LOC')]]
    expect(tallySpans(gold, found)).toEqual([
      { type: 'LOC', gold: 2, found: 1, right: 1 },
      { type: 'ORG', gold: 1, found: 1, right: 0 },
      { type: 'PER', gold: 1, found: 2, right: 1 },
      { type: 'ALL', gold: 4, found: 4, right: 2 },
    ])
  })

  it('compares names of one sentence only', () => {
    expect(tallySpans([[span(0, 2, 'PER')], []], [[], [span(0, 2, 'PER')]]).at(-1)).toEqual({
      type: 'ALL',
      gold: 1,
      found: 1,
      right: 0,
    })
  })
})

describe('rates', () => {
  it.each([
    [{ gold: 4, found: 2, right: 1 }, 0.5, 0.25, 1 / 3],
    [{ gold: 3, found: 3, right: 3 }, 1, 1, 1],
    [{ gold: 2, found: 0, right: 0 }, 0, 0, 0],
    [{ gold: 0, found: 0, right: 0 }, 0, 0, 0],
  ])('of %o', (counts, precision, recall, f1) => {
    const tally = { type: 'ALL', ...counts }
    expect([precisionOf(tally), recallOf(tally), f1Of(tally)]).toEqual([precision, recall, f1])
  })
})
