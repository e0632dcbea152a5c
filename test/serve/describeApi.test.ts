// The API as it describes itself is the API as it answers.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createApp } from '../../src/serve/app.ts'
import { onPaper, whitePage } from './onPaper.ts'
import { ODD_ID } from './smallGraph.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description: string
  readonly schema: { readonly type: string; readonly enum?: readonly string[]; readonly default?: unknown }
}
interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: object }>>
}
interface Description {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

const folder = mkdtempSync(join(tmpdir(), 'guanxi-api-'))
writeFileSync(join(folder, 'page.png'), await whitePage())
afterAll(() => rmSync(folder, { recursive: true }))

const app = createApp(onPaper('page.png'), { page: '/nowhere', sources: [folder] })
const response = await app.request('/openapi.json')
const description = (await response.json()) as Description
const operations = Object.entries(description.paths).map(([path, { get }]) => [path, get] as const)

it('is JSON of OpenAPI 3.1', () => {
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(description.openapi).toMatch(/^3\.1\.\d$/)
  expect(description.info).toMatchObject({ title: 'guanxi', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
})

it('holds every route of the app, and no other', () => {
  const routes = app.routes.filter(({ method, path }) => method === 'GET' && path !== '/*').map(({ path }) => path)
  expect(routes.length).toBeGreaterThan(12)
  const templates = routes.map(path => path.replace(/:(\w+)/g, '{$1}'))
  expect(operations.map(([path]) => path).sort()).toEqual(templates.sort())
  expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length)
})

it.each(operations)('%s says what it gives, what each parameter means, and what goes wrong', (path, operation) => {
  expect(operation.summary).not.toBe('')
  expect(operation.parameters.filter(one => one.in === 'path').map(({ name }) => `{${name}}`)).toEqual(
    path.match(/\{\w+\}/g) ?? [],
  )
  for (const one of operation.parameters) {
    expect(one).toMatchObject({ name: expect.stringMatching(/^\w+$/), description: expect.stringMatching(/.{5}/) })
    expect(one.schema.type).toMatch(/^(string|integer|number|array)$/)
    if (one.in === 'path') expect(one.required).toBe(true)
    if (one.schema.default !== undefined) expect(one.required).toBe(false)
  }
  expect(operation.responses[200]).toMatchObject({ description: operation.summary, content: expect.anything() })
  expect(operation.responses.default?.content).toEqual({
    'application/json': { schema: { $ref: '#/components/schemas/Failure' } },
  })
})

it('a failure looks as described', async () => {
  const { Failure } = description.components.schemas as Record<string, { properties: object; required: string[] }>
  const failure = (await (await app.request('/api/nothing')).json()) as object
  expect(Object.keys(failure)).toEqual(Object.keys(Failure!.properties))
  expect(Failure!.required).toEqual(Object.keys(failure))
})

/** A value of each parameter that is asked for, by its name. */
const VALUES: Readonly<Record<string, string>> = {
  id: '陈立群',
  key: `organization:华创生物|builds|${ODD_ID}`,
  format: 'json',
  q: 'clq',
  from: '陈立群',
  to: '康源',
  name: '康源',
  page: '0',
}
const isOfArticle = (path: string, name: string): boolean => name === 'id' && !path.includes('entities')

it.each(operations)('%s answers as described with what is required, and 400 without', async (path, {
  parameters,
  responses,
}) => {
  const required = parameters.filter(one => one.required)
  const value = (name: string) => encodeURIComponent(isOfArticle(path, name) ? 'a-1' : VALUES[name]!)
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => value(name))
  const query = required
    .filter(one => one.in === 'query')
    .flatMap(({ name, schema }) => [
      `${name}=${path.includes('posts') ? encodeURIComponent('河湾新区') : value(name)}`,
      ...(schema.type === 'array' ? [`${name}=${encodeURIComponent('陈立群')}`] : []),
    ])
  const answer = await app.request(`${filled}?${query.join('&')}`)
  expect(answer.status).toBe(200)
  const type = answer.headers.get('content-type')!
  expect(Object.keys(responses[200]!.content)).toContain(type)
  for (const [index, part] of query.entries()) {
    const without = query.filter((one, at) => at !== index && !one.startsWith(part.split('=')[0]!))
    expect((await app.request(`${filled}?${without.join('&')}`)).status).toBe(400)
  }
  expect((await app.request(`${filled}?${[...query, 'unheard=of'].join('&')}`)).status).toBe(400)
})
