// Features as they are hashed are too many: the frequent ones get an index, the others are forgotten.

export interface FeatureIndex {
  /** The feature of each index. */
  readonly keys: Uint32Array
  /** The index of each feature given, -1 where it is too rare. Shares its memory with what was given. */
  readonly indices: Int32Array
}

/** Numbers the features that occur at least `least` times, in the order of a hash table. 0 is no feature. */
export function indexFeatures(features: Uint32Array, least: number): FeatureIndex {
  const size = 2 ** Math.max(16, Math.ceil(Math.log2(features.length / 3)))
  const slots = new Uint32Array(size)
  const counts = new Uint32Array(size)
  const slotOf = (feature: number) => {
    let slot = Math.imul(feature, 0x9e3779b1) >>> 0 & (size - 1)
    while (slots[slot] !== 0 && slots[slot] !== feature) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (let i = 0; i < features.length; i++) {
    const feature = features[i]!
    if (feature === 0) continue
    const slot = slotOf(feature)
    slots[slot] = feature
    counts[slot]!++
  }
  let count = 0
  for (let slot = 0; slot < size; slot++) if (counts[slot]! >= least) count++
  const keys = new Uint32Array(count)
  let next = 0
  for (let slot = 0; slot < size; slot++) {
    if (counts[slot]! >= least) {
      keys[next] = slots[slot]!
      counts[slot] = ++next
    } else counts[slot] = 0
  }
  const indices = new Int32Array(features.buffer, features.byteOffset, features.length)
  for (let i = 0; i < features.length; i++) indices[i] = features[i] === 0 ? -1 : counts[slotOf(features[i]!)]! - 1
  return { keys, indices }
}
