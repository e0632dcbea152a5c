// Affine maps as PDF writes them: [a b c d e f] takes (x, y) to (ax + cy + e, bx + dy + f).
import type { Rect } from '../layout/laidOutPage.ts'
import { between } from '../layout/rects.ts'

export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that applies `inner` first, then `outer`. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const translate = (matrix: Matrix, x: number, y: number): Matrix => multiply(matrix, [1, 0, 0, 1, x, y])

export const apply = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

/** The rectangle around the image of the rectangle with these two corners. */
export function mapRect(matrix: Matrix, left: number, bottom: number, right: number, top: number): Rect {
  const corners = [apply(matrix, left, bottom), apply(matrix, right, bottom), apply(matrix, left, top)]
  const last = apply(matrix, right, top)
  const xs = [...corners.map(([x]) => x), last[0]]
  const ys = [...corners.map(([, y]) => y), last[1]]
  return between(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
}

/** Is every part of it a finite number? */
export const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length >= 6 && value.every(Number.isFinite)
