// A long answer over a real connection: what is told where it fails, and what happens when its reader leaves.
import { get, type IncomingMessage } from 'node:http'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UsageError } from '../../src/index.ts'
import { failureOf } from '../../src/serve/failure.ts'
import { type Listening, listen } from '../../src/serve/listen.ts'
import { streamOf } from '../../src/serve/streamOf.ts'

const PIECE = '药谷'.repeat(20_000)
const MANY = 2000

/** Pieces; `ended` tells whether whoever took them has ended the making. */
function making(last: () => void = () => {}, count = MANY) {
  const state = { made: 0, ended: false }
  function* pieces(): Generator<string, void> {
    try {
      for (; state.made < count; state.made++) yield PIECE
      last()
    } finally {
      state.ended = true
    }
  }
  return { state, pieces: pieces() }
}

const fail = (error: Error) => () => {
  throw error
}

describe('streamOf', () => {
  it('gives the pieces as UTF-8, and bytes as they are', async () => {
    const stream = streamOf(['长春', '', new TextEncoder().encode('新区'), '😀'])
    expect(await new Response(stream).text()).toBe('长春新区😀')
    expect(await new Response(streamOf([])).text()).toBe('')
  })

  it('throws at once what goes wrong before the first piece', () => {
    const error = new UsageError('no')
    expect(() => streamOf(making(fail(error), 0).pieces)).toThrow(error)
  })

  it('makes a piece when it is taken, and lets others have their turn between two', async () => {
    const { state, pieces } = making(undefined, 20)
    let turns = 0
    let isOpen = true
    const others = (async () => {
      for (; isOpen; turns++) await setImmediate()
    })()
    const reader = streamOf(pieces).getReader()
    for (let taken = 0; taken < 20; taken++) {
      expect(state.made).toBeLessThanOrEqual(taken + 2)
      await reader.read()
    }
    expect((await reader.read()).done).toBe(true)
    isOpen = false
    await others
    expect(turns).toBeGreaterThanOrEqual(19)
  })

  it('ends the making when it is cancelled', async () => {
    const { state, pieces } = making()
    await streamOf(pieces).cancel()
    expect(state.ended).toBe(true)
  })
})

describe.each([undefined, 'gzip'])('over a connection, with encoding %s', encoding => {
  let server: Listening
  let long: ReturnType<typeof making>
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const app = new Hono()
    app.use(compress())
    app.get('/long', c => c.body(streamOf(long.pieces), 200, { 'Content-Type': 'text/csv' }))
    app.get('/short', c => c.text('here'))
    app.onError(failureOf)
    server = await listen(app, 0)
  })
  afterEach(() => {
    server.close()
    vi.restoreAllMocks()
  })

  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const headers = encoding ? { 'accept-encoding': encoding } : {}
      get(`${server.url}${path}`, { headers, agent: false }, resolve).on('error', reject)
    })
  const isAlive = async () => expect(await (await fetch(`${server.url}short`)).text()).toBe('here')

  it('a reader who leaves ends the making and nothing else', async () => {
    long = making()
    const response = await ask('long')
    await new Promise(resolve => response.once('data', resolve))
    await isAlive()
    response.destroy()
    while (!long.state.ended) await setTimeout(5)
    expect(long.state.made).toBeLessThan(MANY)
    await isAlive()
  })

  it('what fails before the first piece is told in the one shape of errors', async () => {
    long = making(fail(new UsageError('an edge ends at nothing')), 0)
    const response = await fetch(`${server.url}long`)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ ok: false, error: 'an edge ends at nothing', status: 400 })
  })

  it('what fails later breaks the answer off, so that nobody takes it for whole', async () => {
    long = making(fail(new TypeError('a bug')), 20)
    const response = await ask('long')
    const ended = new Promise(resolve => response.on('end', () => resolve('whole')).on('error', () => resolve('cut')))
    response.resume()
    expect(await ended).toBe('cut')
    expect(console.error).toHaveBeenCalled()
    await isAlive()
  })
})
