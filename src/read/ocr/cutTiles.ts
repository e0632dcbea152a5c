// A page is far larger than the network was made for: it is looked at in tiles, at full size, that overlap.
import type { Rect } from '../layout/laidOutPage.ts'

/** The longest side of a tile, and how much neighbours have in common; pixels. */
export const TILE = { most: 1280, overlap: 128 } as const

/** The network halves its input five times. */
const STEP = 32

/** A part of a picture, and the part of it that is its own to judge: up to the middle of what it shares with its neighbours. */
export interface Tile extends Rect {
  readonly own: Rect
}

/** Tiles over a picture of this size, their sides multiples of 32; those at its right and lower edge may reach beyond it. */
export function cutTiles(width: number, height: number): Tile[] {
  const [columns, rows] = [cut(width), cut(height)]
  return rows.flatMap(row =>
    columns.map(column => ({
      x: column.at,
      y: row.at,
      width: column.length,
      height: row.length,
      own: { x: column.from, y: row.from, width: column.to - column.from, height: row.to - row.from },
    })),
  )
}

function cut(length: number): { at: number; length: number; from: number; to: number }[] {
  const count = Math.max(1, Math.ceil((length - TILE.overlap) / (TILE.most - TILE.overlap)))
  const exact = (length + (count - 1) * TILE.overlap) / count
  const side = Math.max(STEP, Math.ceil(exact / STEP) * STEP)
  const starts = Array.from({ length: count }, (_, index) =>
    count === 1 ? 0 : Math.round((index * Math.max(0, length - side)) / (count - 1)),
  )
  const middle = (index: number) => Math.round((starts[index]! + starts[index - 1]! + side) / 2)
  return starts.map((at, index) => ({
    at,
    length: side,
    from: index === 0 ? 0 : middle(index),
    to: index === count - 1 ? length : middle(index + 1),
  }))
}
