// A pattern keeps its promises or not: each example is run with its pattern alone, and what came of it is set beside what
// was promised.
import type { Lexicon } from '../text/lexicon.ts'
import { markedSentence, shown, shownDate } from './markedSentence.ts'
import type { Example, Pattern } from './pattern.ts'
import { createRelater } from './relate.ts'

/** An example, and what its pattern makes of it: `长春新区 > 长春药谷`, with ` (title)` and ` = figure` where there is one. */
export interface TestedExample extends Example {
  readonly pattern: string
  readonly expected: readonly string[]
  readonly found: readonly string[]
  readonly passed: boolean
}

/** Runs the examples of these patterns, in their order. Throws `FormatError` for a sentence whose names are marked wrongly. */
export function testPatterns(patterns: readonly Pattern[], lexicon: Lexicon): TestedExample[] {
  return patterns.flatMap(pattern => {
    const relate = createRelater([pattern], lexicon)
    return pattern.examples.map(example => {
      const [sentence = '', promised = ''] = example.text.split('→')
      const { document, article, mentions } = markedSentence(sentence.trim(), { where: example.where })
      const { relations, figures } = relate(document, [article], mentions)
      const found = [
        ...relations.filter(({ evidence }) => evidence.rule === pattern.name).map(one => shown(one, mentions)),
        ...figures.filter(({ evidence }) => evidence.rule === pattern.name).map(one => shownDate(one, mentions)),
      ]
      const expected = example.must ? promised.split(';').map(one => one.trim()) : []
      const passed = found.length === expected.length && found.every((one, i) => one === expected[i])
      return { ...example, pattern: pattern.name, expected, found, passed }
    })
  })
}
