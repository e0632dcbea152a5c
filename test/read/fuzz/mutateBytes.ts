// Damage to any file, by a seeded source of chances: bits and bytes changed, pieces cut, doubled, spliced in from another
// file, numbers made huge.
import { type Chance, pick, whole } from '../pdf/random.ts'

/** What no mutation makes a file longer than; bytes. */
const LONGEST = 8 * 2 ** 20

type Mutation = (random: Chance, bytes: Buffer, others: readonly Buffer[]) => Buffer

/** The bytes with one to eight changes; `others` are files that pieces are taken from. */
export function mutateBytes(random: Chance, bytes: Buffer, others: readonly Buffer[]): Buffer {
  let changed = Buffer.from(bytes)
  for (let left = whole(random, 1, 8); left > 0; left--) {
    const next = pick(random, MUTATIONS)(random, changed, others)
    if (next.length > 0 && next.length <= LONGEST) changed = Buffer.from(next)
  }
  return changed
}

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  setBytes,
  truncate,
  (random, bytes) => replace(bytes, rangeIn(random, bytes), Buffer.alloc(0)),
  (random, bytes, others) => replace(bytes, rangeIn(random, bytes), pieceOf(random, pick(random, others))),
  (random, bytes) => replace(bytes, rangeIn(random, bytes, 64), noise(random)),
  repeat,
  setNumber,
  setDecimal,
  setDecimal,
]

function flipBits(random: Chance, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  for (let left = whole(random, 1, 32); left > 0; left--) {
    const at = whole(random, 0, changed.length - 1)
    changed[at] = changed[at]! ^ (1 << whole(random, 0, 7))
  }
  return changed
}

function setBytes(random: Chance, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  const { start, end } = rangeIn(random, bytes, 16)
  return changed.fill(pick(random, [0, 0x20, 0x3c, 0x7f, 0x80, 0xff]), start, end)
}

function truncate(random: Chance, bytes: Buffer): Buffer {
  return bytes.subarray(0, whole(random, 1, bytes.length))
}

/** A piece up to some ten thousand times. */
function repeat(random: Chance, bytes: Buffer): Buffer {
  const range = rangeIn(random, bytes, pick(random, [4, 40, 400]))
  const piece = bytes.subarray(range.start, range.end)
  const times = Math.min(10 ** whole(random, 0, 4) * 3, Math.floor(LONGEST / Math.max(1, piece.length)))
  return replace(bytes, { start: range.end, end: range.end }, Buffer.concat(Array(times).fill(piece)))
}

/** Two or four bytes, of which one may be a size or a place. */
function setNumber(random: Chance, bytes: Buffer): Buffer {
  if (bytes.length < 4) return bytes
  const changed = Buffer.from(bytes)
  const at = whole(random, 0, bytes.length - 4)
  if (random() < 0.5) changed.writeUInt16LE(pick(random, [0, 1, 0x7fff, 0xffff]), at)
  else changed.writeUInt32LE(pick(random, [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, bytes.length]), at)
  return changed
}

const NUMBERS = [
  '0',
  '-1',
  '1',
  '65535',
  '65536',
  '999999',
  '2147483647',
  '4294967296',
  '99999999999999999999',
  '1e999',
  '0.0000001',
  'NaN',
]

/** A number written in digits. */
function setDecimal(random: Chance, bytes: Buffer): Buffer {
  const numbers = [...bytes.toString('latin1').matchAll(/\d+/gu)]
  if (numbers.length === 0) return bytes
  const { 0: digits, index } = pick(random, numbers)
  return replace(bytes, { start: index, end: index + digits.length }, Buffer.from(pick(random, NUMBERS)))
}

interface Range {
  readonly start: number
  readonly end: number
}

function rangeIn(random: Chance, bytes: Buffer, longest = 2000): Range {
  const start = whole(random, 0, bytes.length - 1)
  return { start, end: Math.min(bytes.length, start + whole(random, 1, longest)) }
}

function pieceOf(random: Chance, bytes: Buffer): Buffer {
  const { start, end } = rangeIn(random, bytes)
  return bytes.subarray(start, end)
}

const noise = (random: Chance): Buffer =>
  Buffer.from(Array.from({ length: whole(random, 1, 64) }, () => whole(random, 0, 255)))

const replace = (bytes: Buffer, { start, end }: Range, piece: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(end)])
