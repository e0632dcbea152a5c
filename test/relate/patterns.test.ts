// Every pattern that ships keeps its own promises: its examples are run with the pattern alone.
import { describe, expect, it, test } from 'vitest'
import { loadPatterns } from '../../src/relate/loadPatterns.ts'
import { parsePatterns } from '../../src/relate/parsePatterns.ts'
import { testPatterns } from '../../src/relate/testPatterns.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'

const lexicon = loadLexicon()

test.each(
  testPatterns(loadPatterns(), lexicon).map(one => [one.where, one.must ? '' : 'not ', one.text, one] as const),
)('%s: %s%s', (where, _not, _text, { found, expected }) => {
  expect(found, where).toEqual(expected)
})

describe('testPatterns', () => {
  const own = (example: string) =>
    testPatterns(
      parsePatterns('own.txt', `builds: A (建设) B\n${example}\n- [江北区|place]建设得好，[药谷|project]\n`),
      lexicon,
    )[0]

  it('tells what a pattern promised and did not keep', () => {
    expect(own('+ [江北区|place]建设[药谷|project] → 江北区 > 药谷')).toMatchObject({ passed: true })
    expect(own('+ [江北区|place]扩建[药谷|project] → 江北区 > 药谷')).toMatchObject({
      passed: false,
      where: 'own.txt:2',
      expected: ['江北区 > 药谷'],
      found: [],
    })
  })

  it('names the line of a name that is marked wrongly', () => {
    expect(() => own('+ [江北区|town]建设[药谷|project] → 江北区 > 药谷')).toThrow(/own\.txt:2: .*town/u)
  })
})
