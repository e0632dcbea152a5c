// Our own form and the lines for other programs: nothing is lost on the way, whatever the text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import type { KnowledgeGraph, Quoted } from '../../src/types.ts'
import { fromJson } from '../../src/write/fromJson.ts'
import { hostileNews } from './hostileNews.ts'
import { askPython, describeWith, exportOf, GRAPHS, graphOf, pathOf } from './readers.ts'

const linesIn = (text: string): Row[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))

type Row = Readonly<Record<string, unknown>>

describe('JSON', () => {
  it.each(GRAPHS)('of %s is the same bytes when it is written again', name => {
    expect(exportOf(name, 'graph.json')).toBe(readFileSync(join(inject('folder'), `${name}.json`), 'utf8'))
  })

  it('of the hostile news is the graph as it was made, down to halves of surrogate pairs', () => {
    const [made, read] = [hostileNews(), fromJson(exportOf('hostile', 'graph.json'))]
    expect(read.export()).toEqual(made.export())
    expect(exportOf('hostile', 'graph.json')).toMatch(/\\ud83d|\\ude00/)
  })

  describeWith('python', 'Python', () => {
    it.each(GRAPHS)('reads in that of %s what JavaScript does', async name => {
      expect(await askPython('json_file', pathOf(name, 'graph.json'))).toEqual(JSON.parse(exportOf(name, 'graph.json')))
    })
  })
})

describe('JSON lines', () => {
  it.each(GRAPHS)('of %s are its articles, entities, credits, sentences and figures, each text as it was', name => {
    const [graph, rows] = [graphOf(name), linesIn(exportOf(name, 'graph.jsonl'))]
    const all = [articlesOf, nodesOf, creditsOf, edgesOf, figuresOf].flatMap(recordsOf => recordsOf(graph))
    const expected = [...new Map(all.map(row => [JSON.stringify(row), row])).values()]
    expect(rows).toHaveLength(expected.length)
    for (const [index, row] of rows.entries()) expect(row).toMatchObject(expected[index]!)
  })

  describeWith('python', 'Python', () => {
    it.each(GRAPHS)('reads in those of %s what JavaScript does', async name => {
      expect(await askPython('json_lines', pathOf(name, 'graph.jsonl'))).toEqual(linesIn(exportOf(name, 'graph.jsonl')))
    })
  })
})

const articlesOf = (graph: KnowledgeGraph): Row[] =>
  graph.getAttribute('articles').map(({ id, text, body, headline }) => ({
    ...{ id, text: text.slice(body.start, body.end) },
    ...(headline && { headline: text.slice(headline.start, headline.end).trim() }),
  }))

const nodesOf = (graph: KnowledgeGraph): Row[] =>
  graph.mapNodes((id, { kind, label, aliases }) => ({
    id,
    kind,
    name: label,
    aliases: aliases.map(({ text }) => text),
  }))

const creditsOf = (graph: KnowledgeGraph): Row[] =>
  graph.getAttribute('articles').flatMap(({ id, credits }) =>
    credits.map(({ kind, entity, role, evidence }) => ({
      ...{ source: id, target: entity, kind, ...quoteOf(graph, evidence) },
      ...(role !== '' && { title: role }),
    })),
  )

const edgesOf = (graph: KnowledgeGraph): Row[] =>
  graph
    .mapEdges((_, { kind, evidence }, source, target) =>
      evidence.map(({ title, modality, time, figure, confidence, ...one }) => ({
        ...{ source, target, kind, modality, confidence, ...quoteOf(graph, one) },
        ...defined({ title, time, figure }),
      })),
    )
    .flat()

const figuresOf = (graph: KnowledgeGraph): Row[] =>
  graph
    .mapNodes((source, { figures }) =>
      figures.map(({ label, text, time, evidence }) => ({
        ...{ source, kind: 'figure', label, value: text, ...quoteOf(graph, evidence) },
        ...defined({ time }),
      })),
    )
    .flat()

const defined = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

function quoteOf(graph: KnowledgeGraph, { articleId, sentence }: Quoted): Row {
  const { text } = graph.getAttribute('articles').find(({ id }) => id === articleId)!
  return { article: articleId, evidence: text.slice(sentence.start, sentence.end) }
}
