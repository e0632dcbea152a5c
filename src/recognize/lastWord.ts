// The last word of a name, by the lexicon.
import { backwards, type Head, type Lexis } from '../text/readLexis.ts'

/** The longest last word that ends this name and is not all of it. */
export const lastWord = (name: string, heads: Lexis['heads']): Head | undefined =>
  heads.allAt(backwards(name), 0).findLast(({ end }) => end < name.length)?.value
