import { gunzipSync } from 'node:zlib'
import { expect, it, vi } from 'vitest'
import { viewGraph } from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { smallGraph } from './smallGraph.ts'

const graph = smallGraph()
const app = createApp(graph, { page: '/nowhere' })
const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const unzip = async (response: Response) => JSON.parse(gunzipSync(Buffer.from(await response.arrayBuffer())).toString())

it.each<[accepted: string | undefined, encoding: string | null]>([
  [undefined, null],
  ['identity', null],
  ['gzip;q=0', null],
  ['*;q=0', null],
  ['br', null],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'gzip'],
  ['gzip, deflate, br, zstd', 'gzip'],
  ['br;q=1, gzip;q=0.5', 'gzip'],
])('for Accept-Encoding: %s the encoding is %s, the length the one told', async (accepted, encoding) => {
  const response = await get('/api/graph', accepted === undefined ? {} : { 'accept-encoding': accepted })
  const { headers } = response
  expect(headers.get('content-encoding')).toBe(encoding)
  expect(headers.get('content-type')).toContain('application/json')
  expect(headers.get('vary')).toBe('Accept-Encoding')
  expect(headers.get('content-length')).toBe(String((await response.clone().arrayBuffer()).byteLength))
  expect(encoding ? await unzip(response) : await response.json()).toEqual(JSON.parse(JSON.stringify(viewGraph(graph))))
})

it('all else is compressed as asked', async () => {
  const response = await get('/api/graph?kind=person,place,organization,project', { 'accept-encoding': 'gzip' })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect((await unzip(response)).nodes).toHaveLength(7)
})

it('is made once, when it is first asked for', async () => {
  const own = smallGraph()
  const seen = vi.spyOn(own, 'forEachEdge')
  const fresh = createApp(own, { page: '/nowhere' })
  expect(seen).not.toHaveBeenCalled()
  await Promise.all([fresh.request('/api/graph'), fresh.request('/api/graph', { headers: { 'accept-encoding': '*' } })])
  const { length } = seen.mock.calls
  expect(length).toBeGreaterThan(0)
  await fresh.request('/api/graph')
  expect(seen).toHaveBeenCalledTimes(length)
  await fresh.request('/api/graph?limit=3')
  expect(seen.mock.calls.length).toBeGreaterThan(length)
})
