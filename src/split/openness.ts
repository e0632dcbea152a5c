// Does a block begin a sentence, or go on in the middle of one? Its first words say so, and a bracket that it closes
// without having opened it. And what a block still wants: the bracket that it has opened and not closed.
import type { Lexicon } from '../text/lexicon.ts'
import { createTrie } from '../text/trie.ts'
import { runCode } from './vocabulary.ts'

export interface Openness {
  /** Above 0 where the text begins a sentence, below 0 where it goes on with one. */
  begins(text: string): number
  /** The weight, 0 to 1, of each common word of two characters, by `runCode`; all others weigh 1. */
  readonly everyday: ReadonlyMap<number, number>
}

/** That of a word that stands in one document only, about. */
const HIGHEST_IDF = 12

/** Prepares the test from the table sentence-edges. */
export function createOpenness(lexicon: Lexicon): Openness {
  const edges = createTrie(
    lexicon
      .table('sentence-edges')
      .map(({ cells: [word = '', side, weight] }) => [word, (side === 'opens' ? 1 : -1) * Number(weight)] as const),
  )
  const everyday = new Map(
    lexicon.table('everyday-pairs').map(({ cells: [word = '', idf] }) => [runCode(word), Number(idf) / HIGHEST_IDF]),
  )
  return { everyday, begins: text => edges.longestAt(text, 0)?.value ?? 0 }
}

const PAIRS: readonly [string, string][] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['「', '」'],
  ['(', ')'],
]

/** The closing brackets that the text closes unopened, and those that it leaves open. */
export function balance(text: string): { closes: string; wants: string } {
  let closes = ''
  let wants = ''
  for (const [open, close] of PAIRS) {
    let depth = 0
    let lowest = 0
    for (let at = 0; at < text.length; at++) {
      if (text[at] === open) depth++
      else if (text[at] === close && --depth < lowest) lowest = depth
    }
    if (lowest < 0) closes += close
    if (depth - lowest > 0) wants += close
  }
  return { closes, wants }
}
