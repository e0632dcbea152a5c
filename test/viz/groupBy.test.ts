import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupBy } from '../../viz/groupBy.ts'

test('members and groups keep their order', () => {
  expect([...groupBy(['乙1', '甲1', '乙2'], name => name[0])]).toEqual([
    ['乙', ['乙1', '乙2']],
    ['甲', ['甲1']],
  ])
})

test('every member is in the one group of its key', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), members => {
      const groups = groupBy(members, member => member % 7)
      for (const [key, group] of groups) expect(group).toEqual(members.filter(member => member % 7 === key))
      expect([...groups.values()].flat().length).toBe(members.length)
    }),
  )
})
