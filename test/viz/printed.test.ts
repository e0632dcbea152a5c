import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextBox } from '../../src/types.ts'
import { type Box, boxesOn, joined, labelOf, pagesOf, pageToShow, setLine, sizeOf } from '../../viz/printed.ts'

const box = (start: number, end: number, page: number, [x, y, width, height]: readonly number[]): TextBox => ({
  span: { start, end },
  page,
  x: x!,
  y: y!,
  width: width!,
  height: height!,
})
/** Two lines on the second page of its source, one on the fourth. */
const ARTICLE = {
  boxes: [box(0, 10, 1, [30, 50, 100, 10]), box(10, 20, 1, [30, 64, 100, 10]), box(20, 30, 3, [30, 50, 100, 10])],
  pages: [{ page: 1, label: '7', width: 600, height: 800 }],
}
const rect = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height })

describe('the pages of an article', () => {
  test('are those that its lines are on, called as papers call them', () => {
    expect(pagesOf(ARTICLE)).toEqual([{ page: 1, label: '07' }, { page: 3 }])
    expect(pagesOf({})).toEqual([])
  })

  test.each([
    ['7', '07'],
    ['A7', 'A07'],
    ['12', '12'],
    ['A12', 'A12'],
    ['要闻', '要闻'],
  ])('%s is printed as %s', (label, printed) => {
    expect(labelOf(label)).toEqual({ label: printed })
  })

  test.each([
    ['where the range begins', { start: 25, end: 28 }, 3],
    ['where a range over two pages begins', { start: 18, end: 28 }, 1],
    ['the first, where nothing is asked for', { start: 0, end: 0 }, 1],
    ['the one asked for', { start: 25, end: 28, page: 1 }, 1],
    ['another, where the one asked for is none of them', { start: 25, end: 28, page: 9 }, 1],
  ])('%s is shown', (_, at, page) => {
    expect(pageToShow(ARTICLE, at)).toBe(page)
  })

  test('is none where it is not known where its lines stand', () => {
    expect(pageToShow({}, { start: 0, end: 5 })).toBeUndefined()
  })
})

test('a range stands where its characters do', () => {
  expect(boxesOn(ARTICLE, { start: 5, end: 22 }, 1)).toMatchObject([rect(80, 50, 50, 10), rect(30, 64, 100, 10)])
  expect(boxesOn(ARTICLE, { start: 5, end: 22 }, 3)).toMatchObject([rect(30, 50, 20, 10)])
  expect(boxesOn(ARTICLE, { start: 5, end: 22 }, 0)).toEqual([])
})

describe('the size of a page', () => {
  const line = { start: 0, end: 1, text: '甲', ...rect(500, 700, 10, 20) }
  const articles = [{ id: 'a', headline: '', lines: [line] }]

  test.each([
    [
      { width: 600, height: 800, articles },
      { width: 600, height: 800 },
    ],
    [{ articles }, { width: 546, height: 756 }],
    [
      { width: 0, height: 800, articles },
      { width: 546, height: 800 },
    ],
  ])('of %o is %o', (view, size) => {
    expect(sizeOf(view)).toEqual(size)
  })
})

describe('a line', () => {
  const set = (text: string, at: Box) => setLine({ start: 0, end: text.length, text, ...at })

  test.each([
    [
      'is set in its middle',
      '今日开工',
      rect(10, 20, 40, 10),
      { x: 10, y: 25, length: 40, size: 10, isVertical: false },
    ],
    ['is spaced where it is justified', '今日开工', rect(10, 20, 60, 10), { size: 10, length: 60 }],
    ['is smaller where its box is taller than its type', '今日开工', rect(10, 20, 40, 16), { size: 10, length: 40 }],
    ['runs down where its box does', '今日开工', rect(10, 20, 10, 40), { x: 15, y: 20, length: 40, isVertical: true }],
    ['of one character stands upright', '今', rect(10, 20, 10, 12), { y: 26, isVertical: false }],
    ['of a rare character stands upright too', '𠮷', rect(10, 20, 10, 12), { y: 26, isVertical: false }],
    ['of Latin letters is narrower', 'abcd', rect(10, 20, 22, 10), { size: 10, length: 22 }],
  ])('%s', (_, text, at, line) => {
    expect(set(text, at)).toMatchObject(line)
  })

  test('stays within its box, and is never without a size', () => {
    const side = fc.double({ min: 0, max: 2000, noNaN: true })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), side, side, (text, width, height) => {
        const { size, length } = set(text, rect(0, 0, width, height))
        expect(size).toBeGreaterThanOrEqual(0)
        expect(size).toBeLessThanOrEqual(Math.max(width, height))
        expect(length).toBeLessThanOrEqual(Math.max(width, height))
      }),
    )
  })
})

describe('the lines of a sentence', () => {
  test.each([
    [
      'below each other touch',
      [rect(50, 0, 50, 10), rect(0, 14, 100, 10)],
      [rect(50, 0, 50, 14), rect(0, 14, 100, 10)],
    ],
    [
      'that run down touch from right to left',
      [rect(30, 50, 10, 50), rect(14, 0, 10, 100)],
      [rect(24, 50, 16, 50), rect(14, 0, 10, 100)],
    ],
    [
      'that share no column are apart',
      [rect(80, 0, 20, 10), rect(0, 14, 30, 10)],
      [rect(80, 0, 20, 10), rect(0, 14, 30, 10)],
    ],
    [
      'in two columns are apart',
      [rect(0, 500, 100, 10), rect(120, 40, 100, 10)],
      [rect(0, 500, 100, 10), rect(120, 40, 100, 10)],
    ],
    ['far below are apart', [rect(0, 0, 100, 10), rect(0, 40, 100, 10)], [rect(0, 0, 100, 10), rect(0, 40, 100, 10)]],
    ['that overlap stay', [rect(0, 0, 100, 12), rect(0, 10, 100, 12)], [rect(0, 0, 100, 12), rect(0, 10, 100, 12)]],
    ['that are none are none', [], []],
  ])('%s', (_, boxes, shape) => {
    expect(joined(boxes)).toEqual(shape)
  })

  test('never reach beyond where they stand', () => {
    const side = fc.integer({ min: 0, max: 60 })
    const boxes = fc.array(fc.tuple(side, side, side, side).map(([x, y, width, height]) => rect(x, y, width, height)))
    fc.assert(
      fc.property(boxes, boxes => {
        const reach = (all: readonly Box[]) => [
          Math.min(...all.map(({ x }) => x)),
          Math.min(...all.map(({ y }) => y)),
          Math.max(...all.map(({ x, width }) => x + width)),
          Math.max(...all.map(({ y, height }) => y + height)),
        ]
        expect(reach(joined(boxes))).toEqual(reach(boxes))
      }),
    )
  })
})
