import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createByteReader, createByteWriter } from '../../src/model/bytes.ts'

const number = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.constantFrom(0, 127, 128, 0x3fff, 0x4000, 0x7fffffff, 0x80000000, 0xffffffff),
)

describe('bytes', () => {
  it('that are written are read back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            number,
            fc.nat(255).map(byte => ({ byte })),
          ),
          { maxLength: 500 },
        ),
        values => {
          const writer = createByteWriter()
          for (const value of values) typeof value === 'number' ? writer.varint(value) : writer.byte(value.byte)
          const reader = createByteReader(writer.bytes())
          expect(values.map(value => (typeof value === 'number' ? reader.varint() : { byte: reader.byte() }))).toEqual(
            values,
          )
          expect(() => reader.byte()).toThrow(RangeError)
        },
      ),
    )
  })

  it.each([
    [0, [0]],
    [127, [127]],
    [128, [128, 1]],
    [300, [172, 2]],
    [0xffffffff, [255, 255, 255, 255, 15]],
  ])('of %d', (value, expected) => {
    const writer = createByteWriter()
    writer.varint(value)
    expect([...writer.bytes()]).toEqual(expected)
  })

  it('grow past what there was room for', () => {
    const writer = createByteWriter()
    for (let i = 0; i < 5000; i++) writer.byte(i & 255)
    expect(writer.bytes()).toEqual(Uint8Array.from({ length: 5000 }, (_, i) => i & 255))
  })

  it('do not change with what is written after', () => {
    const writer = createByteWriter()
    writer.byte(1)
    const before = writer.bytes()
    writer.byte(2)
    expect([...before]).toEqual([1])
  })

  it.each([
    ['a byte', [], 'byte'],
    ['a number', [], 'varint'],
    ['the rest of a number', [128], 'varint'],
  ] as const)('throw RangeError where %s is missing', (_, bytes, read) => {
    expect(() => createByteReader(Uint8Array.from(bytes))[read]()).toThrow(RangeError)
  })
})
