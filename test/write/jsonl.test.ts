import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { contains } from '../../src/text/span.ts'
import { toJsonl } from '../../src/write/jsonl.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const recordsOf = (text: string) =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Record<string, unknown>)

const records = recordsOf(toJsonl(buildGraph(knowledgeOf(extractions))))
const edges = records.filter(record => 'source' in record)

describe('toJsonl', () => {
  it('writes an article with its head, byline and the text of its body alone', () => {
    expect(records.find(({ id }) => id === 'aaa-1')).toEqual({
      id: 'aaa-1',
      headline: '星河光谷开建',
      byline: [{ person: '白露', role: '记者', paper: '江城日报' }],
      paper: '江城日报',
      published: '2024-03-05',
      text: expect.stringMatching(/^江城新区管委会副主任.*毗邻松花湖。$/),
    })
  })

  it('names an article without a headline by its first words, since a record without one is no article to its readers', () => {
    expect(records.find(({ id }) => id === 'bbb-2')).toMatchObject({ headline: '方大同出席江城论坛。' })
  })

  it('writes a node with its aliases', () => {
    expect(records.find(({ id }) => id === 'organization:云帆科技')).toEqual({
      id: 'organization:云帆科技',
      kind: 'organization',
      name: '云帆科技',
      aliases: ['云帆'],
      subkind: 'company',
    })
  })

  it('writes an edge for each piece of evidence', () => {
    const builds = edges.filter(({ source, kind }) => source === 'place:江城新区' && kind === 'builds')
    expect(builds).toEqual([
      {
        source: 'place:江城新区',
        target: 'project:星河光谷',
        kind: 'builds',
        evidence: expect.stringContaining('将建设星河光谷'),
        article: 'aaa-1',
        modality: 'planned',
        confidence: 0.7,
      },
      expect.objectContaining({ evidence: '江城新区正在建设星河光谷。', article: 'bbb-1', modality: 'stated' }),
    ])
  })

  it('writes a sentence that says it of two places of the same name once', () => {
    const [first] = extractions
    const builds = first!.relations.find(({ modality }) => modality === 'planned')!
    const { articleId, sentence } = builds.evidence
    const named = first!.mentions.filter(
      one => one.text === '江城新区' && one.articleId === articleId && contains(sentence, one),
    )
    const relations = named.map(({ id }) => ({ ...builds, from: id }))
    const graph = buildGraph(knowledgeOf([{ ...first!, relations }]))
    expect(graph.getEdgeAttribute('place:江城新区|builds|project:星河光谷', 'weight')).toBe(2)
    expect(recordsOf(toJsonl(graph)).filter(({ kind }) => kind === 'builds')).toHaveLength(1)
  })

  it('gives an edge its title and its time', () => {
    const titles = edges.filter(({ kind }) => kind === 'holdsPosition').map(({ title }) => title)
    expect(new Set(titles)).toEqual(new Set(['副主任', '党工委委员']))
    expect(edges.find(({ kind }) => kind === 'attends')).toMatchObject({
      time: { from: '2024-03-30', text: '3月30日' },
    })
  })

  it('starts the edges of a byline at the article', () => {
    expect(edges.find(({ kind }) => kind === 'reportedBy')).toEqual({
      source: 'aaa-1',
      target: 'person:白露',
      kind: 'reportedBy',
      title: '记者',
      evidence: '江城日报记者 白露',
      article: 'aaa-1',
    })
  })

  it('writes a figure as an edge without a target', () => {
    const figure = edges.find(({ kind }) => kind === 'figure')
    expect(figure).toMatchObject({
      source: 'project:星河光谷',
      label: '规划面积',
      value: '12.5平方公里',
      article: 'aaa-1',
    })
    expect(figure).not.toHaveProperty('target')
  })

  it('stays in lines for readers of any kind, and every end is the id of a record', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const text = toJsonl(buildGraph(knowledge))
        expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u0085\u2028\u2029]/)
        const all = recordsOf(text)
        const ids = new Set(all.flatMap(record => ('source' in record ? [] : [record.id])))
        for (const record of all) {
          for (const end of ['source', 'target', 'article']) expect(!(end in record) || ids.has(record[end])).toBe(true)
          expect('source' in record || 'name' in record || record.headline !== '').toBe(true)
        }
      }),
    )
  })
})
