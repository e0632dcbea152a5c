import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locateBoxes } from '../../src/text/locateBoxes.ts'
import type { TextBox } from '../../src/types.ts'

const box = (
  start: number,
  end: number,
  [x, y, width, height]: readonly [number, number, number, number],
  page = 0,
) => ({
  span: { start, end },
  page,
  x,
  y,
  width,
  height,
})
/** Two lines of ten characters, ten points each, then a vertical line of five on another page. */
const BOXES: readonly TextBox[] = [
  box(0, 10, [50, 100, 100, 10]),
  box(11, 21, [50, 115, 100, 10]),
  box(22, 27, [300, 40, 10, 50], 1),
]
const at = (boxes: readonly TextBox[], ...ranges: [number, number][]) =>
  locateBoxes(
    boxes,
    ranges.map(([start, end]) => ({ start, end })),
  ).map(b => [b.page, b.x, b.y, b.width, b.height])

describe('a range has', () => {
  const rows: [name: string, ranges: [number, number][], boxes: number[][]][] = [
    ['the box of its run', [[0, 10]], [[0, 50, 100, 100, 10]]],
    ['the part of it that its characters take up', [[3, 5]], [[0, 80, 100, 20, 10]]],
    [
      'a box a line',
      [[8, 13]],
      [
        [0, 130, 100, 20, 10],
        [0, 50, 115, 20, 10],
      ],
    ],
    ['a part from the top of a vertical run', [[24, 26]], [[1, 300, 60, 10, 20]]],
    ['none between the runs', [[10, 11]], []],
    ['none where it is empty', [[4, 4]], []],
    ['none beyond the last', [[27, 40]], []],
    [
      'the boxes of several ranges in their order',
      [
        [22, 27],
        [0, 10],
      ],
      [
        [1, 300, 40, 10, 50],
        [0, 50, 100, 100, 10],
      ],
    ],
  ]
  test.each(rows)('%s', (_, ranges, boxes) => expect(at(BOXES, ...ranges)).toEqual(boxes))
})

describe('boxes that follow each other are', () => {
  const rows: [name: string, boxes: TextBox[], found: number[][]][] = [
    [
      'one on a line, blanks of justification between them too',
      [box(0, 1, [0, 0, 10, 10]), box(1, 2, [10, 0, 10, 10]), box(2, 3, [32, 1, 10, 10])],
      [[0, 0, 0, 42, 11]],
    ],
    ['one from top to bottom', [box(0, 1, [0, 0, 10, 10]), box(1, 2, [0, 10, 10, 10])], [[0, 0, 0, 10, 20]]],
    [
      'two on two lines',
      [box(0, 4, [0, 0, 40, 10]), box(4, 8, [0, 12, 40, 10])],
      [
        [0, 0, 0, 40, 10],
        [0, 0, 12, 40, 10],
      ],
    ],
    [
      'two in two columns',
      [box(0, 4, [0, 0, 40, 10]), box(4, 8, [60, 0, 40, 10])],
      [
        [0, 0, 0, 40, 10],
        [0, 60, 0, 40, 10],
      ],
    ],
    [
      'two on two pages',
      [box(0, 1, [0, 0, 10, 10], 0), box(1, 2, [10, 0, 10, 10], 1)],
      [
        [0, 0, 0, 10, 10],
        [1, 10, 0, 10, 10],
      ],
    ],
  ]
  test.each(rows)('%s', (_, boxes, found) => expect(at(boxes, [0, 100])).toEqual(found))

  test('as sure as the least sure of them', () => {
    const boxes = [
      { ...box(0, 1, [0, 0, 10, 10]), confidence: 0.9 },
      { ...box(1, 2, [10, 0, 10, 10]), confidence: 0.4 },
    ]
    expect(locateBoxes(boxes, [{ start: 0, end: 2 }])).toMatchObject([{ confidence: 0.4, span: { start: 0, end: 2 } }])
  })
})

test('any range finds what a look at every box finds, and no point outside of them', () => {
  const any = fc.array(
    fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }), x: fc.nat(100), y: fc.nat(100) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(any, fc.nat(40), fc.nat(40), (runs, a, b) => {
      let end = 0
      const boxes = runs.map(({ gap, length, x, y }) => {
        const start = end + gap
        end = start + length
        return box(start, end, [x, y, length * 10, 10])
      })
      const [start, stop] = [Math.min(a, b), Math.max(a, b)]
      const touched = boxes.filter(({ span }) => span.start < stop && span.end > start && start < stop)
      const found = locateBoxes(boxes, [{ start, end: stop }])
      expect(found.length > 0).toBe(touched.length > 0)
      expect(found.length).toBeLessThanOrEqual(touched.length)
      if (touched.length === 0) return
      expect(found[0]!.span.start).toBe(Math.max(start, touched[0]!.span.start))
      expect(found.at(-1)!.span.end).toBe(Math.min(stop, touched.at(-1)!.span.end))
      for (const { x, width } of found) {
        expect(x).toBeGreaterThanOrEqual(Math.min(...touched.map(t => t.x)))
        expect(x + width).toBeLessThanOrEqual(Math.max(...touched.map(t => t.x + t.width)) + 1e-9)
      }
    }),
  )
})
