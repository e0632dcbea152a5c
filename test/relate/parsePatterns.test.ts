import { describe, expect, test } from 'vitest'
import { FormatError, ReadError } from '../../src/errors.ts'
import { loadPatterns } from '../../src/relate/loadPatterns.ts'
import { parsePatterns } from '../../src/relate/parsePatterns.ts'

const EXAMPLES = '\n+ [甲区|place]建设[乙港|project] → 甲区 > 乙港\n- 乙港'

describe('parsePatterns', () => {
  test('a pattern with its elements, exceptions and examples', () => {
    const [pattern, ...more] = parsePatterns(
      'own.txt',
      `# mine\nbuilds/own: ^A:place … (建设|打造) [了] B {0.8}\nnot 建设性${EXAMPLES}`,
    )
    expect(more).toEqual([])
    expect(pattern).toEqual({
      name: 'builds/own',
      kind: 'builds',
      elements: [
        { type: 'end', end: 'A', kinds: [{ kind: 'place' }], subject: 'carried', optional: false },
        { type: 'gap', commas: 0 },
        { type: 'words', words: ['建设', '打造'], optional: false },
        { type: 'words', words: ['了'], optional: true },
        {
          type: 'end',
          end: 'B',
          kinds: [{ kind: 'project' }, { kind: 'place' }, { kind: 'organization' }, { kind: 'event' }],
          subject: 'none',
          optional: false,
        },
      ],
      anchor: 2,
      confidence: 0.8,
      exceptions: ['建设性'],
      examples: [
        { must: true, text: '[甲区|place]建设[乙港|project] → 甲区 > 乙港', where: 'own.txt:4' },
        { must: false, text: '乙港', where: 'own.txt:5' },
      ],
      where: 'own.txt:2',
    })
  })

  test.each([
    ['^A … (任命)! P', 'holdsPosition', 2],
    ['A (与) B (合作)!', 'collaborates', 3],
    ['=A … (持股) B #', 'owns', 2],
  ])('the trigger of %s', (shape, kind, anchor) => {
    expect(parsePatterns('own.txt', `${kind}: ${shape}${EXAMPLES}`)[0]?.anchor).toBe(anchor)
  })

  test.each([
    ['bilds: A (建设) B', 'own.txt:1: unknown relation kind “bilds”'],
    ['builds A (建设) B', 'own.txt:1: expected “kind/name: A … (word) … B”, found “builds A (建设) B”'],
    ['builds: A … B', 'own.txt:1: expected trigger words in round brackets, found none'],
    ['builds: A:town (建设) B', 'own.txt:1: unknown entity kind “town”'],
    ['builds: A:organization.shop (建设) B', 'own.txt:1: unknown subkind “shop”'],
    ['builds: A:event (建设) B', 'own.txt:1: builds allows person, organization, place, project at A, found “event”'],
    ['builds: A (建设)', 'own.txt:1: expected B once'],
    ['builds: (建设) B', 'own.txt:1: expected A once, found it 0 times'],
    ['builds: (建设) ^A B', 'own.txt:1: expected ^ and = at the beginning only'],
    ['builds: A 建设 B', 'own.txt:1: expected A, B, (words), [words], …, #, P, $ or ., found “建设”'],
    [
      'builds: A (建设) B {maybe}',
      'own.txt:1: expected {planned}, {denied}, {former}, a number up to 1 or a Chinese label, found {maybe}',
    ],
    ['+ [甲区|place]建设', 'own.txt:1: expected a pattern before “+”'],
  ])('%s → %s', (line, message) => {
    expect(() => parsePatterns('own.txt', line + EXAMPLES)).toThrow(new FormatError(message))
  })

  test.each([
    ['builds: A (建设) B\n- 乙港', 'own.txt:1: expected an example that builds must match (a line “+ …”), found none'],
    [
      'builds: A (建设) B\n+ 乙港',
      'own.txt:1: expected an example that builds must not match (a line “- …”), found none',
    ],
  ])('%s → %s', (text, message) => {
    expect(() => parsePatterns('own.txt', text)).toThrow(new FormatError(message))
  })
})

describe('loadPatterns', () => {
  test('ours have names of their own', () => {
    const names = loadPatterns().map(pattern => pattern.name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('a folder that is not there', () => {
    expect(() => loadPatterns(['/nowhere'])).toThrow(ReadError)
  })
})
