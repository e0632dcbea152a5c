import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { toJsonLd } from '../../src/write/jsonLd.ts'
import { toNquads } from '../../src/write/nquads.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { hostileGraph } from './hostile.ts'
import { parseNquads } from './parseNquads.ts'

type Definition = string | { '@id': string; '@type'?: string; '@language'?: string }
type Node = Record<string, unknown>

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const graph = buildGraph(knowledgeOf(extractions))
const document = JSON.parse(toJsonLd(graph))
const nodeOf = (id: string): Node => document['@graph'].find((node: Node) => node['@id'] === `urn:guanxi:${id}`)

/** The quads that the document expands to, by the rules of JSON-LD for what it uses of it. */
function expand(text: string): object[] {
  const { '@context': context, '@graph': nodes } = JSON.parse(text) as {
    '@context': Record<string, Definition>
    '@graph': Node[]
  }
  const iri = (name: string) => {
    const [prefix, rest] = name.split(':') as [string, string?]
    return rest !== undefined && prefix in context ? `${context[prefix]}${rest}` : name
  }
  const object = (definition: Definition, value: string | { '@value': string; '@type': string }) => {
    if (typeof value === 'object') return { value: value['@value'], type: iri(value['@type']) }
    if (typeof definition === 'string') return { value }
    if (definition['@language']) return { value, language: definition['@language'] }
    return definition['@type'] === '@id' ? iri(value) : { value, type: iri(definition['@type']!) }
  }
  const quadsOf = (node: Node, inside?: string): object[] =>
    Object.entries(node).flatMap(([name, value]) => {
      const subject = node['@id'] as string
      if (name === '@id') return []
      if (name === '@graph') return (value as Node[]).flatMap(one => quadsOf(one, subject))
      const named = inside === undefined ? {} : { graph: inside }
      return [value].flat().map(one => {
        if (name === '@type') return { subject, predicate: RDF_TYPE, object: context[one as string], ...named }
        const definition = context[name]!
        const predicate = typeof definition === 'string' ? definition : definition['@id']
        return { subject, predicate, object: object(definition, one as string), ...named }
      })
    })
  return nodes.flatMap(node => quadsOf(node))
}

const isSame = (any: KnowledgeGraph) => {
  const sorted = (quads: readonly object[]) => quads.map(quad => JSON.stringify(quad)).sort()
  expect(sorted(expand(toJsonLd(any)))).toEqual(sorted(parseNquads(toNquads(any))))
}

describe('toJsonLd', () => {
  it('names things as a person would', () => {
    expect(nodeOf(`entity:${encodeURIComponent('organization:云帆科技')}`)).toEqual({
      '@id': `urn:guanxi:entity:${encodeURIComponent('organization:云帆科技')}`,
      '@type': ['Organization', 'Corporation'],
      identifier: 'organization:云帆科技',
      name: '云帆科技',
      alternateName: '云帆',
    })
    expect(nodeOf('article:aaa-1')).toMatchObject({
      '@type': 'NewsArticle',
      headline: '星河光谷开建',
      datePublished: { '@value': '2024-03-05', '@type': 'xsd:date' },
    })
  })

  it('has what a statement says inside it, and where it is from beside that', () => {
    const statement = document['@graph'].find((node: Node) => JSON.stringify(node).includes('"attends"'))
    expect(statement).toEqual({
      '@id': expect.stringMatching(/^urn:guanxi:statement:/),
      '@type': 'Statement',
      modality: 'stated',
      from: { '@value': '2024-03-30', '@type': 'xsd:date' },
      time: '3月30日',
      confidence: '0.9',
      rule: 'hand.attends',
      quotation: '方大同出席江城论坛。',
      wasDerivedFrom: 'urn:guanxi:article:bbb-2',
      '@graph': [
        expect.objectContaining({ attends: `urn:guanxi:entity:${encodeURIComponent('event:江城论坛')}` }),
        expect.objectContaining({ attendee: `urn:guanxi:entity:${encodeURIComponent('person:方大同')}` }),
      ],
    })
  })

  it('asks for no context from elsewhere', () => {
    expect(document['@context']['@version']).toBe(1.1)
    expect(typeof document['@context']).toBe('object')
  })

  it('expands to the quads of the N-Quads', () => {
    isSame(graph)
    isSame(hostileGraph())
    isSame(buildGraph(knowledgeOf([])))
  })

  it('expands to the quads of the N-Quads for any names and texts', () => {
    fc.assert(fc.property(arbitraryKnowledge, knowledge => isSame(buildGraph(knowledge))))
  })
})
