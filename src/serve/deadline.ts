// Nobody waits for ever: what takes too long is given up.
import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { timeout } from 'hono/timeout'

/** Answers 503 where nothing was answered within so many milliseconds. */
export const deadline = (milliseconds: number): MiddlewareHandler =>
  timeout(
    milliseconds,
    () => new HTTPException(503, { message: `no answer within ${milliseconds / 1000} s: ask again` }),
  )
