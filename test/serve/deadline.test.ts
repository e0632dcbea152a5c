import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { deadline } from '../../src/serve/deadline.ts'
import { failureOf } from '../../src/serve/failure.ts'

const app = new Hono()
  .use(deadline(20))
  .get('/never', () => new Promise<Response>(() => {}))
  .get('/now', c => c.text('here'))
app.onError(failureOf)

it('gives up what takes too long, in the one shape of errors', async () => {
  const response = await app.request('/never')
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({ ok: false, error: 'no answer within 0.02 s: ask again', status: 503 })
})

it('lets the rest be', async () => {
  expect(await (await app.request('/now')).text()).toBe('here')
})
