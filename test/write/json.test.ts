import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormatError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { layOut } from '../../src/graph/layOut.ts'
import { fromJson } from '../../src/write/fromJson.ts'
import { toJson } from '../../src/write/json.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const graph = buildGraph(knowledgeOf(extractions))
layOut(graph)
const text = toJson(graph)

const failureOf = (broken: string): Error => {
  try {
    fromJson(broken, 'news.json')
  } catch (error) {
    return error as Error
  }
  throw new Error('loaded what it should not')
}

/** The file with one thing changed. */
const changed = (change: (file: FileShape) => void): string => {
  const file = JSON.parse(text) as FileShape
  change(file)
  return JSON.stringify(file)
}
interface FileShape {
  version: unknown
  articles: { credits: { entity: string }[]; body: { end: number }; sentences: unknown }[]
  graph: {
    nodes: { key: string; attributes: Record<string, unknown> }[]
    edges: { key: string; target: string; attributes: { evidence: { articleId: string }[] } }[]
  }
}

describe('toJson', () => {
  it('has the form of the format', () => {
    const file = JSON.parse(text)
    expect(Object.keys(file)).toEqual(['format', 'version', 'articles', 'graph'])
    expect([file.format, file.version]).toEqual(['guanxi', 1])
    expect(file.graph.options).toEqual({ type: 'directed', multi: true, allowSelfLoops: true })
    expect(file.graph.nodes).toEqual(graph.export().nodes)
  })

  it('puts each record on a line of its own', () => {
    const records = graph.order + graph.size + graph.getAttribute('articles').length
    expect(text.split('\n').filter(line => /^\{"(key|id)"/.test(line))).toHaveLength(records)
  })
})

describe('fromJson', () => {
  it('loads back to an equal graph', () => {
    expect(fromJson(text).export()).toEqual(graph.export())
    expect(toJson(fromJson(text))).toBe(text)
  })

  it('loads back any graph', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const loaded = fromJson(toJson(any))
        expect(loaded.export()).toEqual(any.export())
        expect(loaded.multi && loaded.type === 'directed').toBe(true)
      }),
    )
  })

  it('reads a file with a byte order mark and one that was laid out anew', () => {
    expect(fromJson(`\uFEFF${text}`).export()).toEqual(graph.export())
    expect(fromJson(JSON.stringify(JSON.parse(text), null, 2)).export()).toEqual(graph.export())
  })

  const cut = text.slice(0, Math.floor(text.length / 2))
  const brokenNode = text.replace('"kind":"event"', '"kind":"festival"')
  const nodeLine = text.slice(0, text.indexOf('"kind":"event"')).split('\n').length
  it.each([
    ['nothing', '', /^news\.json:1: expected a graph of guanxi as JSON, found nothing; build the graph again/],
    ['cut off', cut, new RegExp(`^news\\.json:${cut.split('\n').length}: expected .*cut off`)],
    ['no JSON', '<gexf/>', /^news\.json:1: expected a graph of guanxi as JSON, found .*<.*; build/],
    [
      'another JSON',
      '{"nodes":[]}',
      /^news\.json:1: expected a graph of guanxi \("format":"guanxi"\), found JSON without/,
    ],
    ['a list', '[1]', /found JSON without that mark/],
    ['another format', '{"format":"gexf"}', /found format "gexf"/],
    ['no version', '{"format":"guanxi"}', /expected version 1 of the format, found no version; build/],
    [
      'an older version',
      changed(file => {
        file.version = 0
      }),
      /found 0; build the graph again/,
    ],
    [
      'a newer version',
      changed(file => {
        file.version = 2
      }),
      /found 2; it was written by a newer guanxi/,
    ],
    ['no articles', '{"format":"guanxi","version":1}', /^news\.json: articles: found nothing: .*expected array/],
    [
      'an unknown kind',
      brokenNode,
      new RegExp(`^news\\.json:${nodeLine}: graph\\.nodes\\[1\\]\\.attributes\\.kind: found "festival"`),
    ],
    [
      'a missing attribute',
      changed(file => void delete file.graph.nodes[0]!.attributes.x),
      /attributes\.x: found nothing: .*expected number/,
    ],
    [
      'a wrong type',
      changed(file => {
        file.articles[0]!.sentences = 'all'
      }),
      /articles\[0\]\.sentences: found "all"/,
    ],
    [
      'an edge to nowhere',
      changed(file => {
        file.graph.edges[0]!.target = 'x'
      }),
      /ends at “x”, expected the key of a node/,
    ],
    [
      'a node twice',
      changed(file => void file.graph.nodes.push(file.graph.nodes[0]!)),
      /node “document:.*” comes twice/,
    ],
    ['an edge twice', changed(file => void file.graph.edges.push(file.graph.edges[0]!)), /edge “.*” comes twice/],
    [
      'a strange credit',
      changed(file => {
        file.articles[0]!.credits[0]!.entity = 'x'
      }),
      /credited is “x”, expected the key/,
    ],
    [
      'evidence of no article',
      changed(file => {
        file.graph.edges[0]!.attributes.evidence[0]!.articleId = 'x'
      }),
      /speaks of article “x”/,
    ],
    [
      'a range outside its text',
      changed(file => {
        file.articles[1]!.body.end = 999
      }),
      /found range 6–999 of article “aaa-2”, expected one within 0–34/,
    ],
  ])('refuses %s', (_, broken, message) => {
    const failure = failureOf(broken)
    expect(failure).toBeInstanceOf(FormatError)
    expect(failure.message).toMatch(message)
  })

  it('throws nothing but FormatError, whatever is cut, changed or put in', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, count, put) => {
        const broken = text.slice(0, at) + put + text.slice(at + count)
        try {
          fromJson(broken)
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError)
        }
      }),
      { numRuns: 300 },
    )
  })
})
