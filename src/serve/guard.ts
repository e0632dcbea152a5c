// What every answer of the server is wrapped in. The server is for the person at this machine: a page of another host
// must neither reach it under a name of its own (DNS rebinding, hence the Host check) nor frame it nor be loaded by it.
import type { MiddlewareHandler } from 'hono'
import { failure } from './failure.ts'

const OWN_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/** Answers 403 to a request that names another host; adds the headers that keep other hosts out. */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (OWN_HOST.test(host)) await next()
  else c.res = failure(c, 403, `host “${host}” is not this machine: use 127.0.0.1 or localhost`)
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
}
