// The graph of a page that is one file on a disk: it lies in the page as JSON, and questions are answered here by the
// same functions that the server calls.
import { describeArticle } from '../src/query/describeArticle.ts'
import { describeEntity } from '../src/query/describeEntity.ts'
import { describePage } from '../src/query/describePage.ts'
import type { NameKeys } from '../src/query/nameKeys.ts'
import { pathsBetween } from '../src/query/pathsBetween.ts'
import { quoteEdge } from '../src/query/quoteEdge.ts'
import { searchNames } from '../src/query/searchNames.ts'
import { suggestNames } from '../src/query/suggestNames.ts'
import { viewGraph } from '../src/query/viewGraph.ts'
import type { KnowledgeGraph } from '../src/types.ts'
import { EMBEDDED_ID } from '../src/write/html.ts'
import type { Answer, Answers, Question, Source, Topic } from './questions.ts'
import { graphOf, type SavedGraph } from './server.ts'

interface Embedded {
  readonly graph: SavedGraph
  /** With pinyin, which is not made in the page. */
  readonly names: readonly NameKeys[]
}

/** The source inside this page; null where the page came without a graph. */
export function embedded(): Source | null {
  const text = document.getElementById(EMBEDDED_ID)?.textContent
  if (!text) return null
  let opened: { readonly graph: KnowledgeGraph; readonly names: readonly NameKeys[] } | null = null
  const open = () => {
    if (!opened) {
      const { graph, names } = JSON.parse(text) as Embedded
      opened = { graph: graphOf(graph), names }
    }
    return opened
  }
  return {
    answer: async (question): Promise<Answer<Answers[Topic]>> => {
      try {
        const { graph, names } = open()
        return { phase: 'here', value: answerTo(question, graph, names) }
      } catch (error) {
        return { phase: 'failed', message: error instanceof Error ? error.message : String(error), gone: false }
      }
    },
    wholeGraph: async () => open().graph,
    isFile: true,
  }
}

function answerTo(question: Question, graph: KnowledgeGraph, names: readonly NameKeys[]): Answers[Topic] {
  switch (question.about) {
    case 'graph':
      return viewGraph(graph)
    case 'search':
      return searchIn(graph, names, question.text)
    case 'entity':
      return describeEntity(graph, question.id)
    case 'edge':
      return quoteEdge(graph, question.key)
    case 'article':
      return describeArticle(graph, question.id)
    case 'page':
      return { ...describePage(graph, question.article, question.page), image: false }
    case 'paths': {
      const { from, to, most, without } = question
      return { paths: pathsBetween(graph, from, to, { max: most, without }) }
    }
  }
}

function searchIn(graph: KnowledgeGraph, names: readonly NameKeys[], text: string): Answers['search'] {
  const hits = searchNames(names, text).map(({ id, matched }) => {
    const { label, kind, subkind, mentions } = graph.getNodeAttributes(id)
    return { id, name: label, kind, ...(subkind && { subkind }), mentions: mentions.length, matched }
  })
  return { hits, near: hits.length > 0 ? [] : suggestNames(names, text) }
}
