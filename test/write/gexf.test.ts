import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { layOut } from '../../src/graph/layOut.ts'
import { toGexf } from '../../src/write/gexf.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { GEXF_RULES } from './gexfRules.ts'
import { all, type Element, parse } from './parseXml.ts'

/** What is not as the format has it. */
function faultsOf(element: Element): string[] {
  const rule = GEXF_RULES[element.name]
  if (!rule) return [`unknown element ${element.name}`]
  const allowed = Object.keys(rule.attributes)
  const unknown = Object.keys(element.attributes).filter(
    name => !allowed.includes(name) && !allowed.includes(`${name}?`),
  )
  const wrong = allowed.filter(name => {
    const value = element.attributes[name.replace('?', '')]
    return value === undefined ? !name.endsWith('?') : !rule.attributes[name]!.test(value)
  })
  const order = (rule.children ?? [])
    .map(name =>
      name
        .replace('*', ' )*')
        .replace('?', ' )?')
        .replace(/^[^ ]+$/, '$& )'),
    )
    .map(name => `(${name}`)
  const sequence = element.children.map(({ name }) => `${name} `).join('')
  const faults = [...unknown, ...wrong].map(name => `${element.name}/@${name}: ${element.attributes[name]}`)
  if (!new RegExp(`^${order.join('')}$`).test(sequence)) faults.push(`${element.name} has children ${sequence}`)
  if (!rule.text && element.text.trim() !== '') faults.push(`${element.name} has text ${element.text}`)
  return [...faults, ...element.children.flatMap(faultsOf)]
}

/** References that lead nowhere, ids that come twice, values of a type that was not declared. */
function brokenReferences(root: Element): string[] {
  const ids = (name: string) => all(root, name).map(({ attributes }) => attributes.id!)
  const twice = ['node', 'edge'].flatMap(name => ids(name).filter((id, index, list) => list.indexOf(id) !== index))
  const nodes = new Set(ids('node'))
  const ends = all(root, 'edge').flatMap(({ attributes }) => [attributes.source!, attributes.target!])
  const undeclared = ['node', 'edge'].flatMap(name => {
    const columns = all(root, 'attributes').find(({ attributes }) => attributes.class === name)!.children
    const types = new Map(columns.map(({ attributes }) => [attributes.id, attributes.type]))
    return all(root, name)
      .flatMap(one => all(one, 'attvalue'))
      .filter(({ attributes }) => !VALUES[types.get(attributes.for) ?? '']?.test(attributes.value!))
      .map(({ attributes }) => `${attributes.for}=${attributes.value}`)
  })
  return [...twice, ...ends.filter(end => !nodes.has(end)), ...undeclared]
}

const VALUES: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]+$/,
  integer: /^-?\d+$/,
  double: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
}

const graph = buildGraph(knowledgeOf(extractions))
layOut(graph)
const xml = toGexf(graph)
const root = parse(xml)
const valuesOf = (element: Element) =>
  Object.fromEntries(all(element, 'attvalue').map(({ attributes }) => [attributes.for, attributes.value]))
const byId = (name: string, id: string) => all(root, name).find(({ attributes }) => attributes.id === id)!

