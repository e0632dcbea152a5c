// Formats are written bit by bit, so that a large graph's file never stands in memory: a format is a generator of small
// texts, which are put together to pieces worth a write. `toX` gives the whole text, `xPieces` the same in pieces.

/** Of a piece at most, in UTF-16 units: about 64 to 200 kB of UTF-8. */
export const PIECE = 65_536

/** The same text in pieces of about that size, none longer, none empty; no character is cut in two. */
export function* pieces(texts: Iterable<string>): Generator<string, void> {
  let piece = ''
  for (const text of texts) {
    if (piece.length + text.length <= PIECE) {
      piece += text
      continue
    }
    if (piece !== '') yield piece
    piece = text
    while (piece.length > PIECE) {
      const end = isHigh(piece.charCodeAt(PIECE - 1)) ? PIECE - 1 : PIECE
      yield piece.slice(0, end)
      piece = piece.slice(end)
    }
  }
  if (piece !== '') yield piece
}

/** All of it in one. */
export const whole = (texts: Iterable<string>): string => [...texts].join('')

/** The texts with a separator between each two. */
export function* separated(texts: Iterable<string>, separator: string): Generator<string, void> {
  let isFirst = true
  for (const text of texts) {
    yield isFirst ? text : `${separator}${text}`
    isFirst = false
  }
}

/** What is made of each. */
export function* each<T, Made>(all: Iterable<T>, make: (one: T) => Made): Generator<Made, void> {
  for (const one of all) yield make(one)
}

/** The first half of a surrogate pair. */
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
