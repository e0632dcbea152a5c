import { expect, it, vi } from 'vitest'
import { nameKeys } from '../../src/index.ts'
import { createApp } from '../../src/serve/app.ts'
import { warmUp } from '../../src/serve/warmUp.ts'
import { smallGraph } from './smallGraph.ts'

it('makes all keys, and nothing before it is let', async () => {
  const graph = smallGraph()
  const looked = vi.spyOn(graph, 'getNodeAttributes')
  const warm = warmUp(graph)
  expect(looked).not.toHaveBeenCalled()
  await warm
  expect(looked).toHaveBeenCalledTimes(graph.order)
  nameKeys(graph)
  expect(looked).toHaveBeenCalledTimes(graph.order)
})

it('answers others between two slices', async () => {
  const graph = smallGraph()
  vi.spyOn(performance, 'now').mockImplementation(
    (
      time => () =>
        (time += 100)
    )(0),
  )
  const order: string[] = []
  const warm = warmUp(graph).then(() => order.push('warm'))
  await new Promise(resolve => setImmediate(resolve))
  order.push('other')
  await warm
  vi.restoreAllMocks()
  expect(order).toEqual(['other', 'warm'])
})

it('fails where a graph is broken, and so does a search, but nothing else', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const broken = smallGraph()
  broken.replaceNodeAttributes('person:陈立群', {} as never)
  await expect(warmUp(broken)).rejects.toThrow()
  const app = createApp(broken, { page: '/nowhere' })
  const status = async (path: string) => (await app.request(path)).status
  expect([await status('/api/entities?q=a'), await status('/api/edges/a'), await status('/api/articles/a-1')]).toEqual([
    500, 404, 500,
  ])
  told.mockRestore()
})
