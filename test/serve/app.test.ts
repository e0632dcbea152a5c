import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLValidator } from 'fast-xml-parser'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { fromJson } from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { ODD_ID, smallGraph } from './smallGraph.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-page-'))
const page = join(folder, 'viz')
mkdirSync(join(page, 'assets'), { recursive: true })
writeFileSync(join(page, 'index.html'), '<!doctype html><title>关系</title>')
writeFileSync(join(page, 'assets/main-1.js'), 'export {}')
writeFileSync(join(folder, 'secret.txt'), 'secret')
afterAll(() => rmSync(folder, { recursive: true }))

const graph = smallGraph()
const app = createApp(graph, { page })
const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

describe('errors have one shape', () => {
  it.each([
    ['/api/entities/陈立郡', 404, '陈立群'],
    ['/api/entities/李明', 400, 'person:李明#2'],
    ['/api/entities/%E4', 404, ''],
    ['/api/edges/a|b|c', 404, 'a|b|c'],
    ['/api/articles/x', 404, 'x'],
    ['/api/entities', 400, 'q'],
    ['/api/entities?q=a&kind=animal', 400, 'kind'],
    ['/api/entities?q=a&sort=up', 400, 'sort'],
    ['/api/graph?depth=0', 400, 'depth'],
    ['/api/graph?limit=many', 400, 'limit'],
    ['/api/graph?kind=person,animal', 400, 'kind'],
    ['/api/paths?from=陈立群', 400, 'to'],
    ['/api/paths?from=陈立群&to=nobody', 404, 'nobody'],
    ['/api/paths?from=陈立群&to=华创生物&max=0', 400, 'max'],
    ['/api/paths?from=陈立群&to=华创生物&without=near,animal', 400, 'without'],
    ['/api/paths?from=陈立群&to=华创生物&without=', 400, 'without'],
    ['/api/paths?from=陈立群&to=华创生物&without=article', 400, 'without'],
    ['/api/graph?confidence=2', 400, 'confidence'],
    ['/api/graph?from=yesterday', 400, 'from'],
    ['/api/graph?focus=nobody', 404, 'nobody'],
    ['/api/graph?kind=person&kind=place', 400, 'kind: expected it once, found it 2 times'],
    ['/api/paths/all?from=陈立群&to=华创生物&length=9', 400, 'length'],
    ['/api/paths/all?from=陈立群&to=华创生物&max=1001', 400, 'max'],
    ['/api/paths?from=陈立群&to=华创生物&max=101', 400, 'max'],
    ['/api/common?name=陈立群', 400, 'name'],
    ['/api/common?name=陈立群&name=陈立群', 400, 'two entities'],
    ['/api/connections?relation=person', 400, 'relation'],
    ['/api/posts?name=nobody', 404, 'nobody'],
    ['/api/posts?name=河湾新区&at=now', 400, 'at'],
    ['/api/figures?name=nobody', 404, 'nobody'],
    ['/api/central?by=size', 400, 'by'],
    ['/api/communities?limit=3', 400, 'limit'],
    ['/api/nothing', 404, '/api/nothing'],
    ['/export/docx', 404, 'gexf'],
    ['/nothing.html', 404, '/nothing.html'],
  ])('GET %s → %i, naming %s', async (path, status, named) => {
    const response = await get(encodeURI(path).replace('%25E4', '%E4'))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/json')
    const body = await response.json()
    expect(Object.keys(body)).toEqual(['ok', 'error', 'status'])
    expect(body).toMatchObject({ ok: false, status })
    expect(body.error).toContain(named)
    expect(body.error).not.toMatch(/\n|\.[jt]s:/)
  })

  it('a bug is a 500 that tells nothing but that, and is told on stderr', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const broken = smallGraph()
    broken.replaceNodeAttributes('person:陈立群', {} as never)
    const response = await createApp(broken, { page }).request(`/api/entities/${encodeURIComponent('person:陈立群')}`)
    expect(response.status).toBe(500)
    const { error } = (await response.json()) as { error: string }
    expect(error).not.toMatch(/undefined|\n|\.[jt]s:/)
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('only reads: %s is refused', async method => {
    const response = await app.request('/api/graph', { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(await response.json()).toMatchObject({ ok: false, status: 405 })
  })

  it('HEAD is GET without its body', async () => {
    const response = await app.request('/api/entities?q=clq', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it.each([
    [8000, 400],
    [8193, 414],
    [100_000, 414],
  ])('an address of about %i characters is a %i', async (length, status) => {
    const response = await get(`/api/entities?q=${'a'.repeat(length)}`)
    expect(await response.json()).toMatchObject({ ok: false, status })
  })
})

describe('GET /export', () => {
  it.each([
    ['gexf', 'application/gexf+xml', (text: string) => expect(XMLValidator.validate(text)).toBe(true)],
    ['json', 'application/json', (text: string) => expect(fromJson(text).export()).toEqual(graph.export())],
    [
      'jsonl',
      'application/jsonl',
      (text: string) =>
        expect(
          text
            .trim()
            .split('\n')
            .map(line => JSON.parse(line).id),
        ).toContain('person:陈立群'),
    ],
  ])('%s is a file to keep', async (format, type, check) => {
    const response = await get(`/export/${format}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="guanxi.${format}"`)
    check(await response.text())
  })
})

it('GET /export gives a part as a file', async () => {
  const part = fromJson(await (await get('/export/json?relation=builds')).text())
  expect(part.edges()).toEqual([`organization:华创生物|builds|${ODD_ID}`])
})

describe('the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '关系'],
    ['/index.html', 'text/html; charset=utf-8', '关系'],
    ['/assets/main-1.js', 'text/javascript; charset=utf-8', 'export {}'],
  ])('%s is served as %s', async (path, type, part) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toContain(part)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%5csecret.txt',
    '//secret.txt',
    '/assets',
    '/assets/',
  ])('%s leads nowhere', async path => {
    const response = await app.request(new Request(`http://localhost${path}`))
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('"secret"')
  })

  it('says how to build it where it is missing', async () => {
    const response = await createApp(graph, { page: join(folder, 'missing') }).request('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})

describe('other hosts stay out', () => {
  it.each([
    ['localhost', 200],
    ['localhost:4173', 200],
    ['127.0.0.1:80', 200],
    ['[::1]:4173', 200],
    ['LOCALHOST:4173', 200],
    ['example.com', 403],
    ['127.0.0.1.example.com', 403],
    ['localhost.example.com:4173', 403],
    ['127.0.0.1@example.com', 403],
    ['0.0.0.0:4173', 403],
    ['', 403],
  ])('Host: %s → %i', async (host, status) => {
    const response = await get('/api/graph', { host })
    expect(response.status).toBe(status)
    if (status === 403) expect(await response.json()).toMatchObject({ ok: false, status })
  })

  it.each([
    '/',
    '/api/graph',
    '/api/nothing',
    '/export/gexf',
    '/api/graph?depth=0',
  ])('%s carries the headers that keep them out', async path => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.has('access-control-allow-origin')).toBe(false)
  })
})
