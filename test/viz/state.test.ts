import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHash, toHash } from '../../viz/address.ts'
import {
  choosePath,
  clearFilters,
  clearSelection,
  closeReading,
  closeRoute,
  hover,
  initialState,
  isFiltered,
  openRoute,
  pickEntity,
  read,
  type State,
  setDepth,
  setRouteEnd,
  showEntity,
  showRelation,
  stepOut,
  switchLanguage,
  toggleArticle,
  toggleKind,
  toggleOpened,
  toggleRelation,
  toggleSheet,
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
    expect(stateAfter(showEntity('甲'), openRoute).route).toEqual({ from: '甲', to: null, chosen: 0 })
    expect(stateAfter(showRelation('e'), openRoute).route).toEqual({ from: null, to: null, chosen: 0 })
  })

  test('clicking fills the missing end of a route, then leaves it', () => {
    const filled = stateAfter(openRoute, pickEntity('甲'), pickEntity('乙'))
    expect(filled.route).toEqual({ from: '甲', to: '乙', chosen: 0 })
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
    expect(setRouteEnd('to', '丙')(chosen).route).toEqual({ from: '甲', to: '丙', chosen: 0 })
    expect(closeRoute(chosen).route).toBeNull()
    expect(choosePath(1)(start)).toBe(start)
  })

  test('filters are switches', () => {
    const on = stateAfter(toggleKind('event'), toggleRelation('near'), toggleArticle('a'), setDepth(2))
    expect(on).toMatchObject({ hiddenKinds: ['event'], hiddenRelations: ['near'], article: 'a', depth: 2 })
    expect(isFiltered(on)).toBe(true)
    expect([toggleKind('event'), toggleRelation('near'), toggleArticle('a')].reduce((s, u) => u(s), on)).toMatchObject({
      hiddenKinds: [],
      hiddenRelations: [],
      article: null,
    })
    expect(isFiltered(clearFilters(on))).toBe(false)
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

  test('sheets and language are switches', () => {
    expect(stateAfter(toggleSheet('legend')).sheet).toBe('legend')
    expect(stateAfter(toggleSheet('legend'), toggleSheet('legend')).sheet).toBeNull()
    expect(stateAfter(toggleSheet('legend'), toggleSheet('detail')).sheet).toBe('detail')
    expect(stateAfter(switchLanguage).language).toBe('en')
    expect(stateAfter(switchLanguage, switchLanguage)).toEqual(start)
  })
})

describe('the address', () => {
  test('half a surrogate pair in a name does not break it', () => {
    expect(toHash(stateAfter(showEntity('person:\uD83D甲')), 'zh')).toBe('entity=person:%EF%BF%BD%E7%94%B2')
  })

  test('the initial state has none', () => {
    expect(toHash(start, 'zh')).toBe('')
    expect(toHash(start, 'en')).toBe('lang=zh')
  })

  test.each<[string, string]>([
    ['entity=person:%E7%94%B2', 'entity=person:%E7%94%B2'],
    ['#entity=person:甲', 'entity=person:%E7%94%B2'],
    ['path=1', 'path=1'],
    ['path=x&from=a', 'from=a&path=1'],
    ['path=0', 'path=1'],
    ['hide=event,nonsense,event&without=near,nope', 'hide=event&without=near'],
    ['depth=7', ''],
    ['depth=2', 'depth=2'],
    ['read=d-1@3-9', 'read=d-1@3-9'],
    ['read=d-1', ''],
    ['lang=fr', ''],
    ['%', ''],
    ['entity=a\uD800', 'entity=a%EF%BF%BD'],
  ])('%s is read as %s', (hash, canonical) => {
    expect(toHash(fromHash(hash, 'zh'), 'zh')).toBe(canonical)
  })

  test('any text gives a state, and its address gives that state again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const state = fromHash(text, 'zh')
        const again = fromHash(toHash(state, 'zh'), 'zh')
        expect(again).toEqual(state)
      }),
    )
  })

  const key = fc.string({
    minLength: 1,
    unit: fc.constantFrom('甲', '|', ':', '#', '&', '=', '+', ' ', '%', ',', '“', 'a'),
  })
  const update: fc.Arbitrary<Update> = fc.oneof(
    key.map(showEntity),
    key.map(showRelation),
    key.map(toggleOpened),
    key.map(toggleArticle),
    key.map(pickEntity),
    fc.constant(openRoute),
    fc.nat(9).map(choosePath),
    fc.tuple(key, fc.nat(99), fc.nat(99)).map(([id, from, to]) => read(id, from, to)),
    fc.constantFrom(toggleKind('person'), toggleKind('event'), toggleRelation('near'), setDepth(1), setDepth('all')),
    fc.constant(switchLanguage),
  )

  test('holds every choice', () => {
    fc.assert(
      fc.property(fc.array(update), updates => {
        const state = { ...stateAfter(...updates), hovered: null, sheet: null }
        expect({ ...fromHash(toHash(state, 'en'), 'en'), sheet: null }).toEqual(state)
      }),
    )
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
