import { describe, expect, test } from 'vitest'
import { within } from '../../viz/links.ts'
import { composeScene, type Fetched } from '../../viz/scene.ts'
import {
  hover,
  initialState,
  type State,
  setDepth,
  showEntity,
  showRelation,
  toggleArticle,
  toggleKind,
  toggleOpened,
  toggleRelation,
} from '../../viz/state.ts'
import { ALONE, BUILDS, COMPANY, FAMILY, JIA, links, PARK, WORKS, YI } from './fixtures.ts'

const start = initialState('zh')
const nothing: Fetched = { articleNodes: null, trail: null }
const scene = (state: State, fetched: Partial<Fetched> = {}) => composeScene(links, state, { ...nothing, ...fetched })
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

  test('a hidden relation leaves the nodes', () => {
    const filtered = scene(toggleRelation('builds')(start))
    expect(filtered.nodes.size).toBe(5)
    expect(sorted(filtered.edges)).toEqual([WORKS, FAMILY].sort())
  })

  test('an article narrows to what it names', () => {
    expect(sorted(scene(start, { articleNodes: new Set([JIA, COMPANY]) }).edges)).toEqual([WORKS])
  })

  test('an article narrows to what it says: relations of other articles between the same entities are left out', () => {
    const edgesIn = (article: string) => sorted(scene(toggleArticle(article)(start)).edges)
    expect(edgesIn('a')).toEqual([WORKS, BUILDS].sort())
    expect(edgesIn('b')).toEqual([FAMILY])
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
