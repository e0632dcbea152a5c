import { loadLexicon } from '../../src/text/lexicon.ts'
import { type Lexis, readLexis } from '../../src/text/readLexis.ts'

/** What ships with the package, read once a test file. */
export const LEXIS: Lexis = readLexis(loadLexicon())
