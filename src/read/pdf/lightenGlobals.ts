// Two globals that pdf.js calls thousands of times a page, in forms that do no more than it needs. Node's own are made for
// threads and pipes: they took almost half of the time that a page takes. For a thread that runs pdf.js and nothing else.
import { inflateSync } from 'node:zlib'

/** A stream may unpack to so many bytes; what unpacks to more is left to pdf.js, which does it in steps. */
const MOST_UNPACKED = 256 * 1024 * 1024

/** Puts them in place of `DecompressionStream` and `structuredClone`. */
export function lightenGlobals(): void {
  Reflect.set(globalThis, 'structuredClone', copyOf)
  Reflect.set(globalThis, 'DecompressionStream', function DecompressionStream() {
    return unpacker()
  })
}

/** A copy of arrays and plain objects; all else, the bytes of fonts above all, is shared: both sides of pdf.js are in this thread. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]))
}

/** As much of a DecompressionStream as pdf.js uses: one chunk in, one out. */
function unpacker() {
  let unpacked: Uint8Array | undefined
  let failure: unknown
  const write = (packed: Uint8Array) => {
    try {
      const chunkSize = Math.max(1024, 4 * packed.length)
      unpacked = inflateSync(packed, { chunkSize, maxOutputLength: MOST_UNPACKED })
    } catch (error) {
      failure = error
    }
    return Promise.resolve()
  }
  const writer = { ready: Promise.resolve(), write, close: () => Promise.resolve() }
  return {
    writable: { getWriter: () => writer },
    readable: {
      async *[Symbol.asyncIterator]() {
        if (unpacked === undefined) throw failure
        yield unpacked
      },
    },
  }
}
