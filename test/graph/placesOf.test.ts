// Boxes from the document to the quotation, by way of the graph and its file.
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { describeArticle } from '../../src/query/describeArticle.ts'
import { quoteEdge } from '../../src/query/quoteEdge.ts'
import { locate } from '../../src/text/span.ts'
import type { Document, Extraction, TextBox } from '../../src/types.ts'
import { fromJson } from '../../src/write/fromJson.ts'
import { toJson } from '../../src/write/json.ts'
import { extractions, knowledgeOf } from './fixture.ts'

/** Lines of twenty characters, each of them 10.04 points wide, on two pages that part in the middle. */
function printed(document: Document): Document {
  const middle = Math.ceil(document.text.length / 40) * 20
  const boxes: TextBox[] = []
  for (let start = 0; start < document.text.length; start += 20) {
    const end = Math.min(start + 20, document.text.length)
    const page = start < middle ? 0 : 1
    boxes.push({
      span: { start, end },
      page,
      x: 50.04,
      y: 100 + start,
      width: (end - start) * 10.04,
      height: 10,
      confidence: 0.987,
    })
  }
  const pages = [
    { span: { start: 0, end: middle }, label: 'A07', width: 600, height: 800 },
    { span: { start: middle, end: document.text.length } },
  ]
  return { ...document, boxes, pages }
}

const [first, second] = extractions as readonly [Extraction, Extraction]
const graphOf = (extraction: Extraction) => buildGraph(knowledgeOf([extraction, second]))
const graph = graphOf({ ...first, document: printed(first.document) })
const article = graph.getAttribute('articles').find(({ id }) => id === 'aaa-1')!

describe('an article in the graph', () => {
  test('has the boxes of its lines, rounded, and the pages of which something is known', () => {
    expect(article.boxes![0]).toEqual({
      span: { start: 0, end: 20 },
      page: 0,
      x: 50,
      y: 100,
      width: 200.8,
      height: 10,
      confidence: 0.99,
    })
    expect(article.boxes!.at(-1)!.span.end).toBe(article.text.length)
    expect(article.pages).toEqual([{ page: 0, label: 'A07', width: 600, height: 800 }])
  })
  test('has none of them where its reader knew none', () => {
    const other = graph.getAttribute('articles').find(({ documentId }) => documentId === 'bbb')!
    expect(other).not.toHaveProperty('boxes')
    expect(other).not.toHaveProperty('pages')
    expect(describeArticle(graph, other.id)).not.toHaveProperty('boxes')
  })
  test('is described with them', () => {
    expect(describeArticle(graph, article.id)).toMatchObject({ boxes: article.boxes, pages: article.pages })
  })
})

test('a quotation has the boxes of its sentence', () => {
  const key = 'organization:云帆科技|builds|project:星河光谷'
  const [quote] = quoteEdge(graph, key).evidence
  const [range] = locate(article, { start: quote!.start, end: quote!.start + quote!.text.length })
  const line = Math.floor(range!.start / 20) * 20
  expect(quote!.boxes![0]).toMatchObject({
    page: 0,
    label: 'A07',
    y: 100 + line,
    x: 50 + Math.round((range!.start - line) * 100.4) / 10,
  })
  expect(quote!.boxes!.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(quote!.text.length * 10.04, 0)
  expect(quoteEdge(graphOf(first), key).evidence[0]).not.toHaveProperty('boxes')
})

describe('the graph’s file', () => {
  test('keeps them', () => expect(toJson(fromJson(toJson(graph)))).toBe(toJson(graph)))

  const rows: [name: string, from: string, to: string, message: RegExp][] = [
    [
      'a box outside the text',
      '{"span":{"start":0,"end":20},"page":0',
      '{"span":{"start":0,"end":9999},"page":0',
      /found range 0–9999 of article/,
    ],
    [
      'a box without a page',
      '{"span":{"start":0,"end":20},"page":0',
      '{"span":{"start":0,"end":20}',
      /articles\[\d\]\.boxes\[0\]\.page: found nothing/,
    ],
    ['a width below zero', '"width":200.8', '"width":-1', /boxes\[0\]\.width: found -1/],
    ['a label that is no text', '"label":"A07"', '"label":7', /pages\[0\]\.label: found 7/],
  ]
  test.each(rows)('is refused with %s', (_, from, to, message) => {
    const json = toJson(graph)
    expect(json).toContain(from)
    expect(() => fromJson(json.replace(from, to))).toThrow(message)
  })
})
