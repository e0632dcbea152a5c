// An image is asked for again and again, and sent anew only where it has changed.
import type { Context } from 'hono'
import type { Drawing } from './pageImages.ts'

/** Answers with the image, or 304 to whoever has it already. */
export async function answerImage(c: Context, { tag, png }: Drawing): Promise<Response> {
  const known = (c.req.header('If-None-Match') ?? '').split(',').map(one => one.trim().replace(/^W\//u, ''))
  if (known.includes(tag)) return c.body(null, 304, { ETag: tag })
  const bytes = await png()
  return c.body(bytes, 200, { 'Content-Type': 'image/png', 'Content-Length': String(bytes.length), ETag: tag })
}
