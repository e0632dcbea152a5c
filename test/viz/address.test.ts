import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHash, toHash } from '../../viz/address.ts'
import { bringIn, dragTo, hide, settleAt, togglePin, toggleWhole } from '../../viz/arrangement.ts'
import {
  setConfidence,
  setDates,
  setDegree,
  setDepth,
  setSources,
  toggleArticle,
  toggleCommunity,
  toggleKind,
  toggleRelation,
  toggleSource,
  toggleSubkind,
} from '../../viz/filters.ts'
import {
  askMorePaths,
  choosePath,
  initialState,
  openRoute,
  pickEntity,
  read,
  type State,
  setLook,
  setTable,
  setTheme,
  showEntity,
  showRelation,
  switchLanguage,
  toggleAvoided,
  toggleChosen,
  toggleOpened,
  type Update,
} from '../../viz/state.ts'

const start = initialState('zh')
const stateAfter = (...updates: readonly Update[]): State => updates.reduce((state, update) => update(state), start)

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
    ['sure=0.5&sources=2&degree=3&community=0', 'community=0&sure=0.5&sources=2&degree=3'],
    ['sure=7&sources=0&degree=-1&community=x', ''],
    ['days=2022-01-01@2022-02-01', 'days=2022-01-01@2022-02-01'],
    ['days=2022-02-01@2022-01-01', ''],
    ['at=person:甲,10,-3;b,x,1', 'at=person:%E7%94%B2,10,-3'],
    ['path=1&avoid=near,person,nope', 'path=1&avoid=near,person'],
    [
      'size=mentions&color=community&table=relations&theme=dark',
      'theme=dark&size=mentions&color=community&table=relations',
    ],
    ['size=nope&color=nope&table=nope&theme=nope', ''],
    ['read=d-1@3-9', 'read=d-1@3-9'],
    ['read=d-1@3-9@12', 'read=d-1@3-9@12'],
    ['read=a@1-2@3-9', 'read=a@1-2@3-9'],
    ['read=d-1@3-9@x', ''],
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
    unit: fc.constantFrom('甲', '|', ':', '#', '&', '=', '+', ' ', '%', ',', ';', '\\', '“', 'a'),
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
    key.map(toggleChosen),
    key.map(toggleSource),
    key.map(togglePin),
    fc.array(key).map(hide),
    fc.array(key).map(bringIn),
    fc.tuple(key, fc.integer({ min: -999, max: 999 }), fc.nat(999)).map(([id, x, y]) => dragTo({ [id]: { x, y } })),
    fc.constantFrom(toggleSubkind('company'), toggleCommunity(0), toggleCommunity(-1), setSources(2), setDegree(3)),
    fc.constantFrom(setConfidence(0.35), setDates({ from: '2022-01-01', to: '2022-03-01' }), setDates(null)),
    fc.constantFrom(setLook({ size: 'mentions' }), setLook({ color: 'community' }), setTable('relations'), toggleWhole),
    fc.constantFrom(setTheme('dark'), toggleAvoided('near'), toggleAvoided('person'), askMorePaths(10)),
  )

  test('holds every choice', () => {
    fc.assert(
      fc.property(fc.array(update), updates => {
        const state = { ...stateAfter(...updates), hovered: null, sheet: null }
        expect({ ...fromHash(toHash(state, 'en'), 'en'), sheet: null }).toEqual(state)
      }),
    )
  })

  test('carries the places of a few, not of a whole layout', () => {
    const places = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, { x: index, y: 0 }]))
    expect(fromHash(toHash(settleAt(places(60))(start), 'zh'), 'zh').arrangement.places).toEqual(places(60))
    expect(toHash(settleAt(places(61))(start), 'zh')).toBe('')
  })
})
