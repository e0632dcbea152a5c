// Classes of words that stand in like places, looked up by the word's number.
import { UNITS } from './normalize.ts'

/** Classes are 1 and up, 0 is none. */
export interface WordClasses {
  classOf(word: number): number
}

/** The table behind them: `words` sorted, `classes` beside them. */
export interface ClassTable {
  readonly words: Uint32Array
  readonly classes: Uint16Array
}

/** Makes the table ready for looking up. */
export function createWordClasses({ words, classes }: ClassTable): WordClasses {
  const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2))
  const slots = new Int32Array(size).fill(-1)
  const slotOf = (word: number) => {
    let slot = Math.imul(word, 0x9e3779b1) & (size - 1)
    while (slots[slot] !== -1 && words[slots[slot]!] !== word) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (let i = 0; i < words.length; i++) slots[slotOf(words[i]!)] = i
  return {
    classOf: word => {
      const i = slots[slotOf(word >>> 0)]!
      return i < 0 ? 0 : classes[i]!
    },
  }
}

/** No classes at all. */
export const NO_CLASSES: ClassTable = {
  words: new Uint32Array(0),
  classes: new Uint16Array(0),
}

/** A word with its units compared as the tagger compares them, for counting. */
export function normalizeWord(word: string): string {
  let normal = ''
  for (let i = 0; i < word.length; i++) normal += String.fromCharCode(UNITS[word.charCodeAt(i)]!)
  return normal
}
