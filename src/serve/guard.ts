// What every request passes and every answer is wrapped in: a page of another host must neither reach the server under a
// name of its own nor ask it anything nor frame it; nobody can change anything here, or make it read a book for a question.
import type { Context, MiddlewareHandler } from 'hono'
import { type Access, hostNames } from './access.ts'
import { createTokenCheck } from './checkToken.ts'
import { failure } from './failure.ts'

/** Characters of an address. */
const LONGEST_URL = 8192

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

/** The answer to a request that goes no further. */
type Check = (c: Context) => Response | undefined

/** Answers 403 to a request that names another host or comes from another site, 405 to one that would change something, 414 to one that is too long, 401 to one without the token where there is one; adds the headers that keep other hosts out. */
export function createGuard({ host, token }: Access): MiddlewareHandler {
  const checks: Check[] = [createHostCheck(host), checkMethod, checkLength, checkSite]
  if (token) checks.push(createTokenCheck(token))
  return async (c, next) => {
    const refusal = firstOf(checks, c)
    if (refusal) c.res = refusal
    else await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  }
}

function firstOf(checks: readonly Check[], c: Context): Response | undefined {
  for (const check of checks) {
    const refusal = check(c)
    if (refusal) return refusal
  }
  return undefined
}

const hostOf = (c: Context): string => c.req.header('host') ?? new URL(c.req.url).host

function createHostCheck(own?: string): Check {
  const names = hostNames(own)
  return c => {
    const host = hostOf(c)
    if (names.has(host.replace(/:\d{1,5}$/, '').toLowerCase())) return undefined
    return failure(c, 403, `host “${host}” is not this machine: use 127.0.0.1 or localhost`)
  }
}

function checkMethod(c: Context): Response | undefined {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return undefined
  c.header('Allow', 'GET, HEAD')
  return failure(c, 405, `${c.req.method} changes things, and nothing can be changed here: use GET`)
}

const checkLength: Check = c =>
  c.req.url.length > LONGEST_URL
    ? failure(c, 414, `expected an address of ${LONGEST_URL} characters or fewer, found ${c.req.url.length}`)
    : undefined

/** Another site may lead a person to the page, and no more. Another port of this machine is another site, too. */
function checkSite(c: Context): Response | undefined {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')?.toLowerCase()
  const own = [`http://${hostOf(c)}`, `https://${hostOf(c)}`].map(one => one.toLowerCase())
  const isOwn = (site === undefined || OWN_SITES.has(site)) && (origin === undefined || own.includes(origin))
  if (isOwn || isVisit(c)) return undefined
  return failure(c, 403, 'a page of another site may not ask this server: open its own page')
}

const OWN_SITES: ReadonlySet<string> = new Set(['same-origin', 'none'])

const isVisit = (c: Context): boolean =>
  c.req.method === 'GET' &&
  c.req.path === '/' &&
  c.req.header('origin') === undefined &&
  c.req.header('sec-fetch-mode') === 'navigate' &&
  c.req.header('sec-fetch-dest') === 'document'
