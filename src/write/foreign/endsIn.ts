// Where a sentence names both ends of an edge: found by their names, longer ones first, and apart where they can be, so that
// 长春 is not found in 长春新区 when it stands elsewhere too; a part may be named inside the whole.
import { contains, overlaps } from '../../text/span.ts'
import type { Span } from '../../types.ts'

type Found = Span | undefined

/** The ranges of the sentence that name the one and the other end, each by the longest of its names that stands there; undefined for one that it does not name. */
export function endsIn(sentence: string, from: readonly string[], to: readonly string[]): readonly [Found, Found] {
  const [a, b] = [nameIn(sentence, from), nameIn(sentence, to)]
  if (!a || !b || !overlaps(a, b)) return [a, b]
  return a.end - a.start >= b.end - b.start ? [a, nameIn(sentence, to, a)] : [nameIn(sentence, from, b), b]
}

/** The longest name that stands there: its first place apart from the whole, else its first inside it. */
function nameIn(sentence: string, names: readonly string[], whole?: Span): Found {
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    let inside: Found
    for (let start = name === '' ? -1 : sentence.indexOf(name); start >= 0; start = sentence.indexOf(name, start + 1)) {
      const span = { start, end: start + name.length }
      if (!whole || !overlaps(span, whole)) return span
      if (contains(whole, span) && name.length < whole.end - whole.start) inside ??= span
    }
    if (inside) return inside
  }
  return undefined
}
