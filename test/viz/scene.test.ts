import { describe, expect, test } from 'vitest'
import { bringIn, hide, toggleWhole } from '../../viz/arrangement.ts'
import { siftGraph } from '../../viz/facets.ts'
import { setDepth, toggleArticle, toggleKind, toggleRelation } from '../../viz/filters.ts'
import { type Links, linkGraph, within } from '../../viz/links.ts'
import { CORE, composeShown, lightScene, nearSelected, SEEN_TOGETHER, type Trail } from '../../viz/scene.ts'
import { chooseAll, hover, initialState, type State, showEntity, showRelation, toggleOpened } from '../../viz/state.ts'
import { ALONE, BUILDS, COMPANY, FAMILY, JIA, links, PARK, WORKS, YI } from './fixtures.ts'

const start = initialState('zh')
function scene(state: State, { trail = null, of = links }: { trail?: Trail | null; of?: Links } = {}) {
  const beside = { hidden: new Set(state.arrangement.hidden), near: nearSelected(of, state) }
  const shown = composeShown(of, state, siftGraph(of, state.filters, beside), trail)
  return lightScene(of, state, shown, trail)
}
const sorted = (set: Iterable<string> | undefined) => [...(set ?? [])].sort()

describe('links', () => {
  test('an edge to a node that is missing is left out', () => {
    expect(sorted(links.edges.keys())).toEqual([WORKS, BUILDS, FAMILY].sort())
  })

  test.each([
    [0, [JIA]],
    [1, [JIA, YI, COMPANY]],
    [2, [JIA, YI, COMPANY, PARK]],
    [9, [JIA, YI, COMPANY, PARK]],
  ])('within %i of 甲', (depth, expected) => {
    expect(sorted(within(links, JIA, depth, () => true))).toEqual([...expected].sort())
  })

  test('distance is counted through the edges that pass', () => {
    expect(sorted(within(links, JIA, 9, edge => edge.key !== WORKS))).toEqual([JIA, YI].sort())
  })
})

describe('what is shown', () => {
  test('all of it at first, nothing in the light more than the rest', () => {
    const all = scene(start)
    expect(all.nodes.size).toBe(5)
    expect(all.edges.size).toBe(3)
    expect(all.lit).toBeNull()
    expect(all.named.size + all.hot.size + all.ringed.size).toBe(0)
  })

  test('a hidden kind takes its edges with it', () => {
    const filtered = scene(toggleKind('person')(start))
    expect(sorted(filtered.nodes)).toEqual([COMPANY, PARK, ALONE].sort())
    expect(sorted(filtered.edges)).toEqual([BUILDS])
  })

  test('a hidden relation takes what it alone holds', () => {
    const filtered = scene(toggleRelation('builds')(start))
    expect(sorted(filtered.nodes)).toEqual([JIA, YI, COMPANY, ALONE].sort())
    expect(sorted(filtered.edges)).toEqual([WORKS, FAMILY].sort())
  })

  test('an article narrows to what it names and says', () => {
    expect(sorted(scene(toggleArticle('a')(start)).edges)).toEqual([WORKS, BUILDS].sort())
    expect(sorted(scene(toggleArticle('b')(start)).nodes)).toEqual([YI, ALONE].sort())
  })

  test('what is hidden by hand is gone, selected or not', () => {
    const state = [showEntity(JIA), hide([JIA])].reduce((s, update) => update(s), start)
    expect(scene(state).nodes.has(JIA)).toBe(false)
    expect(scene(hide([COMPANY])(start)).edges.size).toBe(1)
  })

  test('distance narrows to what is near the selected', () => {
    const near = scene([showEntity(PARK), setDepth(1)].reduce((state, update) => update(state), start))
    expect(sorted(near.nodes)).toEqual([PARK, COMPANY].sort())
  })

  test('distance without a selection narrows nothing', () => {
    expect(scene(setDepth(1)(start)).nodes.size).toBe(5)
  })

  test('what is selected stays though its kind is hidden', () => {
    const filtered = scene([showEntity(JIA), toggleKind('person')].reduce((state, update) => update(state), start))
    expect(filtered.nodes.has(JIA)).toBe(true)
    expect(filtered.nodes.has(YI)).toBe(false)
  })

  test('a path is shown whole though filters hide a part of it', () => {
    const state = [toggleKind('organization'), toggleRelation('builds')].reduce((s, update) => update(s), start)
    const path = scene(state, { trail: { nodes: [JIA, COMPANY, PARK], edges: [WORKS, BUILDS] } })
    expect(path.nodes.has(COMPANY)).toBe(true)
    expect(sorted(path.edges)).toEqual([WORKS, BUILDS, FAMILY].sort())
    expect(sorted(path.lit?.nodes)).toEqual([JIA, COMPANY, PARK].sort())
    expect(sorted(path.hot)).toEqual([WORKS, BUILDS].sort())
    expect(sorted(path.named)).toEqual([WORKS, BUILDS].sort())
    expect(path.dim).toBe('hard')
  })
})

