// The small words that relate looks up, read once from the lexicon into tries and sets.
import { FormatError } from '../errors.ts'
import {
  type EntityKind,
  isEntityKind,
  isModality,
  isRelationKind,
  isSubkind,
  type Modality,
  type RelationKind,
  type Subkind,
} from '../schema.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { cell, type Row } from '../text/lines.ts'
import { createTrie, type Trie } from '../text/trie.ts'

/** A word that a title ends with, and what holding it means. */
export interface Post {
  readonly relation: RelationKind
  /** 省长 is of the province, not of the body named beside it. */
  readonly ofPlace: boolean
  /** 国家主席 without a country beside it is of no country named elsewhere. */
  readonly fixed: boolean
}

/** A common noun that may point back at something named before. */
export interface Definite {
  readonly noun: string
  readonly kind: EntityKind
  readonly subkind?: Subkind
  readonly bare: boolean
}

export interface Words {
  /** Posts spelt backwards, because a title is read from its end. */
  readonly postsReversed: Trie<Post>
  readonly definites: Trie<Definite>
  readonly adverbs: Trie<true>
  readonly openers: Trie<true>
  readonly prepositionsReversed: Trie<true>
  readonly speech: Trie<true>
  /** Verbs of speaking and publishing that may end a clause, spelt backwards. */
  readonly reportsReversed: Trie<true>
  readonly together: Trie<true>
  /** Shares of a company, behind its name. */
  readonly shares: Trie<true>
  readonly joins: Trie<true>
  readonly pivots: Trie<true>
  readonly helpers: Trie<true>
  readonly appositions: Trie<true>
  readonly staff: Trie<true>
  readonly modifiersReversed: Trie<true>
  readonly modalities: Trie<Modality>
}

/** Reads the tables posts, clause-words, modalities and definites. Throws `FormatError` for a row that does not fit. */
export function readWords(lexicon: Lexicon): Words {
  const ofClass = (name: string) =>
    lexicon.table('clause-words').flatMap(row => (cell(row, 1, 'a class') === name ? wordsOf(row) : []))
  const set = (words: readonly string[]) => createTrie(words.map(word => [word, true] as const))
  return {
    postsReversed: createTrie(
      lexicon.table('posts').flatMap(row => wordsOf(row).map(word => [reversed(word), postOf(row)] as const)),
    ),
    definites: createTrie(
      lexicon.table('definites').flatMap(row => wordsOf(row).map(word => [word, definiteOf(word, row)] as const)),
    ),
    adverbs: set(ofClass('adverb')),
    openers: set(ofClass('opener')),
    prepositionsReversed: set(ofClass('preposition').map(reversed)),
    speech: set(ofClass('speech')),
    reportsReversed: set([...ofClass('speech'), ...ofClass('report')].map(reversed)),
    staff: set(ofClass('staff')),
    pivots: set(ofClass('pivot')),
    helpers: set(ofClass('helper')),
    appositions: set(ofClass('apposition')),
    joins: set(ofClass('join')),
    together: set(ofClass('together')),
    shares: set(ofClass('share')),
    modifiersReversed: set(ofClass('modifier').map(reversed)),
    modalities: createTrie(
      lexicon.table('modalities').flatMap(row => wordsOf(row).map(word => [word, modalityOf(row)] as const)),
    ),
  }
}

/** 书记 → 记书 */
export const reversed = (word: string): string => [...word].reverse().join('')

/** The longest word of a reversed trie that ends at `end`, as its start and value. */
export function longestEndingAt<V>(
  trie: Trie<V>,
  text: string,
  end: number,
  limit = 12,
): { start: number; value: V } | undefined {
  let back = ''
  for (let i = end - 1; i >= 0 && i >= end - limit; i--) back += text[i]
  const found = trie.longestAt(back, 0)
  return found && { start: end - found.end, value: found.value }
}

const wordsOf = (row: Row): string[] =>
  cell(row, 0, 'words')
    .split(' ')
    .filter(word => word !== '')

function postOf(row: Row): Post {
  const relation = row.cells[1] || 'holdsPosition'
  if (!isRelationKind(relation)) throw new FormatError(`${row.where}: expected a relation kind, found “${relation}”`)
  return { relation, ofPlace: row.cells[2] === 'place' || row.cells[2] === 'fixed', fixed: row.cells[2] === 'fixed' }
}

function definiteOf(noun: string, row: Row): Definite {
  const kind = cell(row, 1, 'an entity kind')
  const subkind = row.cells[2] ?? ''
  if (!isEntityKind(kind)) throw new FormatError(`${row.where}: expected an entity kind, found “${kind}”`)
  if (subkind !== '' && !isSubkind(subkind))
    throw new FormatError(`${row.where}: expected a subkind, found “${subkind}”`)
  return { noun, kind, ...(subkind !== '' && isSubkind(subkind) && { subkind }), bare: row.cells[3] === 'bare' }
}

function modalityOf(row: Row): Modality {
  const modality = cell(row, 1, 'a modality')
  if (!isModality(modality)) throw new FormatError(`${row.where}: expected a modality, found “${modality}”`)
  return modality
}
