import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotFoundError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { describeArticle } from '../../src/query/describeArticle.ts'
import { describeEntity } from '../../src/query/describeEntity.ts'
import { neighborhood } from '../../src/query/neighborhood.ts'
import { type Quote, quoteEdge } from '../../src/query/quoteEdge.ts'
import { summarize } from '../../src/query/summarize.ts'
import { viewGraph } from '../../src/query/viewGraph.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'

const graph = buildGraph(knowledgeOf(extractions))
const marked = ({ text, from, to, trigger }: Quote) =>
  [from, to, trigger].map(span => span && text.slice(span.start, span.end))

describe('describeEntity', () => {
  it('tells kind, aliases with their reasons, and where it is named', () => {
    const view = describeEntity(graph, 'organization:云帆科技')
    expect(view).toMatchObject({
      id: 'organization:云帆科技',
      name: '云帆科技',
      kind: 'organization',
      subkind: 'company',
      aliases: [{ text: '云帆', reason: 'shortened' }],
    })
    expect(view.mentions.at(-1)).toEqual({
      articleId: 'bbb-1',
      headline: '云帆再投光谷',
      start: 7,
      end: 9,
      text: '云帆',
    })
  })

  it('reads each relation from its own end', () => {
    const labels = (id: string) =>
      describeEntity(graph, id).relations.map(({ label, direction, other, count }) => [
        label,
        direction,
        other.name,
        count,
      ])
    expect(labels('place:江城新区')).toEqual([
      ['建设', 'out', '星河光谷', 2],
      ['毗邻', 'both', '松花湖', 2],
    ])
    expect(labels('project:星河光谷')).toEqual([
      ['建设者', 'in', '江城新区', 2],
      ['建设者', 'in', '云帆科技', 1],
      ['投资方', 'in', '云帆科技', 1],
    ])
    expect(labels('place:松花湖')).toEqual([['毗邻', 'both', '江城新区', 2]])
  })

  it('joins the titles of several sentences, and takes what is stated over what is planned', () => {
    const [post] = describeEntity(graph, 'person:方大同').relations
    expect(post?.title?.split('、').sort()).toEqual(['党工委委员', '副主任'])
    const [builds] = describeEntity(graph, 'place:江城新区').relations
    expect(builds?.modality).toBe('stated')
    expect(describeEntity(graph, 'project:星河光谷').relations.at(-1)?.modality).toBe('planned')
  })

  it('gives what is measured between the two', () => {
    const [near] = describeEntity(graph, 'place:松花湖').relations
    expect(near).toMatchObject({ kind: 'near', figure: '3公里' })
    expect(near).not.toHaveProperty('title')
  })

  it('quotes the sentence behind a figure, with its subject and number', () => {
    const [figure] = describeEntity(graph, 'project:星河光谷').figures
    expect(figure).toMatchObject({ label: '规划面积', text: '12.5平方公里', value: 12_500_000, unit: '平方公里' })
    expect(marked(figure!.quote)).toEqual(['星河光谷', undefined, '12.5平方公里'])
    expect(figure!.quote).toMatchObject({ articleId: 'aaa-1', published: '2024-03-05', figure: '12.5平方公里' })
  })

  it('lists what a reporter wrote', () => {
    expect(describeEntity(graph, 'person:白露').credits).toEqual([
      { articleId: 'aaa-1', headline: '星河光谷开建', kind: 'reportedBy', role: '记者' },
    ])
  })

  it('knows nothing of what is not there', () => {
    expect(() => describeEntity(graph, 'person:无名')).toThrow(NotFoundError)
  })
})

describe('quoteEdge', () => {
  it('gives every sentence with both ends marked', () => {
    const view = quoteEdge(graph, 'place:江城新区|builds|project:星河光谷')
    expect(view).toMatchObject({
      kind: 'builds',
      label: '建设',
      source: { id: 'place:江城新区', name: '江城新区', kind: 'place' },
      target: { name: '星河光谷' },
    })
    expect(view.evidence.map(marked)).toEqual([
      ['江城新区', '星河光谷', undefined],
      ['江城新区', '星河光谷', undefined],
    ])
    expect(view.evidence[1]).toMatchObject({
      articleId: 'bbb-1',
      headline: '云帆再投光谷',
      publication: '江城晚报',
      published: '2024-04-01',
      text: '江城新区正在建设星河光谷。',
      start: 15,
      rule: 'hand.builds',
      modality: 'stated',
    })
  })

  it('leaves out an end that stands outside the sentence', () => {
    const [one] = extractions
    const relation = one!.relations.find(({ kind }) => kind === 'issues')!
    const moved = { ...relation, evidence: { ...relation.evidence, sentence: { start: 14, end: 24 } } }
    const changed = buildGraph(knowledgeOf([{ ...one!, relations: [moved] }]))
    const [quote] = quoteEdge(changed, changed.edges()[0]!).evidence
    expect(quote).not.toHaveProperty('from')
    expect(marked(quote!)).toEqual([undefined, '《江城新区规划》', undefined])
  })

  it('knows nothing of what is not there', () => {
    expect(() => quoteEdge(graph, 'a|builds|b')).toThrow('no relation “a|builds|b”')
  })
})

