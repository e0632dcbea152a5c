import { describe, expect, test } from 'vitest'
import { clearFilters, countFilters, setDepth, toggleArticle, toggleKind, toggleRelation } from '../../viz/filters.ts'
import {
  chooseAll,
  choosePath,
  clearSelection,
  closeReading,
  closeRoute,
  hover,
  initialState,
  NO_ROUTE,
  openRoute,
  pickEntity,
  read,
  type State,
  setRouteEnd,
  showEntity,
  showRelation,
  stepOut,
  switchLanguage,
  toggleAvoided,
  toggleChosen,
  toggleOpened,
  toggleSheet,
  turnTo,
  type Update,
} from '../../viz/state.ts'
import { languageOf } from '../../viz/words.ts'

const start = initialState('zh')
const stateAfter = (...updates: readonly Update[]): State => updates.reduce((state, update) => update(state), start)

describe('updates', () => {
  test('an entity shown closes what was open', () => {
    const state = stateAfter(showEntity('甲'), toggleOpened('e'), read('a', 1, 2), openRoute, showEntity('乙'))
    expect(state).toMatchObject({ selected: { what: 'entity', key: '乙' }, opened: null, reading: null, route: null })
  })

  test('evidence opens and closes', () => {
    expect(stateAfter(toggleOpened('e')).opened).toBe('e')
    expect(stateAfter(toggleOpened('e'), toggleOpened('f')).opened).toBe('f')
    expect(stateAfter(toggleOpened('e'), toggleOpened('e')).opened).toBeNull()
  })

  test('a route starts from what is selected', () => {
    expect(stateAfter(showEntity('甲'), openRoute).route).toEqual({ ...NO_ROUTE, from: '甲' })
    expect(stateAfter(showRelation('e'), openRoute).route).toEqual(NO_ROUTE)
  })

  test('clicking fills the missing end of a route, then leaves it', () => {
    const filled = stateAfter(openRoute, pickEntity('甲'), pickEntity('乙'))
    expect(filled.route).toEqual({ ...NO_ROUTE, from: '甲', to: '乙' })
    expect(pickEntity('丙')(filled)).toMatchObject({ route: null, selected: { what: 'entity', key: '丙' } })
  })

  test('clicking the first end again does not make it the other end', () => {
    expect(stateAfter(openRoute, pickEntity('甲'), pickEntity('甲'))).toMatchObject({
      route: null,
      selected: { key: '甲' },
    })
  })

  test('a new end takes back the choice among paths', () => {
    const chosen = stateAfter(setRouteEnd('from', '甲'), setRouteEnd('to', '乙'), choosePath(2))
    expect(chosen.route?.chosen).toBe(2)
    expect(setRouteEnd('to', '丙')(chosen).route).toEqual({ ...NO_ROUTE, from: '甲', to: '丙' })
    expect(closeRoute(chosen).route).toBeNull()
    expect(choosePath(1)(start)).toBe(start)
  })

  test('filters are switches', () => {
    const on = stateAfter(toggleKind('event'), toggleRelation('near'), toggleArticle('a'), setDepth(2))
    expect(on.filters).toMatchObject({ hiddenKinds: ['event'], hiddenRelations: ['near'], article: 'a', depth: 2 })
    expect(countFilters(on.filters)).toBe(4)
    const off = [toggleKind('event'), toggleRelation('near'), toggleArticle('a')].reduce((s, u) => u(s), on)
    expect(countFilters(off.filters)).toBe(1)
    expect(clearFilters(on).filters).toBe(start.filters)
  })

  test('several are chosen one after the other, the selected being the first; one alone is selected', () => {
    const two = stateAfter(showEntity('甲'), toggleChosen('乙'))
    expect(two).toMatchObject({ chosen: ['甲', '乙'], selected: null })
    expect(toggleChosen('甲')(two)).toMatchObject({ chosen: [], selected: { what: 'entity', key: '乙' } })
    expect(stateAfter(chooseAll(['甲', '乙']), showEntity('丙')).chosen).toEqual([])
    expect(stepOut(two)).toMatchObject({ chosen: [], selected: null })
  })

  test('a route goes between two that are chosen, and around kinds that are avoided', () => {
    const route = stateAfter(chooseAll(['甲', '乙']), openRoute)
    expect(route).toMatchObject({ route: { from: '甲', to: '乙' }, chosen: [] })
    expect(toggleAvoided('near')(route).route?.without).toEqual(['near'])
    expect([toggleAvoided('near'), toggleAvoided('near')].reduce((s, u) => u(s), route).route?.without).toEqual([])
    expect(toggleAvoided('near')(start)).toBe(start)
  })

  test('pointing at the same thing again changes nothing', () => {
    const once = stateAfter(hover({ what: 'entity', key: '甲' }))
    expect(hover({ what: 'entity', key: '甲' })(once)).toBe(once)
    expect(hover({ what: 'relation', key: '甲' })(once)).not.toBe(once)
    expect(hover(null)(start)).toBe(start)
  })

  test('escape leaves one thing after the other', () => {
    let state = stateAfter(showEntity('甲'), toggleOpened('e'), read('a', 1, 2))
    state = stepOut(state)
    expect(state).toMatchObject({ reading: null, opened: 'e', selected: { key: '甲' } })
    state = stepOut(state)
    expect(state).toMatchObject({ opened: null, selected: { key: '甲' } })
    expect(stepOut(state)).toEqual(start)
    expect(stepOut(stateAfter(showEntity('甲'), openRoute))).toMatchObject({ route: null, selected: { key: '甲' } })
  })

  test('a click on the ground keeps a route and an article open', () => {
    expect(clearSelection(stateAfter(showEntity('甲')))).toEqual(start)
    const route = stateAfter(openRoute)
    expect(clearSelection(route)).toBe(route)
    const reading = stateAfter(read('a'))
    expect(clearSelection(reading)).toBe(reading)
    expect(closeReading(reading).reading).toBeNull()
  })

  test('an article is read on a page of print, and turned to another', () => {
    const reading = stateAfter(read('a', 1, 2, 0))
    expect(reading.reading).toEqual({ article: 'a', start: 1, end: 2, page: 0 })
    expect(turnTo(3)(reading).reading).toEqual({ article: 'a', start: 1, end: 2, page: 3 })
    expect(read('a', 5, 9)(reading).reading).toEqual({ article: 'a', start: 5, end: 9 })
    expect(turnTo(3)(start)).toBe(start)
  })

  test('sheets and language are switches', () => {
    expect(stateAfter(toggleSheet('legend')).sheet).toBe('legend')
    expect(stateAfter(toggleSheet('legend'), toggleSheet('legend')).sheet).toBeNull()
    expect(stateAfter(toggleSheet('legend'), toggleSheet('detail')).sheet).toBe('detail')
    expect(stateAfter(switchLanguage).language).toBe('en')
    expect(stateAfter(switchLanguage, switchLanguage)).toEqual(start)
  })
})

test.each([
  ['zh', 'zh'],
  ['zh-Hant-TW', 'zh'],
  ['ZH-cn', 'zh'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['', 'en'],
])('a browser set to “%s” is spoken to in %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language)
})
