import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { describePage } from '../../src/query/describePage.ts'
import type { TextBox } from '../../src/types.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const line = (start: number, end: number, page: number): TextBox => ({
  span: { start, end },
  page,
  x: 40,
  y: 10 * start,
  width: 100,
  height: 9,
})

/** Both articles of the first document on its page 2, the first on page 3 too; those of the second document unknown. */
function printedGraph() {
  const graph = buildGraph(knowledgeOf(extractions))
  const boxes: Readonly<Record<string, readonly TextBox[]>> = {
    'aaa-1': [line(0, 4, 2), line(4, 6, 3)],
    'aaa-2': [line(0, 3, 2)],
  }
  graph.setAttribute(
    'articles',
    graph.getAttribute('articles').map(article => ({
      ...article,
      ...(boxes[article.id] && { boxes: boxes[article.id]! }),
      pages: [{ page: 2, label: '7', width: 600, height: 800 }],
    })),
  )
  return graph
}

describe('a page', () => {
  const graph = printedGraph()
  const textOf = (id: string) => graph.getAttribute('articles').find(article => article.id === id)!.text

  it('has its name and size, and the lines of all articles on it', () => {
    const view = describePage(graph, 'aaa-1', 2)
    expect(view).toMatchObject({ page: 2, label: '7', width: 600, height: 800 })
    expect(view.articles.map(({ id, lines }) => [id, lines.map(({ text }) => text)])).toEqual([
      ['aaa-1', [textOf('aaa-1').slice(0, 4)]],
      ['aaa-2', [textOf('aaa-2').slice(0, 3)]],
    ])
    expect(view.articles[0]!.lines[0]).toEqual({
      start: 0,
      end: 4,
      x: 40,
      y: 0,
      width: 100,
      height: 9,
      text: textOf('aaa-1').slice(0, 4),
    })
  })

  it('of which nothing is known but lines has no more', () => {
    const { articles, ...page } = describePage(graph, 'aaa-1', 3)
    expect(page).toEqual({ page: 3 })
    expect(articles.map(({ id }) => id)).toEqual(['aaa-1'])
  })

  it.each([
    ['aaa-2', 3, 'article “aaa-2” has no line on page 3, counted from 0; it is on 2'],
    ['bbb-1', 2, 'article “bbb-1” has no line on page 2, counted from 0: where its lines stand is not known'],
    ['zzz', 2, 'no article “zzz”'],
  ])('that %s is not on (%i) is not there', (id, page, message) => {
    expect(() => describePage(graph, id, page)).toThrow(message)
  })
})
