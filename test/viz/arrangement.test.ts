import { describe, expect, test } from 'vitest'
import {
  AS_IT_CAME,
  bringIn,
  dragTo,
  hide,
  isArranged,
  restoreAll,
  settleAt,
  togglePin,
  togglePins,
  toggleWhole,
  unhideAll,
} from '../../viz/arrangement.ts'
import { chooseAll, initialState, showEntity, type Update } from '../../viz/state.ts'

const stateAfter = (...updates: readonly Update[]) =>
  updates.reduce((state, update) => update(state), initialState('zh'))
const arranged = (...updates: readonly Update[]) => stateAfter(...updates).arrangement

describe('what is done to the picture', () => {
  test('what is dragged is pinned there, what a layout moves is not', () => {
    expect(arranged(dragTo({ 甲: { x: 1, y: 2 } }))).toMatchObject({ places: { 甲: { x: 1, y: 2 } }, pinned: ['甲'] })
    expect(arranged(settleAt({ 甲: { x: 1, y: 2 } })).pinned).toEqual([])
  })

  test('pins are switches, of several at once all one way', () => {
    expect(arranged(togglePin('甲'), togglePin('甲')).pinned).toEqual([])
    expect(arranged(togglePin('甲'), togglePins(['甲', '乙'])).pinned).toEqual(['甲', '乙'])
    expect(arranged(togglePins(['甲', '乙']), togglePins(['乙', '甲'])).pinned).toEqual([])
  })

  test('what is hidden is neither selected nor chosen any more, and comes back when it is asked for', () => {
    expect(stateAfter(showEntity('甲'), hide(['甲']))).toMatchObject({
      selected: null,
      arrangement: { hidden: ['甲'] },
    })
    expect(stateAfter(chooseAll(['甲', '乙', '丙']), hide(['乙'])).chosen).toEqual(['甲', '丙'])
    expect(arranged(hide(['甲', '乙']), showEntity('甲')).hidden).toEqual(['乙'])
    expect(arranged(hide(['甲', '乙']), bringIn(['乙']))).toMatchObject({ hidden: ['甲'], added: ['乙'] })
    expect(arranged(hide(['甲']), unhideAll).hidden).toEqual([])
  })

  test('all can be put back', () => {
    const state = stateAfter(dragTo({ 甲: { x: 1, y: 2 } }), hide(['乙']), bringIn(['丙']))
    expect(isArranged(state.arrangement)).toBe(true)
    expect(restoreAll(state).arrangement).toEqual(AS_IT_CAME)
    expect(isArranged(AS_IT_CAME)).toBe(false)
    expect(isArranged(arranged(toggleWhole))).toBe(false)
  })
})
