// The one shape of everything that goes wrong over HTTP.
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { NotFoundError, UsageError } from '../index.ts'

/** `{"ok":false,"error":"no entity “华维”; did you mean 华为?","status":404}` */
export const Failure = z.strictObject({
  ok: z.literal(false),
  error: z.string().describe('what is wrong, and what to do'),
  status: z.int().describe('the status of the answer'),
})

/** The answer of that status. */
export const failure = (c: Context, status: ContentfulStatusCode, error: string): Response =>
  c.json({ ok: false, error, status } satisfies z.infer<typeof Failure>, status)

/** The answer to an error: what the caller can mend is told; a bug is told on stderr, and the caller learns no more than that. */
export function failureOf(error: Error, c: Context): Response {
  if (error instanceof NotFoundError) return failure(c, 404, error.message)
  if (error instanceof UsageError) return failure(c, 400, error.message)
  if (error instanceof HTTPException) return failure(c, error.status as ContentfulStatusCode, error.message)
  console.error(error)
  return failure(c, 500, 'something went wrong here; the server has written down what')
}
