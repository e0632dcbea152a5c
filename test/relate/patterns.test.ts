// Every pattern that ships keeps its own promises: its examples are run with the pattern alone.
import { describe, expect, test } from 'vitest'
import { loadPatterns } from '../../src/relate/loadPatterns.ts'
import type { Pattern } from '../../src/relate/pattern.ts'
import { createRelater } from '../../src/relate/relate.ts'
import { loadLexicon } from '../../src/text/lexicon.ts'
import { markedSentence, shown, shownDate } from './markedSentence.ts'

const lexicon = loadLexicon()

/** What the pattern finds in an example's sentence. */
function found(pattern: Pattern, sentence: string): string[] {
  const { document, article, mentions } = markedSentence(sentence)
  const { relations, figures } = createRelater([pattern], lexicon)(document, [article], mentions)
  return [
    ...relations.filter(one => one.evidence.rule === pattern.name).map(one => shown(one, mentions)),
    ...figures.filter(one => one.evidence.rule === pattern.name).map(one => shownDate(one, mentions)),
  ]
}

describe.each(loadPatterns().map(pattern => [pattern.name, pattern] as const))('%s', (_, pattern) => {
  test.each(
    pattern.examples.filter(example => example.must).map(example => [example.where, example.text]),
  )('%s: %s', (where, text) => {
    const [sentence = '', expected = ''] = text.split('→')
    expect(found(pattern, sentence.trim()), where).toEqual(expected.split(';').map(one => one.trim()))
  })

  test.each(
    pattern.examples.filter(example => !example.must).map(example => [example.where, example.text]),
  )('%s: not %s', (where, text) => {
    expect(found(pattern, text), where).toEqual([])
  })
})
