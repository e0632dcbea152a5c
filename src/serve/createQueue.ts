// One after another: drawing a page takes memory and a core, and however many ask at once, the server has one of each to spare.
import { HTTPException } from 'hono/http-exception'

/** Runs what it is given when what was given before is done. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/** So many may be there, the one at work among them; who comes then is answered 503. */
export function createQueue(most: number): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async work => {
    if (waiting >= most) throw new HTTPException(503, { message: `${waiting} pages are being drawn: ask again` })
    waiting++
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      waiting--
    }
  }
}
