// Who may ask: other sites, other machines, and those who know the token.
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { smallGraph } from './smallGraph.ts'

const graph = smallGraph()
const page = '/nowhere'
const own = createApp(graph, { page })
const guarded = createApp(graph, { page, host: 'news.local', token: 'open sesame' })
type Headers = Record<string, string>

/** The address, `Host` and the rest as a browser sends them. */
const ask = (app: typeof own, path: string, headers: Headers = {}) =>
  app.request(`http://${headers.host ?? 'localhost'}${path}`, { headers })

const VISIT = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

it.each<[what: string, path: string, headers: Headers, status: number]>([
  ['no browser', '/api/graph', {}, 200],
  ['the page’s own script', '/api/graph', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
  ['a typed address', '/export/json', { 'sec-fetch-site': 'none', ...VISIT }, 200],
  ['its own origin', '/api/graph', { host: 'localhost:4173', origin: 'http://localhost:4173' }, 200],
  ['its own origin behind TLS', '/api/graph', { host: 'localhost', origin: 'https://localhost' }, 200],
  ['its own origin in capitals', '/api/graph', { host: 'LOCALHOST', origin: 'http://localhost' }, 200],
  ['another site’s script', '/api/graph', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }, 403],
  ['another site’s picture', '/export/svg', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ['another port’s script', '/api/graph', { 'sec-fetch-site': 'same-site' }, 403],
  ['another origin', '/api/graph', { origin: 'http://example.com' }, 403],
  ['another port', '/api/graph', { host: 'localhost:4173', origin: 'http://localhost:4174' }, 403],
  ['another name of this machine', '/api/graph', { host: 'localhost', origin: 'http://127.0.0.1' }, 403],
  ['no origin at all', '/api/graph', { origin: 'null' }, 403],
  ['another site’s link to the page', '/', { 'sec-fetch-site': 'cross-site', ...VISIT }, 503],
  ['and to something else', '/api/graph', { 'sec-fetch-site': 'cross-site', ...VISIT }, 403],
  ['another site’s frame', '/', { 'sec-fetch-site': 'cross-site', ...VISIT, 'sec-fetch-dest': 'iframe' }, 403],
  ['another site’s form', '/', { 'sec-fetch-site': 'cross-site', ...VISIT, origin: 'http://example.com' }, 403],
])('%s at %s', async (_, path, headers, status) => {
  const response = await ask(own, path, headers)
  expect(response.status).toBe(status)
  if (status === 403) expect(await response.json()).toMatchObject({ ok: false, status })
})

describe('another host', () => {
  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.5',
    'news.local',
    '128.0.0.1',
    'localhost.example.com',
    '',
  ])('%s wants a token', host => {
    expect(() => createApp(graph, { page, host })).toThrow(UsageError)
    expect(() => createApp(graph, { page, host, token: '' })).toThrow(UsageError)
  })

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('%s is this machine, and wants none', async host => {
    const app = createApp(graph, { page, host })
    const name = host === '::1' ? '[::1]' : host
    expect((await ask(app, '/api/communities', { host: `${name}:80` })).status).toBe(200)
  })

  const bearer = { authorization: 'Bearer open-sesame' }
  const token = 'open-sesame'

  it.each([
    ['news.local', 'news.local:4173', 200],
    ['news.local', 'NEWS.local', 200],
    ['news.local', 'localhost', 200],
    ['news.local', 'example.com', 403],
    ['news.local', 'news.local.example.com', 403],
    ['0.0.0.0', '127.0.0.1:1', 200],
    ['0.0.0.0', '0.0.0.0', 403],
    ['0.0.0.0', 'example.com', 403],
    ['fe80::1', '[fe80::1]:4173', 200],
  ])('a server on %s asked as %s answers %i', async (host, name, status) => {
    const app = createApp(graph, { page, host, token })
    const response = await app.request('/api/communities', { headers: { host: name, ...bearer } })
    expect(response.status).toBe(status)
  })

  it('on all addresses it is asked by any of them', async () => {
    const app = createApp(graph, { page, host: '0.0.0.0', token })
    for (const { address, family } of Object.values(networkInterfaces()).flatMap(all => all ?? [])) {
      const host = family === 'IPv6' ? `[${address}]:4173` : `${address}:4173`
      expect((await app.request('/api/communities', { headers: { host, ...bearer } })).status).toBe(200)
    }
  })
})

