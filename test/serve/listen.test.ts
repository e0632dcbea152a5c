import { get } from 'node:http'
import { Hono } from 'hono'
import { afterEach, expect, it } from 'vitest'
import { type Listening, listen } from '../../src/serve/listen.ts'

const app = new Hono().get('/', c => c.text('here'))
const open: Listening[] = []
const opened = async (port?: number) => {
  const listening = await listen(app, port)
  open.push(listening)
  return listening
}
afterEach(() => {
  for (const { close } of open.splice(0)) close()
})

it('listens on loopback, on a free port for 0', async () => {
  const { url } = await opened(0)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  expect(await (await fetch(url)).text()).toBe('here')
})

it.each([
  ['localhost', /^http:\/\/localhost:\d+\/$/],
  ['0.0.0.0', /^http:\/\/127\.0\.0\.1:\d+\/$/],
])('listens on %s where that is asked for', async (host, address) => {
  const listening = await listen(app, 0, host)
  open.push(listening)
  expect(listening.url).toMatch(address)
  expect(await (await fetch(listening.url)).text()).toBe('here')
})

it('says so where the host is not of this machine', async () => {
  await expect(listen(app, 0, '203.0.113.1')).rejects.toThrow(/port 0 cannot be opened: .*203\.0\.113\.1/)
})

it('takes the next free port where none is asked for', async () => {
  const [one, other] = [await opened(), await opened()]
  expect(Number(new URL(one.url).port)).toBeGreaterThanOrEqual(4173)
  expect(Number(new URL(other.url).port)).toBeGreaterThan(Number(new URL(one.url).port))
})

it('says so where the port that is asked for is taken', async () => {
  const { url } = await opened(0)
  const { port } = new URL(url)
  await expect(opened(Number(port))).rejects.toThrow(`port ${port} is taken`)
})

it('close ends it, open connections too', async () => {
  const { url, close } = await opened(0)
  const ended = new Promise(resolve =>
    get(url, { agent: false, headers: { connection: 'keep-alive' } }).on('close', resolve),
  )
  await fetch(url)
  close()
  await ended
  await expect(fetch(url)).rejects.toThrow()
})
