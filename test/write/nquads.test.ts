import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { toNquads } from '../../src/write/nquads.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'
import { parseNquads } from './parseNquads.ts'

const graph = buildGraph(knowledgeOf(extractions))
const quads = parseNquads(toNquads(graph))
const urn = (noun: string, key: string) => `urn:guanxi:${noun}:${encodeURIComponent(key)}`
const SCHEMA = 'https://schema.org/'
const GUANXI = 'urn:guanxi:vocabulary#'
const PROV = 'http://www.w3.org/ns/prov#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'

/** Properties of a subject in a graph, with their objects. */
const of = (subject: string, inside?: string) =>
  quads
    .filter(quad => quad.subject === subject && quad.graph === inside)
    .map(({ predicate, object }) => [predicate, object])
const zh = (value: string) => ({ value, language: 'zh' })

describe('toNquads', () => {
  it('says what an entity is, and what it is called', () => {
    expect(of(urn('entity', 'organization:云帆科技'))).toEqual([
      ['http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${SCHEMA}Organization`],
      ['http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${SCHEMA}Corporation`],
      [`${SCHEMA}identifier`, { value: 'organization:云帆科技' }],
      [`${SCHEMA}name`, zh('云帆科技')],
      [`${SCHEMA}alternateName`, zh('云帆')],
    ])
  })

  it('says where and when an article was printed, who wrote it and what it names', () => {
    const article = of(urn('article', 'aaa-1'))
    expect(article).toEqual(
      expect.arrayContaining([
        [`${SCHEMA}headline`, zh('星河光谷开建')],
        [`${SCHEMA}datePublished`, { value: '2024-03-05', type: `${XSD}date` }],
        [`${SCHEMA}isPartOf`, urn('publication', '江城日报')],
        [`${SCHEMA}author`, urn('entity', 'person:白露')],
        [`${SCHEMA}mentions`, urn('entity', 'project:星河光谷')],
        [`${GUANXI}source`, { value: 'pages/first.txt' }],
      ]),
    )
    expect(of(urn('publication', '江城日报')).map(([, object]) => object)).toEqual([
      `${SCHEMA}Newspaper`,
      zh('江城日报'),
    ])
  })

  it('asserts no relation in the default graph: each is a graph of its own, named by its statement', () => {
    const builds = quads.filter(({ predicate }) => predicate === `${GUANXI}builds`)
    expect(builds).toHaveLength(3)
    for (const { graph: statement } of builds) expect(statement).toMatch(/^urn:guanxi:statement:[0-9a-f]{16}$/)
    const statements = builds.filter(({ subject }) => subject === urn('entity', 'place:江城新区'))
    expect(statements.map(({ graph: statement }) => Object.fromEntries(of(statement!)))).toEqual([
      {
        'http://www.w3.org/1999/02/22-rdf-syntax-ns#type': `${GUANXI}Statement`,
        [`${GUANXI}modality`]: { value: 'planned' },
        [`${GUANXI}confidence`]: { value: '0.7', type: `${XSD}decimal` },
        [`${GUANXI}rule`]: { value: 'hand.builds' },
        [`${PROV}value`]: zh(
          '江城新区管委会副主任、党工委委员方大同介绍，江城新区将建设星河光谷，光谷规划面积约12.5平方公里。',
        ),
        [`${PROV}wasDerivedFrom`]: urn('article', 'aaa-1'),
      },
      expect.objectContaining({
        [`${GUANXI}modality`]: { value: 'stated' },
        [`${PROV}value`]: zh('江城新区正在建设星河光谷。'),
      }),
    ])
  })

  it('says it in the words of schema.org too, where there are such', () => {
    const [post] = quads.filter(({ predicate }) => predicate === `${GUANXI}holdsPosition`)
    expect(of(post!.subject, post!.graph)).toEqual([
      [`${GUANXI}holdsPosition`, urn('entity', 'organization:江城新区管委会')],
      [`${SCHEMA}worksFor`, urn('entity', 'organization:江城新区管委会')],
      [`${SCHEMA}jobTitle`, zh('党工委委员')],
    ])
    const [attends] = quads.filter(({ predicate }) => predicate === `${SCHEMA}attendee`)
    expect([attends!.subject, attends!.object]).toEqual([
      urn('entity', 'event:江城论坛'),
      urn('entity', 'person:方大同'),
    ])
    expect(Object.fromEntries(of(attends!.graph!))).toMatchObject({
      [`${GUANXI}from`]: { value: '2024-03-30', type: `${XSD}date` },
      [`${GUANXI}time`]: zh('3月30日'),
    })
  })

  it('has a node for each figure', () => {
    const [, figure] = of(urn('entity', 'project:星河光谷')).find(([predicate]) => predicate === `${GUANXI}figure`)!
    expect(Object.fromEntries(of(figure as string))).toMatchObject({
      'http://www.w3.org/2000/01/rdf-schema#label': zh('规划面积'),
      [`${GUANXI}value`]: { value: '12500000', type: `${XSD}decimal` },
      [`${GUANXI}unit`]: zh('平方公里'),
      [`${GUANXI}text`]: zh('12.5平方公里'),
      [`${GUANXI}approximation`]: { value: 'about' },
      [`${GUANXI}from`]: { value: '2021', type: `${XSD}gYear` },
      [`${PROV}wasDerivedFrom`]: urn('article', 'aaa-1'),
    })
  })

  it('tells what its properties are called, and which say the same from both ends', () => {
    expect(of(`${GUANXI}builds`)).toEqual([
      ['http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property'],
      ['http://www.w3.org/2000/01/rdf-schema#label', zh('建设')],
    ])
    expect(of(`${GUANXI}near`).map(([, object]) => object)).toContain('http://www.w3.org/2002/07/owl#SymmetricProperty')
    expect(of(`${GUANXI}acquires`)).toEqual([])
  })

  it('says who wrote an article as a statement with its sentence', () => {
    const [credit] = quads.filter(({ predicate }) => predicate === `${GUANXI}reportedBy`)
    expect(Object.fromEntries(of(credit!.graph!))).toMatchObject({
      [`${GUANXI}title`]: zh('记者'),
      [`${PROV}value`]: zh('江城日报记者 白露'),
    })
  })

  it('writes a number without an exponent, and a date that is none as text', () => {
    const odd = graph.copy() as KnowledgeGraph
    const [figure] = odd.getNodeAttribute('project:星河光谷', 'figures')
    const values = [1e21, 1.5e-7, -2.25e22, 0, 12.5, Number.NaN]
    const figures = values.map(value => ({ ...figure!, value, time: { from: '2022-13', text: '' } }))
    odd.setNodeAttribute('project:星河光谷', 'figures', figures)
    const written = parseNquads(toNquads(odd))
    const objects = (name: string) =>
      written.filter(({ predicate }) => predicate === `${GUANXI}${name}`).map(({ object }) => object)
    expect(objects('value')).toEqual(
      ['1000000000000000000000', '0.00000015', '-22500000000000000000000', '0', '12.5'].map(value => ({
        value,
        type: `${XSD}decimal`,
      })),
    )
    expect(objects('from')).toContainEqual({ value: '2022-13' })
  })

  const hostile = parseNquads(toNquads(hostileGraph()))
  it.each(HOSTILE)('keeps %j', (_, read) => {
    for (const name of ['name', 'alternateName'])
      expect(
        hostile.filter(({ predicate }) => predicate === `${SCHEMA}${name}`).map(({ object }) => object),
      ).toContainEqual(zh(read))
    expect(hostile.filter(({ predicate }) => predicate === `${PROV}value`).map(({ object }) => object)).toContainEqual(
      zh(read),
    )
  })

  it('is N-Quads in lines for any names and texts, each once, without blank nodes', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const text = toNquads(any)
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/u)
        const lines = text.split('\n').slice(0, -1)
        expect(new Set(lines).size).toBe(lines.length)
        const named = new Set(parseNquads(text).flatMap(quad => quad.graph ?? []))
        const statements = any.reduceEdges(
          (sum, _, { evidence }) => sum + new Set(evidence.map(one => JSON.stringify(one))).size,
          0,
        )
        expect(named.size).toBeGreaterThanOrEqual(statements)
      }),
    )
  })

  it('is the same text whichever document came first', () => {
    expect(toNquads(buildGraph(knowledgeOf([...extractions].reverse())))).toBe(toNquads(graph))
  })
})
