// A head: the weights that give a text the labels of one corpus. Weights are whole numbers of -127 to 127 times a scale.
import { createByteReader, createByteWriter } from './bytes.ts'
import { labelCount } from './labels.ts'
import type { Weights } from './training/trainCrf.ts'

/** What is known of a head before its weights are read. */
export interface HeadInfo {
  readonly name: string
  readonly types: readonly string[]
  readonly features: number
  readonly scale: number
  /** Scores of label after label, `labels × labels`, row by row. */
  readonly transition: readonly number[]
  /** Whether sentences beside a sentence are of the same document. */
  readonly documents: boolean
  /** What is taken from the score of `OUTSIDE`: names missed weigh as much as names made up. */
  readonly bias: number
}

/** A head with its weights: `keys` sorted, and a row of labels for each. */
export interface Head extends HeadInfo {
  readonly keys: Uint32Array
  readonly rows: Int8Array
}

/** Of trained weights the `limit` features that weigh most, in steps of a 127th of the greatest weight kept. `keep` scales all: what dropout left of a sum. */
export function quantize(
  info: Omit<HeadInfo, 'features' | 'scale' | 'transition'>,
  keys: Uint32Array,
  weights: Weights,
  limit: number,
  keep: number,
): Head {
  const labels = labelCount(info.types.length)
  const { emission } = weights
  const greatest = new Float32Array(keys.length)
  for (let k = 0; k < emission.length; k++) {
    const feature = Math.floor(k / labels)
    greatest[feature] = Math.max(greatest[feature]!, Math.abs(emission[k]!))
  }
  const sizes = greatest.slice().sort()
  const scale = sizes[Math.floor(sizes.length * 0.99999)]! / 127
  const least = Math.max(sizes[Math.max(0, sizes.length - limit)]!, scale / 2)
  const kept = Uint32Array.from(keys.keys()).filter(feature => greatest[feature]! >= least)
  kept.sort((a, b) => keys[a]! - keys[b]!)
  const rows = new Int8Array(kept.length * labels)
  for (let i = 0; i < kept.length; i++)
    for (let label = 0; label < labels; label++) {
      const steps = Math.round(emission[kept[i]! * labels + label]! / scale)
      rows[i * labels + label] = Math.max(-127, Math.min(127, steps))
    }
  return {
    ...info,
    features: kept.length,
    scale: scale * keep,
    transition: Array.from(weights.transition, weight => Number(weight.toFixed(4))),
    keys: kept.map(feature => keys[feature]!),
    rows,
  }
}

/** Keys as the gaps between them, then how many labels each weighs, which, and how much; alike stands beside alike, for packing. */
export function writeHead({ keys, rows }: Head): Uint8Array {
  const labels = rows.length / keys.length
  const columns = Array.from({ length: 4 }, createByteWriter)
  const [gaps, counts, which, weights] = columns as [
    (typeof columns)[0],
    (typeof columns)[0],
    (typeof columns)[0],
    (typeof columns)[0],
  ]
  let last = 0
  for (let i = 0; i < keys.length; i++) {
    gaps.varint(keys[i]! - last)
    last = keys[i]!
    let count = 0
    for (let label = 0; label < labels; label++) {
      const weight = rows[i * labels + label]!
      if (weight === 0) continue
      count++
      which.byte(label)
      weights.byte(weight + 128)
    }
    counts.byte(count)
  }
  const parts = columns.map(column => column.bytes())
  const lengths = createByteWriter()
  for (const part of parts) lengths.varint(part.length)
  return Buffer.concat([lengths.bytes(), ...parts])
}

/** Reads what `writeHead` wrote. Throws `RangeError` where it is cut. */
export function readHead(info: HeadInfo, bytes: Uint8Array): Head {
  const labels = labelCount(info.types.length)
  const lengths = createByteReader(bytes)
  const sizes = [0, 1, 2, 3].map(() => lengths.varint())
  let at = bytes.length - sizes.reduce((sum, size) => sum + size, 0)
  const [gaps, counts, which, weights] = sizes.map(size => {
    const column = createByteReader(bytes.subarray(at, at + size))
    at += size
    return column
  })
  const keys = new Uint32Array(info.features)
  const rows = new Int8Array(info.features * labels)
  let last = 0
  for (let i = 0; i < keys.length; i++) {
    last += gaps!.varint()
    keys[i] = last
    for (let n = counts!.byte(); n > 0; n--) rows[i * labels + which!.byte()] = weights!.byte() - 128
  }
  return { ...info, keys, rows }
}
