import { describe, expect, it } from 'vitest'
import { FormatError } from '../../../src/errors.ts'
import { merge, readSilver } from '../../../src/model/training/readSilver.ts'

type Said = readonly [start: number, end: number, type: string]

const line = (text: string, a: readonly Said[], b: readonly Said[]): string => `${JSON.stringify({ text, a, b })}\n`
/** One line, put where it is trained on: the last 8000 are kept aside. */
const read = (text: string, a: readonly Said[], b: readonly Said[]) =>
  readSilver('x.jsonl', line(text, a, b) + line('晴', [], []).repeat(8000)).train[0]!

const PER = { start: 0, end: 3, type: 'PER' }
const LOC = { start: 5, end: 8, type: 'LOC' }

describe('merge', () => {
  it.each([
    ['nothing', [], [], [], []],
    ['what both say', [PER, LOC], [PER, LOC], [PER, LOC], []],
    ['what one says is unsure', [PER, LOC], [PER], [PER], [LOC]],
    ['what the other says is unsure', [PER], [PER, LOC], [PER], [LOC]],
    ['two bounds are unsure both', [{ ...PER, end: 4 }], [PER], [], [{ ...PER, end: 4 }, PER]],
    ['two types are unsure both', [{ ...PER, type: 'LOC' }], [PER], [], [{ ...PER, type: 'LOC' }, PER]],
    [
      'what both say is unsure where it crosses what one says',
      [PER, { ...LOC, start: 2 }],
      [PER],
      [],
      [{ ...LOC, start: 2 }],
    ],
  ])('%s', (_, a, b, spans, unsure) => {
    expect(merge('张远山在江北市。', a, b)).toEqual({ text: '张远山在江北市。', spans, unsure })
  })
})

describe('readSilver', () => {
  it('reads companies as organizations', () => {
    expect(read('云岭集团', [[0, 4, 'COM']], [[0, 4, 'ORG']]).spans).toEqual([{ start: 0, end: 4, type: 'ORG' }])
  })

  it('does not look at other types', () => {
    expect(read('昨天晴', [[0, 2, 'TIME']], [])).toEqual({ text: '昨天晴', spans: [], unsure: [] })
  })

  it('reads offsets in code points', () => {
    const { text, spans } = read(
      '😀𠮷野在江北',
      [
        [1, 3, 'PER'],
        [4, 6, 'LOC'],
      ],
      [
        [1, 3, 'PER'],
        [4, 6, 'LOC'],
      ],
    )
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['𠮷野', '江北'])
  })

  it('keeps the last sentences aside, those that the taggers agree on', () => {
    const agreed = line('江北', [[0, 2, 'LOC']], [[0, 2, 'LOC']])
    const { train, dev } = readSilver(
      'x',
      line('晴', [], []) + agreed + line('雨', [[0, 1, 'PER']], []) + agreed.repeat(7999),
    )
    expect(train.map(({ text }) => text)).toEqual(['晴', '江北'])
    expect(dev).toHaveLength(7999)
  })

  it.each([
    ['no JSON', 'text', 1],
    ['no spans of the second tagger', `${line('晴', [], [])}{"text":"晴","a":[]}`, 2],
    ['no text', '{"a":[],"b":[]}', 1],
  ])('throws FormatError for %s', (_, text, at) => {
    expect(() => readSilver('x.jsonl', text)).toThrow(FormatError)
    expect(() => readSilver('x.jsonl', text)).toThrow(`x.jsonl:${at}: expected {"text"`)
  })
})
