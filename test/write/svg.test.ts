import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/errors.ts'
import { buildGraph } from '../../src/graph/buildGraph.ts'
import { layOut } from '../../src/graph/layOut.ts'
import { type Picture, type PictureEdge, type PictureNode, pictureOf } from '../../src/write/picture.ts'
import { toSvg } from '../../src/write/svg.ts'
import { arbitraryKnowledge } from '../graph/arbitrary.ts'
import { extractions, knowledgeOf } from '../graph/fixture.ts'
import { HOSTILE, hostileGraph } from './hostile.ts'
import { all, parse } from './parseXml.ts'

const graph = buildGraph(knowledgeOf(extractions))
layOut(graph)

const node = (id: string, x: number, y: number, more: Partial<PictureNode> = {}): PictureNode => ({
  ...{ id, x, y, size: 10, color: '#c2410c', shape: 'circle', label: id },
  ...more,
})
const edge = (source: string, target: string, more: Partial<PictureEdge> = {}): PictureEdge => ({
  ...{ source, target, color: '#cfcabd', width: 2, directed: true, bend: 0 },
  ...more,
})
const picture = (nodes: readonly PictureNode[], edges: readonly PictureEdge[] = []): Picture => ({
  ...{ paper: '#faf9f5', ink: '#1f2328', font: '"PingFang SC",sans-serif' },
  nodes,
  edges,
})
const draw = (nodes: readonly PictureNode[], edges: readonly PictureEdge[] = []) => parse(toSvg(picture(nodes, edges)))
const numbers = (text: string) => [...text.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number))
const paths = (...drawn: Parameters<typeof draw>) =>
  all(draw(...drawn), 'path').map(({ attributes }) => numbers(attributes.d!))
const names = (...drawn: Parameters<typeof draw>) => all(draw(...drawn), 'text').map(({ text }) => text)

describe('toSvg', () => {
  it('draws bodies at their place, y down, with mark, name and title', () => {
    const root = draw([
      node('江城', 5, 20, { mark: '地' }),
      node('云帆', 100, -20, { shape: 'square', color: '#0b5fa5' }),
    ])
    expect(all(root, 'circle').map(({ attributes }) => attributes)).toEqual([
      { cx: '5', cy: '-20', r: '10', fill: '#c2410c' },
    ])
    const [paper, square] = all(root, 'rect').map(({ attributes }) => attributes)
    expect(square).toMatchObject({ x: '91', y: '11', width: '18', height: '18', fill: '#0b5fa5' })
    expect(paper).toMatchObject({ fill: '#faf9f5', width: root.attributes.width, height: root.attributes.height })
    expect(all(root, 'title').map(({ text }) => text)).toEqual(['江城', '云帆'])
    expect(all(root, 'text').map(({ text }) => text)).toEqual(['地', '江城', '云帆'])
    expect(all(root, 'text')[0]!.attributes).toMatchObject({ x: '5', fill: '#faf9f5' })
    expect(Number(all(root, 'text')[1]!.attributes.y)).toBeGreaterThan(-10)
    expect(root.attributes['font-family']).toBe('"PingFang SC",sans-serif')
  })

  it('leaves 40 px around bodies and names', () => {
    const [left, top, width, height] = numbers(draw([node('a', 0, 0), node('b', 100, 50)]).attributes.viewBox!)
    expect([left, top, width]).toEqual([-50, -100, 200])
    expect(height).toBeGreaterThan(150 + 13)
    const wide = numbers(draw([node('江城新区管理委员会办公室', 0, 0)]).attributes.viewBox!)
    expect(wide[0]).toBe(-40 - (12 * 13) / 2)
    expect(numbers(draw([]).attributes.viewBox!)).toEqual([-40, -40, 80, 80])
  })

  it('bends an edge aside by its share of the distance, to the left seen along it', () => {
    const drawn = paths(
      [node('a', 0, 0), node('b', 200, 0, { size: 0 })],
      [edge('a', 'b', { bend: 0.1, directed: false })],
    )
    expect(drawn).toEqual([[0, 0, 100, -20, 200, 0]])
  })

  it.each([
    ['circle', {}, 190],
    ['square', { shape: 'square' }, 191],
    ['strong circle', { strong: true }, 187],
  ] as const)('ends an edge at the border of a %s, with an arrow head', (_, more, border) => {
    const [line, head] = paths([node('a', 0, 0), node('b', 200, 0, more)], [edge('a', 'b')])
    expect(head!.slice(0, 2)).toEqual([border, 0])
    expect(line!.slice(-2)).toEqual([border - 8, 0])
  })

  it('has an arrow head where there is a direction alone', () => {
    const nodes = [node('a', 0, 0), node('b', 99, 0)]
    expect(paths(nodes, [edge('a', 'b'), edge('b', 'a', { directed: false })])).toHaveLength(3)
  })

  it('draws an edge of a node with itself, and one between nodes at the same place', () => {
    const root = draw([node('a', 0, 0), node('b', 0, 0)], [edge('a', 'a'), edge('a', 'b')])
    for (const { attributes } of all(root, 'path')) expect(attributes.d).not.toMatch(/NaN|Infinity/)
    expect(all(root, 'path').length).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['江城新区管理委员会办公室', '江城新区管理委员会办公室'],
    ['一二三四五六七八九十一二三四', '一二三四五六七八九十一二三四'],
    ['一二三四五六七八九十一二三四五', '一二三四五六七八九十一二三…'],
    ['😀'.repeat(15), `${'😀'.repeat(13)}…`],
  ])('names %s as %s, and wholly in the title', (label, short) => {
    expect(names([node('a', 0, 0, { label })])).toEqual([short])
    expect(all(draw([node('a', 0, 0, { label })]), 'title')[0]!.text).toBe(label)
  })

  it('names edges that have a name, and makes what is strong bold with a ring', () => {
    const root = draw([node('a', 0, 0, { strong: true }), node('b', 99, 0)], [edge('a', 'b', { label: '建设' })])
    expect(all(root, 'text').map(({ text }) => text)).toEqual(['a', 'b', '建设'])
    expect(all(root, 'text').map(({ attributes }) => attributes['font-weight'])).toEqual(['600', undefined, undefined])
    expect(all(root, 'circle').map(({ attributes }) => attributes.r)).toEqual(['10', '13', '10'])
  })

  it('refuses an edge to no node', () => {
    expect(() => draw([node('a', 0, 0)], [edge('a', 'x')])).toThrow(UsageError)
  })

  it.each(HOSTILE)('escapes %j', (written, read) => {
    const more = { label: written, mark: written, color: written }
    const svg = toSvg({
      ...picture([node(written, 1, 2, more)], [edge(written, written, { label: written, color: written })]),
      ...{ paper: written, ink: written, font: written },
    })
    expect(XMLValidator.validate(svg)).toBe(true)
    const root = parse(svg)
    expect(all(root, 'title').map(({ text }) => text)).toEqual([read])
    expect(all(root, 'circle')[0]!.attributes.fill).toBe(read)
    expect(root.children.map(({ name }) => name)).toEqual(['rect', 'g', 'g', 'g'])
  })

  it('has a body for every node and a line for every edge of any graph, no number with more than one decimal', () => {
    fc.assert(
      fc.property(arbitraryKnowledge, knowledge => {
        const any = buildGraph(knowledge)
        const svg = toSvg(pictureOf(any))
        expect(XMLValidator.validate(svg)).toBe(true)
        expect(svg).not.toMatch(/NaN|Infinity/)
        const root = parse(svg)
        expect(all(root, 'title')).toHaveLength(any.order)
        expect(all(root, 'path').filter(({ attributes }) => attributes.stroke)).toHaveLength(any.size)
        const drawn = ['path', 'circle', 'rect'].flatMap(name => all(root, name).map(one => one.attributes))
        for (const { fill: _, stroke: __, ...attributes } of drawn)
          expect(Object.values(attributes).join(' ')).not.toMatch(/\d\.\d\d|\de/)
        expect(toSvg(pictureOf(any))).toBe(svg)
      }),
    )
  })
})

