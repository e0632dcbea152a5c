import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dragTo, hide, togglePin } from '../../viz/arrangement.ts'
import { setConfidence, setDegree, toggleKind } from '../../viz/filters.ts'
import { begin, type History, redo, step, undo } from '../../viz/history.ts'
import { hover, initialState, showEntity, switchLanguage, toggleSheet, type Update } from '../../viz/state.ts'

const start = begin(initialState('zh'))
const historyAfter = (...updates: readonly Update[]): History =>
  updates.reduce((history, update) => step(history, update), start)

describe('undo and redo', () => {
  test('go through all that was done', () => {
    const done = historyAfter(showEntity('甲'), dragTo({ 甲: { x: 1, y: 2 } }), hide(['乙']))
    expect(undo(done).present.arrangement.hidden).toEqual([])
    expect(undo(undo(done)).present.arrangement.places).toEqual({})
    expect(undo(undo(undo(done))).present).toEqual(start.present)
    expect(redo(undo(done)).present).toBe(done.present)
  })

  test('end where there is nothing more', () => {
    expect(undo(start)).toBe(start)
    expect(redo(start)).toBe(start)
  })

  test('a new step forgets what was undone', () => {
    const done = step(undo(historyAfter(showEntity('甲'), togglePin('甲'))), toggleKind('event'))
    expect(redo(done)).toBe(done)
  })

  test('pointing and raising a panel are no steps', () => {
    const done = historyAfter(hover({ what: 'entity', key: '甲' }), toggleSheet('legend'))
    expect(done.past).toEqual([])
    expect(done.present.sheet).toBe('legend')
  })

  test('an update that changes nothing leaves the history as it is', () => {
    expect(step(start, state => state)).toBe(start)
  })

  test('a slider that is being turned makes one step, another slider joins it, a switch does not', () => {
    const turned = [setConfidence(0.1), setConfidence(0.2), setDegree(2)].reduce((h, u) => step(h, u, true), start)
    expect(turned.past).toHaveLength(1)
    expect(undo(turned).present).toEqual(start.present)
    expect(step(turned, toggleKind('event'), true).past).toHaveLength(2)
    expect(step(turned, setConfidence(0.5)).past).toHaveLength(2)
  })

  test('undoing all and redoing all comes to the same', () => {
    const update: fc.Arbitrary<Update> = fc.oneof(
      fc.constantFrom('甲', '乙').map(showEntity),
      fc.constantFrom('甲', '乙').map(togglePin),
      fc.constantFrom(toggleKind('person'), switchLanguage, hide(['甲'])),
    )
    fc.assert(
      fc.property(fc.array(update), updates => {
        const done = historyAfter(...updates)
        let history = done
        for (const _ of done.past) history = undo(history)
        expect(history.present).toEqual(start.present)
        for (const _ of done.past) history = redo(history)
        expect(history).toEqual(done)
      }),
    )
  })
})
