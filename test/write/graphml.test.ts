import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { layOut } from '../../src/graph/layOut.ts'
import type { KnowledgeGraph } from '../../src/types.ts'
import { toGraphml } from '../../src/write/graphml.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'
import { all, type Element, parse } from './parseXml.ts'

const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]+$/,
  int: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
}

const idsOf = (root: Element, name: string) => all(root, name).map(({ attributes }) => attributes.id!)

/** Ids that come twice, edges that end nowhere, values without a key for them or of another type than it says. */
function faultsOf(root: Element): string[] {
  const twice = ['key', 'node', 'edge'].flatMap(name =>
    idsOf(root, name).filter((id, index, list) => list.indexOf(id) !== index),
  )
  const nodes = new Set(idsOf(root, 'node'))
  const ends = all(root, 'edge').flatMap(({ attributes }) => [attributes.source!, attributes.target!])
  const wrong = ['node', 'edge'].flatMap(name => {
    const keys = all(root, 'key').filter(({ attributes }) => attributes.for === name)
    const types = new Map(keys.map(({ attributes }) => [attributes.id, attributes['attr.type']!]))
    return all(root, name)
      .flatMap(({ children }) => children)
      .filter(({ attributes, text }) => !VALUES[types.get(attributes.key) ?? '']?.test(text))
      .map(({ attributes, text }) => `${attributes.key}=${text}`)
  })
  return [...twice, ...ends.filter(end => !nodes.has(end)), ...wrong]
}

/** What an element has, by the names that readers show. */
function valuesOf(root: Element, name: string, id: string): Record<string, string> {
  const names = new Map(all(root, 'key').map(({ attributes }) => [attributes.id, attributes['attr.name']!]))
  const element = all(root, name).find(({ attributes }) => attributes.id === id)!
  return Object.fromEntries(element.children.map(({ attributes, text }) => [names.get(attributes.key), text]))
}

const graph = buildGraph(knowledgeOf(extractions))
layOut(graph)
const xml = toGraphml(graph)
const root = parse(xml)

describe('toGraphml', () => {
  it('is directed GraphML, every key declared and every end there', () => {
    expect(XMLValidator.validate(xml)).toBe(true)
    expect([root.name, root.attributes.xmlns]).toEqual(['graphml', 'http://graphml.graphdrawing.org/xmlns'])
    expect(root.children.map(({ name }) => name).join(' ')).toMatch(/^(key )+graph$/)
    expect(all(root, 'graph').map(({ attributes }) => attributes.edgedefault)).toEqual(['directed'])
    expect(faultsOf(root)).toEqual([])
  })

  it('has a node for every entity, with place, size and colour', () => {
    expect(idsOf(root, 'node')).toEqual(graph.nodes())
    const { x, y, size } = graph.getNodeAttributes('organization:云帆科技')
    expect(valuesOf(root, 'node', 'organization:云帆科技')).toEqual({
      label: '云帆科技',
      kind: 'organization',
      kindLabel: '机构',
      subkind: 'company',
      subkindLabel: '企业',
      aliases: '云帆',
      mentions: '4',
      x: String(x),
      y: String(y),
      size: String(size),
      color: '#0b5fa5',
    })
    expect(valuesOf(root, 'node', 'project:星河光谷')).toMatchObject({ figures: '规划面积 12.5平方公里（2021年）' })
  })

  it('has an edge for every relation, with the sentences that say it', () => {
    expect(idsOf(root, 'edge')).toEqual(graph.edges())
    expect(valuesOf(root, 'edge', 'place:江城新区|builds|project:星河光谷')).toEqual({
      label: '建设',
      weight: '2',
      relation: 'builds',
      relationLabel: '建设',
      directed: 'true',
      modality: 'planned\nstated',
      evidence: expect.stringMatching(/^江城新区管委会.*平方公里。\n江城新区正在建设星河光谷。$/),
      articles: '星河光谷开建\n云帆再投光谷',
      published: '2024-03-05\n2024-04-01',
      rule: 'hand.builds',
      confidence: '0.9',
    })
  })

  it('takes colours from outside', () => {
    const colored = parse(toGraphml(graph, { colorOf: id => (id === 'person:白露' ? '#123456' : '#ffffff') }))
    expect(valuesOf(colored, 'node', 'person:白露').color).toBe('#123456')
    expect(valuesOf(colored, 'node', 'person:方大同').color).toBe('#ffffff')
  })

  const hostile = parse(toGraphml(hostileGraph()))
  it.each(HOSTILE.map(([written, read], index) => ({ written, read, index })))('keeps $written', ({ read, index }) => {
    const { id } = all(hostile, 'node')[index]!.attributes
    expect(id).toMatch(/^person:/)
    expect(valuesOf(hostile, 'node', id!)).toMatchObject({ label: read, aliases: read })
    const edge = all(hostile, 'edge')[index]!.attributes
    expect(edge.source).toBe(id)
    expect(valuesOf(hostile, 'edge', edge.id!)).toMatchObject({ label: read, title: read, evidence: read })
  })

  const isSound = (any: KnowledgeGraph) => {
    const text = toGraphml(any)
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u)
    expect(XMLValidator.validate(text)).toBe(true)
    const element = parse(text)
    expect(faultsOf(element)).toEqual([])
    expect([all(element, 'node').length, all(element, 'edge').length]).toEqual([any.order, any.size])
  }

  it('is well-formed and sound for hostile names', () => {
    isSound(hostileGraph())
  })

  it('is well-formed and sound for any names and texts', () => {
    fc.assert(fc.property(arbitraryKnowledge, knowledge => isSound(buildGraph(knowledge))))
  })

  it('is the same text whichever document came first', () => {
    const turned = buildGraph(knowledgeOf([...extractions].reverse()))
    layOut(turned)
    expect(toGraphml(turned)).toBe(xml)
  })
})
