// Labels of a sequence model: outside, and for each type the begin, inside, end of a name or a name of one unit (BIOES,
// Ratinov & Roth 2009). Label 0 is outside; type t has the labels 1 + 4t … 4 + 4t.
import type { Span } from '../types.ts'

export const OUTSIDE = 0

/** A named span of a text with the type that a tagger or a corpus gives it. */
export interface TypedSpan extends Span {
  readonly type: string
}

export const labelCount = (types: number): number => 1 + 4 * types
export const begin = (type: number): number => 1 + 4 * type
export const inside = (type: number): number => 2 + 4 * type
export const end = (type: number): number => 3 + 4 * type
export const single = (type: number): number => 4 + 4 * type

/** The type of a label that is not `OUTSIDE`. */
export const typeOf = (label: number): number => (label - 1) >> 2
/** Whether a name goes on after this label: begin or inside. */
export const isOpen = (label: number): boolean => label > 0 && ((label - 1) & 3) < 2

/** Writes a span of units into a row of labels. */
export function writeSpan(labels: Int8Array, { start, end: stop }: Span, type: number): void {
  if (stop - start === 1) {
    labels[start] = single(type)
    return
  }
  labels[start] = begin(type)
  labels.fill(inside(type), start + 1, stop - 1)
  labels[stop - 1] = end(type)
}

/** The spans of a row of labels that is well formed, as decoding gives it. */
export function spansOf(labels: ArrayLike<number>, types: readonly string[]): TypedSpan[] {
  const spans: TypedSpan[] = []
  let start = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === OUTSIDE) continue
    const part = (label - 1) & 3
    if (part === 0 || part === 3) start = i
    if (part >= 2) spans.push({ start, end: i + 1, type: types[typeOf(label)]! })
  }
  return spans
}
