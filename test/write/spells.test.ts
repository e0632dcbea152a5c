import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EdgeEvidence } from '../../src/types.ts'
import { spellsOf } from '../../src/write/spells.ts'

const nothing = { start: 0, end: 0 }
const said = (from?: string, to?: string): EdgeEvidence => ({
  ...{ articleId: 'a', sentence: nothing, rule: 'hand', from: nothing, to: nothing },
  ...{ modality: 'stated', confidence: 1 },
  time: { ...(from !== undefined && { from }), ...(to !== undefined && { to }), text: '' },
})
const undated = said()
const none = () => undefined

describe('spellsOf', () => {
  it.each<[what: string, evidence: EdgeEvidence[], spells: object[]]>([
    ['nothing', [], []],
    ['what is not dated', [undated], []],
    ['whole days', [said('2022-07-15', '2022-07-16')], [{ start: '2022-07-15', end: '2022-07-16' }]],
    ['a year', [said('2022', '2022')], [{ start: '2022-01-01', end: '2022-12-31' }]],
    ['a month and a day', [said('2022-02', '2022-03-05')], [{ start: '2022-02-01', end: '2022-03-05' }]],
    ['an open end', [said('2022')], [{ start: '2022-01-01' }]],
    ['an open beginning', [said(undefined, '2022-06')], [{ end: '2022-06-30' }]],
    ['the same twice', [said('2022', '2022'), said('2022', '2022')], [{ start: '2022-01-01', end: '2022-12-31' }]],
    [
      'two apart',
      [said('2023', '2023'), said('2021', '2021')],
      [
        { start: '2021-01-01', end: '2021-12-31' },
        { start: '2023-01-01', end: '2023-12-31' },
      ],
    ],
    [
      'two that overlap',
      [said('2022-07-15', '2022-07-15'), said('2022', '2022')],
      [{ start: '2022-01-01', end: '2022-12-31' }],
    ],
    ['two open ones that meet', [said('2021'), said(undefined, '2022')], []],
    ['no dates at all', [said('昨天', '2022-02-30')], []],
    ['an end before its beginning', [said('2022', '2021')], []],
  ])('%s', (_, evidence, spells) => {
    expect(spellsOf(evidence, none)).toEqual(spells)
  })

  it('takes the day of printing where the sentence names none', () => {
    const printed = () => '2024-03'
    expect(spellsOf([undated], printed)).toEqual([{ start: '2024-03-01', end: '2024-03-31' }])
    expect(spellsOf([said('2022', '2022')], printed)).toEqual([{ start: '2022-01-01', end: '2022-12-31' }])
    expect(spellsOf([undated], () => 'soon')).toEqual([])
  })

  it('is sorted and nowhere overlapping, and covers what was said', () => {
    const day = fc.integer({ min: 1, max: 28 }).map(number => `2022-02-${String(number).padStart(2, '0')}`)
    const range = fc.tuple(day, day).map(days => days.sort() as [string, string])
    fc.assert(
      fc.property(fc.array(range), ranges => {
        const spells = spellsOf(
          ranges.map(([from, to]) => said(from, to)),
          none,
        )
        for (const [index, { start }] of spells.entries())
          if (index > 0) expect(start! > spells[index - 1]!.end!).toBe(true)
        for (const [from, to] of ranges)
          expect(spells.some(({ start, end }) => start! <= from && to <= end!)).toBe(true)
      }),
    )
  })
})
