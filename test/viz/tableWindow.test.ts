import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf, ROW_HEIGHT, rowAfter, topShowing, windowAt } from '../../viz/tableWindow.ts'

describe('the window', () => {
  test.each([
    ['at the top', 0, 340, 1000, { first: 0, end: 19 }],
    ['in the middle', 100, 340, 1000, { first: 92, end: 119 }],
    ['at the end', 990, 340, 1000, { first: 982, end: 1000 }],
    ['of fewer rows than fit', 0, 340, 3, { first: 0, end: 3 }],
    ['of no rows', 0, 340, 0, { first: 0, end: 0 }],
    ['scrolled past rows that are gone', 900, 340, 5, { first: 0, end: 5 }],
  ] as const)('%s', (_, top, height, count, window) => {
    expect(windowAt(top, height, count)).toEqual(window)
  })

  test.each([
    ['nothing kept', { first: 2, end: 4 }, -1, 6, [{ gap: 2 }, { row: 2 }, { row: 3 }, { gap: 2 }]],
    ['kept inside', { first: 0, end: 2 }, 1, 2, [{ row: 0 }, { row: 1 }]],
    ['kept above', { first: 3, end: 4 }, 1, 4, [{ gap: 1 }, { row: 1 }, { gap: 1 }, { row: 3 }]],
    ['kept just above', { first: 3, end: 4 }, 2, 4, [{ gap: 2 }, { row: 2 }, { row: 3 }]],
    ['kept below', { first: 0, end: 1 }, 3, 5, [{ row: 0 }, { gap: 2 }, { row: 3 }, { gap: 1 }]],
    ['kept is gone', { first: 0, end: 1 }, 9, 1, [{ row: 0 }]],
    ['no rows', { first: 0, end: 0 }, 0, 0, []],
  ] as const)('pieces: %s', (_, window, kept, count, pieces) => {
    expect(piecesOf(window, kept, count)).toEqual(pieces)
  })

  test('and its gaps are as long as the table', () => {
    const count = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 0, max: 2000 }), (top, kept, rows, height) => {
        const pieces = piecesOf(windowAt(top, height, rows), kept, rows)
        expect(pieces.reduce((sum, piece) => sum + ('gap' in piece ? piece.gap : 1), 0)).toBe(rows)
        if (kept < rows) expect(pieces).toContainEqual({ row: kept })
      }),
    )
  })

  test.each([
    ['above', 1, 100, 340, ROW_HEIGHT],
    ['in sight', 5, 100, 340, 100],
    ['below', 20, 100, 340, 21 * ROW_HEIGHT - 340],
  ] as const)('scrolls to a row %s', (_, row, top, height, next) => {
    expect(topShowing(row, top, height)).toBe(next)
  })
})

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 6],
  ['PageUp', 2, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['x', 5, null],
] as const)('%s in row %i leads to %s', (key, row, next) => {
  expect(rowAfter(key, row, 4, 10)).toBe(next)
})

test('no key leads anywhere where there are no rows', () => {
  expect(rowAfter('End', 0, 4, 0)).toBeNull()
})
