import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { RELATION_KINDS } from '../../src/schema.ts'
import { contains, textOf } from '../../src/text/span.ts'
import { arbitraryKnowledge } from './arbitrary.ts'
import { extractions, knowledgeOf } from './fixture.ts'

const knowledge = knowledgeOf(extractions)
const graph = buildGraph(knowledge)
const articles = new Map(graph.getAttribute('articles').map(article => [article.id, article]))

describe('nodes', () => {
  it('are all entities, related or not, sorted', () => {
    expect(graph.nodes()).toEqual(knowledge.entities.map(({ id }) => id).sort())
  })

  it('carry what the entity is and where it is named, in the order of reading', () => {
    const node = graph.getNodeAttributes('organization:云帆科技')
    expect(node).toMatchObject({ label: '云帆科技', kind: 'organization', subkind: 'company' })
    expect(node.aliases).toEqual([{ text: '云帆', reason: 'shortened' }])
    const texts = node.mentions.map(mention => textOf(articles.get(mention.articleId)!.text, mention))
    expect(texts).toEqual(['云帆科技', '云帆', '云帆', '云帆'])
    expect(node.mentions.map(({ articleId }) => articleId)).toEqual(['aaa-1', 'aaa-1', 'bbb-1', 'bbb-1'])
  })

  it('carry the figures said of them', () => {
    const [figure, ...others] = graph.getNodeAttribute('project:星河光谷', 'figures')
    expect(others).toEqual([])
    expect(figure).toMatchObject({ label: '规划面积', text: '12.5平方公里', value: 12_500_000, approximation: 'about' })
    expect(figure).not.toHaveProperty('subject')
    expect(textOf(articles.get('aaa-1')!.text, figure!.at)).toBe('星河光谷')
  })

  it('are larger the more is said of them', () => {
    const size = (id: string) => graph.getNodeAttribute(id, 'size')
    expect(size('project:星河光谷')).toBeGreaterThan(size('document:《江城新区规划》'))
  })

  it('stand at distinct positions', () => {
    const positions = graph.mapNodes((_, { x, y }) => `${x},${y}`)
    expect(new Set(positions).size).toBe(graph.order)
  })
})

describe('edges', () => {
  it('merge where ends and kind are equal, and keep all evidence', () => {
    const edge = graph.getEdgeAttributes('place:江城新区|builds|project:星河光谷')
    expect(edge).toMatchObject({ kind: 'builds', label: '建设', weight: 2, confidence: 0.9 })
    expect(edge.evidence.map(({ articleId, modality }) => [articleId, modality])).toEqual([
      ['aaa-1', 'planned'],
      ['bbb-1', 'stated'],
    ])
  })

  it('of one kind between the same two keep both titles', () => {
    const edge = graph.getEdgeAttributes('person:方大同|holdsPosition|organization:江城新区管委会')
    expect(new Set(edge.evidence.map(({ title }) => title))).toEqual(new Set(['副主任', '党工委委员']))
  })

  it('merge A–B and B–A where direction says nothing, and turn the evidence round', () => {
    const near = graph.filterEdges((_, { kind }) => kind === 'near')
    expect(near).toEqual(['place:松花湖|near|place:江城新区'])
    const { evidence } = graph.getEdgeAttributes(near[0]!)
    const ends = evidence.map(({ articleId, from, to }) => {
      const { text } = articles.get(articleId)!
      return [textOf(text, from), textOf(text, to)]
    })
    expect(ends).toEqual([
      ['松花湖', '江城新区'],
      ['松花湖', '江城新区'],
    ])
  })

  it('hold the same piece of evidence once', () => {
    const twice = extractions.map(one => ({ ...one, relations: [...one.relations, ...one.relations] }))
    expect(buildGraph({ ...knowledge, extractions: twice }).export()).toEqual(graph.export())
  })

  it('take the surest where several rules read the same in one sentence', () => {
    const [first] = extractions
    const [one] = first!.relations.filter(({ kind }) => kind === 'issues')
    const by = (rule: string, confidence: number) => ({ ...one!, confidence, evidence: { ...one!.evidence, rule } })
    const relations = [by('c', 0.8), by('b', 0.9), by('a', 0.9), by('d', 0.3)]
    const { weight, evidence } = buildGraph({
      ...knowledge,
      extractions: [{ ...first!, relations }],
    }).getEdgeAttributes('organization:江城新区管委会|issues|document:《江城新区规划》')
    expect([weight, evidence.map(({ rule }) => rule)]).toEqual([1, ['a']])
  })

  it('never lead from a thing to itself, nor to what no entity claims', () => {
    const [first] = extractions
    const [one] = first!.relations.filter(({ kind }) => kind === 'issues')
    const loop = { ...one!, to: one!.from }
    const dangling = { ...one!, from: 'nobody' }
    const extraction = { ...first!, relations: [loop, dangling] }
    expect(buildGraph({ ...knowledge, extractions: [extraction] }).size).toBe(0)
  })
})

