// Units and the words around numbers, read once from the lexicon.
import { FormatError } from '../errors.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { cell } from '../text/lines.ts'
import { createTrie, type Trie } from '../text/trie.ts'
import { reversed } from './words.ts'

/** What a unit measures, and how much of the base unit it is. */
export interface Unit {
  readonly measures: string
  readonly base: string
  readonly factor: number
  /** It counts the noun that follows: 93家企业. */
  readonly counter: boolean
  /** It counts people or firms, which matter even where they are few. */
  readonly strong: boolean
}

export type Approximation = 'about' | 'over' | 'under'

export interface FigureWords {
  readonly units: Trie<Unit>
  readonly approximations: Trie<Approximation>
  readonly approximationsReversed: Trie<Approximation>
  readonly verbsReversed: Trie<true>
  readonly growth: Trie<true>
  readonly leads: Trie<true>
  readonly stops: Trie<true>
  readonly ranks: Trie<true>
  readonly rankUnits: Trie<true>
  readonly codes: Trie<true>
  readonly durationsReversed: Trie<true>
  /** What nouns end in that name a measure. */
  readonly measuresReversed: Trie<true>
  /** What becomes of people: 15人死亡. */
  readonly states: Trie<true>
  readonly attends: Trie<true>
  /** What a court gives: 有期徒刑. */
  readonly penaltiesReversed: Trie<true>
  /** Verbs that begin a clause which describes what is counted. */
  readonly relatives: Trie<true>
}

/** Reads the tables units and figure-words. Throws `FormatError` for a factor that is no number. */
export function readFigureWords(lexicon: Lexicon): FigureWords {
  const ofClass = (name: string) =>
    lexicon
      .table('figure-words')
      .flatMap(row => (cell(row, 1, 'a class') === name ? cell(row, 0, 'words').split(' ') : []))
  const set = (words: readonly string[]) => createTrie(words.map(word => [word, true] as const))
  const approximations = (['about', 'over', 'under'] as const).flatMap(name =>
    ofClass(name).map(word => [word, name] as const),
  )
  return {
    units: createTrie(unitsOf(lexicon)),
    approximations: createTrie(approximations),
    approximationsReversed: createTrie(approximations.map(([word, name]) => [reversed(word), name] as const)),
    verbsReversed: set(ofClass('verb').map(reversed)),
    growth: set(ofClass('growth')),
    leads: set(ofClass('lead')),
    stops: set(ofClass('stop')),
    ranks: set(ofClass('rank')),
    rankUnits: set(ofClass('rankUnit')),
    codes: set(ofClass('code')),
    durationsReversed: set(ofClass('duration').map(reversed)),
    measuresReversed: set(ofClass('measure').map(reversed)),
    states: set(ofClass('state')),
    attends: set(ofClass('attend')),
    penaltiesReversed: set(ofClass('penalty').map(reversed)),
    relatives: set(ofClass('relative')),
  }
}

function unitsOf(lexicon: Lexicon): (readonly [string, Unit])[] {
  return lexicon.table('units').flatMap(row => {
    const factor = Number(row.cells[3] || 1)
    if (!(factor > 0)) throw new FormatError(`${row.where}: expected a factor, found “${row.cells[3]}”`)
    const measures = cell(row, 1, 'what is measured')
    const counter = row.cells[4] === 'counter' || row.cells[4] === 'strong'
    const strong = row.cells[4] === 'strong'
    return cell(row, 0, 'words')
      .split(' ')
      .map(word => [word, { measures, base: row.cells[2] || word, factor, counter, strong }] as const)
  })
}
