// What takes long to make is kept for a while, as far as there is room.

type Bytes = Uint8Array<ArrayBuffer>

/** What is kept under a tag, made where it is not there. */
export type Cache = (tag: string, make: () => Promise<Bytes>) => Promise<Bytes>

/** Keeps so many bytes by their tags, and forgets what was not asked for longest; who asks for what is being made waits for that. What failed is not kept. */
export function createCache(most: number): Cache {
  const kept = new Map<string, Bytes>()
  const making = new Map<string, Promise<Bytes>>()
  const keep = (tag: string, bytes: Bytes) => {
    kept.delete(tag)
    kept.set(tag, bytes)
    let size = [...kept.values()].reduce((sum, { length }) => sum + length, 0)
    for (const [oldest, { length }] of kept) {
      if (size <= most) break
      kept.delete(oldest)
      size -= length
    }
    return bytes
  }
  return async (tag, make) => {
    const known = kept.get(tag)
    if (known) return keep(tag, known)
    const begun = making.get(tag) ?? make().finally(() => making.delete(tag))
    making.set(tag, begun)
    return keep(tag, await begun)
  }
}