describe('toGexf', () => {
  it('is GEXF 1.3, every column declared and every end there', () => {
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(faultsOf(root)).toEqual([])
    expect(brokenReferences(root)).toEqual([])
  })

  it('has a node for every entity, with place, size, colour and shape', () => {
    expect(all(root, 'node').map(({ attributes }) => attributes.id)).toEqual(graph.nodes())
    const node = byId('node', 'organization:云帆科技')
    const { x, y, size } = graph.getNodeAttributes('organization:云帆科技')
    expect(node.attributes.label).toBe('云帆科技')
    expect(Object.fromEntries(node.children.map(({ name, attributes }) => [name, attributes]))).toMatchObject({
      'viz:color': { r: '11', g: '95', b: '165' },
      'viz:position': { x: String(x), y: String(y), z: '0' },
      'viz:size': { value: String(size) },
      'viz:shape': { value: 'square' },
    })
    expect(valuesOf(node)).toEqual({
      kind: 'organization',
      kindLabel: '机构',
      subkind: 'company',
      subkindLabel: '企业',
      aliases: '云帆',
      mentions: '4',
    })
  })

  it('puts the figures on their node', () => {
    expect(valuesOf(byId('node', 'project:星河光谷'))).toMatchObject({ figures: '规划面积 12.5平方公里（2021年）' })
  })

  it('has the evidence on every edge, a line for each sentence', () => {
    const edge = byId('edge', 'place:江城新区|builds|project:星河光谷')
    expect(edge.attributes).toMatchObject({ kind: 'builds', label: '建设', type: 'directed', weight: '2' })
    expect(valuesOf(edge)).toEqual({
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

  it('tells in an attribute where the direction says nothing, since readers refuse a mixture', () => {
    const types = new Set(all(root, 'edge').map(({ attributes }) => attributes.type))
    expect(types).toEqual(new Set(['directed']))
    expect(valuesOf(byId('edge', 'place:松花湖|near|place:江城新区'))).toMatchObject({ directed: 'false' })
  })

  it('keeps what is on parallel edges apart by kind', () => {
    const parallel = all(root, 'edge').filter(({ attributes }) => attributes.source === 'organization:云帆科技')
    expect(parallel.map(({ attributes }) => attributes.kind)).toEqual(['builds', 'invests'])
  })

  it('is dynamic where something is dated: an edge has spells, a node none, which means always', () => {
    const { mode, timeformat, timerepresentation } = all(root, 'graph')[0]!.attributes
    expect({ mode, timeformat, timerepresentation }).toEqual({
      ...{ mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval' },
    })
    const spells = (id: string) => all(byId('edge', id), 'spell').map(({ attributes }) => attributes)
    expect(spells('person:方大同|attends|event:江城论坛')).toEqual([{ start: '2024-03-30' }])
    expect(spells('place:江城新区|builds|project:星河光谷')).toEqual([
      { start: '2024-03-05', end: '2024-03-05' },
      { start: '2024-04-01', end: '2024-04-01' },
    ])
    expect(all(root, 'node').flatMap(node => all(node, 'spells'))).toEqual([])
  })

  it('is static where nothing is dated', () => {
    const undated = extractions.map(({ document: { published: _, ...document }, ...rest }) => ({
      ...rest,
      document,
      relations: rest.relations.map(({ time: __, ...relation }) => relation),
    }))
    const still = parse(toGexf(buildGraph(knowledgeOf(undated))))
    expect(all(still, 'graph')[0]!.attributes).toMatchObject({ mode: 'static', timeformat: 'date' })
    expect(all(still, 'graph')[0]!.attributes).not.toHaveProperty('timerepresentation')
    expect(all(still, 'spells')).toEqual([])
    expect(faultsOf(still)).toEqual([])
  })

  it('draws an edge in the colour of its source, the thicker the more sentences say it', () => {
    const look = (id: string) =>
      all(byId('edge', id), 'viz:color')
        .concat(all(byId('edge', id), 'viz:thickness'))
        .map(({ attributes }) => attributes)
    expect(look('person:方大同|attends|event:江城论坛')).toEqual([{ r: '194', g: '65', b: '12' }, { value: '1' }])
    expect(look('place:江城新区|builds|project:星河光谷')).toEqual([{ r: '10', g: '125', b: '90' }, { value: '2' }])
    const heavy = graph.copy()
    for (const [weight, value] of [
      [0, '1'],
      [3, '2.58'],
      [8, '4'],
      [1000, '4'],
    ] as const) {
      heavy.setEdgeAttribute(graph.edges()[0]!, 'weight', weight)
      expect(all(parse(toGexf(heavy)), 'viz:thickness')[0]!.attributes.value).toBe(value)
    }
  })

  it('shows a Chinese character in the first kilobyte', () => {
    expect(new TextDecoder().decode(new TextEncoder().encode(xml).slice(0, 1000))).toMatch(/\p{Script=Han}/u)
  })

  it('is well-formed and sound for any names and texts', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = toGexf(buildGraph(knowledge))
        expect(any).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
        expect(any).not.toMatch(/\p{Surrogate}/u)
        expect(XMLValidator.validate(any)).toBe(true)
        const element = parse(any)
        expect(faultsOf(element)).toEqual([])
        expect(brokenReferences(element)).toEqual([])
        expect(all(element, 'node')).toHaveLength(buildGraph(knowledge).order)
      }),
    )
  })

  it('takes colours from outside', () => {
    const colored = parse(toGexf(graph, { colorOf: id => (id.startsWith('person:') ? '#0a0b0c' : '#ffffff') }))
    const colors = all(colored, 'node').map(node => all(node, 'viz:color')[0]!.attributes)
    expect(colors.filter(({ r, g, b }) => `${r} ${g} ${b}` === '10 11 12')).toHaveLength(2)
    expect(colors.filter(({ r, g, b }) => `${r} ${g} ${b}` === '255 255 255')).toHaveLength(graph.order - 2)
  })

  it('is the whole that it was', async () => {
    await expect(xml).toMatchFileSnapshot('../golden/fixture.gexf')
  })
})
