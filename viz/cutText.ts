// Cuts a text at the borders of marks that may lie in each other, so that each piece can be shown as a text node.
import type { Span } from '../src/types.ts'

/** A piece of the text and the marks that cover it, the shortest first. */
export interface Piece<Mark extends Span> {
  readonly start: number
  readonly text: string
  readonly marks: readonly Mark[]
}

/** All of `text`, in order; marks reaching beyond it count as far as they lie inside. */
export function cutText<Mark extends Span>(text: string, marks: readonly Mark[]): Piece<Mark>[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length && end > 0)
  const borders = [0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]
  const cuts = [...new Set(borders)].filter(at => at >= 0 && at <= text.length).sort((a, b) => a - b)
  const opening = [...inside].sort((a, b) => a.start - b.start)
  let open: Mark[] = []
  let next = 0
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!
    open = open.filter(mark => mark.end > start)
    while (next < opening.length && opening[next]!.start <= start) {
      const mark = opening[next]!
      if (mark.end > start) open = [...open, mark]
      next += 1
    }
    const covering = [...open].sort((a, b) => a.end - a.start - (b.end - b.start))
    return { start, text: text.slice(start, end), marks: covering }
  })
}

/** Whether a piece was left out, and how its text is shown. */
export interface Shown<Mark extends Span> extends Piece<Mark> {
  readonly cut: boolean
}

/** Leaves out what lies far from every mark, `margin` characters being kept on both sides of one; the cut pieces show … */
export function excerpt<Mark extends Span>(pieces: readonly Piece<Mark>[], margin: number): Shown<Mark>[] {
  const isMarked = pieces.map(({ marks }) => marks.length > 0)
  return pieces.flatMap((piece, index): Shown<Mark>[] => {
    const whole = { ...piece, cut: false }
    if (isMarked[index] || !isMarked.includes(true)) return [whole]
    const [before, after] = [index > 0 ? margin : 0, index < pieces.length - 1 ? margin : 0]
    const { start, text, marks } = piece
    if (text.length <= before + after + 2) return [whole]
    const end = text.length - after
    return [
      { start, text: wholeCharacters(text, 0, before), marks, cut: false },
      { start: start + before, text: '…', marks, cut: true },
      { start: start + end, text: wholeCharacters(text, end, text.length), marks, cut: false },
    ].filter(({ text }) => text !== '')
  })
}

/** A part of a text, less a half of a surrogate pair at either end. */
function wholeCharacters(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
