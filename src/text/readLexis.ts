// The lexicon made ready for looking up: one trie of whole names and titles, one of last words read backwards, and sets.

import { FormatError } from '../errors.ts'
import { type EntityKind, isEntityKind, isSubkind, type Subkind } from '../schema.ts'
import type { Lexicon } from './lexicon.ts'
import { cell, type Row } from './lines.ts'
import { createTrie, type Trie } from './trie.ts'

/** What is known of a word by itself. `grade` says how much its being a name depends on where it stands. */
export interface Known {
  readonly kind: 'place' | 'organization' | 'title'
  readonly subkind?: Subkind
  /** Places: full (长春市), city (长春, 吉林, 巴黎), short (a county: 沙县), country, region, our (我省). Titles: post, job, address. Organizations: whole, word (an everyday word too: 小米). */
  readonly grade: string
}

const NEEDS = ['any', 'name', 'proper', 'self'] as const

const CUES = ['saying', 'naming', 'holding', 'making', 'acting', 'ofPost'] as const

/** What a word shows of what stands beside it: after 任命 stands a person, before 表示 somebody who speaks. */
export type Cue = (typeof CUES)[number]

/** A last word of names. */
export interface Head {
  readonly text: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  /** What makes a name with it: any word, a place or another name, a name that is no place, or it is one by itself. */
  readonly need: (typeof NEEDS)[number]
}

/** What a list's closing noun says of its members. */
export interface ListNoun {
  readonly kind: EntityKind
  readonly subkind?: Subkind
}

export interface Lexis {
  readonly known: Trie<Known>
  /** Last words, spelled backwards. */
  readonly heads: Trie<Head>
  /** Series of spacecraft, rockets and ships. */
  readonly series: Trie<true>
  readonly listNouns: ReadonlyMap<string, ListNoun>
  /** Words that never stand inside a name. */
  readonly cuts: ReadonlySet<string>
  /** Verbs that stand inside names. */
  readonly innerVerbs: ReadonlySet<string>
  /** Words that make no name of what follows them. */
  readonly common: ReadonlySet<string>
  readonly cues: Readonly<Record<Cue, ReadonlySet<string>>>
  readonly surnames: ReadonlyMap<string, number>
  /** The first characters of surnames: most words can be passed over by theirs. */
  readonly surnameStarts: ReadonlySet<string>
  readonly given: ReadonlyMap<string, number>
  readonly foreign: ReadonlySet<string>
  /** Characters that stand for a country. */
  readonly countries: ReadonlySet<string>
  /** Words that look like persons and are none. */
  readonly notPersons: ReadonlySet<string>
}

/** Reads all tables of the recognizers. Throws `FormatError` naming the line for a kind or subkind that does not exist. */
export function readLexis(lexicon: Lexicon): Lexis {
  const words = (name: string): ReadonlySet<string> => new Set(lexicon.table(name).map(row => cell(row, 0, 'a word')))
  const weights = (name: string): ReadonlyMap<string, number> =>
    new Map(lexicon.table(name).map(row => [cell(row, 0, 'a word'), Number(cell(row, 1, 'a number'))]))
  const surnames = weights('surnames')
  return {
    known: createTrie([...places(lexicon), ...organizations(lexicon), ...titles(lexicon)]),
    heads: createTrie(
      lexicon.table('heads').map(row => [backwards(cell(row, 0, 'a last word')), readHead(row)] as const),
    ),
    series: createTrie([...words('series')].map(word => [word, true] as const)),
    listNouns: new Map(lexicon.table('list-nouns').map(row => [cell(row, 0, 'a noun'), readKind(row)])),
    cuts: words('cut-words'),
    innerVerbs: words('inner-verbs'),
    common: words('common-modifiers'),
    cues: readCues(lexicon),
    surnames,
    surnameStarts: new Set([...surnames.keys()].map(surname => surname.charAt(0))),
    given: weights('given-characters'),
    notPersons: words('not-persons'),
    foreign: words('transliteration-characters'),
    countries: words('country-characters'),
  }
}

/** A string with its UTF-16 units in reverse, so that a trie can read a text from its end. */
export function backwards(text: string): string {
  let reversed = ''
  for (let i = text.length - 1; i >= 0; i--) reversed += text.charAt(i)
  return reversed
}

function* places(lexicon: Lexicon): Generator<readonly [string, Known]> {
  for (const row of lexicon.table('divisions')) {
    const short = row.cells[1]
    if (short) yield [short, { kind: 'place', grade: row.cells[2] === 'county' ? 'short' : 'city' }]
  }
  for (const table of ['countries', 'places-more'])
    for (const row of lexicon.table(table))
      yield [cell(row, 0, 'a place'), { kind: 'place', grade: cell(row, 1, 'a class of place') }]
  for (const row of lexicon.table('divisions')) yield [cell(row, 0, 'a division'), { kind: 'place', grade: 'full' }]
}

function* organizations(lexicon: Lexicon): Generator<readonly [string, Known]> {
  for (const row of lexicon.table('organizations'))
    yield [
      cell(row, 0, 'an organization'),
      { kind: 'organization', grade: row.cells[2] ?? 'whole', ...readSubkind(row, 1) },
    ]
}

function* titles(lexicon: Lexicon): Generator<readonly [string, Known]> {
  for (const row of lexicon.table('titles'))
    yield [cell(row, 0, 'a title'), { kind: 'title', grade: cell(row, 1, 'a class of title'), ...readSubkind(row, 2) }]
}

function readHead(row: Row): Head {
  const written = cell(row, 3, NEEDS.join(', '))
  const need = NEEDS.find(each => each === written)
  if (!need) throw new FormatError(`${row.where}: expected ${NEEDS.join(', ')}, found ${written}`)
  return { text: cell(row, 0, 'a last word'), ...readKind(row), need }
}

function readKind(row: Row): ListNoun {
  const kind = cell(row, 1, 'a kind')
  if (!isEntityKind(kind)) throw new FormatError(`${row.where}: expected a kind of entity, found ${kind}`)
  return { kind, ...readSubkind(row, 2) }
}

function readSubkind(row: Row, column: number): { subkind?: Subkind } {
  const subkind = row.cells[column]
  if (!subkind) return {}
  if (!isSubkind(subkind)) throw new FormatError(`${row.where}: expected a subkind of organization, found ${subkind}`)
  return { subkind }
}

function readCues(lexicon: Lexicon): Record<Cue, ReadonlySet<string>> {
  const cues = {
    saying: new Set<string>(),
    naming: new Set<string>(),
    holding: new Set<string>(),
    making: new Set<string>(),
    acting: new Set<string>(),
    ofPost: new Set<string>(),
  }
  for (const row of lexicon.table('cue-words')) {
    const written = cell(row, 1, CUES.join(', '))
    const cue = CUES.find(each => each === written)
    if (!cue) throw new FormatError(`${row.where}: expected ${CUES.join(', ')}, found ${written}`)
    cues[cue].add(cell(row, 0, 'a word'))
  }
  return cues
}
