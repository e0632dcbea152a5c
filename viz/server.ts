// The graph as a server has it: each question is one request.
import { MultiDirectedGraph } from 'graphology'
import type { EdgeAttributes, GraphArticle, GraphAttributes, KnowledgeGraph, NodeAttributes } from '../src/types.ts'
import { encode } from './encode.ts'
import type { Answer, Answers, Question, Source, Topic } from './questions.ts'

/** The server that the page came from. */
export const server: Source = {
  answer: (question, told) => request<Answers[Topic]>(addressOf(question), told),
  wholeGraph: async () => {
    const response = await fetch('export/json')
    if (!response.ok) throw new Error(response.statusText)
    return graphOf(await response.json())
  },
  isFile: false,
}

/** The address of a question in the HTTP API, relative to the page. */
export function addressOf(question: Question): string {
  switch (question.about) {
    case 'graph':
      return 'api/graph'
    case 'search':
      return `api/entities?q=${encode(question.text)}`
    case 'entity':
      return `api/entities/${encode(question.id)}`
    case 'edge':
      return `api/edges/${encode(question.key)}`
    case 'article':
      return `api/articles/${encode(question.id)}`
    case 'page':
      return `api/articles/${encode(question.article)}/pages/${question.page}`
    case 'paths': {
      const { from, to, most, without } = question
      const avoided = without.length > 0 ? `&without=${without.join(',')}` : ''
      return `api/paths?from=${encode(from)}&to=${encode(to)}&max=${most}${avoided}`
    }
  }
}

/** The address of the image of a page that an article stands on; `width` is in pixels. */
export const imageAddress = (article: string, page: number, width: number): string =>
  `api/pages/${encode(article)}/${page}?width=${width}`

async function request<T>(address: string, told?: (received: number) => void): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } })
    const body = JSON.parse(await textOf(response, told)) as T & { readonly error?: string }
    if (response.ok) return { phase: 'here', value: body }
    return { phase: 'failed', message: body.error ?? response.statusText, gone: false }
  } catch (error) {
    return { phase: 'failed', message: String(error), gone: true }
  }
}

async function textOf(response: Response, told?: (received: number) => void): Promise<string> {
  if (!told || !response.body) return response.text()
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const parts: string[] = []
  let received = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    received += part.value.length
    told(received)
  }
  return parts.join('')
}

/** A graph in the form that guanxi saves. */
export interface SavedGraph {
  readonly articles: readonly GraphArticle[]
  readonly graph: {
    readonly nodes: readonly { readonly key: string; readonly attributes: NodeAttributes }[]
    readonly edges: readonly {
      readonly key: string
      readonly source: string
      readonly target: string
      readonly attributes: EdgeAttributes
    }[]
  }
}

/** The graph of a file of ours; it was checked when it was served or written. */
export function graphOf({ articles, graph: { nodes, edges } }: SavedGraph): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  graph.setAttribute('articles', articles)
  for (const { key, attributes } of nodes) graph.addNode(key, attributes)
  for (const { key, source, target, attributes } of edges) graph.addDirectedEdgeWithKey(key, source, target, attributes)
  return graph
}
