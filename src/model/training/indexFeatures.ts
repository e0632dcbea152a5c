// Features as they are hashed are too many: the frequent ones get an index, the others are forgotten.

export interface FeatureIndex {
  /** The feature of each index. */
  readonly keys: Uint32Array
  /** The index of each feature given, -1 where it is too rare. Shares its memory with what was given. */
  readonly indices: Int32Array
}

/** Open hashing; 0 is a free slot. `counts` says how often a feature was met. */
interface Table {
  slots: Uint32Array
  counts: Uint32Array
  used: number
}

/** Numbers the features that occur at least `least` times, in the order of a hash table. 0 is no feature. */
export function indexFeatures(features: Uint32Array, least: number): FeatureIndex {
  const table = createTable(2 ** Math.max(16, Math.ceil(Math.log2(features.length / 8))))
  for (const feature of features) {
    if (feature === 0) continue
    count(table, feature, 1)
    if (table.used * 4 > table.slots.length * 3) grow(table)
  }
  const { slots, counts } = table
  const keys = new Uint32Array(counts.reduce((sum, each) => sum + Number(each >= least), 0))
  let next = 0
  for (let slot = 0; slot < slots.length; slot++) {
    if (counts[slot]! >= least) {
      keys[next] = slots[slot]!
      counts[slot] = ++next
    } else counts[slot] = 0
  }
  const indices = new Int32Array(features.buffer, features.byteOffset, features.length)
  for (let i = 0; i < features.length; i++)
    indices[i] = features[i] === 0 ? -1 : counts[slotOf(slots, features[i]!)]! - 1
  return { keys, indices }
}

const createTable = (size: number): Table => ({ slots: new Uint32Array(size), counts: new Uint32Array(size), used: 0 })

function slotOf(slots: Uint32Array, feature: number): number {
  const mask = slots.length - 1
  let slot = (Math.imul(feature, 0x9e3779b1) >>> 0) & mask
  while (slots[slot] !== 0 && slots[slot] !== feature) slot = (slot + 1) & mask
  return slot
}

function count(table: Table, feature: number, times: number): void {
  const slot = slotOf(table.slots, feature)
  if (table.slots[slot] === 0) table.used++
  table.slots[slot] = feature
  table.counts[slot]! += times
}

/** Twice the room; what was counted stays counted. */
function grow(table: Table): void {
  const { slots, counts } = table
  Object.assign(table, createTable(slots.length * 2))
  for (let slot = 0; slot < slots.length; slot++) if (slots[slot] !== 0) count(table, slots[slot]!, counts[slot]!)
}
