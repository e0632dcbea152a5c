// Where words begin in a name, finer than jieba: a name that jieba has as one word (全国人民代表大会) is still made of several,
// and short forms take their characters from those.
import { tagWords } from '../text/jieba.ts'
import type { Names } from './names.ts'

/** The places in a name where its words begin. */
export type WordStarts = (name: string) => ReadonlySet<number>

/** A word that jieba leaves longer than this is several words (全国人民代表大会): read in twos after its place. */
const LONG_WORD = 3

/** Where words begin in a name; remembered, since names come again and again. */
export function createWordStarts({ places, headAt }: Names): WordStarts {
  const known = new Map<string, ReadonlySet<number>>()
  const readStarts = (name: string) => {
    const starts = new Set<number>()
    for (const { text, start, end } of tagWords(name)) {
      starts.add(start)
      if (text.length <= LONG_WORD) continue
      const first = start + places.placePrefix(text)
      if (first < end) starts.add(first)
      if (end - first <= LONG_WORD) continue
      const head = start + headAt(text)
      for (let at = first + 2; at < head; at += 2) starts.add(at)
      if (head < end) starts.add(head)
    }
    return starts
  }
  return name => {
    let starts = known.get(name)
    if (!starts) {
      starts = readStarts(name)
      if (known.size > 50_000) known.clear()
      known.set(name, starts)
    }
    return starts
  }
}
