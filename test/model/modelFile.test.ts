import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError, UsageError } from '../../src/errors.ts'
import { readModel, writeModel } from '../../src/model/modelFile.ts'
import { anyClasses, anyHead } from './anyHead.ts'

const parts = fc.record({ classes: anyClasses, one: anyHead('one'), other: anyHead('other') })
const [sample] = fc.sample(parts, { numRuns: 1, seed: 7 })
const bytes = writeModel(sample!.classes, [sample!.one, sample!.other])

const read = (changed: Uint8Array) => readModel('some.model', changed)

describe('a model', () => {
  it('that is written is read back', () => {
    fc.assert(
      fc.property(parts, ({ classes, one, other }) => {
        const model = read(writeModel(classes, [one, other]))
        expect(model.heads).toEqual(['one', 'other'])
        expect(model.classes()).toEqual(classes)
        expect(model.head('other')).toMatchObject(other)
        expect(model.head('one')).toMatchObject(one)
      }),
      { numRuns: 40 },
    )
  })

  it('is written as the same bytes', () => {
    fc.assert(
      fc.property(parts, ({ classes, one, other }) => {
        const copies = [one, other].map(head => ({ ...head, keys: head.keys.slice(), rows: head.rows.slice() }))
        const copied = { ...classes, words: classes.words.slice() }
        expect(writeModel(copied, copies)).toEqual(writeModel(classes, [one, other]))
      }),
      { numRuns: 40 },
    )
  })

  it('that is read is written again as the same bytes', () => {
    const model = read(bytes)
    expect(writeModel(model.classes(), [model.head('one'), model.head('other')])).toEqual(bytes)
  })

  it('unpacks each part once', () => {
    const model = read(bytes)
    expect(model.head('one')).toBe(model.head('one'))
    expect(model.classes()).toBe(model.classes())
  })

  it('has no head but its own, and says which those are', () => {
    expect(() => read(bytes).head('msra')).toThrow(UsageError)
    expect(() => read(bytes).head('msra')).toThrow('no head “msra”; some.model has one, other')
  })
})

describe('a file that is no model', () => {
  it.each([
    ['is empty', '', 'some.model: expected a model'],
    ['is a text', '江北市\n{}\n', 'some.model: expected a model'],
    [
      'is of another version',
      'guanxi model 2 \n{}\n',
      'expected version 1 of the model’s format, found "guanxi model 2 "',
    ],
    ['has another header than was written', 'guanxi model 1 0\nheads\n', 'some.model:2: expected a line that says'],
  ])('throws FormatError where it %s', (_, text, message) => {
    expect(() => read(Buffer.from(text))).toThrow(FormatError)
    expect(() => read(Buffer.from(text))).toThrow(message.replace('’', "'"))
  })

  it('throws FormatError wherever it is cut', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(() => read(bytes.subarray(0, length)), `cut at ${length}`).toThrow(FormatError)
  })

  it('throws FormatError where any byte is changed', () => {
    for (let at = 0; at < bytes.length; at++)
      for (const change of [1, 0x20, 0x80]) {
        const changed = Uint8Array.from(bytes)
        changed[at]! ^= change
        expect(() => read(changed), `byte ${at}`).toThrow(FormatError)
      }
  })

  it('throws FormatError where there is more than was written', () => {
    expect(() => read(Buffer.concat([bytes, Buffer.from('more')]))).toThrow(/expected \d+ bytes behind the header/)
  })

  it('throws FormatError where its weights are of other features', () => {
    const [magic, line] = Buffer.from(bytes).toString('latin1').split('\n') as [string, string]
    const other = line.replace('"featureSet":', '"featureSet":9')
    const hash = createHash('sha256').update(other, 'latin1').digest('hex')
    const rest = Buffer.from(bytes)
      .toString('latin1')
      .slice(magic.length + line.length + 1)
    const file = Buffer.from(`${magic.slice(0, -64)}${hash}\n${other}${rest}`, 'latin1')
    expect(() => read(file)).toThrow(/expected weights of the feature set \d+, found 9\d+/)
  })

  it('names the part that is changed', () => {
    const changed = Uint8Array.from(bytes)
    changed[bytes.length - 1]! ^= 1
    expect(() => read(changed)).toThrow(/some\.model: expected \d+ bytes of other/)
  })
})
