// The server as a value: tests call `app.request('/api/graph')`, and only listen.ts knows ports.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { KnowledgeGraph } from '../index.ts'
import { type Access, checkAccess } from './access.ts'
import { deadline } from './deadline.ts'
import { failure, failureOf } from './failure.ts'
import { createGuard } from './guard.ts'
import { loadPage, PAGE_FOLDER } from './page.ts'
import { createPageImages } from './pageImages.ts'
import type { Source } from './route.ts'
import { ROUTES } from './routes.ts'
import { warmUp } from './warmUp.ts'
import { createWholeGraph } from './wholeGraph.ts'

const NOT_BUILT = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>guanxi</title>
<h1>guanxi</h1><p>The page has not been built. Run <code>npm run build</code> and start again.
The <a href="/api/graph">HTTP API</a> and the <a href="/export/gexf">exports</a> work without it.</p></html>`

/** How long an answer may take that waits for something, in milliseconds. What only computes is bounded in its steps. */
const PATIENCE = 30_000

/** `page`: the folder of the built page; `sources`: files and folders that may be read to show the pages that articles stand on. */
export interface AppOptions extends Access {
  readonly page?: string
  readonly sources?: readonly string[]
}

/** The page, the HTTP API and the exports of one graph. Throws `UsageError` for a host that lets others in without a token. */
export function createApp(
  graph: KnowledgeGraph,
  { page = PAGE_FOLDER, sources = [], ...access }: AppOptions = {},
): Hono {
  checkAccess(access)
  const files = loadPage(page)
  const source = sourceOf(graph, sources)
  const app = new Hono()
  app.use(createGuard(access), deadline(PATIENCE), compress())
  for (const { path, respond } of ROUTES) app.get(path, c => respond(source, c))
  app.get('*', async (c, next) => {
    const file = files.get(c.req.path)
    if (file) return c.body(file.body, 200, { 'Content-Type': file.type })
    return c.req.path === '/' ? c.html(NOT_BUILT, 503) : next()
  })
  app.notFound(c => failure(c, 404, `nothing at ${c.req.path}`))
  app.onError(failureOf)
  return app
}

function sourceOf(graph: KnowledgeGraph, sources: readonly string[]): Source {
  const warm = warmUp(graph)
  warm.catch(() => {
    // Whoever searches awaits it too, and is told.
  })
  return { graph, whole: createWholeGraph(graph), images: createPageImages(sources), warm }
}