describe('describeArticle', () => {
  const view = describeArticle(graph, 'aaa-1')

  it('gives the text with its body, byline and paper', () => {
    expect(view).toMatchObject({
      headline: '星河光谷开建',
      publication: '江城日报',
      published: '2024-03-05',
      source: 'pages/first.txt',
      byline: [{ person: '白露', role: '记者', paper: '江城日报' }],
      parts: { headline: { start: 0, end: 6 } },
    })
    expect(view.text.slice(view.bodyStart, view.bodyEnd)).toMatch(/^江城新区管委会.*松花湖。$/)
  })

  it('marks every entity, the outer before the inner', () => {
    const [outer, inner] = view.mentions.filter(({ start }) => start === view.bodyStart)
    expect([outer?.entity, inner?.entity]).toEqual(['organization:江城新区管委会', 'place:江城新区'])
    for (const { start, end, entity } of view.mentions) {
      const { label, aliases } = graph.getNodeAttributes(entity)
      expect([label, ...aliases.map(({ text }) => text)]).toContain(view.text.slice(start, end))
    }
  })

  it('knows nothing of what is not there', () => {
    expect(() => describeArticle(graph, 'zzz-1')).toThrow('no article “zzz-1”')
  })
})

describe('summarize', () => {
  it('counts', () => {
    expect(summarize(graph)).toMatchObject({
      articles: 4,
      entities: 11,
      byKind: { person: 2, organization: 3, place: 3, project: 1, document: 1, event: 1 },
      relations: 9,
      figures: 1,
    })
    expect(summarize(graph).byRelation).toMatchObject({ builds: 2, near: 1 })
  })

  it('counts what is of another kind only where there is any', () => {
    expect(summarize(graph).byKind).not.toHaveProperty('other')
    const grown = graph.copy()
    grown.addNode('7', { ...graph.getNodeAttributes('place:松花湖'), kind: 'other' })
    expect(summarize(grown).byKind).toMatchObject({ place: 3, other: 1 })
  })

  it('adds up for any graph', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const { entities, byKind, relations, byRelation } = summarize(buildGraph(knowledge))
        const sum = (counts: object) => Object.values(counts).reduce((total, count) => total + count, 0)
        expect([sum(byKind), sum(byRelation)]).toEqual([entities, relations])
      }),
    )
  })
})

describe('neighborhood', () => {
  it.each([
    [0, ['place:松花湖']],
    [1, ['place:松花湖', 'place:江城新区']],
    [2, ['place:松花湖', 'place:江城新区', 'project:星河光谷']],
    [9, ['organization:云帆科技', 'place:松花湖', 'place:江城新区', 'project:星河光谷']],
  ])('of depth %i', (depth, nodes) => {
    const part = neighborhood(graph, 'place:松花湖', depth)
    expect(part.nodes()).toEqual(nodes)
    const inside = graph.filterEdges((_, __, source, target) => nodes.includes(source) && nodes.includes(target))
    expect(part.edges()).toEqual(inside)
  })

  it('leaves the graph as it was, and can still be quoted from', () => {
    const before = JSON.stringify(graph.export())
    const part = neighborhood(graph, 'place:松花湖', 1)
    expect(quoteEdge(part, part.edges()[0]!)).toEqual(quoteEdge(graph, part.edges()[0]!))
    expect(JSON.stringify(graph.export())).toBe(before)
  })
})

describe('any graph', () => {
  it('can be described, quoted and viewed all over, every mark inside its sentence', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const quotes = [
          ...any.nodes().flatMap(id => describeEntity(any, id).figures.map(({ quote }) => quote)),
          ...any.edges().flatMap(key => quoteEdge(any, key).evidence),
        ]
        for (const { text, articleId, start, ...marks } of quotes) {
          expect(describeArticle(any, articleId).text.startsWith(text, start)).toBe(true)
          for (const span of [marks.from, marks.to, marks.trigger])
            expect(!span || (0 <= span.start && span.start <= span.end && span.end <= text.length)).toBe(true)
        }
        expect(viewGraph(any).nodes).toHaveLength(any.order)
      }),
    )
  })
})
