// The API described for programs, in OpenAPI 3.1, from the same table that the router is made from.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Failure } from './failure.ts'
import { isRepeated, type Route } from './route.ts'

/** The description of the routes: https://spec.openapis.org/oas/v3.1.1 */
export function describeApi(routes: readonly Route[]): object {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return {
    openapi: '3.1.1',
    info: {
      title: 'guanxi',
      version,
      description: 'A knowledge graph of Chinese news, every statement with the sentence that says it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths: Object.fromEntries(routes.map(route => [templateOf(route.path), { get: operationOf(route) }])),
    components: {
      schemas: { Failure: schemaOf(Failure) },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'what the server was started with, if anything' },
      },
    },
  }
}

/** `/api/entities/:id` → `/api/entities/{id}` */
const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

function operationOf({ path, gives, parameters, types }: Route): object {
  const json = (schema: object) => ({ 'application/json': { schema } })
  return {
    operationId: path.split(/\W+/).filter(Boolean).join('_'),
    summary: gives,
    parameters: parametersOf(path, parameters),
    responses: {
      200: { description: gives, content: Object.fromEntries(types.map(type => [type, {}])) },
      default: {
        description: 'what went wrong, and what to do',
        content: json({ $ref: '#/components/schemas/Failure' }),
      },
    },
  }
}

function parametersOf(path: string, parameters: z.ZodObject): object[] {
  const { properties = {}, required = [] } = schemaOf(parameters)
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as { readonly description?: string }
    const isInPath = path.includes(`:${name}`)
    return {
      name,
      in: isInPath ? 'path' : 'query',
      required: isInPath || required.includes(name),
      description,
      schema,
      ...(isRepeated(parameters.shape[name]) && { style: 'form', explode: true }),
    }
  })
}

/** As it is asked for: a list that commas part is a text. */
function schemaOf(type: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema, ...schema } = z.toJSONSchema(type, { io: 'input' }) as z.core.JSONSchema.BaseSchema
  return schema
}
