import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDocumentNames, type NamedSentence, withIndices } from '../../src/model/documentNames.ts'

type Note = readonly [sentence: number, at: number, type: number, place: number, seen: number]

function notesOf(block: readonly NamedSentence[], types = 2): Note[] {
  const notes: Note[] = []
  findDocumentNames(block, types, (...note) => notes.push(note))
  return notes.sort(byNumbers)
}

const byNumbers = (a: Note, b: Note): number => {
  const k = a.findIndex((value, i) => value !== b[i])
  return k < 0 ? 0 : a[k]! - b[k]!
}

/** A sentence whose names stand in brackets with their type behind: `[江北0]下雨`. */
function named(marked: string): NamedSentence {
  let text = ''
  const names: { start: number; end: number; type: number }[] = []
  for (const [, name, type, other] of marked.matchAll(/\[([^\]]+?)(\d)\]|([^[])/gu)) {
    if (name) names.push({ start: text.length, end: text.length + name.length, type: Number(type) })
    text += name ?? other
  }
  return { text, names }
}

/** From left to right, of each type the longest name of the other sentences; each sentence counts its names anew. */
function searched(block: readonly NamedSentence[], types: number): Note[] {
  return block.flatMap(({ text }, index) =>
    Array.from({ length: types }, (_, type) => {
      const others = block
        .filter((_, i) => i !== index)
        .flatMap(other =>
          other.names.filter(name => name.type === type).map(({ start, end }) => other.text.slice(start, end)),
        )
      const notes: Note[] = []
      for (let at = 0; at < text.length; ) {
        const found = others.filter(name => text.startsWith(name, at)).sort((a, b) => b.length - a.length)[0]
        for (let i = 0; i < (found?.length ?? 0); i++) {
          const place = found!.length === 1 ? 0 : i === 0 ? 1 : i === found!.length - 1 ? 2 : 3
          notes.push([index, at + i, type, place, others.filter(name => name === found).length])
        }
        at += found?.length ?? 1
      }
      return notes
    }).flat(),
  )
}

const anyBlock = fc.array(
  fc
    .array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom('江', '北', '岭', '\ud842'), minLength: 1, maxLength: 4 }),
        type: fc.option(fc.nat(1), { nil: undefined }),
      }),
      { maxLength: 6 },
    )
    .map(parts => {
      let at = 0
      const names = parts.flatMap(({ text, type }) => {
        at += text.length
        return type === undefined ? [] : [{ start: at - text.length, end: at, type }]
      })
      return { text: parts.map(({ text }) => text).join(''), names }
    }),
  { maxLength: 6 },
)

describe('findDocumentNames', () => {
  it.each<[string, string[], Note[]]>([
    ['nothing in no sentences', [], []],
    [
      'a name of another sentence',
      ['[江北0]下雨', '去江北'],
      [
        [1, 1, 0, 1, 1],
        [1, 2, 0, 2, 1],
      ],
    ],
    ['not the name of its own sentence', ['[江北0]下雨，江北', '晴'], []],
    [
      'the name of its own sentence where another has it too',
      ['[江北0]', '[江北0]'],
      [
        [0, 0, 0, 1, 1],
        [0, 1, 0, 2, 1],
        [1, 0, 0, 1, 1],
        [1, 1, 0, 2, 1],
      ],
    ],
    [
      'places: first, inside, last',
      ['[江北市0]', '江北市'],
      [
        [1, 0, 0, 1, 1],
        [1, 1, 0, 3, 1],
        [1, 2, 0, 2, 1],
      ],
    ],
    ['places: alone', ['[沪0]', '去沪'], [[1, 1, 0, 0, 1]]],
    [
      'how often it was seen',
      ['[沪0]和[沪0]', '[沪0]', '沪'],
      [
        [0, 0, 0, 0, 1],
        [0, 2, 0, 0, 1],
        [1, 0, 0, 0, 2],
        [2, 0, 0, 0, 3],
      ],
    ],
    [
      'the longest name',
      ['[江北0]', '[江北市0]', '江北市'],
      [
        [1, 0, 0, 1, 1],
        [1, 1, 0, 2, 1],
        [2, 0, 0, 1, 1],
        [2, 1, 0, 3, 1],
        [2, 2, 0, 2, 1],
      ],
    ],
    [
      'nothing within a name of the type',
      ['[江北0]', '[北市0]', '江北市'],
      [
        [2, 0, 0, 1, 1],
        [2, 1, 0, 2, 1],
      ],
    ],
    [
      'each type for itself',
      ['[沪0]', '[沪1]', '沪'],
      [
        [0, 0, 1, 0, 1],
        [1, 0, 0, 0, 1],
        [2, 0, 0, 0, 1],
        [2, 0, 1, 0, 1],
      ],
    ],
  ])('notes %s', (_, block, expected) => expect(notesOf(block.map(named))).toEqual(expected))

  it.each([
    [40, 40],
    [41, 0],
  ])('looks for a name of %d units: %d notes', (length, count) => {
    const name = '江'.repeat(length)
    expect(notesOf([named(`[${name}0]`), named(name)])).toHaveLength(count)
  })

  it('equals a search through all sentences', () => {
    fc.assert(
      fc.property(anyBlock, block => {
        expect(notesOf(block)).toEqual(searched(block, 2).sort(byNumbers))
      }),
    )
  })
})

it('withIndices gives types their number', () => {
  expect(withIndices([{ start: 1, end: 3, type: 'PER' }], ['LOC', 'PER'])).toEqual([{ start: 1, end: 3, type: 1 }])
})