describe('pictureOf', () => {
  const whole = pictureOf(graph)

  it('has every node in the colour and shape of its kind, and every edge', () => {
    expect(whole.nodes.map(({ id }) => id)).toEqual(graph.nodes())
    expect(whole.edges.map(({ source, target }) => [source, target])).toEqual(
      graph.mapEdges((_, __, from, to) => [from, to]),
    )
    const { x, y, size } = graph.getNodeAttributes('project:星河光谷')
    expect(whole.nodes.find(({ label }) => label === '星河光谷')).toEqual({
      ...{ id: 'project:星河光谷', x, y, size, label: '星河光谷' },
      ...{ color: '#a86a00', shape: 'square', mark: '项' },
    })
  })

  it('takes colours from outside', () => {
    expect(new Set(pictureOf(graph, { colorOf: () => '#123456' }).nodes.map(({ color }) => color))).toEqual(
      new Set(['#123456']),
    )
  })

  it('draws no arrow where the direction says nothing', () => {
    const near = graph.edges().indexOf('place:松花湖|near|place:江城新区')
    expect(whole.edges.map(({ directed }) => directed)).toEqual(graph.mapEdges((_, { kind }) => kind !== 'near'))
    expect(near).toBeGreaterThanOrEqual(0)
  })

  it('bends an edge alone a little, and parallel edges to both sides, whichever way they point', () => {
    const bends = (ends: readonly (readonly [string, string])[]) => {
      const parallel = graph.emptyCopy()
      const { evidence, ...rest } = graph.getEdgeAttributes(graph.edges()[0]!)
      for (const [index, [from, to]] of ends.entries())
        parallel.addDirectedEdgeWithKey(String(index), from, to, { ...rest, evidence })
      return pictureOf(parallel).edges.map(({ bend }) => bend)
    }
    const [a, b] = ['person:白露', 'person:方大同'] as const
    const [there, back] = [[a, b] as const, [b, a] as const]
    expect(bends([there])).toEqual([0.16])
    expect(bends([back])).toEqual([0.16])
    expect(bends([there, there]).sort()).toEqual([-0.16, 0.16])
    expect(bends([back, back, back]).sort()).toEqual([-0.32, 0, 0.32])
    // The same side seen along each, so different sides of the pair.
    expect(new Set(bends([there, back])).size).toBe(1)
  })

  it('can be drawn with hostile names', () => {
    const root = parse(toSvg(pictureOf(hostileGraph())))
    expect(all(root, 'title').map(({ text }) => text)).toEqual(HOSTILE.map(([, read]) => read))
  })
})
