// The token, where there is one: a program shows it with each request, a person opens an address with it once, and from
// then on the browser shows a cookie, which no script can read and no other site can make it send.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { failure } from './failure.ts'

/** The answer to whoever may not go on: 401, or after `?token=` the way to the same address without it; undefined for whoever showed the token. Tokens are compared by their hashes, in the same time whether much or little of them is right. */
export function createTokenCheck(token: string): (c: Context) => Response | undefined {
  const own = hashOf(token)
  const isOwn = (text: string) => timingSafeEqual(hashOf(text), own)
  // Browsers keep cookies of all ports of a host together: two servers must not overwrite each other's.
  const cookie = { name: `guanxi-${own.toString('hex', 0, 4)}`, value: hashOf(own.toString('hex')).toString('hex') }
  const isCookie = (text: string) => timingSafeEqual(hashOf(text), hashOf(cookie.value))
  return c => {
    const asked = c.req.query('token')
    if (asked !== undefined && isOwn(asked)) {
      setCookie(c, cookie.name, cookie.value, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return withoutToken(c)
    }
    const [, bearer] = /^bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
    if (asked === undefined && bearer !== undefined && isOwn(bearer)) return undefined
    if (asked === undefined && isCookie(getCookie(c, cookie.name) ?? '')) return undefined
    c.header('WWW-Authenticate', 'Bearer')
    return failure(c, 401, 'expected the token: open this address with ?token=…, or send “Authorization: Bearer …”')
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Leads to the same address without the token, so that it stays in no history. A browser that comes from another site follows a redirection without its new cookie; from a page of ours it goes on with it. */
function withoutToken(c: Context): Response {
  const url = new URL(c.req.url)
  url.searchParams.delete('token')
  const target = url.pathname.replace(/^\/+/, '/') + url.search
  const site = c.req.header('sec-fetch-site')
  if (site === undefined || site === 'none' || site === 'same-origin') return c.redirect(target, 303)
  const escaped = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return c.html(`<!doctype html><meta http-equiv="refresh" content="0;url=${escaped}">`)
}
