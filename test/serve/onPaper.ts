// The small graph as if it had been read from paper.
import sharp from 'sharp'
import type { KnowledgeGraph } from '../../src/index.ts'
import { smallGraph } from './smallGraph.ts'

/** The size of the page, in points and in pixels. */
const SIZE = { width: 300, height: 400 }

/** The small graph, its article's headline printed on the first page of that source. */
export function onPaper(source: string): KnowledgeGraph {
  const graph = smallGraph()
  const [article] = graph.getAttribute('articles')
  const boxes = [{ span: { start: 0, end: 10 }, page: 0, x: 20, y: 30, width: 200, height: 20 }]
  graph.setAttribute('articles', [{ ...article!, source, boxes, pages: [{ page: 0, label: '7', ...SIZE }] }])
  return graph
}

/** The PNG of a page with nothing on it. */
export const whitePage = (): Promise<Buffer> =>
  sharp({ create: { ...SIZE, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
