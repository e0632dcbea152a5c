// The HTTP API: each route reads its query, calls one function on the graph and answers with what that returns.
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import {
  describeArticle,
  describeEntity,
  findEntity,
  findPaths,
  isEntityKind,
  isRelationKind,
  type KnowledgeGraph,
  nearNames,
  neighborhood,
  quoteEdge,
  searchEntities,
  UsageError,
  viewGraph,
} from '../index.ts'
import { narrowView } from './narrowView.ts'
import { warmUp } from './warmUp.ts'
import { createWholeGraph } from './wholeGraph.ts'

const name = z.string().min(1).max(200)
const count = (max: number) => z.coerce.number().int().min(1).max(max)
const kind = z.string().refine(isEntityKind, 'expected person, organization, place, project, document or event')
const either = z
  .string()
  .refine(text => isEntityKind(text) || isRelationKind(text), 'expected a kind of entity or relation, as builds')
const listOf = <T extends z.ZodType<string, string>>(one: T) =>
  z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(one))

const GraphQuery = z.strictObject({
  focus: name.exactOptional(),
  depth: count(6).default(2),
  kind: listOf(kind).exactOptional(),
  limit: count(1_000_000).exactOptional(),
})
const SearchQuery = z.strictObject({
  q: z.string().max(200),
  limit: count(200).default(20),
  kind: kind.exactOptional(),
})
const PathsQuery = z.strictObject({
  from: name,
  to: name,
  max: count(100).default(5),
  length: count(8).default(4),
  without: listOf(either).default([]),
})

/** The routes below `/api`. */
export function createApi(graph: KnowledgeGraph): Hono {
  const api = new Hono()
  const whole = createWholeGraph(graph)
  const warm = warmUp(graph)
  warm.catch(() => {
    // Whoever searches awaits it too, and is told.
  })
  api.get('/graph', c => {
    const { focus, depth, kind, limit } = queryOf(c, GraphQuery)
    if (focus === undefined && !kind && limit === undefined) return whole(c)
    const part = focus === undefined ? graph : neighborhood(graph, findEntity(graph, focus), depth)
    return c.json(narrowView(viewGraph(part), kind, limit))
  })
  api.get('/entities', async c => {
    const { q, ...options } = queryOf(c, SearchQuery)
    await warm
    const hits = searchEntities(graph, q, options)
    return c.json({ hits, near: hits.length > 0 ? [] : nearNames(graph, q, options.kind) })
  })
  api.get('/entities/:id', c => c.json(describeEntity(graph, findEntity(graph, c.req.param('id')))))
  api.get('/edges/:key', c => c.json(quoteEdge(graph, c.req.param('key'))))
  api.get('/paths', c => {
    const { from, to, ...options } = queryOf(c, PathsQuery)
    return c.json({ paths: findPaths(graph, from, to, options) })
  })
  api.get('/articles/:id', c => c.json(describeArticle(graph, c.req.param('id'))))
  return api
}

function queryOf<T>(c: Context, schema: z.ZodType<T>): T {
  const { success, data, error } = schema.safeParse(c.req.query())
  if (success) return data
  throw new UsageError(error.issues.map(issue => `${issue.path.join('.') || 'query'}: ${issue.message}`).join('; '))
}
