import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  begin,
  end,
  inside,
  isOpen,
  labelCount,
  OUTSIDE,
  single,
  spansOf,
  typeOf,
  writeSpan,
} from '../../src/model/labels.ts'

const TYPES = ['LOC', 'ORG', 'PER']

/** Spans of a text that do not overlap, with the text's length. */
const separateSpans = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }), type: fc.nat(TYPES.length - 1) }))
  .chain(rows => {
    let at = 0
    const spans = rows.map(({ gap, length, type }) => {
      const start = at + gap
      at = start + length
      return { start, end: at, type: TYPES[type]! }
    })
    return fc.nat(3).map(rest => ({ spans, length: at + rest }))
  })

describe('labels', () => {
  it('are a number each', () => {
    const all = TYPES.flatMap((_, t) => [begin(t), inside(t), end(t), single(t)])
    expect([OUTSIDE, ...all].sort((a, b) => a - b)).toEqual(Array.from({ length: labelCount(3) }, (_, i) => i))
  })

  it.each(TYPES.map((name, t) => [name, t] as const))('know their type: %s', (_, t) => {
    for (const label of [begin(t), inside(t), end(t), single(t)]) expect(typeOf(label)).toBe(t)
  })

  it('are open within a name alone', () => {
    expect([OUTSIDE, begin(1), inside(1), end(1), single(1)].map(isOpen)).toEqual([false, true, true, false, false])
  })
})

describe('spans', () => {
  it.each([
    ['one unit', 1, [single(2)]],
    ['two units', 2, [begin(2), end(2)]],
    ['four units', 4, [begin(2), inside(2), inside(2), end(2)]],
  ])('of %s are written from begin to end', (_, length, expected) => {
    const row = new Int8Array(6)
    writeSpan(row, { start: 1, end: 1 + length }, 2)
    expect([...row]).toEqual([0, ...expected, ...new Array(5 - length).fill(0)])
  })

  it('that are written are read back', () => {
    fc.assert(
      fc.property(separateSpans, ({ spans, length }) => {
        const row = new Int8Array(length)
        for (const span of spans) writeSpan(row, span, TYPES.indexOf(span.type))
        expect(spansOf(row, TYPES)).toEqual(spans)
      }),
    )
  })
})
