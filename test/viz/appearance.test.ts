import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookOfEdge, lookOfNode, nodeColor, nodeSize, type Painted } from '../../viz/appearance.ts'
import { siftGraph } from '../../viz/facets.ts'
import { toggleKind } from '../../viz/filters.ts'
import { mix } from '../../viz/palette.ts'
import { composeShown, lightScene } from '../../viz/scene.ts'
import { hover, initialState, type Look, showEntity, type Update } from '../../viz/state.ts'
import { BUILDS, COMPANY, FAMILY, JIA, links, PARK, palette, WORKS } from './fixtures.ts'

function painted(...updates: readonly Update[]): Painted {
  const state = updates.reduce((before, update) => update(before), initialState('zh'))
  const facets = siftGraph(links, state.filters, { hidden: new Set(), near: null })
  const scene = lightScene(links, state, composeShown(links, state, facets, null), null)
  return { palette, scene, look: state.look, between: null, most: { degree: 25, mentions: 25 } }
}
const node = (id: string, ...updates: readonly Update[]) => lookOfNode(links.nodes.get(id)!, painted(...updates))
const edge = (key: string, ...updates: readonly Update[]) => lookOfEdge(links.edges.get(key)!, painted(...updates))

describe('nodes', () => {
  test('a person is a circle in the colour of people, a project a square', () => {
    expect(node(JIA)).toMatchObject({ hidden: false, color: palette.kinds.person, corner: 1 })
    expect(node(PARK)).toMatchObject({ color: palette.kinds.project, corner: 0.42 })
  })

  test('what is selected has a red ring', () => {
    expect(node(JIA, showEntity(JIA))).toMatchObject({ border: palette.seal, borderSize: 3 })
    expect(node(COMPANY, showEntity(JIA))).toMatchObject({ border: palette.paper, color: palette.kinds.organization })
  })

  test('what is not lit is nearer to the paper, and more so while pointing', () => {
    const soft = node(PARK, showEntity(JIA)).color
    const hard = node(PARK, hover({ what: 'entity', key: JIA })).color
    expect(soft).toBe(mix(palette.kinds.project, palette.paper, 0.42))
    expect(hard).toBe(mix(palette.kinds.project, palette.paper, 0.16))
  })

  test('a filtered kind is hidden', () => {
    expect(node(JIA, toggleKind('person')).hidden).toBe(true)
    expect(node(PARK, toggleKind('person')).hidden).toBe(false)
  })

  test('more connected is larger, up to a limit whatever the most is', () => {
    const some = links.nodes.get(JIA)!
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (a, b, above) => {
        const most = { degree: Math.max(a, b, above), mentions: 1 }
        const size = (degree: number) => nodeSize({ ...some, degree }, { ...painted(), most })
        expect(Math.sign(size(a) - size(b))).toBe(Math.sign(a - b))
        expect(size(a)).toBeLessThanOrEqual(22.001)
      }),
    )
  })

  test.each<[Look['size'], number]>([
    ['degree', 6.5 + 3.1 * 2],
    ['mentions', 6.5 + 3.1 * 3],
    ['betweenness', 6.5 + 15.5 * 0.5],
  ])('size tells %s', (size, expected) => {
    const some = { ...links.nodes.get(JIA)!, degree: 4, mentions: 9 }
    const look = { size, color: 'kind' } as const
    const most = { degree: 25, mentions: 25 }
    expect(nodeSize(some, { look, between: { [JIA]: 0.25 }, most })).toBeCloseTo(expected)
  })

  test('colour tells the community, the many small ones alike', () => {
    const color = (community: number) =>
      nodeColor({ ...links.nodes.get(JIA)!, community }, { palette, look: { size: 'degree', color: 'community' } })
    expect([0, 1, 2, -1].map(color)).toEqual([...palette.communities, palette.faint, palette.faint])
  })
})

describe('edges', () => {
  test('an arrow where there is a direction', () => {
    expect(edge(WORKS).type).toBe('arrow')
    expect(edge(FAMILY).type).toBe('curve')
  })

  test('more evidence is thicker', () => {
    expect(edge(WORKS).size).toBeGreaterThan(edge(BUILDS).size)
  })

  test('the one pointed at is red, the others fade', () => {
    const at = hover({ what: 'relation', key: BUILDS })
    expect(edge(BUILDS, at)).toMatchObject({ color: palette.seal, zIndex: 2 })
    expect(edge(WORKS, at).color).toBe(mix(palette.edge, palette.paper, 0.16))
  })

  test('an edge of a hidden node is hidden', () => {
    expect(edge(WORKS, toggleKind('person')).hidden).toBe(true)
  })
})

test.each([
  [1, '#c2410c'],
  [0, '#ffffff'],
  [0.5, '#e1a086'],
])('%f of a colour on paper', (share, expected) => {
  expect(mix('#c2410c', '#ffffff', share)).toBe(expected)
})
