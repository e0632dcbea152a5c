import { describe, expect, it } from 'vitest'
import { documentFeature, SLOTS } from '../../../src/model/features.ts'
import { begin, end, inside } from '../../../src/model/labels.ts'
import { buildTrainingSet } from '../../../src/model/training/buildTrainingSet.ts'
import type { Example } from '../../../src/model/training/readConll.ts'
import { createWordClasses, NO_CLASSES } from '../../../src/model/wordClasses.ts'
import { LEXIS } from '../lexis.ts'
import { makeExamples } from '../templates.ts'

const TYPES = ['LOC', 'PER']
const build = (examples: readonly Example[], documents = false) =>
  buildTrainingSet(examples, TYPES, documents, LEXIS, createWordClasses(NO_CLASSES))

const visit: Example = {
  text: '张远山到江北市',
  spans: [
    { start: 0, end: 3, type: 'PER' },
    { start: 4, end: 7, type: 'LOC' },
  ],
}
const person = [begin(1), inside(1), end(1)]
const place = [begin(0), inside(0), end(0)]

describe('buildTrainingSet', () => {
  it('has the label of each character', () => {
    const { set } = build([visit, { text: '晴', spans: [] }])
    expect([...set.gold]).toEqual([...person, 0, ...place, 0])
    expect([...set.starts]).toEqual([0, 7, 8])
  })

  it('has no label where the source is unsure', () => {
    const { set } = build([{ ...visit, spans: visit.spans.slice(0, 1), unsure: [{ start: 3, end: 7 }] }])
    expect([...set.gold]).toEqual([...person, -1, -1, -1, -1])
  })

  it('has the label of a name within what is unsure', () => {
    const { set } = build([{ ...visit, unsure: [{ start: 0, end: 7 }] }])
    expect([...set.gold]).toEqual([...person, -1, ...place])
  })

  it('leaves out features that occur once', () => {
    const { set, keys } = build([visit, visit])
    expect(set.features.every(feature => feature >= 0 && feature < keys.length)).toBe(true)
    expect(build([{ text: '晴', spans: [] }]).keys).toHaveLength(0)
  })

  it('has as many slots a character as there are features', () => {
    const examples = makeExamples(5, 1)
    const units = examples.reduce((sum, { text }) => sum + text.length, 0)
    for (const [documents, slots] of [
      [false, SLOTS],
      [true, SLOTS + TYPES.length],
    ] as const) {
      const { set } = build(
        examples.map(({ text }) => ({ text, spans: [] })),
        documents,
      )
      expect(set.slots).toBe(slots)
      expect(set.features).toHaveLength(units * slots)
    }
  })

  it('shows the names of other sentences of a document', () => {
    const examples = Array.from({ length: 40 }, () => visit)
    const names = TYPES.flatMap((_, type) => [1, 2, 3].map(at => documentFeature(type, at, 3)))
    const shown = ({ keys }: ReturnType<typeof build>) => names.filter(feature => keys.includes(feature))
    expect(shown(build(examples, true))).toEqual(names)
    expect(shown(build(examples, false))).toEqual([])
  })

  it('shows them to most sentences, not to all', () => {
    const examples = Array.from({ length: 300 }, () => visit)
    const { set } = build(examples, true)
    const own = SLOTS + TYPES.length
    const shown = examples.filter((_, i) => set.features[(set.starts[i]! + 4) * own + SLOTS]! >= 0).length
    expect(shown).toBeGreaterThan(150)
    expect(shown).toBeLessThan(260)
  })
})
