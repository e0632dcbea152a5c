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
const json = async (path: string) => (await get(path)).json()

describe('GET /api', () => {
  it('graph gives every node, edge and article', async () => {
    const view = await json('/api/graph')
    expect(view.summary).toMatchObject({ articles: 1, entities: 7, relations: 4, figures: 1 })
    expect(view.nodes).toHaveLength(7)
    expect(view.edges.map((edge: { key: string }) => edge.key)).toContain('person:陈立群|holdsPosition|place:河湾新区')
    expect(view.articles[0]).toMatchObject({ id: 'a-1', headline: '河湾新区医药产业见闻' })
  })

  it.each([
    ['kind=person', ['person:李明', 'person:李明#2', 'person:陈立群']],
    ['kind=place,project', ['place:河湾新区', ODD_ID]],
    ['focus=陈立群&depth=1', ['person:陈立群', 'place:河湾新区']],
    ['focus=陈立群&depth=2', ['organization:康源药业', 'person:陈立群', 'place:河湾新区']],
    ['kind=organization&limit=1', ['organization:华创生物']],
  ])('graph?%s narrows it, with the edges among what is left', async (query, ids) => {
    const view = await json(`/api/graph?${encodeURI(query)}`)
    expect(view.nodes.map((node: { id: string }) => node.id).sort()).toEqual(ids)
    for (const { source, target } of view.edges) expect(ids).toEqual(expect.arrayContaining([source, target]))
  })

  it('entities?q= searches', async () => {
    expect((await json('/api/entities?q=clq')).hits[0]).toMatchObject({ id: 'person:陈立群', kind: 'person' })
    expect((await json(`/api/entities?q=${encodeURIComponent('康源')}&kind=person`)).hits).toEqual([])
    expect((await json(`/api/entities?q=${encodeURIComponent('李明')}&limit=1`)).hits).toHaveLength(1)
  })

  it.each([
    ['陈立郡', '', ['陈立群']],
    ['chenlijun', '', []],
    ['康原药业', '', ['康源药业']],
    ['康原药业', '&kind=person', []],
    ['陈立群', '', []],
    ['', '', []],
  ])('entities?q=%s%s has near names where there are no hits: %j', async (text, more, near) => {
    const answer = await json(`/api/entities?q=${encodeURIComponent(text)}${more}`)
    expect(Object.keys(answer)).toEqual(['hits', 'near'])
    expect(answer.near).toEqual(near)
  })

  it('entities/:id tells of posts', async () => {
    const { posts } = await json(`/api/entities/${encodeURIComponent('河湾新区')}`)
    expect(posts).toMatchObject([{ kind: 'holdsPosition', title: '管委会主任', other: { name: '陈立群' } }])
  })

  it.each([
    ['person:陈立群', 'person:陈立群'],
    ['康源', 'organization:康源药业'],
    ['person:李明#2', 'person:李明#2'],
    [ODD_ID, ODD_ID],
  ])('entities/%s tells of it', async (name, id) => {
    expect(await json(`/api/entities/${encodeURIComponent(name)}`)).toMatchObject({ id })
  })

  it('edges/:key quotes the sentence', async () => {
    const key = `organization:华创生物|builds|${ODD_ID}`
    const edge = await json(`/api/edges/${encodeURIComponent(key)}`)
    expect(edge).toMatchObject({ key, kind: 'builds', evidence: [{ articleId: 'a-1' }] })
    const { text, trigger } = edge.evidence[0]
    expect(text.slice(trigger.start, trigger.end)).toBe('建设')
  })

  it('paths leads from one to the other', async () => {
    const query = new URLSearchParams({ from: '陈立群', to: '华创生物', max: '2' })
    const { paths } = await json(`/api/paths?${query}`)
    expect(paths).toHaveLength(1)
    expect(paths[0].nodes.map((node: { name: string }) => node.name)).toEqual([
      '陈立群',
      '河湾新区',
      '康源药业',
      '华创生物',
    ])
  })

  it.each([
    ['near,visits', 1],
    ['place', 0],
    ['collaborates', 0],
    ['person', 1],
    ['locatedIn,event', 0],
  ])('paths does without %s', async (without, count) => {
    const query = new URLSearchParams({ from: '陈立群', to: '华创生物', without })
    expect((await json(`/api/paths?${query}`)).paths).toHaveLength(count)
  })

  it('articles/:id gives the text', async () => {
    expect(await json('/api/articles/a-1')).toMatchObject({ id: 'a-1', source: 'small.txt', place: { others: [] } })
  })
})

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

  it('only reads: other methods find nothing', async () => {
    expect((await app.request('/api/graph', { method: 'POST' })).status).toBe(404)
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
