import fc from 'fast-check'
import type { Head } from '../../src/model/head.ts'
import { labelCount } from '../../src/model/labels.ts'
import type { ClassTable } from '../../src/model/wordClasses.ts'

/** A head of this name with keys, rows and transitions of any kind. */
export const anyHead = (name: string): fc.Arbitrary<Head> =>
  fc
    .record({
      types: fc.uniqueArray(fc.constantFrom('PER', 'LOC', 'ORG', '职务'), { minLength: 1 }),
      keys: fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 30 - 1 }), { minLength: 1, maxLength: 30 }),
      documents: fc.boolean(),
      scale: fc.double({ min: 1e-3, max: 1, noNaN: true }),
      bias: fc.constantFrom(0, 0.2),
    })
    .chain(({ types, keys, ...rest }) => {
      const labels = labelCount(types.length)
      const exactly = (length: number) => ({ minLength: length, maxLength: length })
      const weight = fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }))
      return fc.record({
        name: fc.constant(name),
        types: fc.constant(types),
        features: fc.constant(keys.length),
        keys: fc.constant(Uint32Array.from(keys).sort()),
        rows: fc.array(weight, exactly(keys.length * labels)).map(rows => Int8Array.from(rows)),
        transition: fc
          .array(fc.integer({ min: -9999, max: 9999 }), exactly(labels ** 2))
          .map(row => row.map(n => n / 1000)),
        documents: fc.constant(rest.documents),
        scale: fc.constant(rest.scale),
        bias: fc.constant(rest.bias),
      })
    })

/** Word classes of any kind. */
export const anyClasses: fc.Arbitrary<ClassTable> = fc
  .uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 30 })
  .chain(words =>
    fc.record({
      words: fc.constant(Uint32Array.from(words).sort()),
      classes: fc
        .array(fc.integer({ min: 1, max: 400 }), { minLength: words.length, maxLength: words.length })
        .map(classes => Uint16Array.from(classes)),
    }),
  )