describe('what is lit', () => {
  test('the neighbours of what is pointed at', () => {
    const lit = scene(hover({ what: 'entity', key: JIA })(start))
    expect(sorted(lit.lit?.nodes)).toEqual([JIA, YI, COMPANY].sort())
    expect(sorted(lit.lit?.edges)).toEqual([WORKS, FAMILY].sort())
    expect(sorted(lit.named)).toEqual([WORKS, FAMILY].sort())
    expect(lit.dim).toBe('hard')
  })

  test('the two ends of an edge', () => {
    const lit = scene(hover({ what: 'relation', key: BUILDS })(start))
    expect(sorted(lit.lit?.nodes)).toEqual([COMPANY, PARK].sort())
    expect(sorted(lit.hot)).toEqual([BUILDS])
  })

  test('pointing goes before what is selected, which keeps its ring', () => {
    const state = [showEntity(PARK), hover({ what: 'entity', key: YI })].reduce((s, update) => update(s), start)
    expect(sorted(scene(state).lit?.nodes)).toEqual([JIA, YI].sort())
    expect(sorted(scene(state).ringed)).toEqual([PARK])
  })

  test('a selected relation rings both ends', () => {
    const chosen = scene(showRelation(WORKS)(start))
    expect(sorted(chosen.ringed)).toEqual([JIA, COMPANY].sort())
    expect(sorted(chosen.hot)).toEqual([WORKS])
    expect(chosen.dim).toBe('soft')
  })

  test('the relation whose evidence is open is red and named', () => {
    const state = [showEntity(JIA), toggleOpened(WORKS)].reduce((s, update) => update(s), start)
    expect(sorted(scene(state).hot)).toEqual([WORKS])
    expect(scene(state).named.has(WORKS)).toBe(true)
  })

  test.each([
    ['an entity that is not there', showEntity('person:缺')],
    ['a relation that is not there', showRelation('x|near|y')],
  ])('%s lights nothing', (_, update) => {
    expect(scene(update(start))).toMatchObject({ lit: null, ringed: new Set() })
  })
})

describe('of a large graph', () => {
  const size = 2 * SEEN_TOGETHER
  const large = starOf(size)
  const count = (state: State) => scene(state, { of: large }).nodes.size

  test('the most connected part is shown, and how much is left is told', () => {
    const first = scene(start, { of: large })
    expect(first.nodes.size).toBe(CORE)
    expect(first.nodes.has('person:0')).toBe(true)
    expect(first.left).toBe(size - CORE)
    expect(scene(start).left).toBe(0)
  })

  test('what is searched, brought in or asked for whole comes beside it', () => {
    const far = `person:${size - 2}`
    expect(scene(showEntity(far)(start), { of: large }).nodes.has(far)).toBe(true)
    expect(count(bringIn([far])(start))).toBe(CORE + 1)
    expect(count(toggleWhole(start))).toBe(size)
  })

  test('a filter that leaves few shows all of them', () => {
    expect(count(toggleKind('person')(start))).toBe(1)
  })

  test('a selected entity brings those that it is tied to, the most connected first, not all of a hub', () => {
    const hub = scene(showEntity('organization:心')(start), { of: large })
    expect(hub.nodes.size).toBeGreaterThan(CORE - 1)
    expect(hub.nodes.size).toBeLessThan(CORE + 60)
  })
})

/** An organization in the middle, and people who are tied to it. */
function starOf(size: number): Links {
  const { view } = links
  const [node, edge] = [view.nodes[0]!, view.edges[0]!]
  const people = Array.from({ length: size - 1 }, (_, index) => `person:${index}`)
  const hub = 'organization:心'
  return linkGraph({
    ...view,
    nodes: [
      { ...node, id: hub, kind: 'organization', degree: size - 1 },
      ...people.map(id => ({ ...node, id, degree: 1, mentions: size - Number(id.slice(7)) })),
    ],
    edges: people.map(id => ({ ...edge, key: `${id}|holdsPosition|${hub}`, source: id, target: hub })),
  })
}

test('several that are chosen are lit with what ties them to each other', () => {
  const several = scene(chooseAll([JIA, COMPANY, ALONE])(start))
  expect(sorted(several.lit?.nodes)).toEqual([JIA, COMPANY, ALONE].sort())
  expect(sorted(several.lit?.edges)).toEqual([WORKS])
  expect(sorted(several.ringed)).toEqual([JIA, COMPANY, ALONE].sort())
})
