// The graph as an assistant asks it: the SDK's own client speaks to the command as it is installed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeEntity, findPaths, quoteEdge, toJson } from '../../src/index.ts'
import { smallGraph } from './smallGraph.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'guanxi-mcp-'))
const graph = smallGraph()
const client = new Client({ name: 'test', version: '1' })

beforeAll(async () => {
  const file = join(folder, 'small.json')
  writeFileSync(file, toJson(graph))
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp', file] }))
})

afterAll(async () => {
  await client.close()
  rmSync(folder, { recursive: true })
})

async function call(name: string, input: Record<string, unknown>) {
  const { content, isError = false } = await client.callTool({ name, arguments: input })
  const [{ text }] = content as [{ text: string }]
  return { isError, text, value: () => JSON.parse(text) as Record<string, unknown> }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const [edge] = graph.edges()
const [from, to] = graph.extremities(edge!)

describe('the tools', () => {
  it('are told, each as one that only reads', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['search', 'show', 'evidence', 'paths', 'article'])
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true)
  })

  it('answer as the functions do, the sentences included', async () => {
    expect((await call('show', { name: from })).value()).toEqual(plain(describeEntity(graph, from)))
    expect((await call('evidence', { key: edge })).value()).toEqual(plain(quoteEdge(graph, edge!)))
    expect((await call('paths', { from, to })).value()).toEqual({ paths: plain(findPaths(graph, from, to)) })
    const { hits } = (await call('search', { text: graph.getNodeAttribute(from, 'label') })).value()
    expect(hits).toMatchObject([{ id: from }])
  })

  it.each([
    ['show', { name: '查无此人' }, 'no entity'],
    ['evidence', { key: 'x' }, 'no relation'],
    ['article', { id: 'x' }, 'no article'],
    ['show', { name: '' }, 'name'],
    ['paths', { from: 'x' }, 'to'],
  ])('say what is wrong: %s %j', async (name, input, said) => {
    const answer = await call(name, input)
    expect(answer).toMatchObject({ isError: true, text: expect.stringContaining(said) })
  })
})
