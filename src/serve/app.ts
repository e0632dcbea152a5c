// The server as a value: tests call `app.request('/api/graph')`, and only listen.ts knows ports.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { type KnowledgeGraph, NotFoundError } from '../index.ts'
import { createApi } from './api.ts'
import { failure, failureOf } from './failure.ts'
import { FORMAT_NAMES, formatOf } from './formats.ts'
import { guard } from './guard.ts'
import { loadPage, PAGE_FOLDER } from './page.ts'

const NOT_BUILT = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>guanxi</title>
<h1>guanxi</h1><p>The page has not been built. Run <code>npm run build</code> and start again.
The <a href="/api/graph">HTTP API</a> and the <a href="/export/gexf">exports</a> work without it.</p></html>`

/** `page`: the folder of the built page. */
export interface AppOptions {
  readonly page?: string
}

/** The page, the HTTP API and the exports of one graph. */
export function createApp(graph: KnowledgeGraph, { page = PAGE_FOLDER }: AppOptions = {}): Hono {
  const files = loadPage(page)
  const app = new Hono()
  app.use(guard)
  app.use(compress())
  app.route('/api', createApi(graph))
  app.get('/export/:format', async c => {
    const name = c.req.param('format')
    const format = formatOf(name)
    if (!format) throw new NotFoundError(`no format “${name}”`, FORMAT_NAMES)
    return c.body(await format.write(graph), 200, {
      'Content-Type': format.type,
      'Content-Disposition': `attachment; filename="guanxi.${name}"`,
    })
  })
  app.get('*', async (c, next) => {
    const file = files.get(c.req.path)
    if (file) return c.body(file.body, 200, { 'Content-Type': file.type })
    return c.req.path === '/' ? c.html(NOT_BUILT, 503) : next()
  })
  app.notFound(c => failure(c, 404, `nothing at ${c.req.path}`))
  app.onError(failureOf)
  return app
}
