// The graph for an assistant, over the Model Context Protocol (https://modelcontextprotocol.io): read-only tools, each a
// function of ours, answering with the sentences that say it, so that what is claimed can be quoted. The official SDK is
// an optional dependency, loaded when it is asked for.
import { z } from 'zod'
import {
  describeArticle,
  describeEntity,
  findEntity,
  findPaths,
  GuanxiError,
  type KnowledgeGraph,
  nearNames,
  quoteEdge,
  searchEntities,
} from '../index.ts'

/** A tool: what it is for, what it takes, and its answer, which is told as JSON. */
interface Tool {
  readonly about: string
  readonly takes: Readonly<Record<string, z.ZodType>>
  readonly answer: (graph: KnowledgeGraph, input: Readonly<Record<string, unknown>>) => unknown
}

const name = z.string().min(1).max(200)
const text = (value: unknown): string => String(value)

const TOOLS: Readonly<Record<string, Tool>> = {
  search: {
    about: 'Find entities by name, alias, pinyin or initials (hjb 华景斌). Gives ids for the other tools.',
    takes: { text: name.describe('what is searched'), limit: z.int().min(1).max(100).default(20) },
    answer: (graph, { text: query, limit }) => {
      const hits = searchEntities(graph, text(query), { limit: Number(limit) })
      return { hits, near: hits.length > 0 ? [] : nearNames(graph, text(query)) }
    },
  },
  show: {
    about:
      'All that the graph knows of one entity: other names, figures, posts, relations with the keys of their evidence, where it is mentioned.',
    takes: { name: name.describe('a name or an id') },
    answer: (graph, { name }) => describeEntity(graph, findEntity(graph, text(name))),
  },
  evidence: {
    about: 'Every sentence that says a relation, with paper, date and headline, to be quoted.',
    takes: { key: z.string().min(1).max(600).describe('the key of a relation, as show and paths give it') },
    answer: (graph, { key }) => quoteEdge(graph, text(key)),
  },
  paths: {
    about: 'How two entities are connected: the shortest routes, each step with the sentence that says it.',
    takes: {
      from: name.describe('a name or an id'),
      to: name.describe('a name or an id'),
      max: z.int().min(1).max(20).default(5),
    },
    answer: (graph, { from, to, max }) => ({ paths: findPaths(graph, text(from), text(to), { max: Number(max) }) }),
  },
  article: {
    about: 'The whole text of an article, with what is named in it.',
    takes: { id: name.describe('the id of an article, as evidence gives it') },
    answer: (graph, { id }) => describeArticle(graph, text(id)),
  },
}

/** An MCP server of the graph, not yet connected to anybody. Throws `GuanxiError` where the SDK is not installed. */
export async function createMcpServer(graph: KnowledgeGraph, version: string) {
  const { McpServer } = await load(() => import('@modelcontextprotocol/sdk/server/mcp.js'))
  const server = new McpServer({ name: 'guanxi', version })
  for (const [name, { about, takes, answer }] of Object.entries(TOOLS))
    server.registerTool(
      name,
      { description: about, inputSchema: takes, annotations: { readOnlyHint: true, openWorldHint: false } },
      (input: Readonly<Record<string, unknown>>) => told(() => answer(graph, input)),
    )
  return server
}

/** Serves the graph on stdin and stdout until the other side ends. */
export async function serveMcp(graph: KnowledgeGraph, version: string): Promise<void> {
  const server = await createMcpServer(graph, version)
  const { StdioServerTransport } = await load(() => import('@modelcontextprotocol/sdk/server/stdio.js'))
  await server.connect(new StdioServerTransport())
}

/** What the caller can mend is an answer that says so; a bug is the SDK's to report. */
function told(answer: () => unknown) {
  try {
    return { content: [{ type: 'text' as const, text: JSON.stringify(answer()) }] }
  } catch (error) {
    if (!(error instanceof GuanxiError)) throw error
    return { content: [{ type: 'text' as const, text: error.message }], isError: true }
  }
}

async function load<T>(sdk: () => Promise<T>): Promise<T> {
  try {
    return await sdk()
  } catch (cause) {
    throw new GuanxiError('MCP needs its SDK, which is not installed: npm install @modelcontextprotocol/sdk', { cause })
  }
}
