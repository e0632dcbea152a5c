// A route as data: where it is, what it takes and gives, and how it answers. The router and the description of the API
// are both made from it, so that they cannot differ.
import type { Context } from 'hono'
import { z } from 'zod'
import { type KnowledgeGraph, UsageError } from '../index.ts'
import { answerJson } from './answerJson.ts'
import type { PageImages } from './pageImages.ts'

/** What answers are made from. */
export interface Source {
  readonly graph: KnowledgeGraph
  /** Answers with the whole graph as the page asks for it. */
  readonly whole: (c: Context) => Promise<Response>
  /** The pages of its sources, where the server may read them. */
  readonly images: PageImages
  /** Resolves when searching is quick. */
  readonly warm: Promise<void>
}

/** `path` as Hono reads it: `/api/entities/:id`; `parameters` of path and query; `types` the MIME types that it may answer with. */
export interface Route {
  readonly path: string
  readonly gives: string
  readonly parameters: z.ZodObject
  readonly types: readonly string[]
  readonly respond: (source: Source, c: Context) => Promise<Response>
}

/** What a route needs to be told. `answer` gives a response, or what is to be answered as JSON. */
export interface RoutePlan<S extends z.core.$ZodLooseShape> {
  readonly gives: string
  readonly takes: S
  readonly types?: readonly string[]
  readonly answer: (source: Source, asked: z.output<z.ZodObject<S>>, c: Context) => unknown
}

/** A route that checks its parameters before it answers. */
export function route<S extends z.core.$ZodLooseShape>(path: string, plan: RoutePlan<S>): Route {
  const { gives, takes, types = ['application/json'], answer } = plan
  const parameters = z.strictObject(takes)
  const respond = async (source: Source, c: Context) => {
    const answered = await answer(source, askedOf(c, parameters) as z.output<z.ZodObject<S>>, c)
    return answered instanceof Response ? answered : answerJson(c, answered)
  }
  return { path, gives, parameters, types, respond }
}

/** The parameters of a request. Throws `UsageError` for what is unknown, wrong or missing, or given twice without being a list. */
function askedOf(c: Context, parameters: z.ZodObject): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(c.req.queries())) {
    const isList = isRepeated(parameters.shape[name])
    if (!isList && values.length > 1) throw new UsageError(`${name}: expected it once, found it ${values.length} times`)
    given[name] = isList ? values : values[0]
  }
  const { success, data, error } = parameters.safeParse({ ...given, ...c.req.param() })
  if (success) return data
  throw new UsageError(error.issues.map(issue => `${issue.path.join('.') || 'query'}: ${issue.message}`).join('; '))
}

/** Whether a parameter is given once for each of its values. */
export const isRepeated = (parameter: unknown): boolean => parameter instanceof z.ZodArray
