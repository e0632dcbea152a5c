// What is tagged at once: sentences, and of a text without ends of sentences pieces that are long enough.
import type { Span } from '../types.ts'

export const LONGEST_SEGMENT = 512
const CLOSES = new Set('”’」』）)》')

/** Sentences of a text by their end marks and lines; what is longer than `LONGEST_SEGMENT` units is cut, not inside a surrogate pair. */
export function cutSegments(text: string): Span[] {
  const segments: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const full = i + 1 - start >= LONGEST_SEGMENT - 1
    const mark = text[i]!
    if (mark !== '。' && mark !== '！' && mark !== '？' && mark !== '\n' && !full) continue
    let end = i + 1
    while (!full && mark !== '\n' && CLOSES.has(text[end] ?? '') && end + 1 - start < LONGEST_SEGMENT) end++
    if (full && /[\ud800-\udbff]/.test(mark) && /[\udc00-\udfff]/.test(text[end] ?? '')) end++
    segments.push({ start, end })
    start = end
    i = end - 1
  }
  if (start < text.length) segments.push({ start, end: text.length })
  return segments
}
