// Which rows of a long table are in the page: those in sight and a few around them, and the one that has the focus, so
// that it is not lost when it is scrolled away. All others are gaps of the same height. Rows are counted from 0.

/** The height of a row and of the head, in pixels; the style sheet has the same. */
export const ROW_HEIGHT = 34
/** Rows kept above and below those in sight. */
const OVERSCAN = 8

/** Rows from `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** The rows for a view that starts at row `top` and is `height` pixels high. */
export function windowAt(top: number, height: number, count: number): RowWindow {
  const end = Math.min(count, top + Math.ceil(height / ROW_HEIGHT) + 1 + OVERSCAN)
  return { first: Math.max(0, Math.min(top, count) - OVERSCAN), end }
}

/** A row, or rows left out. */
export type Piece = { readonly row: number } | { readonly gap: number }

/** All of the table in order: rows of the window and the one that is kept, gaps for the rest. */
export function piecesOf({ first, end }: RowWindow, kept: number, count: number): readonly Piece[] {
  const inside = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
  const isApart = kept >= 0 && kept < count && (kept < first || kept >= end)
  const rows = !isApart ? inside : kept < first ? [kept, ...inside] : [...inside, kept]
  const pieces: Piece[] = []
  let next = 0
  for (const row of rows) {
    if (row > next) pieces.push({ gap: row - next })
    pieces.push({ row })
    next = row + 1
  }
  if (count > next) pieces.push({ gap: count - next })
  return pieces
}

/** Where to scroll, in pixels, so that a row is in sight, moving as little as can be. */
export function topShowing(row: number, top: number, height: number): number {
  const start = row * ROW_HEIGHT
  if (start < top) return start
  return Math.max(top, start + ROW_HEIGHT - height)
}

/** The row that a key leads to; null for a key that leads nowhere. `page` is how many rows are in sight. */
export function rowAfter(key: string, row: number, page: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + Math.max(1, page),
    PageUp: row - Math.max(1, page),
    Home: 0,
    End: count - 1,
  }
  const next = steps[key]
  return next === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, next))
}