describe('articles', () => {
  it('stand in the order of the sources and of the page', () => {
    expect([...articles.keys()]).toEqual(['aaa-1', 'aaa-2', 'bbb-1', 'bbb-2'])
  })

  it('know their source, paper and date', () => {
    expect(articles.get('bbb-1')).toMatchObject({
      documentId: 'bbb',
      source: 'pages/second.txt',
      publication: '江城晚报',
      published: '2024-04-01',
    })
  })

  it('take the paper from the byline where the document names none', () => {
    expect(articles.get('aaa-1')!.publication).toBe('江城日报')
    expect(articles.get('aaa-2')).not.toHaveProperty('publication')
  })

  it('carry their credits, which are no edges', () => {
    expect(articles.get('aaa-1')!.credits).toMatchObject([{ kind: 'reportedBy', entity: 'person:白露', role: '记者' }])
    expect(graph.filterEdges((_, { kind }) => kind === 'reportedBy')).toEqual([])
  })

  it('come once, and are credited once, where a document is given twice', () => {
    const again = buildGraph(knowledgeOf([...extractions, ...extractions]))
    expect(again.getAttribute('articles')).toEqual(graph.getAttribute('articles'))
  })

  it('are those of the first source where a text stands in two', () => {
    const copies = extractions.map(one => ({ ...one, document: { ...one.document, source: 'z/copy.txt' } }))
    const again = buildGraph(knowledgeOf([...copies, ...extractions]))
    expect(again.getAttribute('articles')).toEqual(graph.getAttribute('articles'))
  })

  it('name whoever is credited twice for one part where he is named first', () => {
    const [first] = extractions
    const credit = first!.relations.find(({ kind }) => kind === 'reportedBy')!
    const later = { ...first!.mentions.find(({ id }) => id === credit.to)!, id: 'later', start: 88, end: 90 }
    const mentions = [...first!.mentions, later]
    const entities = knowledge.entities.map(entity =>
      entity.id === 'person:白露' ? { ...entity, mentionIds: [...entity.mentionIds, 'later'] } : entity,
    )
    const relations = [{ ...credit, to: 'later', title: '摄影记者' }, credit]
    const again = buildGraph({ extractions: [{ ...first!, mentions, relations }], entities })
    expect(again.getAttribute('articles')[0]!.credits.map(({ role }) => role)).toEqual(['记者'])
  })
})

describe('any knowledge', () => {
  it('gives the same graph in whatever order the documents came', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, ({ extractions, entities }) => {
        const turned = { extractions: [...extractions].reverse(), entities: [...entities].reverse() }
        expect(JSON.stringify(buildGraph(turned).export())).toBe(
          JSON.stringify(buildGraph({ extractions, entities }).export()),
        )
      }),
    )
  })

  it('keeps every statement: each relation between two entities is evidence of its edge', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, ({ extractions, entities }) => {
        const built = buildGraph({ extractions, entities })
        const entityOf = new Map(
          entities.flatMap(({ id, mentionIds }) => mentionIds.map(mention => [mention, id] as const)),
        )
        for (const { kind, from, to, evidence } of extractions.flatMap(({ relations }) => relations)) {
          const ends = [entityOf.get(from), entityOf.get(to)]
          if (ends[0] === undefined || ends[0] === ends[1]) continue
          if (!RELATION_KINDS[kind].directed) ends.sort()
          const edge = built.getEdgeAttributes(`${ends[0]}|${kind}|${ends[1]}`)
          const { articleId, sentence } = evidence
          expect(edge.evidence).toContainEqual(expect.objectContaining({ articleId, sentence }))
          expect(edge.weight).toBe(edge.evidence.length)
        }
      }),
    )
  })

  it('has every range inside its article', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const built = buildGraph(knowledge)
        const texts = new Map(built.getAttribute('articles').map(({ id, text }) => [id, text]))
        built.forEachNode((_, { mentions }) => {
          for (const mention of mentions) {
            const whole = { start: 0, end: texts.get(mention.articleId)!.length }
            expect(contains(whole, mention)).toBe(true)
          }
        })
      }),
    )
  })
})