describe('the token', () => {
  const locked = createApp(graph, { page, token: 'a1b2+c3/d4=' })
  const asked = encodeURIComponent('a1b2+c3/d4=')

  it.each<[what: string, path: string, headers: Headers, status: number]>([
    ['none', '/api/graph', {}, 401],
    ['none for the page', '/', {}, 401],
    ['none for what is not there', '/nothing', {}, 401],
    ['as a Bearer token', '/api/graph', { authorization: 'Bearer a1b2+c3/d4=' }, 200],
    ['in small letters', '/api/graph', { authorization: 'bearer a1b2+c3/d4=' }, 200],
    ['another', '/api/graph', { authorization: 'Bearer a1b2' }, 401],
    ['one that goes on', '/api/graph', { authorization: 'Bearer a1b2+c3/d4=x' }, 401],
    ['of another scheme', '/api/graph', { authorization: 'Basic a1b2+c3/d4=' }, 401],
    ['once in the address', `/?token=${asked}`, {}, 303],
    ['a wrong one in the address', '/?token=a1b2', {}, 401],
    ['an empty one', '/?token=', {}, 401],
    ['a wrong one in the address, the right one beside it', '/?token=a', { authorization: 'Bearer a1b2+c3/d4=' }, 401],
    ['a cookie made up', '/api/graph', { cookie: 'guanxi=a1b2+c3/d4=' }, 401],
  ])('%s: %s', async (_, path, headers, status) => {
    const response = await ask(locked, path, headers)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    if (status !== 401) return
    expect(await response.json()).toMatchObject({ ok: false, status })
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(response.headers.has('set-cookie')).toBe(false)
  })

  const cookieFrom = (response: Response) => response.headers.get('set-cookie')!

  it('becomes a cookie that no script reads and no other site sends, and which is not the token', async () => {
    const response = await ask(locked, `/export/gexf?kind=person&token=${asked}`)
    expect(response.headers.get('location')).toBe('/export/gexf?kind=person')
    const cookie = cookieFrom(response)
    expect(cookie).toMatch(/^guanxi-[0-9a-f]{8}=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Strict$/)
    const [pair] = cookie.split(';') as [string]
    expect((await ask(locked, '/api/graph', { cookie: pair })).status).toBe(200)
    expect((await ask(locked, '/api/graph', { cookie: `other=1; ${pair}` })).status).toBe(200)
    expect((await ask(locked, '/api/graph', { cookie: pair.slice(0, -1) })).status).toBe(401)
    const [, value] = pair.split('=') as [string, string]
    expect((await ask(locked, '/api/graph', { authorization: `Bearer ${value}` })).status).toBe(401)
  })

  it('of one server opens no other', async () => {
    const [pair] = cookieFrom(await ask(locked, `/?token=${asked}`)).split(';') as [string]
    expect((await ask(guarded, '/api/graph', { cookie: pair })).status).toBe(401)
  })

  it('in another site’s link leads to the page, which then sends the cookie', async () => {
    const link = { 'sec-fetch-site': 'cross-site', ...VISIT }
    const response = await ask(locked, `/?a="><b>&token=${asked}`, link)
    expect(response.status).toBe(200)
    expect(cookieFrom(response)).toContain('SameSite=Strict')
    expect(await response.text()).toMatch(/url=\/\?a=%22%3E%3Cb%3E">$/)
    expect((await ask(locked, `/api/graph?token=${asked}`, link)).status).toBe(403)
  })

  it.each(['//example.com/', '/\\example.com/', '///example.com'])('leads nowhere else: %s', async path => {
    const response = await locked.request(new Request(`http://localhost${path}?token=${asked}`))
    expect(response.headers.get('location')).toMatch(/^\/example\.com\/?$/)
  })

  it('of several words can be sent in the address alone', async () => {
    expect((await ask(guarded, '/?token=open+sesame')).status).toBe(303)
  })

  it('is no parameter where there is none to show', async () => {
    expect((await ask(own, '/api/graph?token=a')).status).toBe(400)
  })
})
