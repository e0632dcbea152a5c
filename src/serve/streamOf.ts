// A long answer goes out piece by piece as its reader takes it, so that a large export is never whole in memory, and others
// are answered between its pieces.
import { setImmediate } from 'node:timers/promises'

/** The body of an answer, what is text of it as UTF-8. The first piece is made at once, and throws what goes wrong with it, so that it can be told; what goes wrong later breaks the answer off. A reader who leaves ends the making. */
export function streamOf(pieces: Iterable<string | Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.iterator]()
  let next = iterator.next()
  return new ReadableStream({
    async pull(controller) {
      if (next.done) return controller.close()
      controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
      await setImmediate()
      next = iterator.next()
    },
    cancel: () => void iterator.return?.(),
  })
}
