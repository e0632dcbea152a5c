import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTrie } from '../../src/text/trie.ts'

const letters = fc.string({ unit: fc.constantFrom('长', '春', '新', '区', '\ud83d', '\ude00'), maxLength: 6 })
const entries = fc.array(fc.tuple(letters, fc.nat()), { maxLength: 12 })

/** Every word of the list that begins at `at`, the shortest first; of equal words the last value. */
const searched = (words: readonly (readonly [string, number])[], text: string, at: number) =>
  [...new Map(words)]
    .filter(([word]) => word !== '' && text.startsWith(word, at))
    .map(([word, value]) => ({ end: at + word.length, value }))
    .sort((a, b) => a.end - b.end)

describe('trie', () => {
  it('equals a search through all words', () => {
    fc.assert(
      fc.property(entries, letters, (words, text) => {
        const trie = createTrie(words)
        for (let at = 0; at <= text.length; at++) {
          const found = searched(words, text, at)
          expect(trie.allAt(text, at)).toEqual(found)
          expect(trie.longestAt(text, at)).toEqual(found.at(-1))
        }
      }),
    )
  })

  it('gets exactly its words', () => {
    fc.assert(
      fc.property(entries, letters, (words, word) => {
        expect(createTrie(words).get(word)).toBe(word === '' ? undefined : new Map(words).get(word))
      }),
    )
  })

  it('finds nothing where it is empty', () => expect(createTrie([]).longestAt('长春', 0)).toBeUndefined())
})
