import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookOfEdge, lookOfNode, nodeSize } from '../../viz/appearance.ts'
import { mix } from '../../viz/palette.ts'
import { composeScene } from '../../viz/scene.ts'
import { hover, initialState, showEntity, toggleKind, type Update } from '../../viz/state.ts'
import { BUILDS, COMPANY, FAMILY, JIA, links, PARK, palette, WORKS } from './fixtures.ts'

const painted = (...updates: readonly Update[]) => ({
  palette,
  scene: composeScene(
    links,
    updates.reduce((state, update) => update(state), initialState('zh')),
    { articleNodes: null, trail: null },
  ),
})
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

  test('more connected is larger, up to a limit', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        expect(Math.sign(nodeSize(a) - nodeSize(b))).toBe(nodeSize(a) === nodeSize(b) ? 0 : Math.sign(a - b))
        expect(nodeSize(a)).toBeLessThanOrEqual(24)
      }),
    )
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
