// From sentences to a head to names: what a corpus teaches is found in sentences with other names.
import { describe, expect, it } from 'vitest'
import type { Head } from '../../../src/model/head.ts'
import { f1Of, recallOf, tallySpans } from '../../../src/model/measure.ts'
import { readModel, writeModel } from '../../../src/model/modelFile.ts'
import { createTagger } from '../../../src/model/tagger.ts'
import type { Corpus } from '../../../src/model/training/corpora.ts'
import { makeClasses } from '../../../src/model/training/makeClasses.ts'
import { createRandom } from '../../../src/model/training/random.ts'
import type { Example } from '../../../src/model/training/readConll.ts'
import { trainHead } from '../../../src/model/training/trainHead.ts'
import { NO_CLASSES } from '../../../src/model/wordClasses.ts'
import { tagText } from '../../../src/text/tagText.ts'
import { LEXIS } from '../lexis.ts'
import { fillTemplate, makeExamples } from '../templates.ts'

const CORPUS: Corpus = {
  name: 'templates',
  source: 'made up',
  licence: 'ours',
  documents: false,
  epochs: 6,
  limit: 20_000,
  bias: 0,
}

const train = (examples: readonly Example[], more: Partial<Corpus> = {}, classes = NO_CLASSES): Head =>
  trainHead({ ...CORPUS, ...more }, examples, classes, LEXIS, () => {})

/** The names that a head finds in each text, all of one document. */
const find = (head: Head, texts: readonly string[], classes = NO_CLASSES) =>
  createTagger(head, classes, LEXIS)(texts.map(text => tagText(text, LEXIS)))

const tally = (head: Head, examples: readonly Example[], classes = NO_CLASSES) =>
  tallySpans(
    examples.map(({ spans }) => spans),
    find(
      head,
      examples.map(({ text }) => text),
      classes,
    ),
  )

const EXAMPLES = makeExamples(300, 1)
const HELD_OUT = makeExamples(80, 2, true)

describe('a trained head', () => {
  const head = train(EXAMPLES)

  it('has the types of its corpus, sorted', () => expect(head.types).toEqual(['LOC', 'ORG', 'PER']))

  it('finds names that it has not seen, of each type', () => {
    for (const each of tally(head, HELD_OUT)) expect(f1Of(each), each.type).toBeGreaterThan(0.9)
  })

  it('is the same bytes when trained again', () => {
    expect(writeModel(NO_CLASSES, [train(EXAMPLES)])).toEqual(writeModel(NO_CLASSES, [head]))
  })

  it('finds the same names when loaded', () => {
    const texts = HELD_OUT.map(({ text }) => text)
    const loaded = readModel('some.model', writeModel(NO_CLASSES, [head])).head('templates')
    expect(find(loaded, texts)).toEqual(find(head, texts))
  })

  it('keeps no more features than its limit, those that weigh most', () => {
    const small = train(EXAMPLES, { limit: 400 })
    expect(small.features).toBeLessThanOrEqual(420)
    expect(small.features).toBeLessThan(head.features)
    expect(f1Of(tally(small, HELD_OUT).at(-1)!)).toBeGreaterThan(0.8)
  })

  it('names more with a higher bias', () => {
    const found = [-8, 0, 8].map(bias => tally({ ...head, bias }, HELD_OUT).at(-1)!.found)
    expect(found[0]).toBeLessThan(found[1]!)
    expect(found[1]).toBeLessThan(found[2]!)
  })

  it('uses the classes of words', () => {
    const classes = makeClasses(EXAMPLES.map(({ text }) => text))
    const classed = train(EXAMPLES, {}, classes)
    expect(f1Of(tally(classed, HELD_OUT, classes).at(-1)!)).toBeGreaterThan(0.9)
    expect(
      find(
        classed,
        HELD_OUT.map(({ text }) => text),
      ),
    ).not.toEqual(
      find(
        classed,
        HELD_OUT.map(({ text }) => text),
        classes,
      ),
    )
  })
})

it('what is unsure teaches nothing, where the same without a label teaches that it is no name', () => {
  const random = createRandom(4)
  const partly = EXAMPLES.map(({ text, spans }) => {
    const kept = spans.filter(() => random() < 0.2)
    return { text, spans: kept, unsure: spans.filter(span => !kept.includes(span)) }
  })
  const [unsure, outside] = [partly, partly.map(({ text, spans }) => ({ text, spans }))].map(examples =>
    recallOf(tally(train(examples), HELD_OUT).at(-1)!),
  )
  expect(unsure).toBeGreaterThan(0.7)
  expect(outside).toBeLessThan(0.3)
})

describe('names of a document', () => {
  const random = createRandom(9)
  /** Three characters out of thousands, so that no part of a word tells whether it is a name. */
  const makeWord = () => Array.from({ length: 3 }, () => String.fromCharCode(0x5000 + random() * 0x4000)).join('')
  const fill = (template: string, word: string) => fillTemplate(template, () => word)
  const shown = (word: string) => fill('昨天记者{ORG}从会上报道。', word)
  const named = (word: string) => fill('还有{ORG}呢。', word)
  const bare = (word: string) => ({ ...named(word), spans: [] })

  /** What is said of a word shows nothing; it is a name where another sentence of the document shows it as one. */
  const document = (): Example[] => {
    const [a, b] = [makeWord(), makeWord()]
    return [shown(a), shown(b), named(a), bare(makeWord()), bare(makeWord()), named(b), bare(makeWord())]
  }

  it('are found where nothing shows them, and other words are not', () => {
    const head = train(Array.from({ length: 60 }, document).flat(), { documents: true })
    let [known, unknown] = [0, 0]
    for (let i = 0; i < 40; i++) {
      const [name, word] = [makeWord(), makeWord()]
      const [first, second, third] = find(
        head,
        [shown(name), named(name), bare(word)].map(({ text }) => text),
      )
      expect(first).toMatchObject([{ start: 4, end: 7, type: 'ORG' }])
      known += second!.length
      unknown += third!.length
    }
    expect(known).toBeGreaterThan(30)
    expect(unknown).toBeLessThan(10)
  })
})
