// The one shape of everything that goes wrong over HTTP.
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { NotFoundError, UsageError } from '../index.ts'

/** `{"ok":false,"error":"no entity “华维”; did you mean 华为?","status":404}` */
export const failure = (c: Context, status: ContentfulStatusCode, error: string): Response =>
  c.json({ ok: false, error, status }, status)

/** The answer to an error: what the caller can mend is told; a bug is told on stderr, and the caller learns no more than that. */
export function failureOf(error: Error, c: Context): Response {
  if (error instanceof NotFoundError) return failure(c, 404, error.message)
  if (error instanceof UsageError) return failure(c, 400, error.message)
  console.error(error)
  return failure(c, 500, 'something went wrong here; the server has written down what')
}
